#include "pages/SharingTab.h"

#include "models/Text.h"
#include "pages/ActionButton.h"
#include "pages/EmptyState.h"
#include "pages/PlainTable.h"
#include "pages/SharingExports.h"
#include "shell/FlowLayout.h"
#include "theme/Tokens.h"
#include "wording/SharingText.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cairn::ui {

enum ConsentColumn { Party, Purpose, Records, SignedOn, Standing, ConsentColumns };
enum LogColumn { When, ToWhom, Why, Ground, What, Result, LogColumns };

SharingTab::SharingTab(const Workspace &workspace, const Actions &actions, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_actions(actions)
{
    setObjectName(u"sharingTab"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::normal, 0, 0);
    layout->setSpacing(space::small);
    buildConsents();
    buildLog();
    connect(&workspace, &Workspace::disclosed, this, &SharingTab::showLog);
}

QLabel *SharingTab::heading(const QString &name)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    setRole(label, u"heading"_s);
    layout()->addWidget(label);
    return label;
}

static QWidget *buttonRow(QWidget *parent, const QList<QAction *> &actions)
{
    QWidget *row = flowRow(parent);
    for (QAction *action : actions)
        row->layout()->addWidget(new ActionButton(action, row));
    return row;
}

void SharingTab::buildConsents()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    m_consentHeading = heading(u"consentHeading"_s);
    column->addWidget(
        buttonRow(this, {m_actions.record, m_actions.edit, m_actions.withdraw, m_actions.remove}));
    m_consentTable = new PlainTable(u"consents"_s, QStringList(ConsentColumns, QString()), this);
    m_consentTable->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_consentTable->setContextMenuPolicy(Qt::CustomContextMenu);
    m_consentTable->installEventFilter(this);
    connect(m_consentTable, &QTableWidget::itemSelectionChanged, this,
            &SharingTab::selectionChanged);
    connect(m_consentTable, &QTableWidget::cellDoubleClicked, m_actions.edit, &QAction::trigger);
    connect(m_consentTable, &QWidget::customContextMenuRequested, this, &SharingTab::showRowMenu);
    m_noConsents = new EmptyState(u"noConsents"_s, this);
    m_noConsents->setActions({m_actions.record});
    m_consentStack = new QStackedWidget(this);
    m_consentStack->addWidget(m_consentTable);
    m_consentStack->addWidget(m_noConsents);
    column->addWidget(m_consentStack, 2);
    auto *line = new QHBoxLayout;
    m_optOut = new QCheckBox(this);
    m_optOut->setObjectName(u"optOutBox"_s);
    m_optOutSince = new QLabel(this);
    m_optOutSince->setObjectName(u"optOutSince"_s);
    setRole(m_optOutSince, u"quiet"_s);
    line->addWidget(m_optOut);
    line->addWidget(m_optOutSince);
    line->addStretch(1);
    column->addLayout(line);
    connect(m_optOut, &QCheckBox::clicked, m_actions.optOut, &QAction::trigger);
    connect(m_actions.optOut, &QAction::changed, this, [this] {
        m_optOut->setChecked(m_actions.optOut->isChecked());
        m_optOut->setEnabled(m_actions.optOut->isEnabled());
    });
}

void SharingTab::buildLog()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    m_logHeading = heading(u"logHeading"_s);
    column->addWidget(buttonRow(
        this, {m_actions.everything, m_actions.saveRecord, m_actions.log, m_actions.note}));
    m_logTable = new PlainTable(u"disclosures"_s, QStringList(LogColumns, QString()), this);
    m_logTable->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_noLog = new EmptyState(u"noDisclosures"_s, this);
    m_logStack = new QStackedWidget(this);
    m_logStack->addWidget(m_logTable);
    m_logStack->addWidget(m_noLog);
    column->addWidget(m_logStack, 3);
}

void SharingTab::retranslate()
{
    m_consentHeading->setText(tr("Consents"));
    m_consentTable->setAccessibleName(tr("Consents"));
    m_consentTable->setHorizontalHeaderLabels(
        {tr("Who may have it"), tr("What for"), tr("Records"), tr("Signed on"), tr("State")});
    m_noConsents->setSentence(tr("No consents yet. Without one, records go only where the law lets "
                                 "them."));
    m_optOut->setText(tr("Leave out of directory information"));
    m_logHeading->setText(tr("Disclosure log"));
    m_logTable->setAccessibleName(tr("Disclosure log"));
    m_logTable->setHorizontalHeaderLabels(
        {tr("When"), tr("To whom"), tr("Why"), tr("Ground"), tr("What"), tr("Result")});
    m_noLog->setSentence(
        tr("Nothing about this learner was given out yet. Whatever leaves Cairn is "
           "written down here."));
    if (m_context)
        setContext(m_context);
}

void SharingTab::setContext(const std::shared_ptr<const LearnerContext> &context)
{
    m_context = context;
    showConsents();
    showLog();
}

void SharingTab::showConsents()
{
    const std::optional<WrittenConsent> before = selected();
    m_consents.clear();
    if (m_context)
        m_consents = m_workspace.consents(m_context->record.learner.id);
    m_consentTable->setRowCount(static_cast<int>(m_consents.size()));
    for (int row = 0; row < static_cast<int>(m_consents.size()); ++row) {
        const WrittenConsent &consent = m_consents[static_cast<std::size_t>(row)];
        m_consentTable->setText(row, Party, fromUtf8(consent.party));
        m_consentTable->setText(row, Purpose, fromUtf8(consent.purpose));
        m_consentTable->setText(row, Records, SharingText::kinds(consent.records));
        m_consentTable->setText(row, SignedOn, dateText(consent.signedOn));
        m_consentTable->setText(row, Standing, SharingText::standing(consent, m_workspace.today()));
        if (before && before->id == consent.id)
            m_consentTable->selectRow(row);
    }
    m_consentTable->fitColumns(0.28);
    m_consentStack->setCurrentIndex(m_consents.empty() ? 1 : 0);
    const std::optional<Date> since
        = m_context ? m_workspace.optedOutSince(m_context->record.learner.id) : std::nullopt;
    m_optOut->setChecked(since.has_value());
    //: %1 is a date.
    m_optOutSince->setText(since ? tr("Since %1").arg(dateText(since)) : QString());
    emit selectionChanged();
}

static QString groundText(const Disclosure &entry)
{
    const QString basis = SharingText::basis(entry.request.basis);
    return entry.request.ground.empty() ? basis : basis + u": "_s + fromUtf8(entry.request.ground);
}

void SharingTab::showLog()
{
    std::vector<Disclosure> log;
    if (m_context)
        log = m_workspace.disclosuresTo(m_context->record.learner.id);
    m_logTable->setRowCount(static_cast<int>(log.size()));
    for (int row = 0; row < static_cast<int>(log.size()); ++row) {
        const Disclosure &entry = log[static_cast<std::size_t>(row)];
        m_logTable->setText(row, When, momentText(entry.at));
        m_logTable->setText(row, ToWhom,
                            entry.isErased ? SharingText::erased() : fromUtf8(entry.request.party));
        m_logTable->setText(row, Why, fromUtf8(entry.request.purpose));
        m_logTable->setText(row, Ground, groundText(entry));
        m_logTable->setText(row, What, SharingText::outlet(entry.outlet));
        m_logTable->setText(row, Result, SharingText::outcome(entry));
    }
    m_logTable->fitColumns(0.24);
    m_logStack->setCurrentIndex(log.empty() ? 1 : 0);
}

std::optional<WrittenConsent> SharingTab::selected() const
{
    const QModelIndexList rows = m_consentTable->selectionModel()->selectedRows();
    const auto row = rows.isEmpty() ? m_consents.size() : static_cast<std::size_t>(rows[0].row());
    return row < m_consents.size() ? std::optional(m_consents[row]) : std::nullopt;
}

void SharingTab::focusFirst()
{
    if (m_consents.empty())
        return m_noConsents->findChild<QPushButton *>()->setFocus(Qt::OtherFocusReason);
    if (!selected())
        m_consentTable->selectRow(0);
    m_consentTable->setFocus(Qt::OtherFocusReason);
}

bool SharingTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_consentTable || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_actions.edit->trigger();
        return true;
    case Qt::Key_Delete:
        m_actions.withdraw->trigger();
        return true;
    case Qt::Key_Insert:
        m_actions.record->trigger();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void SharingTab::showRowMenu(const QPoint &position)
{
    auto *menu = new QMenu(m_consentTable);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions.record, m_actions.edit, m_actions.withdraw, m_actions.remove});
    menu->popup(m_consentTable->viewport()->mapToGlobal(position));
}

} // namespace cairn::ui
