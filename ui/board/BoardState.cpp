#include "board/BoardState.h"

#include "audit/CompiledCatalogue.h"
#include "board/PlanDesk.h"

#include <QCoreApplication>

#include <algorithm>
#include <climits>

namespace cairn::ui {

QString loadWord(Load load)
{
    switch (load) {
    case Load::Light:
        //: How full a term is.
        return QCoreApplication::translate("cairn::ui::BoardState", "Light");
    case Load::Balanced:
        //: How full a term is.
        return QCoreApplication::translate("cairn::ui::BoardState", "Balanced");
    case Load::Full:
        //: How full a term is.
        return QCoreApplication::translate("cairn::ui::BoardState", "Full");
    case Load::Over:
        //: How full a term is: more than the limit.
        return QCoreApplication::translate("cairn::ui::BoardState", "Too much");
    }
    return {};
}

namespace {

class Maker
{
    Q_DECLARE_TR_FUNCTIONS(cairn::ui::BoardState)

public:
    explicit Maker(const PlanDesk &desk)
        : m_desk(desk), m_context(desk.context()), m_plan(desk.plan()), m_report(desk.report()),
          m_all(m_context.catalogue->catalogue().calendar)
    {
        findUses();
        findProblems();
    }

    BoardState make();

private:
    void findUses();
    void findProblems();
    void addProblem(BoardProblem::Kind kind, const PlanEntry &entry, const QString &sentence);
    void addLockedColumns(BoardState &board);
    void addOpenColumns(BoardState &board);
    BoardColumn lockedColumn(const Term &term) const;
    BoardColumn openColumn(int number) const;
    BoardCard planCard(const PlanEntry &entry) const;
    BoardCard recordCard(const EvidenceItem &piece) const;
    bool isIn(const EvidenceItem &piece, const Term &term) const;
    void setLoad(BoardColumn &column, Credits credits) const;
    void sum(BoardState &board) const;
    std::vector<PlanEntry> entriesIn(const TermId &term) const;

    const PlanDesk &m_desk;
    const LearnerContext &m_context;
    const LearnerPlan &m_plan;
    const PlanReport &m_report;
    PlanCalendar m_all;
    std::map<std::string, QStringList> m_uses; ///< by evidence
    std::vector<BoardProblem> m_problems;
};

/// What each piece counts for once the plan is done, goal by goal.
void Maker::findUses()
{
    for (const Audit &audit : m_desk.audits())
        for (const NodeFinding &finding : audit.requirements)
            for (const Use &use : finding.uses) {
                const CredentialId &inside
                    = finding.inside.isEmpty() ? audit.credential : finding.inside;
                QStringList &uses = m_uses[use.evidence.text];
                if (const QString name = m_context.names.credential(inside); !uses.contains(name))
                    uses << name;
            }
}

void Maker::addProblem(BoardProblem::Kind kind, const PlanEntry &entry, const QString &sentence)
{
    BoardProblem problem;
    problem.kind = kind;
    problem.entry = entry;
    problem.sentence = sentence;
    m_problems.push_back(std::move(problem));
}

void Maker::findProblems()
{
    for (const PlanEntry &entry : m_desk.today().missed(m_plan))
        addProblem(BoardProblem::Kind::Missed, entry,
                   tr("%1 was planned for %2 and is not on the record.")
                       .arg(m_desk.shortName(entry.item), m_desk.termName(entry.term)));
    for (const PlanEntry &entry : m_plan.entries) {
        const Item *item = m_context.names.find(entry.item);
        if (!item) {
            addProblem(BoardProblem::Kind::Gone, entry,
                       tr("The catalog does not have %1 any more.").arg(fromId(entry.item)));
            continue;
        }
        const EvidenceItem *piece = m_desk.today().onRecord(entry.item);
        if (m_desk.today().numberOf(entry.term) == 0 || !piece || item->repeatable)
            continue;
        addProblem(BoardProblem::Kind::OnRecord, entry,
                   (piece->status == EvidenceStatus::Completed
                        ? tr("%1 is done already: the plan does not need it any more.")
                        : tr("%1 is under way already: the plan does not need it any more."))
                       .arg(m_desk.shortName(entry.item)));
    }
    for (const PlanProblem &found : m_report.problems) {
        // What the tray lists is no mistake of the plan.
        if (found.why == PlanProblem::Why::GoalNotReached
            || found.why == PlanProblem::Why::UnknownItem)
            continue;
        BoardProblem problem;
        problem.problem = found;
        if (!found.item.isEmpty() && found.term > 0)
            problem.entry = {m_desk.today().term(found.term), found.item};
        problem.sentence = m_desk.text().problem(found);
        m_problems.push_back(std::move(problem));
    }
}

// Cards ---------------------------------------------------------------------------------------

BoardCard Maker::planCard(const PlanEntry &entry) const
{
    BoardCard card;
    card.item = entry.item;
    card.isPinned = m_plan.isPinned(entry);
    card.look = {Mark::Planned, {}};
    if (const Item *item = m_context.names.find(entry.item)) {
        card.code = fromUtf8(item->code);
        card.title = inUiLanguage(item->name);
        EvidenceItem piece;
        piece.item = entry.item;
        if (const auto credits = m_context.names.credits(piece)) {
            card.amount = amountText(*credits, m_desk.unit());
            card.credits = creditsText(*credits, m_desk.unit());
        }
    } else {
        card.title = fromId(entry.item);
    }
    const auto uses = m_uses.find(std::string(plannedPrefix) + entry.item.text);
    if (uses != m_uses.end())
        card.countsFor = uses->second;
    if (card.countsFor.size() > 1)
        card.look.overlay = Overlay::Link;
    for (const BoardProblem &problem : m_problems)
        if (problem.entry == entry)
            card.problems << problem.sentence;
    if (!card.problems.isEmpty())
        card.look.mark = Mark::Blocked;
    const EvidenceItem *piece = m_desk.today().onRecord(entry.item);
    if (piece && !card.problems.isEmpty() && card.problems.size() == 1)
        card.look.mark = piece->status == EvidenceStatus::Completed ? Mark::Done : Mark::Now;
    card.word = markWord(card.look.mark);
    return card;
}

BoardCard Maker::recordCard(const EvidenceItem &piece) const
{
    BoardCard card;
    card.kind = BoardCard::Kind::Record;
    card.item = piece.item;
    card.piece = piece.id;
    const Item *item = m_context.names.find(piece.item);
    card.code = !piece.code.empty() || !item ? fromUtf8(piece.code) : fromUtf8(item->code);
    card.title = !piece.title.empty() || !item ? fromUtf8(piece.title) : inUiLanguage(item->name);
    if (const auto credits = m_context.names.credits(piece)) {
        card.amount = amountText(*credits, m_desk.unit());
        card.credits = creditsText(*credits, m_desk.unit());
    }
    const bool isDone = piece.status == EvidenceStatus::Completed;
    card.look = {isDone ? Mark::Done : Mark::Now, {}};
    card.word = markWord(card.look.mark);
    if (const auto uses = m_uses.find(piece.id.text); uses != m_uses.end())
        card.countsFor = uses->second;
    if (card.countsFor.size() > 1)
        card.look.overlay = Overlay::Link;
    return card;
}

std::vector<PlanEntry> Maker::entriesIn(const TermId &term) const
{
    std::vector<PlanEntry> entries;
    for (const PlanEntry &entry : m_plan.entries)
        if (entry.term == term)
            entries.push_back(entry);
    const auto place = [this](const PlanEntry &entry) {
        const int index = m_context.catalogue->itemIndex(entry.item);
        return index < 0 ? INT_MAX : index;
    };
    std::stable_sort(entries.begin(), entries.end(),
                     [&](const PlanEntry &a, const PlanEntry &b) { return place(a) < place(b); });
    return entries;
}

bool Maker::isIn(const EvidenceItem &piece, const Term &term) const
{
    if (piece.status == EvidenceStatus::Planned || piece.status == EvidenceStatus::Withdrawn)
        return false;
    if (!piece.term.isEmpty())
        return piece.term == term.id;
    const bool isUnderWay = piece.status == EvidenceStatus::InProgress && !piece.earned;
    const std::optional<Date> day = isUnderWay ? m_context.today : piece.earned;
    return day && term.start && term.end && *term.start <= *day && *day <= *term.end;
}

// Columns -------------------------------------------------------------------------------------

BoardColumn Maker::lockedColumn(const Term &term) const
{
    BoardColumn column;
    column.term = term.id;
    column.name = m_desk.termName(term.id);
    column.lockedWord = isOver(term, m_context.today) ? tr("Over") : tr("Under way");
    Credits credits;
    for (const EvidenceItem &piece : m_context.record.evidence)
        if (isIn(piece, term)) {
            column.cards.push_back(recordCard(piece));
            credits += m_context.names.credits(piece).value_or(Credits());
        }
    for (const PlanEntry &entry : entriesIn(term.id))
        if (!m_desk.today().onRecord(entry.item))
            column.cards.push_back(planCard(entry));
    column.amount = creditsText(credits, m_desk.unit());
    return column;
}

void Maker::addLockedColumns(BoardState &board)
{
    constexpr int termsBack = 3;
    const int start = m_all.numberOf(m_desk.today().term(1), 400);
    for (int number = 1; number < start; ++number) {
        BoardColumn column = lockedColumn(m_all.term(number));
        const bool isPlanned = !entriesIn(column.term).empty();
        if (!column.cards.empty() && (isPlanned || number >= start - termsBack))
            board.columns.push_back(std::move(column));
    }
}

void Maker::setLoad(BoardColumn &column, Credits credits) const
{
    const std::optional<Decimal> most = m_desk.maxCredits(column.term);
    if (!most || !most->hasAtMostTwoPlaces()) {
        column.amount = creditsText(credits, m_desk.unit());
        return;
    }
    const Credits limit = Credits::from(*most, m_desk.limitUnit());
    //: A term's credits and their limit: "13 of 15 credits"
    column.amount
        = tr("%1 of %2").arg(amountText(credits, m_desk.unit()), creditsText(limit, m_desk.unit()));
    column.load = credits > limit                         ? Load::Over
                  : credits.units * 10 >= limit.units * 9 ? Load::Full
                  : credits.units * 2 >= limit.units      ? Load::Balanced
                                                          : Load::Light;
}

BoardColumn Maker::openColumn(int number) const
{
    BoardColumn column;
    column.number = number;
    column.term = m_desk.today().term(number);
    column.name = m_desk.termName(column.term);
    for (const EvidenceItem &piece : m_context.record.evidence)
        if (isIn(piece, m_desk.today().check().calendar().term(number)))
            column.cards.push_back(recordCard(piece));
    for (const PlanEntry &entry : entriesIn(column.term))
        column.cards.push_back(planCard(entry));
    Credits credits;
    if (number <= static_cast<int>(m_report.terms.size())) {
        const PlannedTerm &term = m_report.terms[static_cast<std::size_t>(number) - 1];
        credits = term.credits;
        if (term.cost.millionths > 0)
            column.cost = moneyText(term.cost, m_context.catalogue->catalogue().currency);
        for (const CredentialId &award : term.awards)
            column.awards << m_context.names.credential(award);
    }
    setLoad(column, credits);
    for (const BoardProblem &problem : m_problems)
        if (problem.problem.item.isEmpty() && problem.problem.term == number)
            column.problems << problem.sentence;
    return column;
}

void Maker::addOpenColumns(BoardState &board)
{
    constexpr int fewest = 4;
    int last = static_cast<int>(m_report.terms.size());
    for (const PlacedItem &placed : m_desk.today().placement(m_plan))
        last = std::max(last, placed.term);
    last = std::max(last + 1, fewest);
    for (int number = 1; number <= last; ++number)
        board.columns.push_back(openColumn(number));
}

void Maker::sum(BoardState &board) const
{
    int last = 0;
    board.isReached = !m_report.goalTerms.empty();
    for (const int term : m_report.goalTerms) {
        board.isReached &= term >= 0;
        last = std::max(last, term);
    }
    if (!board.isReached)
        board.finish = tr("Not at the goal yet");
    else if (last == 0)
        board.finish = tr("The goal is reached");
    else
        board.finish = tr("Finish: %1").arg(m_desk.termName(m_desk.today().term(last)));
    QStringList totals{
        tr("%1 to take").arg(creditsText({m_report.value(Objective::Credits)}, m_desk.unit()))};
    if (const std::int64_t cost = m_report.value(Objective::Cost); cost > 0)
        totals << moneyText({cost}, m_context.catalogue->catalogue().currency);
    board.totals = totals.join(u" · ");
}

BoardState Maker::make()
{
    BoardState board;
    board.columns.push_back(makeTray(m_desk));
    addLockedColumns(board);
    addOpenColumns(board);
    board.problems = m_problems;
    for (const PlanCondition &condition : m_report.conditions)
        board.conditions << m_desk.text().condition(condition);
    sum(board);
    return board;
}

} // namespace

BoardState makeBoard(const PlanDesk &desk)
{
    return Maker(desk).make();
}

} // namespace cairn::ui
