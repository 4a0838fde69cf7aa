#include "sharing/Sharing.h"

#include <QTest>

using namespace cairn;

Q_DECLARE_METATYPE(cairn::WrittenConsent)
Q_DECLARE_METATYPE(cairn::SharingRequest)

namespace {

const Date today = Date::fromCivil(2026, 11, 23);

/// Valid today, for the request below.
WrittenConsent consent()
{
    WrittenConsent consent;
    consent.id = ConsentId("C-0001");
    consent.party = "Harbor Works";
    consent.records = {RecordKind::Name, RecordKind::Evidence, RecordKind::Grades};
    consent.purpose = "Job application";
    consent.signedOn = today.addDays(-10);
    consent.until = today.addDays(10);
    consent.passOnTo = "its partners";
    return consent;
}

SharingRequest request()
{
    SharingRequest request;
    request.party = "Harbor Works";
    request.purpose = "Job application";
    request.records = {RecordKind::Name, RecordKind::Evidence};
    return request;
}

SharingAnswer answer(const std::vector<WrittenConsent> &consents)
{
    return mayBeShared(request(), {consents, false}, today);
}

} // namespace

/// May this go to them, for this, today?
class TestSharing : public QObject
{
    Q_OBJECT

private slots:
    void wordsComeBack();
    void whatAConsentNeeds_data();
    void whatAConsentNeeds();
    void whatARequestNeeds_data();
    void whatARequestNeeds();
    void aConsentAllows_data();
    void aConsentAllows();
    void theNearestConsentSpeaks();
    void onlyDirectoryInformationHeedsAnOptOut();
    void directoryInformationSaysNothingOfHowALearnerDoes();
    void whatTheLawAsksToBeRecorded();
};

void TestSharing::wordsComeBack()
{
    QCOMPARE(allRecordKinds().size(), size_t(12));
    std::set<std::string_view> words;
    for (const RecordKind kind : allRecordKinds()) {
        QVERIFY(recordKindFromWord(toWord(kind)) == kind);
        words.insert(toWord(kind));
    }
    QCOMPARE(words.size(), allRecordKinds().size());
    for (int i = 0; i <= int(Basis::OtherLaw); ++i)
        QVERIFY(basisFromWord(toWord(Basis(i))) == Basis(i));
    for (int i = 0; i <= int(Outlet::ByHand); ++i)
        QVERIFY(outletFromWord(toWord(Outlet(i))) == Outlet(i));
    for (int i = 0; i <= int(Outcome::Failed); ++i)
        QVERIFY(outcomeFromWord(toWord(Outcome(i))) == Outcome(i));
    for (int i = 0; i <= int(ExportProtection::Paper); ++i)
        QVERIFY(protectionFromWord(toWord(ExportProtection(i))) == ExportProtection(i));
    QVERIFY(consentFormFromWord("electronic") == ConsentForm::Electronic);
    QVERIFY(!basisFromWord("") && !recordKindFromWord("Grades"));
}

void TestSharing::whatAConsentNeeds_data()
{
    QTest::addColumn<WrittenConsent>("given");
    QTest::addColumn<int>("problem");
    const auto row = [](const char *name, int problem, const auto &change) {
        WrittenConsent given = consent();
        change(given);
        QTest::newRow(name) << given << problem;
    };
    row("all there", -1, [](WrittenConsent &) {});
    row("signed today", -1, [](WrittenConsent &each) { each.signedOn = today; });
    row("for one day", -1, [](WrittenConsent &each) { each.until = each.signedOn; });
    row("no end", -1, [](WrittenConsent &each) { each.until.reset(); });
    row("no party", int(ConsentProblem::PartyMissing),
        [](WrittenConsent &each) { each.party = " \t"; });
    row("no records", int(ConsentProblem::RecordsMissing),
        [](WrittenConsent &each) { each.records.clear(); });
    row("no purpose", int(ConsentProblem::PurposeMissing),
        [](WrittenConsent &each) { each.purpose.clear(); });
    row("signed tomorrow", int(ConsentProblem::SignedLater),
        [](WrittenConsent &each) { each.signedOn = today.addDays(1); });
    row("ends the day before", int(ConsentProblem::EndsBefore),
        [](WrittenConsent &each) { each.until = each.signedOn.addDays(-1); });
}

void TestSharing::whatAConsentNeeds()
{
    QFETCH(WrittenConsent, given);
    QFETCH(int, problem);
    std::vector<ConsentProblem> expected;
    if (problem >= 0)
        expected.push_back(ConsentProblem(problem));
    QVERIFY(validate(given, today) == expected);
}

void TestSharing::whatARequestNeeds_data()
{
    QTest::addColumn<SharingRequest>("asked");
    QTest::addColumn<int>("problem");
    const auto row = [](const char *name, int problem, const auto &change) {
        SharingRequest asked = request();
        change(asked);
        QTest::newRow(name) << asked << problem;
    };
    row("all there", -1, [](SharingRequest &) {});
    row("to nobody", int(RequestProblem::PartyMissing),
        [](SharingRequest &each) { each.party = "\n"; });
    row("for nothing", int(RequestProblem::PurposeMissing),
        [](SharingRequest &each) { each.purpose.clear(); });
    row("nothing", int(RequestProblem::RecordsMissing),
        [](SharingRequest &each) { each.records.clear(); });
    row("an emergency without a threat", int(RequestProblem::GroundMissing),
        [](SharingRequest &each) { each.basis = Basis::Emergency; });
    row("an emergency", -1, [](SharingRequest &each) {
        each.basis = Basis::Emergency;
        each.ground = "A measles outbreak";
    });
    row("another law that is not named", int(RequestProblem::GroundMissing),
        [](SharingRequest &each) { each.basis = Basis::OtherLaw; });
    row("a colleague needs no more", -1,
        [](SharingRequest &each) { each.basis = Basis::LegitimateInterest; });
    row("more than directory information", int(RequestProblem::NotDirectory),
        [](SharingRequest &each) { each.basis = Basis::Directory; });
    row("directory information", -1, [](SharingRequest &each) {
        each.basis = Basis::Directory;
        each.records = usualDirectoryKinds();
    });
}

void TestSharing::whatARequestNeeds()
{
    QFETCH(SharingRequest, asked);
    QFETCH(int, problem);
    std::vector<RequestProblem> expected;
    if (problem >= 0)
        expected.push_back(RequestProblem(problem));
    QVERIFY(validate(asked, usualDirectoryKinds()) == expected);
}

void TestSharing::aConsentAllows_data()
{
    QTest::addColumn<WrittenConsent>("given");
    QTest::addColumn<int>("obstacle");
    const auto row = [](const char *name, Obstacle obstacle, const auto &change) {
        WrittenConsent given = consent();
        change(given);
        QTest::newRow(name) << given << int(obstacle);
    };
    row("all that is asked", Obstacle::None, [](WrittenConsent &) {});
    row("on its last day", Obstacle::None, [](WrittenConsent &each) { each.until = today; });
    row("ended yesterday", Obstacle::ConsentEnded,
        [](WrittenConsent &each) { each.until = today.addDays(-1); });
    row("without an end", Obstacle::None, [](WrittenConsent &each) { each.until.reset(); });
    row("signed today", Obstacle::None, [](WrittenConsent &each) { each.signedOn = today; });
    row("signed tomorrow", Obstacle::ConsentLater,
        [](WrittenConsent &each) { each.signedOn = today.addDays(1); });
    row("withdrawn today", Obstacle::ConsentWithdrawn,
        [](WrittenConsent &each) { each.withdrawnOn = today; });
    row("withdrawn tomorrow", Obstacle::None,
        [](WrittenConsent &each) { each.withdrawnOn = today.addDays(1); });
    row("for another purpose", Obstacle::OtherPurpose,
        [](WrittenConsent &each) { each.purpose = "Housing"; });
    row("written otherwise", Obstacle::None, [](WrittenConsent &each) {
        each.purpose = " job  APPLICATION ";
        each.party = "harbor\tworks";
    });
    row("to somebody else", Obstacle::NoConsent,
        [](WrittenConsent &each) { each.party = "Harbor Work"; });
    row("without the courses", Obstacle::OtherRecords,
        [](WrittenConsent &each) { each.records.erase(RecordKind::Evidence); });
    row("withdrawn and ended", Obstacle::ConsentWithdrawn, [](WrittenConsent &each) {
        each.withdrawnOn = today.addDays(-2);
        each.until = today.addDays(-1);
    });
}

void TestSharing::aConsentAllows()
{
    QFETCH(WrittenConsent, given);
    QFETCH(int, obstacle);
    const SharingAnswer found = answer({given});
    QCOMPARE(int(found.obstacle), obstacle);
    QCOMPARE(found.isAllowed(), obstacle == int(Obstacle::None));
    QCOMPARE(found.passOnTo, found.isAllowed() ? std::string("its partners") : std::string());
    if (found.obstacle == Obstacle::OtherRecords)
        QVERIFY(found.missing == RecordKinds{RecordKind::Evidence});
    if (found.obstacle == Obstacle::ConsentEnded)
        QVERIFY(found.day == given.until);
    // It stands, or it does not: whatever it is about.
    const bool isOver = found.obstacle == Obstacle::ConsentEnded
                        || found.obstacle == Obstacle::ConsentWithdrawn
                        || found.obstacle == Obstacle::ConsentLater;
    QCOMPARE(standsOn(given, today), !isOver);
}

void TestSharing::theNearestConsentSpeaks()
{
    QVERIFY(answer({}).obstacle == Obstacle::NoConsent);
    WrittenConsent ended = consent();
    ended.id = ConsentId("C-0002");
    ended.until = today.addDays(-1);
    WrittenConsent withdrawn = consent();
    withdrawn.id = ConsentId("C-0003");
    withdrawn.withdrawnOn = today;
    WrittenConsent less = consent();
    less.id = ConsentId("C-0004");
    less.records = {RecordKind::Name};
    QVERIFY(answer({withdrawn, ended}).consent == ended.id);
    QVERIFY(answer({less, ended, withdrawn}).consent == less.id);
    const SharingAnswer allowed = answer({less, ended, withdrawn, consent()});
    QVERIFY(allowed.isAllowed() && allowed.consent == consent().id);
}

void TestSharing::onlyDirectoryInformationHeedsAnOptOut()
{
    for (int i = 0; i <= int(Basis::OtherLaw); ++i) {
        SharingRequest asked = request();
        asked.basis = Basis(i);
        const bool isDirectory = asked.basis == Basis::Directory;
        const SharingAnswer out = mayBeShared(asked, {{consent()}, true}, today);
        QCOMPARE(out.obstacle == Obstacle::OptedOut, isDirectory);
        QVERIFY(mayBeShared(asked, {{consent()}, false}, today).isAllowed());
    }
}

void TestSharing::directoryInformationSaysNothingOfHowALearnerDoes()
{
    for (const RecordKind kind :
         {RecordKind::Grades, RecordKind::Evidence, RecordKind::Progress, RecordKind::Facts,
          RecordKind::Remarks, RecordKind::Decisions, RecordKind::Sharing, RecordKind::History})
        QVERIFY(possibleDirectoryKinds().count(kind) == 0);
    for (const RecordKind kind : usualDirectoryKinds())
        QVERIFY(possibleDirectoryKinds().count(kind) == 1);
}

void TestSharing::whatTheLawAsksToBeRecorded()
{
    // 99.32(d): not what goes to the learner, to officials, with consent, or is in the directory.
    QVERIFY(mustBeRecorded(Basis::Emergency) && mustBeRecorded(Basis::OtherLaw));
    QVERIFY(!mustBeRecorded(Basis::Consent) && !mustBeRecorded(Basis::LegitimateInterest));
    QVERIFY(!mustBeRecorded(Basis::Learner) && !mustBeRecorded(Basis::Directory));
    // 99.33(c): what is the learner's own or in the directory may be passed on.
    QVERIFY(!mustNotBePassedOn(Basis::Learner) && !mustNotBePassedOn(Basis::Directory));
    QVERIFY(mustNotBePassedOn(Basis::Consent) && mustNotBePassedOn(Basis::OtherLaw));
}

QTEST_GUILESS_MAIN(TestSharing)
#include "tst_sharing.moc"
