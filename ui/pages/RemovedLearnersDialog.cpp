#include "pages/RemovedLearnersDialog.h"

#include "models/Text.h"
#include "theme/Tokens.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace cairn::ui {

using namespace Qt::StringLiterals;

RemovedLearnersDialog::RemovedLearnersDialog(const std::vector<RemovedLearner> &removed,
                                             QWidget *parent)
    : QDialog(parent), m_removed(removed)
{
    setObjectName(u"removedLearnersDialog"_s);
    setWindowTitle(tr("Removed earlier"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    build();
    fill();
    updateButtons();
    resize(520, 440);
}

void RemovedLearnersDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::wide, space::wide, space::normal);
    layout->setSpacing(space::normal);
    auto *why = new QLabel(
        m_removed.empty() ? tr("Nobody who was removed stands in this file any more.")
                          : tr("These learners were removed from the caseload, and still stand in "
                               "its history and its backups. Tick whom you want to remove for "
                               "good."),
        this);
    why->setObjectName(u"removedWhy"_s);
    why->setWordWrap(true);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"removedList"_s);
    m_list->setAccessibleName(tr("Removed learners, the newest first"));
    m_list->setVisible(!m_removed.empty());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_purge = buttons->addButton(tr("Remove for &good…"), QDialogButtonBox::AcceptRole);
    m_purge->setObjectName(u"purgeRemovedNow"_s);
    connect(m_list, &QListWidget::itemChanged, this, &RemovedLearnersDialog::updateButtons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const std::vector<RemovedLearner> learners = checked();
        accept();
        emit chosen(learners);
    });
    layout->addWidget(why);
    layout->addWidget(m_list, 1);
    if (m_removed.empty())
        layout->addStretch(1);
    layout->addWidget(buttons);
}

void RemovedLearnersDialog::fill()
{
    for (const RemovedLearner &each : m_removed) {
        const QString who = each.name.isEmpty() ? fromId(each.id) : each.name;
        //: %1 is a person, %2 a day: of the last step about them.
        auto *item = new QListWidgetItem(
            tr("%1, last changed %2")
                .arg(who, QLocale().toString(each.at.toLocalTime().date(), QLocale::ShortFormat)),
            m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

void RemovedLearnersDialog::updateButtons()
{
    m_purge->setEnabled(!checked().empty());
}

std::vector<RemovedLearner> RemovedLearnersDialog::checked() const
{
    std::vector<RemovedLearner> learners;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            learners.push_back(m_removed[std::size_t(row)]);
    return learners;
}

} // namespace cairn::ui
