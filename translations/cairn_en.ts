<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Names</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>%1 %n of them is/are whole credentials: %2.</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%1 One of them is a whole credential: %2.</numerusform>
            <numerusform>%1 %n of them are whole credentials: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In progress: done once %1 are passed.</source>
        <comment>courses</comment>
        <translation>
            <numerusform>In progress: done once %1 is passed.</numerusform>
            <numerusform>In progress: done once %1 are passed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::FundingText</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
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
    <name>cairn::RampText</name>
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
        <source>%1 and %2 more, in %n more term(s).</source>
        <translation>
            <numerusform>%1 and %2 more, in %n more term.</numerusform>
            <numerusform>%1 and %2 more, in %n more terms.</numerusform>
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
<context>
    <name>cairn::Workspace</name>
    <message numerus="yes">
        <source>Remove %n piece(s) of evidence</source>
        <translation>
            <numerusform>Remove %n piece of evidence</numerusform>
            <numerusform>Remove %n pieces of evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n learner(s)</source>
        <translation>
            <numerusform>Remove %n learner</numerusform>
            <numerusform>Remove %n learners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %n award(s)</source>
        <translation>
            <numerusform>Record %n award</numerusform>
            <numerusform>Record %n awards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %1 and %n more</source>
        <translation>
            <numerusform>Move %1 and %n more</numerusform>
            <numerusform>Move %1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::cli::AuditPrinter</name>
    <message numerus="yes">
        <source>%n more cannot be started yet.</source>
        <translation>
            <numerusform>%n more cannot be started yet.</numerusform>
            <numerusform>%n more cannot be started yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more can be started.</source>
        <translation>
            <numerusform>%n more can be started.</numerusform>
            <numerusform>%n more can be started.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::cli::StackAnswer</name>
    <message numerus="yes">
        <source>and towards %n more</source>
        <translation>
            <numerusform>and towards %n more</numerusform>
            <numerusform>and towards %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::ActivityPage</name>
    <message numerus="yes">
        <source>%n step(s) undone. Redo brings them back.</source>
        <translation>
            <numerusform>%n step undone. Redo brings it back.</numerusform>
            <numerusform>%n steps undone. Redo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) done again.</source>
        <translation>
            <numerusform>%n step done again.</numerusform>
            <numerusform>%n steps done again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Going back undoes %n step(s):</source>
        <translation>
            <numerusform>Going back undoes %n step:</numerusform>
            <numerusform>Going back undoes %n steps:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Going forward does %n step(s) again:</source>
        <translation>
            <numerusform>Going forward does %n step again:</numerusform>
            <numerusform>Going forward does %n steps again:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>• and %n more</source>
        <translation>
            <numerusform>• and %n more</numerusform>
            <numerusform>• and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::BackupText</name>
    <message numerus="yes">
        <source>%n learner(s)</source>
        <translation>
            <numerusform>%n learner</numerusform>
            <numerusform>%n learners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence</source>
        <translation>
            <numerusform>%n piece of evidence</numerusform>
            <numerusform>%n pieces of evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) that can be undone</source>
        <translation>
            <numerusform>%n step that can be undone</numerusform>
            <numerusform>%n steps that can be undone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::BoardTray</name>
    <message numerus="yes">
        <source>%n to place</source>
        <translation>
            <numerusform>%n to place</numerusform>
            <numerusform>%n to place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::CaseloadModel</name>
    <message numerus="yes">
        <source>Award %n now</source>
        <translation>
            <numerusform>Award %n now</numerusform>
            <numerusform>Award %n now</numerusform>
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
        <source>%1 of %n step(s)</source>
        <translation>
            <numerusform>%1 of %n step</numerusform>
            <numerusform>%1 of %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::CaseloadPage</name>
    <message numerus="yes">
        <source>%1 %n selected.</source>
        <comment>&quot;3 shown of 36.&quot; and how many are selected</comment>
        <translation>
            <numerusform>%1 %n selected.</numerusform>
            <numerusform>%1 %n selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No one matches these %n filter(s).</source>
        <translation>
            <numerusform>No one matches this filter.</numerusform>
            <numerusform>No one matches these %n filters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) removed.</source>
        <translation>
            <numerusform>%n learner removed.</numerusform>
            <numerusform>%n learners removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n award(s) recorded.</source>
        <translation>
            <numerusform>%n award recorded.</numerusform>
            <numerusform>%n awards recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::CatalogModel</name>
    <message numerus="yes">
        <source>%1, %n entries</source>
        <translation>
            <numerusform>%1, %n entry</numerusform>
            <numerusform>%1, %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::CatalogPage</name>
    <message numerus="yes">
        <source>%n learner(s) of this caseload hold(s) it.</source>
        <translation>
            <numerusform>%n learner of this caseload holds it.</numerusform>
            <numerusform>%n learners of this caseload hold it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::CatalogueDifferences</name>
    <message numerus="yes">
        <source>%n credential(s) change</source>
        <translation>
            <numerusform>%n credential changes</numerusform>
            <numerusform>%n credentials change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::CheckFileDialog</name>
    <message numerus="yes">
        <source>%n learner(s)</source>
        <translation>
            <numerusform>%n learner</numerusform>
            <numerusform>%n learners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence</source>
        <translation>
            <numerusform>%n piece of evidence</numerusform>
            <numerusform>%n pieces of evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of the history</source>
        <translation>
            <numerusform>%n step of the history</numerusform>
            <numerusform>%n steps of the history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) found.</source>
        <translation>
            <numerusform>%n thing found.</numerusform>
            <numerusform>%n things found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mended.</source>
        <translation>
            <numerusform>%n mended.</numerusform>
            <numerusform>%n mended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::CredentialModel</name>
    <message numerus="yes">
        <source>%1, %n credential(s)</source>
        <translation>
            <numerusform>%1, %n credential</numerusform>
            <numerusform>%1, %n credentials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::CredentialsTab</name>
    <message numerus="yes">
        <source>%n exception(s) and attestation(s)</source>
        <translation>
            <numerusform>%n exception or attestation</numerusform>
            <numerusform>%n exceptions and attestations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::EvidenceModel</name>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1, %2 and %n more</numerusform>
            <numerusform>%1, %2 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::GateDialog</name>
    <message numerus="yes">
        <source>It is about %n learner(s).</source>
        <translation>
            <numerusform>It is about %n learner.</numerusform>
            <numerusform>It is about %n learners.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) cannot be shared, and this cannot leave anybody out. %1</source>
        <translation>
            <numerusform>%n learner cannot be shared, and this cannot leave anybody out. %1</numerusform>
            <numerusform>%n learners cannot be shared, and this cannot leave anybody out. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is about %1 of them. %n learner(s) are left out. %2</source>
        <extracomment>%1 is how many go; %2 a sentence that says why one of the others does not.</extracomment>
        <translation>
            <numerusform>It is about %1 of them. %n learner is left out. %2</numerusform>
            <numerusform>It is about %1 of them. %n learners are left out. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::ImportAssistant</name>
    <message numerus="yes">
        <source>%n learner(s) imported.</source>
        <translation>
            <numerusform>%n learner imported.</numerusform>
            <numerusform>%n learners imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::ImportChanges</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>pieces of evidence</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>pieces of evidence</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <comment>pieces of evidence</comment>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) of earlier imports are not in this list any more; they stay in the caseload.</source>
        <translation>
            <numerusform>%n learner of earlier imports is not in this list any more, and stays in the caseload.</numerusform>
            <numerusform>%n learners of earlier imports are not in this list any more; they stay in the caseload.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something changes for %n learner(s). What they have begun or work toward comes first.</source>
        <translation>
            <numerusform>Something changes for %n learner. What they have begun or work toward comes first.</numerusform>
            <numerusform>Something changes for %n learners. What they have begun or work toward comes first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::ImportReading</name>
    <message numerus="yes">
        <source>This catalog cannot be taken: it has %n fault(s).</source>
        <translation>
            <numerusform>This catalog cannot be taken: it has %n fault.</numerusform>
            <numerusform>This catalog cannot be taken: it has %n faults.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) read.</source>
        <translation>
            <numerusform>%n learner read.</numerusform>
            <numerusform>%n learners read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out.</source>
        <translation>
            <numerusform>%n line left out.</numerusform>
            <numerusform>%n lines left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name what it does not have; they are kept as they stand.</source>
        <translation>
            <numerusform>%n row names what it does not have; it is kept as it stands.</numerusform>
            <numerusform>%n rows name what it does not have; they are kept as they stand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The catalog&apos;s calendar has no such term. It is kept as it stands, in %n row(s).</source>
        <translation>
            <numerusform>The catalog&apos;s calendar has no such term. It is kept as it stands, in %n row.</numerusform>
            <numerusform>The catalog&apos;s calendar has no such term. It is kept as it stands, in %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The catalog has no such organization. It is kept as it stands, in %n row(s).</source>
        <translation>
            <numerusform>The catalog has no such organization. It is kept as it stands, in %n row.</numerusform>
            <numerusform>The catalog has no such organization. It is kept as it stands, in %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::LearnerFacts</name>
    <message numerus="yes">
        <source>%n more requirement(s). Open all of them.</source>
        <translation>
            <numerusform>%n more requirement. Open all of them.</numerusform>
            <numerusform>%n more requirements. Open all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::LearnerPage</name>
    <message numerus="yes">
        <source>%n piece(s) of evidence removed.</source>
        <translation>
            <numerusform>%n piece of evidence removed.</numerusform>
            <numerusform>%n pieces of evidence removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::LockWarning</name>
    <message numerus="yes">
        <source>Cairn locks in %n second(s). Press a key or move the mouse to stay.</source>
        <translation>
            <numerusform>Cairn locks in %n second. Press a key or move the mouse to stay.</numerusform>
            <numerusform>Cairn locks in %n seconds. Press a key or move the mouse to stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n step(s) forgotten.</source>
        <translation>
            <numerusform>%n step forgotten.</numerusform>
            <numerusform>%n steps forgotten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::Palette</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::PlanTab</name>
    <message numerus="yes">
        <source>Working out a plan… %n found so far, looking for a better one.</source>
        <translation>
            <numerusform>Working out a plan… %n found so far, looking for a better one.</numerusform>
            <numerusform>Working out a plan… %n found so far, looking for a better one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::PurgeDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>Some names, and how many others.</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) will be removed for good: %1.

They go from the file, its history and its backups, down to the bytes. This cannot be undone, not even by a backup.</source>
        <translation>
            <numerusform>%n learner will be removed for good: %1.

They go from the file, its history and its backups, down to the bytes. This cannot be undone, not even by a backup.</numerusform>
            <numerusform>%n learners will be removed for good: %1.

They go from the file, its history and its backups, down to the bytes. This cannot be undone, not even by a backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::SetUpPage</name>
    <message numerus="yes">
        <source>%n credential(s) are in it.</source>
        <translation>
            <numerusform>%n credential is in it.</numerusform>
            <numerusform>%n credentials are in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) are here.</source>
        <translation>
            <numerusform>%n learner is here.</numerusform>
            <numerusform>%n learners are here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::SettingsPage</name>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n second(s)</source>
        <translation>
            <numerusform>After %n second</numerusform>
            <numerusform>After %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::SharingExports</name>
    <message numerus="yes">
        <source>%n learner(s)</source>
        <translation>
            <numerusform>%n learner</numerusform>
            <numerusform>%n learners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n learner(s)</source>
        <translation>
            <numerusform>%n learner</numerusform>
            <numerusform>%n learners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::UnlockPage</name>
    <message numerus="yes">
        <source>%n group(s) do not add up: %1.</source>
        <extracomment>%1 are numbers.</extracomment>
        <translation>
            <numerusform>%n group does not add up: %1.</numerusform>
            <numerusform>%n groups do not add up: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n second(s).</source>
        <translation>
            <numerusform>You can try again in %n second.</numerusform>
            <numerusform>You can try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
