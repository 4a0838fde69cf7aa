#include "dialogs/AwardListDialog.h"

#include "dialogs/DateField.h"

#include <QListWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

AwardListDialog::AwardListDialog(std::vector<Award> awards, Date today, QWidget *parent)
    : FormDialog(u"awardListDialog"_s, tr("Record awards"), tr("Record awards"), parent),
      m_awards(std::move(awards)), m_today(today)
{
    setIntroduction(tr("Everything that is ready for the learners you chose. It is one step, which "
                       "undo takes back."));
    m_list = new QListWidget;
    m_list->setObjectName(u"awards"_s);
    m_list->setWordWrap(true);
    for (const Award &award : m_awards) {
        auto *row = new QListWidgetItem(
            award.doubt.isEmpty()
                ? award.text
                : tr("%1. %2", "an award, what stands in its way").arg(award.text, award.doubt),
            m_list);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        row->setCheckState(award.doubt.isEmpty() ? Qt::Checked : Qt::Unchecked);
    }
    const int rows = std::clamp(m_list->count(), 3, 10);
    m_list->setFixedHeight(rows * (fontMetrics().height() + 10) + 12);
    m_awarded = new DateField;
    m_awarded->setObjectName(u"awarded"_s);
    m_awarded->setDate(today);
    form()->add(tr("A&wards"), m_list);
    form()->add(tr("&Awarded on"), m_awarded, tr("An earlier day is fine, for an award made late."),
                Form::Width::Half);
}

std::vector<AwardListDialog::Award> AwardListDialog::chosen() const
{
    std::vector<Award> awards;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            awards.push_back(m_awards[static_cast<size_t>(row)]);
    return awards;
}

bool AwardListDialog::check()
{
    checkDate(*form(), *m_awarded);
    const auto awarded = m_awarded->date();
    if (m_awarded->isEmpty())
        form()->setProblem(m_awarded, tr("Write the day on which it was awarded."));
    else if (awarded && *awarded > m_today)
        form()->setProblem(m_awarded,
                           tr("This day is still to come. Record the award when it is made."));
    if (chosen().empty())
        form()->setProblem(m_list, tr("Tick at least one award."));
    return !form()->hasProblems();
}

void AwardListDialog::submit()
{
    emit submitted(chosen(), *m_awarded->date());
}

} // namespace cairn::ui
