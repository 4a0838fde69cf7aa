#include "WebLadder.h"

#include "interchange/cairn/CatalogueJson.h"

#include <QFile>
#include <QTest>

using namespace cairn;
using namespace Qt::StringLiterals;

namespace webladder {

Catalogue catalogue()
{
    QFile file(QStringLiteral(CAIRN_SOURCE_DIR "/tests/data/catalogues/web_ladder.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The test catalogue is missing.");
    const QByteArray bytes = file.readAll();
    auto reading = readCatalogue({bytes.constData(), static_cast<size_t>(bytes.size())});
    if (!reading || !reading->isUsable())
        qFatal("The test catalogue does not read.");
    return reading->catalogue;
}

Date today()
{
    return Date::fromCivil(2026, 10, 5);
}

std::unique_ptr<Workspace> emptyCaseload()
{
    auto made = Workspace::inMemory();
    if (!made)
        qFatal("No caseload in memory.");
    (*made)->setToday(today());
    (*made)->setPatience(std::chrono::minutes(1)); // However busy the machine is.
    if (!(*made)->takeCatalogue(catalogue()))
        qFatal("The test catalogue is not taken.");
    return std::move(*made);
}

EvidenceItem course(const char *id, const char *item, const char *grade, const char *earned)
{
    EvidenceItem piece;
    piece.id = EvidenceId(id);
    piece.item = ItemId(item);
    piece.grade = grade;
    piece.earned = Date::fromText(earned);
    return piece;
}

static Record person(const char *id, const char *name, std::vector<EvidenceItem> evidence)
{
    Record record;
    record.learner.id = LearnerId(id);
    record.learner.name = name;
    record.evidence = std::move(evidence);
    return record;
}

std::unique_ptr<Workspace> caseload()
{
    auto workspace = emptyCaseload();
    Record first = person(ana, "Ana Lindqvist",
                          {course("a1", "cis101"), course("a2", "cis120"), course("a3", "cis130")});
    first.learner.pronouns = "she/her";
    first.learner.cohort = "Evening";
    first.learner.story.texts["en"] = "Stopped after spring and came back.";
    first.goals = {{CredentialId("aas-web"), Date::fromCivil(2025, 8, 20), {}}};
    Record second = person(munoz, "Inés Muñoz", {});
    Record third = person(sam, "Sam Okonjo",
                          {course("s1", "cis101", "A", "2024-12-15"), course("s2", "techplus", "")});
    third.learner.cohort = "Day";
    third.goals = {{CredentialId("cert-recent"), Date::fromCivil(2025, 1, 10), {}}};
    if (!workspace->importRecords({first, second, third}, u"test"_s))
        qFatal("The test learners are not taken.");
    return workspace;
}

} // namespace webladder
