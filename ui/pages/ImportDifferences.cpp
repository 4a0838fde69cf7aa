#include "pages/ImportDifferences.h"

#include "audit/CompiledCatalogue.h"
#include "evidence/Record.h"
#include "models/Words.h"
#include "workspace/Workspace.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

namespace {

/// Compares what is with what will be.
class Differences
{
    Q_DECLARE_TR_FUNCTIONS(cairn::ui::ImportDifferences)

public:
    explicit Differences(const CatalogueNames &names) : m_names(names) {}

    void compareLearner(const Learner &before, const Learner &after);
    void compareGoals(const std::vector<Goal> &before, const std::vector<Goal> &after);
    void compareEvidence(const std::vector<EvidenceItem> &before,
                         const std::vector<EvidenceItem> &after);
    void sayThatNothingChanges() { m_rows.push_back({tr("Nothing changes."), {}, {}, {}, {}}); }

    std::vector<RowList::Row> &rows() { return m_rows; }

private:
    static QString shown(const QString &value) { return value.isEmpty() ? tr("nothing") : value; }
    void addField(const QString &name, const std::string &before, const std::string &after);
    QString pieceText(const EvidenceItem &piece) const;
    QString changesOf(const EvidenceItem &before, const EvidenceItem &after) const;

    const CatalogueNames &m_names;
    std::vector<RowList::Row> m_rows;
};

} // namespace

void Differences::addField(const QString &name, const std::string &before, const std::string &after)
{
    if (before == after)
        return;
    RowList::Row row;
    row.title = name;
    row.side = before.empty() ? tr("New") : tr("Changed");
    row.detail = before.empty() ? fromUtf8(after)
                                : tr("%1 → %2", "before and afterwards")
                                      .arg(fromUtf8(before), shown(fromUtf8(after)));
    m_rows.push_back(row);
}

void Differences::compareLearner(const Learner &before, const Learner &after)
{
    addField(tr("Name"), before.name, after.name);
    addField(tr("Preferred name"), before.preferredName, after.preferredName);
    addField(tr("Pronouns"), before.pronouns, after.pronouns);
    addField(tr("Language"), before.language, after.language);
    addField(tr("Cohort"), before.cohort, after.cohort);
}

void Differences::compareGoals(const std::vector<Goal> &before, const std::vector<Goal> &after)
{
    for (const Goal &goal : after) {
        const bool isThere = std::any_of(before.begin(), before.end(), [&](const Goal &each) {
            return each.credential == goal.credential;
        });
        if (!isThere)
            m_rows.push_back({tr("Goal"), m_names.credential(goal.credential), tr("New"), {}, {}});
    }
}

QString Differences::pieceText(const EvidenceItem &piece) const
{
    QStringList parts{statusWord(piece.status)};
    if (piece.credits)
        parts << tr("%1 credits", "any number, also 1.5").arg(numberText(*piece.credits));
    if (!piece.grade.empty())
        parts << tr("grade %1").arg(fromUtf8(piece.grade));
    if (!piece.term.isEmpty())
        parts << m_names.term(piece.term);
    else if (piece.earned)
        parts << dateText(piece.earned);
    return parts.join(u", "_s);
}

QString Differences::changesOf(const EvidenceItem &before, const EvidenceItem &after) const
{
    QStringList parts;
    const auto add = [&](const QString &name, const QString &then, const QString &now) {
        if (then != now)
            parts << tr("%1: %2 → %3", "field, before, afterwards")
                         .arg(name, shown(then), shown(now));
    };
    const auto number = [](const std::optional<Decimal> &value) {
        return value ? numberText(*value) : QString();
    };
    add(tr("Grade"), fromUtf8(before.grade), fromUtf8(after.grade));
    add(tr("Status"), statusWord(before.status), statusWord(after.status));
    add(tr("Credits"), number(before.credits), number(after.credits));
    add(tr("Hours"), number(before.hours), number(after.hours));
    add(tr("Term"), m_names.term(before.term), m_names.term(after.term));
    add(tr("Earned on"), dateText(before.earned), dateText(after.earned));
    add(tr("How it was learned"), methodWord(before.method), methodWord(after.method));
    add(tr("What it is"), m_names.evidence(before), m_names.evidence(after));
    return parts.isEmpty() ? tr("Details that are not shown here.") : parts.join(u"; "_s);
}

void Differences::compareEvidence(const std::vector<EvidenceItem> &before,
                                  const std::vector<EvidenceItem> &after)
{
    const auto find = [](const std::vector<EvidenceItem> &list, const EvidenceId &id) {
        const auto found = std::find_if(list.begin(), list.end(),
                                        [&](const EvidenceItem &each) { return each.id == id; });
        return found == list.end() ? nullptr : &*found;
    };
    for (const EvidenceItem &piece : after) {
        const EvidenceItem *then = find(before, piece.id);
        if (!then)
            m_rows.push_back({m_names.evidence(piece), pieceText(piece), tr("New"), {}, {}});
        else if (!(*then == piece))
            m_rows.push_back(
                {m_names.evidence(piece), changesOf(*then, piece), tr("Changed"), {}, {}});
    }
    for (const EvidenceItem &piece : before)
        if (!find(after, piece.id))
            m_rows.push_back({m_names.evidence(piece), pieceText(piece), tr("Goes"), {}, {}});
}

std::vector<RowList::Row> importDifferences(const Workspace &workspace,
                                            const std::vector<Record> &records,
                                            const CatalogueNames &names, const LearnerId &learner)
{
    Differences differences(names);
    const auto incoming = std::find_if(records.begin(), records.end(), [&](const Record &record) {
        return record.learner.id == learner;
    });
    const auto after
        = incoming == records.end() ? std::nullopt : workspace.recordAfterImport(*incoming);
    if (after) {
        const Record before = workspace.record(learner).value_or(Record{});
        differences.compareLearner(before.learner, after->learner);
        differences.compareGoals(before.goals, after->goals);
        differences.compareEvidence(before.evidence, after->evidence);
    }
    if (differences.rows().empty())
        differences.sayThatNothingChanges();
    return std::move(differences.rows());
}

} // namespace cairn::ui
