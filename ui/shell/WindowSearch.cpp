#include "shell/WindowCommands.h"

#include "audit/CompiledCatalogue.h"
#include "shell/AboutDialog.h"
#include "shell/Page.h"
#include "shell/Palette.h"
#include "shell/Settings.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QLocale>
#include <QMenu>

#include <map>

namespace cairn::ui {

using namespace Qt::StringLiterals;

/// "&Open…" without its mnemonic.
static QString plainText(const QAction *action)
{
    QString text = action->text();
    text.replace(u"&&"_s, u"\u0001"_s);
    text.remove(u'&');
    text.replace(u'\u0001', u'&');
    return text;
}

void MainWindow::buildPalette()
{
    m_palette = new Palette(this);
    connect(m_palette, &Palette::chosen, this, &MainWindow::runChoice);
}

void MainWindow::openPalette(const QString &text)
{
    m_palette->setEntries(searchEntries());
    m_palette->openWith(text);
}

std::vector<SearchEntry> MainWindow::searchEntries()
{
    std::vector<SearchEntry> entries;
    addCommandEntries(entries);
    addHelpEntries(entries);
    if (m_workspace && !m_learnerEntriesFresh)
        readLearnerEntries();
    if (m_workspace && !m_catalogueEntriesFresh)
        readCatalogueEntries();
    if (m_workspace) {
        entries.insert(entries.end(), m_learnerEntries.begin(), m_learnerEntries.end());
        entries.insert(entries.end(), m_catalogueEntries.begin(), m_catalogueEntries.end());
    }
    const QStringList recent = m_settings.recentChoices();
    for (SearchEntry &entry : entries)
        entry.recent = static_cast<int>(recent.indexOf(entry.key));
    return entries;
}

void MainWindow::addCommandEntries(std::vector<SearchEntry> &entries) const
{
    for (const QAction *action : commands()) {
        SearchEntry entry;
        entry.kind = SearchEntry::Kind::Command;
        entry.key = u"command:"_s + action->objectName();
        entry.title = plainText(action);
        const QString tip = QString(action->toolTip()).remove(u'…');
        const bool saysMore = tip != QString(entry.title).remove(u'…');
        if (!action->isEnabled())
            entry.note = tr("Not possible right now");
        else if (saysMore)
            entry.note = action->toolTip();
        entry.shortcut = action->shortcut().toString(QKeySequence::NativeText);
        entry.enabled = action->isEnabled();
        entry.folded = folded(entry.title);
        entries.push_back(std::move(entry));
    }
}

void MainWindow::addHelpEntries(std::vector<SearchEntry> &entries) const
{
    for (const Page *page : m_pages) {
        if (page->help().isEmpty())
            continue;
        SearchEntry entry;
        entry.kind = SearchEntry::Kind::Help;
        entry.key = u"help:"_s + page->objectName();
        entry.title = tr("Help: %1").arg(page->title());
        entry.folded = folded(entry.title);
        entries.push_back(std::move(entry));
    }
}

void MainWindow::readLearnerEntries()
{
    m_learnerEntries.clear();
    for (const LearnerSummary &learner : m_workspace->learners()) {
        SearchEntry entry;
        entry.kind = SearchEntry::Kind::Learner;
        entry.key = u"learner:"_s + QString::fromStdString(learner.id.text);
        entry.title = learner.name;
        entry.note = learner.cohort;
        entry.folded = folded(entry.title);
        m_learnerEntries.push_back(std::move(entry));
    }
    m_learnerEntriesFresh = true;
}

void MainWindow::readCatalogueEntries()
{
    m_catalogueEntries.clear();
    const std::string language = QLocale().name().left(2).toStdString();
    const Catalogue &catalogue = m_workspace->catalogue()->catalogue();
    std::map<OrganizationId, QString> owners;
    for (const Organization &owner : catalogue.organizations)
        owners[owner.id] = QString::fromStdString(owner.name.in(language));
    for (const Credential &credential : catalogue.credentials) {
        SearchEntry entry;
        entry.kind = SearchEntry::Kind::Credential;
        entry.key = u"credential:"_s + QString::fromStdString(credential.id.text);
        entry.title = QString::fromStdString(credential.name.in(language));
        entry.note = owners[credential.owner];
        entry.folded = folded(entry.title);
        m_catalogueEntries.push_back(std::move(entry));
    }
    for (const Item &item : catalogue.items) {
        SearchEntry entry;
        entry.kind = SearchEntry::Kind::Item;
        entry.key = u"item:"_s + QString::fromStdString(item.id.text);
        entry.title = QString::fromStdString(item.name.in(language));
        entry.note = QString::fromStdString(item.code);
        entry.folded = folded(entry.note + u' ' + entry.title);
        m_catalogueEntries.push_back(std::move(entry));
    }
    m_catalogueEntriesFresh = true;
}

void MainWindow::runChoice(const QString &key)
{
    m_settings.addRecentChoice(key);
    const qsizetype colon = key.indexOf(u':');
    const QString kind = key.left(colon);
    const QString rest = key.mid(colon + 1);
    if (kind == "learner"_L1)
        return showLearner(LearnerId(rest.toStdString()));
    if (kind == "credential"_L1)
        return showCredential(CredentialId(rest.toStdString()));
    if (kind == "item"_L1)
        return showItem(ItemId(rest.toStdString()));
    if (kind == "help"_L1)
        return showHelp(findChild<Page *>(rest));
    for (QAction *action : commands()) {
        if (action->objectName() == rest && action->isEnabled())
            return action->trigger();
    }
}

void MainWindow::showHelp(Page *page)
{
    if (!page)
        return;
    Details details;
    details.title = page->title().isEmpty() ? tr("Help") : tr("Help: %1").arg(page->title());
    for (const QString &line : page->help().split(u'\n', Qt::SkipEmptyParts)) {
        Details::Row row;
        row.text = line;
        details.rows.push_back(row);
    }
    showDetails(details);
}

void MainWindow::showShortcuts()
{
    Details details;
    details.title = tr("Keyboard shortcuts");
    for (const QMenu *menu :
         {m_fileMenu, m_editMenu, m_learnerMenu, m_planMenu, m_viewMenu, m_toolsMenu,
          m_helpMenu}) {
        Details::Row group;
        group.text = menu->title().remove(u'&');
        group.heading = true;
        for (const QAction *action : menu->actions()) {
            if (action->shortcut().isEmpty())
                continue;
            Details::Row row;
            row.text = tr("%1: %2").arg(action->shortcut().toString(QKeySequence::NativeText),
                                        plainText(action));
            group.children.push_back(row);
        }
        if (!group.children.empty())
            details.rows.push_back(group);
    }
    showDetails(details);
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace cairn::ui
