#include "shell/StatusLine.h"

#include "audit/CompiledCatalogue.h"
#include "models/Text.h"
#include "shell/ElidedLabel.h"
#include "shell/SampleCaseload.h"
#include "theme/Tokens.h"
#include "wording/ErrorText.h"
#include "workspace/Workspace.h"

#include <QAccessible>
#include <QDate>
#include <QEvent>
#include <QLabel>
#include <QLocale>

namespace cairn::ui {

using namespace Qt::StringLiterals;

static QLabel *part(QStatusBar *bar, const QString &name)
{
    auto *label = new QLabel(bar);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_saved(part(this, u"statusSaved"_s)),
      m_catalogue(new ElidedLabel(this)), m_learners(part(this, u"statusLearners"_s)),
      m_backup(part(this, u"statusBackup"_s)), m_protection(part(this, u"statusProtection"_s)),
      m_sample(part(this, u"statusSample"_s))
{
    setObjectName(u"statusLine"_s);
    setSizeGripEnabled(false);
    m_catalogue->setObjectName(u"statusCatalog"_s);
    // F6 comes here, so that a screen reader can read the line.
    m_saved->setFocusPolicy(Qt::ClickFocus);
    setRole(m_sample, u"sample"_s);
    addWidget(m_saved);
    addWidget(m_catalogue, 1);
    addWidget(m_backup);
    addWidget(m_learners);
    addPermanentWidget(m_sample);
    addPermanentWidget(m_protection);
    refresh();
}

void StatusLine::setWorkspace(const Workspace *workspace)
{
    m_workspace = workspace;
    m_notSaved.reset();
    m_savedAt = workspace ? workspace->savedAt() : QDateTime();
    m_backupPercent.reset();
    readBackups();
    refresh();
}

void StatusLine::setSaved(const QDateTime &at)
{
    m_savedAt = at;
    m_notSaved.reset();
    showSaved();
    announce();
}

void StatusLine::setNotSaved(const Error &error)
{
    m_notSaved = error;
    showSaved();
    announce();
}

void StatusLine::setNotBackedUp(const Error &error)
{
    m_notBackedUp = error;
    showBackup();
}

void StatusLine::readBackups()
{
    m_notBackedUp.reset();
    m_backedUpAt = {};
    if (m_workspace && !m_workspace->path().isEmpty()) {
        const std::vector<Backup> backups = m_workspace->backups();
        m_backedUpAt = backups.empty() ? QDateTime() : backups.front().at;
    }
    showBackup();
}

void StatusLine::setBackupProgress(int done, int all)
{
    m_backupPercent = done < all ? std::optional(100 * done / all) : std::nullopt;
    showBackup();
}

void StatusLine::showBackup()
{
    m_backup->setVisible(m_workspace && !m_workspace->path().isEmpty());
    setRole(m_backup, m_notBackedUp ? u"not-saved"_s : QString());
    const QString at = m_backedUpAt.isValid() ? recentText(m_backedUpAt) : QString();
    if (m_backupPercent)
        //: %1 is how much of a backup is made.
        m_backup->setText(tr("Backing up: %1 %").arg(QLocale().toString(*m_backupPercent)));
    else if (m_notBackedUp)
        m_backup->setText(tr("Not backed up"));
    else if (at.isEmpty())
        m_backup->setText(tr("No backup yet"));
    else
        //: %1 is the time of the newest backup, which was checked.
        m_backup->setText(tr("Backup %1 OK").arg(at));
    m_backup->setToolTip(m_notBackedUp ? errorText(*m_notBackedUp)
                                       : tr("File, Backups lists them. Ctrl+B makes one now."));
}

void StatusLine::showSaved()
{
    const QLocale locale;
    setRole(m_saved, m_notSaved ? u"not-saved"_s : QString());
    if (!m_workspace)
        m_saved->setText(tr("No file is open"));
    else if (m_notSaved)
        m_saved->setText(tr("Not saved"));
    else if (m_workspace->isReadOnly())
        m_saved->setText(tr("You can look but not change"));
    else if (m_savedAt.isValid())
        //: %1 is the time of day.
        m_saved->setText(tr("Saved %1").arg(locale.toString(m_savedAt.toLocalTime().time(), u"HH:mm:ss"_s)));
    else
        m_saved->setText(tr("Nothing to save yet"));
    m_saved->setToolTip(m_notSaved ? errorText(*m_notSaved)
                                   : tr("Every change is written at once; there is no Save button."));
    m_saved->setAccessibleName(m_saved->text());
}

/// Not more than one announcement in five seconds: a screen reader must not be talked over.
void StatusLine::announce()
{
    if (m_lastAnnounced.isValid() && m_lastAnnounced.elapsed() < 5000 && !m_notSaved)
        return;
    m_lastAnnounced.start();
    QAccessibleEvent alert(m_saved, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

static QString editionText(const Catalogue &catalogue)
{
    const QString title
        = QString::fromStdString(catalogue.title.in(QLocale().name().left(2).toStdString()));
    if (!catalogue.asOf)
        return StatusLine::tr("Catalog: %1").arg(title);
    return StatusLine::tr("Catalog: %1, as of %2").arg(title, dateText(catalogue.asOf));
}

void StatusLine::refresh()
{
    showSaved();
    showBackup();
    const bool open = m_workspace != nullptr;
    for (QLabel *label : std::initializer_list<QLabel *>{m_catalogue, m_learners, m_protection})
        label->setVisible(open);
    m_sample->setVisible(open && isSample(*m_workspace));
    m_sample->setText(tr("Sample: invented learners"));
    if (!open)
        return;
    const QString edition = m_workspace->hasCatalogue()
        ? editionText(m_workspace->catalogue()->catalogue())
        : tr("No catalog yet");
    m_catalogue->setWhole(edition);
    m_learners->setText(tr("%n learner(s)", nullptr, static_cast<int>(m_workspace->learners().size())));
    const bool isEncrypted = m_workspace->isEncrypted();
    setRole(m_protection, isEncrypted ? QString() : u"sample"_s);
    m_protection->setText(isEncrypted ? tr("Encrypted") : tr("No passphrase"));
    m_protection->setToolTip(isEncrypted
                                 ? tr("Only the passphrase or the recovery sheet opens this file.")
                                 : tr("Anyone who gets this file can read it. Take it for trying "
                                      "things out, not for real learners."));
}

void StatusLine::focusFirst()
{
    m_saved->setFocus(Qt::OtherFocusReason);
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace cairn::ui
