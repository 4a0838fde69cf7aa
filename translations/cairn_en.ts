<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>cairn::AuditText</name>
    <message numerus="yes">
        <source>%1 of %n step(s)</source>
        <translation>
            <numerusform>%1 of %n step</numerusform>
            <numerusform>%1 of %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n step(s)</source>
        <translation>
            <numerusform>%1 in %n step</numerusform>
            <numerusform>%1 in %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things are needed first: %1.</source>
        <translation>
            <numerusform>%n thing is needed first: %1.</numerusform>
            <numerusform>%n things are needed first: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of these skills have to be shown.</source>
        <translation>
            <numerusform>%n more of these skills has to be shown.</numerusform>
            <numerusform>%n more of these skills have to be shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more is needed.</source>
        <comment>pieces of evidence</comment>
        <translation>
            <numerusform>%n more is needed.</numerusform>
            <numerusform>%n more are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: for example %1.</source>
        <comment>pieces of evidence</comment>
        <translation>
            <numerusform>%n more: for example %1.</numerusform>
            <numerusform>%n more: for example %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Any %n of these will do. The shortest way: %1.</source>
        <translation>
            <numerusform>Any one of these will do. The shortest way: %1.</numerusform>
            <numerusform>Any %n of these will do. The shortest way: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::Phrases</name>
    <message numerus="yes">
        <source>%n credit(s)</source>
        <translation>
            <numerusform>%n credit</numerusform>
            <numerusform>%n credits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quarter credit(s)</source>
        <translation>
            <numerusform>%n quarter credit</numerusform>
            <numerusform>%n quarter credits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clock hour(s)</source>
        <translation>
            <numerusform>%n clock hour</numerusform>
            <numerusform>%n clock hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::RuleText</name>
    <message numerus="yes">
        <source>Any %n of these</source>
        <translation>
            <numerusform>Any one of these</numerusform>
            <numerusform>Any %n of these</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Any %n of these: %1</source>
        <translation>
            <numerusform>Any one of these: %1</numerusform>
            <numerusform>Any %n of these: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>parts of a rule</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and at least %n of these: %2</source>
        <extracomment>%1: &quot;12 credits&quot;, %n: a number of courses, %2: &quot;BUS courses&quot;</extracomment>
        <translation>
            <numerusform>%1 and at least one of these: %2</numerusform>
            <numerusform>%1 and at least %n of these: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) of any kind</source>
        <translation>
            <numerusform>%n course of any kind</numerusform>
            <numerusform>%n courses of any kind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n of these: %1</source>
        <translation>
            <numerusform>At least one of these: %1</numerusform>
            <numerusform>At least %n of these: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, in at least %n subject(s)</source>
        <translation>
            <numerusform>%1, in at least %n subject</numerusform>
            <numerusform>%1, in at least %n subjects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, over at least %n term(s)</source>
        <translation>
            <numerusform>%1, over at least %n term</numerusform>
            <numerusform>%1, over at least %n terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show at least %n of these skills: %1</source>
        <translation>
            <numerusform>Show at least one of these skills: %1</numerusform>
            <numerusform>Show at least %n of these skills: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n course</numerusform>
            <numerusform>%n courses</numerusform>
        </translation>
    </message>
</context>
</TS>
