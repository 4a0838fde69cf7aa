#include "pages/CheckFileDialog.h"

#include "models/Text.h"
#include "theme/Tokens.h"
#include "wording/CheckText.h"
#include "wording/ErrorText.h"
#include "workspace/FileCheck.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QHash>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace cairn::ui {

using namespace Qt::StringLiterals;

CheckFileDialog::CheckFileDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_check(std::make_unique<FileCheck>(workspace))
{
    setObjectName(u"checkFileDialog"_s);
    setWindowTitle(tr("Check the file"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    build();
    connect(&m_turn, &QTimer::timeout, this, &CheckFileDialog::work);
    m_turn.start(0);
}

CheckFileDialog::~CheckFileDialog() = default;

void CheckFileDialog::build()
{
    m_said = new QLabel(tr("Looking through the file…"), this);
    m_said->setObjectName(u"checkSaid"_s);
    m_said->setWordWrap(true);
    m_said->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("Check of the file"));
    m_progress->setTextVisible(false);
    m_findings = new QListWidget(this);
    m_findings->setObjectName(u"checkFindings"_s);
    m_findings->setAccessibleName(tr("What was found"));
    m_findings->setWordWrap(true);
    m_findings->hide();
    connect(m_findings, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const QString learner = item->data(Qt::UserRole).toString();
        if (learner.isEmpty())
            return;
        accept();
        emit openLearner(toId<LearnerTag>(learner));
    });
    auto *buttons = new QDialogButtonBox(this);
    m_stop = buttons->addButton(tr("&Cancel the check"), QDialogButtonBox::ActionRole);
    m_stop->setObjectName(u"stopCheck"_s);
    m_close = buttons->addButton(QDialogButtonBox::Close);
    m_close->setEnabled(false);
    connect(m_stop, &QPushButton::clicked, this, &CheckFileDialog::stop);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::wide, space::wide, space::normal);
    layout->setSpacing(space::normal);
    layout->addWidget(m_said);
    layout->addWidget(m_progress);
    layout->addWidget(m_findings, 1);
    layout->addWidget(buttons);
    resize(600, 200);
}

void CheckFileDialog::work()
{
    const Result<void> went = m_check->work();
    m_progress->setRange(0, m_check->all());
    m_progress->setValue(m_check->done());
    if (!went) {
        end();
        say(errorText(went.error()));
    } else if (m_check->isDone()) {
        end();
        showFindings();
    }
}

void CheckFileDialog::end()
{
    m_turn.stop();
    m_progress->hide();
    m_stop->hide();
    m_close->setEnabled(true);
    m_close->setFocus(Qt::OtherFocusReason);
}

void CheckFileDialog::stop()
{
    end();
    //: %1 is what was looked through: "36 learners, 214 pieces of evidence and 12 steps".
    say(tr("Stopped. Looked through so far: %1.").arg(countsText()));
}

QString CheckFileDialog::countsText() const
{
    const FileCheck::Counts counts = m_check->counts();
    //: Learners, evidence, steps of the history.
    return tr("%1, %2 and %3")
        .arg(tr("%n learner(s)", nullptr, counts.learners),
             tr("%n piece(s) of evidence", nullptr, counts.evidence),
             tr("%n step(s) of the history", nullptr, counts.steps));
}

void CheckFileDialog::showFindings()
{
    const std::vector<FileFinding> &findings = m_check->findings();
    if (findings.empty())
        return say(tr("Everything is in order. Looked through: %1.").arg(countsText()));
    QHash<QString, QString> names;
    for (const LearnerSummary &learner : m_workspace.learners())
        names.insert(fromId(learner.id), learner.name);
    int mended = 0;
    for (const FileFinding &finding : findings) {
        mended += finding.isMended;
        const QString learner = names.value(fromId(finding.learner));
        auto *item = new QListWidgetItem(CheckText::sentence(finding, learner), m_findings);
        item->setData(Qt::UserRole, learner.isEmpty() ? QString() : fromId(finding.learner));
        if (!learner.isEmpty())
            item->setToolTip(tr("Press Enter to go to this learner"));
    }
    m_findings->show();
    m_findings->setCurrentRow(0);
    m_findings->setFocus(Qt::OtherFocusReason);
    resize(width(), 480);
    const int count = static_cast<int>(findings.size());
    say(tr("%n thing(s) found.", nullptr, count) + u' '
        + (mended > 0 ? tr("%n mended.", nullptr, mended) + u' ' : QString())
        + tr("Looked through: %1.").arg(countsText()));
}

void CheckFileDialog::say(const QString &text)
{
    m_said->setText(text);
    QAccessibleEvent alert(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace cairn::ui
