#include "audit/CompiledCatalogue.h"
#include "board/PlanDesk.h"
#include "wording/ExampleItems.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace cairn::ui {

namespace {

constexpr int mostExamples = 4;

class Tray
{
    Q_DECLARE_TR_FUNCTIONS(cairn::ui::BoardTray)

public:
    explicit Tray(const PlanDesk &desk) : m_desk(desk), m_context(desk.context()) {}

    BoardColumn make();

private:
    void addGoal(const Audit &audit);
    void add(const NodeFinding &finding, const CredentialId &credential);
    void addItems(const Rule &rule, const CredentialId &inside);
    void addPool(const NodeFinding &finding, const CredentialId &credential);
    void addNote(const QString &group, const QString &text);
    void addCard(const QString &group, const ItemId &item);

    const PlanDesk &m_desk;
    const LearnerContext &m_context;
    BoardColumn m_column;
    QString m_group;
    std::set<ItemId> m_shown;
};

void Tray::addCard(const QString &group, const ItemId &id)
{
    const Item *item = m_context.names.find(id);
    if (!item || !m_shown.insert(id).second)
        return;
    BoardCard card;
    card.kind = BoardCard::Kind::Needed;
    card.item = id;
    card.code = fromUtf8(item->code);
    card.title = inUiLanguage(item->name);
    EvidenceItem piece;
    piece.item = id;
    if (const auto credits = m_context.names.credits(piece)) {
        card.amount = amountText(*credits, m_desk.unit());
        card.credits = creditsText(*credits, m_desk.unit());
    }
    card.look = {Mark::Ready, {}};
    card.word = tr("Needed");
    if (group != m_group)
        card.group = group;
    m_group = group;
    m_column.cards.push_back(std::move(card));
}

void Tray::addNote(const QString &group, const QString &text)
{
    BoardCard card;
    card.kind = BoardCard::Kind::Note;
    card.title = text;
    card.look = {Mark::Ready, Overlay::Hourglass};
    card.word = overlayWord(Overlay::Hourglass);
    if (group != m_group)
        card.group = group;
    m_group = group;
    const bool isThere
        = std::any_of(m_column.cards.begin(), m_column.cards.end(), [&](const BoardCard &each) {
              return each.kind == card.kind && each.title == text;
          });
    if (!isThere)
        m_column.cards.push_back(std::move(card));
}

/// Any one of these will do: the ones that can be planned, a few of them.
void Tray::addItems(const Rule &rule, const CredentialId &inside)
{
    const QString name = m_context.names.credential(inside);
    const QString group = rule.items.size() > 1 ? tr("%1: one of these").arg(name) : name;
    int shown = 0;
    for (const ItemId &item : rule.items)
        if (shown < mostExamples && m_context.names.find(item)) {
            addCard(group, item);
            ++shown;
        }
}

void Tray::addPool(const NodeFinding &finding, const CredentialId &credential)
{
    const CredentialId &inside = finding.inside.isEmpty() ? credential : finding.inside;
    const Credential *owner = m_context.names.find(inside);
    const QString title = m_context.wording.nodeTitle(finding, credential);
    const QString group
        = tr("%1: %2 to go").arg(title, m_context.wording.remaining(finding.remaining, credential));
    const auto examples
        = exampleItems(m_context.catalogue->catalogue(), finding.rule->from, m_desk.recordAfter(),
                       owner ? owner->owner : OrganizationId(), mostExamples);
    for (const ItemId &item : examples)
        addCard(group, item);
    if (examples.empty())
        addNote(title, m_context.missing(finding, credential, title));
}

void Tray::add(const NodeFinding &finding, const CredentialId &credential)
{
    const CredentialId &inside = finding.inside.isEmpty() ? credential : finding.inside;
    switch (finding.rule->kind) {
    case Rule::Kind::Item:
        return addItems(*finding.rule, inside);
    case Rule::Kind::Credits:
    case Rule::Kind::Count:
        return addPool(finding, credential);
    default:
        return addNote(m_context.names.credential(inside),
                       m_context.wording.nodeTitle(finding, credential));
    }
}

void Tray::addGoal(const Audit &audit)
{
    if (audit.remaining.isNothing() && audit.state != State::Open)
        return;
    for (const NodeFinding &finding : audit.requirements) {
        const bool isOpen
            = finding.status == NodeStatus::Unmet || finding.status == NodeStatus::Partly;
        if (isOpen && finding.picked && finding.part == NodeFinding::Part::Tree && finding.rule
            && finding.rule->isLeaf() && finding.rule->kind != Rule::Kind::Embed)
            add(finding, audit.credential);
    }
}

BoardColumn Tray::make()
{
    m_column.name = tr("Still needed");
    for (const Audit &audit : m_desk.audits())
        addGoal(audit);
    const auto cards = std::count_if(m_column.cards.begin(), m_column.cards.end(),
                                     [](const BoardCard &card) { return card.isMovable(); });
    m_column.amount = cards == 0 && m_column.cards.empty()
                          ? tr("Everything is placed")
                          : tr("%n to place", nullptr, static_cast<int>(cards));
    return m_column;
}

} // namespace

BoardColumn makeTray(const PlanDesk &desk)
{
    return Tray(desk).make();
}

} // namespace cairn::ui
