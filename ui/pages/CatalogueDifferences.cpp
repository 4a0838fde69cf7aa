#include "pages/CatalogueDifferences.h"

#include "audit/CompiledCatalogue.h"
#include "models/CatalogueNames.h"
#include "models/Roles.h"
#include "wording/AuditText.h"
#include "workspace/Workspace.h"

#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

namespace {

enum Column { What, Before, Afterwards };

/// With so few learners everything is open.
constexpr int fewLearners = 3;

/// How much a change says: what concerns the learner, then another state, then how many credits.
auto weightOf(const CatalogueChange &change)
{
    const qlonglong credits
        = change.remainingAfter.credits.units - change.remainingBefore.credits.units;
    return std::tuple(change.matters, change.gone || change.isNew || change.before != change.after,
                      credits < 0 ? -credits : credits);
}

/// Makes the rows of one catalogue change.
class Rows
{
public:
    Rows(const std::shared_ptr<const CompiledCatalogue> &before,
         const std::shared_ptr<const CompiledCatalogue> &after)
        : m_before(before), m_after(after)
    {}

    QTreeWidgetItem *learner(std::vector<CatalogueChange> own) const;

private:
    static QString standing(const CatalogueNames &names, State state, const Remaining &remaining,
                            const CredentialId &credential);
    QTreeWidgetItem *credential(const CatalogueChange &change) const;

    CatalogueNames m_before;
    CatalogueNames m_after;
};

QString Rows::standing(const CatalogueNames &names, State state, const Remaining &remaining,
                       const CredentialId &credential)
{
    return remaining.isNothing()
               ? AuditText::stateWord(state)
               : CatalogueDifferences::tr("%1, %2 left", "state, what is left")
                     .arg(AuditText::stateWord(state), names.remaining(remaining, credential));
}

QTreeWidgetItem *Rows::credential(const CatalogueChange &change) const
{
    auto *row = new QTreeWidgetItem;
    const CredentialId &id = change.credential;
    row->setText(What, (change.gone ? m_before : m_after).credential(id));
    row->setText(Before, change.isNew
                             ? CatalogueDifferences::tr("Not in the catalog")
                             : standing(m_before, change.before, change.remainingBefore, id));
    row->setText(Afterwards, change.gone
                                 ? CatalogueDifferences::tr("Not in the catalog any more")
                                 : standing(m_after, change.after, change.remainingAfter, id));
    if (!change.isNew)
        row->setData(Before, LookRole, QVariant::fromValue(lookOf(change.before)));
    if (!change.gone)
        row->setData(Afterwards, LookRole, QVariant::fromValue(lookOf(change.after)));
    for (const int column : {What, Before, Afterwards})
        row->setToolTip(column, row->text(column));
    return row;
}

QTreeWidgetItem *Rows::learner(std::vector<CatalogueChange> own) const
{
    std::stable_sort(own.begin(), own.end(),
                     [](const auto &a, const auto &b) { return weightOf(a) > weightOf(b); });
    auto *row = new QTreeWidgetItem;
    row->setText(What, own.front().name);
    QTreeWidgetItem *others = nullptr;
    int matter = 0;
    for (const CatalogueChange &change : own) {
        matter += change.matters;
        if (!change.matters && !others) {
            others = new QTreeWidgetItem(row);
            others->setText(What, CatalogueDifferences::tr("Not begun"));
        }
        (change.matters ? row : others)->addChild(credential(change));
    }
    const int rest = static_cast<int>(own.size()) - matter;
    if (others)
        others->setText(Before, CatalogueDifferences::tr("%n credential(s) change", nullptr, rest));
    row->setText(Before, matter > 0
                             ? CatalogueDifferences::tr("%n credential(s) change", nullptr, matter)
                             : CatalogueDifferences::tr("Nothing that they have begun"));
    return row;
}

/// Learners with the most that matters first.
bool isMoreConcerned(const std::vector<CatalogueChange> &a, const std::vector<CatalogueChange> &b)
{
    const auto matter = [](const std::vector<CatalogueChange> &own) {
        return std::count_if(own.begin(), own.end(),
                             [](const CatalogueChange &change) { return change.matters; });
    };
    return matter(a) > matter(b);
}

} // namespace

CatalogueDifferences::CatalogueDifferences(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(u"catalogueDifferences"_s);
    setAccessibleName(tr("What changes for whom"));
    setHeaderLabels({tr("Learner and credential"), tr("Before"), tr("Afterwards")});
    setItemDelegate(new StateMarkDelegate(this));
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setUniformRowHeights(true);
    setTabKeyNavigation(false);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
}

void CatalogueDifferences::show(const std::shared_ptr<const CompiledCatalogue> &before,
                                const std::shared_ptr<const CompiledCatalogue> &after,
                                const std::vector<CatalogueChange> &changes)
{
    clear();
    std::vector<std::vector<CatalogueChange>> learners;
    for (const CatalogueChange &change : changes) {
        if (learners.empty() || learners.back().front().learner != change.learner)
            learners.emplace_back();
        learners.back().push_back(change);
    }
    std::stable_sort(learners.begin(), learners.end(), isMoreConcerned);
    const Rows rows(before, after);
    QList<QTreeWidgetItem *> items;
    for (auto &own : learners)
        items << rows.learner(std::move(own));
    addTopLevelItems(items);
    for (int i = 0; i < topLevelItemCount(); ++i)
        topLevelItem(i)->setExpanded(i == 0 || topLevelItemCount() <= fewLearners);
    if (!items.isEmpty())
        setCurrentItem(items.front());
    fitColumns();
}

void CatalogueDifferences::fitColumns()
{
    const int width = viewport()->width();
    setColumnWidth(What, width * 38 / 100);
    setColumnWidth(Before, width * 31 / 100);
}

void CatalogueDifferences::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    fitColumns();
}

} // namespace cairn::ui
