// What of the caseload is shown, and in which order: the chips, the cohort, the search field and
// the header of the table.

#include "pages/CaseloadPage.h"

#include "models/CaseloadProxy.h"
#include "pages/ActionButton.h"
#include "pages/CaseloadTable.h"
#include "pages/CaseloadViews.h"
#include "pages/ChipBar.h"

#include <QComboBox>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

using Flag = CaseloadModel::Flag;

static constexpr Flag flags[]
    = {Flag::ReadyToAward, Flag::Finishing, Flag::EndsSoon, Flag::NoGoal, Flag::NeedsPerson};

void CaseloadPage::buildChips()
{
    m_chips = new ChipBar(this);
    m_chips->setObjectName(u"filters"_s);
    for (const Flag flag : flags)
        m_chips->addChip(static_cast<int>(flag), u"chip%1"_s.arg(static_cast<int>(flag)));
    m_cohort = new QComboBox(m_chips);
    m_cohort->setObjectName(u"cohort"_s);
    m_cohort->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_chips->addWidget(m_cohort);
    m_views = new CaseloadViews(m_workspace, {m_saveView, m_keepView, m_renameView, m_removeView},
                                m_chips);
    m_chips->addWidget(m_views);
    m_chips->addWidget(new ActionButton(m_clear, m_chips));
    connect(m_chips, &ChipBar::turned, this, &CaseloadPage::takeFilter);
    connect(m_cohort, &QComboBox::activated, this, &CaseloadPage::takeFilter);
    connect(m_views, &CaseloadViews::chosen, this, &CaseloadPage::showFilter);
}

void CaseloadPage::nameFilters()
{
    m_chips->setAccessibleName(tr("Filters"));
    m_chips->setText(static_cast<int>(Flag::ReadyToAward), tr("Ready to award"));
    m_chips->setText(static_cast<int>(Flag::Finishing), tr("Finishing"));
    m_chips->setText(static_cast<int>(Flag::EndsSoon), tr("Ends soon"));
    m_chips->setText(static_cast<int>(Flag::NoGoal), tr("No goal"));
    m_chips->setText(static_cast<int>(Flag::NeedsPerson), tr("Needs a person"));
    m_cohort->setAccessibleName(tr("Cohort"));
}

void CaseloadPage::updateCohorts()
{
    const QString chosen = m_cohort->currentData().toString();
    const QStringList cohorts = m_model->cohorts();
    m_cohort->clear();
    m_cohort->addItem(tr("All cohorts"), QString());
    for (const QString &cohort : cohorts)
        m_cohort->addItem(cohort, cohort);
    m_cohort->setCurrentIndex(std::max(0, m_cohort->findData(chosen)));
    m_cohort->setVisible(!cohorts.isEmpty());
    takeFilter();
}

CaseloadFilter CaseloadPage::filter() const
{
    CaseloadFilter filter;
    for (const Flag flag : flags) {
        if (m_chips->isOn(static_cast<int>(flag)))
            filter.flags.insert(flag);
    }
    filter.cohort = m_cohort->currentData().toString();
    filter.typed = m_find->text().trimmed();
    const QHeaderView *header = m_table->horizontalHeader();
    filter.sortColumn = header->sortIndicatorSection();
    filter.sortOrder = header->sortIndicatorOrder();
    return filter;
}

void CaseloadPage::takeFilter()
{
    if (m_isShowingFilter)
        return;
    m_proxy->setFilter(filter());
    m_views->setShown(m_proxy->filter());
    updateView();
}

void CaseloadPage::showFilter(const CaseloadFilter &filter)
{
    m_isShowingFilter = true;
    for (const Flag flag : flags)
        m_chips->setOn(static_cast<int>(flag), filter.flags.contains(flag));
    m_cohort->setCurrentIndex(std::max(0, m_cohort->findData(filter.cohort)));
    m_find->setText(filter.typed);
    m_table->sortByColumn(filter.sortColumn, filter.sortOrder);
    m_isShowingFilter = false;
    takeFilter();
}

/// The order stays: it hides nobody.
void CaseloadPage::clearFilters()
{
    CaseloadFilter everyone;
    everyone.sortColumn = m_proxy->filter().sortColumn;
    everyone.sortOrder = m_proxy->filter().sortOrder;
    showFilter(everyone);
    m_table->setFocus();
}

QByteArray CaseloadPage::saveState() const
{
    QJsonObject state = m_proxy->filter().toJson();
    state[u"typed"_s] = QString(); // May be a name.
    state[u"view"_s] = m_views->current();
    state[u"current"_s] = m_isTopCurrent ? QString() : fromId(current());
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void CaseloadPage::restoreState(const QByteArray &bytes)
{
    const QJsonObject state = QJsonDocument::fromJson(bytes).object();
    if (state.isEmpty())
        return;
    m_views->setCurrent(state[u"view"_s].toString());
    showFilter(CaseloadFilter::fromJson(state));
    select(toId<LearnerTag>(state[u"current"_s].toString()));
}

} // namespace cairn::ui
