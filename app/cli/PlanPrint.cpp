#include "PlanAnswerText.h"

#include "wording/PlanText.h"

#include <QCoreApplication>
#include <QStringList>

namespace cairn::cli {

namespace {

/// The answer as calm text: the terms, what falls due in them, and how sure it is.
class PlanPrinter
{
    Q_DECLARE_TR_FUNCTIONS(cairn::cli::PlanPrinter)

public:
    PlanPrinter(const PlanAnswer &answer, const PlanRequest &request,
                const CompiledCatalogue &catalogue, const QString &language)
        : m_answer(answer), m_text(catalogue, request, language)
    {}

    QString print()
    {
        if (m_answer.hasPlan()) {
            if (m_answer.terms.empty() && m_answer.proof == PlanProof::Optimal)
                line(tr("Nothing is left to plan: every goal is reached."));
            for (const PlannedTerm &term : m_answer.terms)
                addTerm(term);
            addList(tr("Only time or a person can settle:"), conditions());
            line(m_text.proof(m_answer));
        } else {
            line(tr("There is no such plan."));
            addList(tr("These cannot hold together:"), conflicts());
            addList(tr("Each of these changes makes a plan possible:"), relaxations());
        }
        return m_lines.join(QLatin1Char('\n'));
    }

private:
    void line(const QString &text) { m_lines << text; }

    void addTerm(const PlannedTerm &term)
    {
        line(m_text.term(term));
        for (const ItemId &item : term.items)
            line(QStringLiteral("    ") + m_text.names().item(item));
        for (const CredentialId &award : term.awards)
            line(QStringLiteral("    ")
                 + tr("Falls due: %1").arg(m_text.names().credential(award)));
        line({});
    }

    void addList(const QString &title, const QStringList &entries)
    {
        if (entries.isEmpty())
            return;
        line(title);
        for (const QString &entry : entries)
            line(QStringLiteral("    ") + entry);
        line({});
    }

    QStringList conditions() const
    {
        QStringList list;
        for (const PlanCondition &condition : m_answer.conditions)
            list << m_text.condition(condition);
        return list;
    }

    QStringList conflicts() const
    {
        QStringList list;
        for (const PlanConflict &conflict : m_answer.conflicts)
            list << m_text.conflict(conflict);
        return list;
    }

    QStringList relaxations() const
    {
        QStringList list;
        for (const Relaxation &relaxation : m_answer.relaxations)
            list << m_text.relaxation(relaxation);
        return list;
    }

    const PlanAnswer &m_answer;
    PlanText m_text;
    QStringList m_lines;
};

} // namespace

std::string toText(const PlanAnswer &answer, const PlanRequest &request,
                   const CompiledCatalogue &catalogue, const std::string &language)
{
    return PlanPrinter(answer, request, catalogue, QString::fromStdString(language))
        .print()
        .toStdString();
}

} // namespace cairn::cli
