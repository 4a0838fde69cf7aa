#include "pages/CatalogPage.h"

#include "audit/CompiledCatalogue.h"
#include "pages/ActionButton.h"
#include "pages/CatalogText.h"
#include "pages/EmptyState.h"
#include "pages/FoundList.h"
#include "pages/ImportAssistant.h"
#include "pages/RowList.h"
#include "shell/ElidedLabel.h"
#include "shell/MessageBar.h"
#include "theme/Icons.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

#include <set>

using namespace Qt::StringLiterals;

namespace cairn::ui {

CatalogPage::CatalogPage(Workspace &workspace, QWidget *parent)
    : Page(u"catalogPage"_s, parent)
    , m_workspace(workspace)
{
    m_model = new CatalogModel(this);
    m_proxy = new CatalogProxy(this);
    m_proxy->setSourceModel(m_model);
    buildActions();
    m_edition = new ElidedLabel(this);
    m_edition->setObjectName(u"edition"_s);
    setRole(m_edition, u"quiet"_s);
    headerLine()->addWidget(m_edition);
    headerLine()->addWidget(new ActionButton(m_take, this));

    m_splitter = new QSplitter(this);
    m_splitter->setObjectName(u"catalogSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildList());
    m_splitter->addWidget(buildEntry());
    m_splitter->addWidget(buildRelations());
    for (const auto &[place, share] : {std::pair{0, 3}, {1, 5}, {2, 3}})
        m_splitter->setStretchFactor(place, share);
    m_empty = new EmptyState(u"noCatalog"_s, this);
    m_empty->setActions({m_take});
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    body()->addWidget(m_stack, 1);

    m_counting = new QTimer(this);
    connect(m_counting, &QTimer::timeout, this, &CatalogPage::countSomeHolders);
    connect(&workspace, &Workspace::catalogueChanged, this, &CatalogPage::catalogueHasChanged);
    connect(&workspace, &Workspace::learnersChanged, this, &CatalogPage::countHolders);
    connect(&workspace, &Workspace::learnerChanged, this, &CatalogPage::countHolders);
}

void CatalogPage::buildActions()
{
    m_take = new QAction(themeIcon(u"document-import"_s), {}, this);
    m_take->setObjectName(u"takeCatalog"_s);
    m_take->setProperty("menu", u"tools"_s);
    m_take->setProperty("everywhere", true);
    connect(m_take, &QAction::triggered, this, &CatalogPage::askForCatalogue);
    m_back = new QAction(themeIcon(u"go-previous"_s), {}, this);
    m_back->setObjectName(u"catalogBack"_s);
    m_back->setProperty("menu", u"view"_s);
    connect(m_back, &QAction::triggered, this, &CatalogPage::goBack);
    m_undo = new QAction(this);
    connect(m_undo, &QAction::triggered, this, [this] { tell(m_workspace.undo()); });
}

QList<QAction *> CatalogPage::pageActions() const
{
    return {m_take, m_back};
}

QWidget *CatalogPage::buildList()
{
    auto *side = new FoundList(u"findEntry"_s, u"catalogList"_s, m_proxy, this);
    m_find = side->field();
    m_list = side->list();
    connect(side, &FoundList::typed, this, &CatalogPage::filter);
    connect(side, &FoundList::chosen, this, &CatalogPage::choose);
    connect(side, &FoundList::entered, this,
            [this] { m_sections->setFocus(Qt::OtherFocusReason); });
    return side;
}

QWidget *CatalogPage::buildEntry()
{
    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(space::small, 0, space::small, 0);
    layout->setSpacing(space::tight);
    auto *head = new QHBoxLayout;
    m_name = wrappedText(middle, u"entryName"_s, u"heading"_s);
    head->addWidget(m_name, 1);
    head->addWidget(new ActionButton(m_back, middle), 0, Qt::AlignTop);
    m_kind = wrappedText(middle, u"entryKind"_s, u"quiet"_s);
    m_held = wrappedText(middle, u"entryHeld"_s, u"quiet"_s);
    m_sectionModel = new QStandardItemModel(this);
    m_sections = new RowTree(RowDelegate::Lines::Wrap, middle);
    m_sections->setObjectName(u"entrySections"_s);
    m_sections->setModel(m_sectionModel);
    connect(m_sections, &RowTree::opened, this,
            [this](const QModelIndex &index) { openLink(index.data(IdRole).toString()); });
    layout->addLayout(head);
    layout->addWidget(m_kind);
    layout->addWidget(m_held);
    layout->addSpacing(space::tight);
    layout->addWidget(m_sections, 1);
    return middle;
}

QWidget *CatalogPage::buildRelations()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(space::small, 0, 0, 0);
    layout->setSpacing(space::small);
    const auto list = [&](QLabel *&heading, RowList *&rows, const QString &name) {
        heading = wrappedText(side, name + u"Label"_s, u"heading"_s);
        rows = new RowList(name, side);
        rows->setFitsRows(false);
        heading->setBuddy(rows);
        layout->addWidget(heading);
        layout->addWidget(rows, 1);
        connect(rows, &RowList::linkOpened, this, &CatalogPage::openLink);
    };
    list(m_leadsToLabel, m_leadsTo, u"leadsTo"_s);
    list(m_madeOfLabel, m_madeOf, u"madeOf"_s);
    return side;
}

void CatalogPage::retranslate()
{
    setTitle(tr("Catalog"));
    label(m_take, tr("Take a &new catalog…"),
          tr("Read a new edition from a file, and see what it changes before it is taken"));
    label(m_back, tr("&Back to the entry before"),
          tr("Go back to the entry that you looked at before"));
    m_undo->setText(tr("Undo"));
    m_find->setPlaceholderText(tr("Find in the catalog"));
    m_find->setAccessibleName(tr("Find in the catalog"));
    m_list->setAccessibleName(tr("Entries of the catalog"));
    m_sections->setAccessibleName(tr("What the entry says"));
    m_leadsTo->setAccessibleName(tr("Leads to"));
    m_madeOf->setAccessibleName(tr("Made of"));
    m_empty->setSentence(
        tr("No catalog yet. Take one from a file: a catalog, a curriculum table or a document of "
           "the Credential Registry."));
    refresh();
}

QString CatalogPage::help() const
{
    return tr("Everything that can be earned. Choose an entry at the left. The middle says its "
              "rules as sentences; the right says what it leads to and what it is made of. Enter "
              "on a row opens what it names. A new catalog shows what it changes for whom before "
              "you take it.");
}

void CatalogPage::catalogueHasChanged()
{
    m_isStale = true;
    if (isVisible())
        refresh();
}

void CatalogPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        refresh();
    if (!m_isCounted && !m_counting->isActive())
        countHolders();
}

void CatalogPage::refresh()
{
    m_isStale = false;
    m_names = CatalogueNames(m_workspace.catalogue());
    const Catalogue &catalogue = m_names.catalogue()->catalogue();
    const QString title = inUiLanguage(catalogue.title);
    m_edition->setWhole(catalogue.asOf
                           ? tr("%1, as of %2", "catalog, day").arg(title, dateText(catalogue.asOf))
                           : title);
    m_take->setEnabled(!m_workspace.isReadOnly());
    m_stack->setCurrentWidget(m_workspace.hasCatalogue() ? static_cast<QWidget *>(m_splitter)
                                                         : m_empty);
    const auto kept = m_entry;
    m_model->setCatalogue(m_names);
    if (kept && m_model->indexOf(*kept).isValid())
        goTo(*kept);
    else if (!catalogue.credentials.empty())
        goTo({CatalogEntry::List::Credential, catalogue.credentials.front().id.text});
    showEntry();
}

void CatalogPage::filter(const QString &typed)
{
    m_proxy->setTyped(typed);
    expandWhileFiltering();
}

void CatalogPage::expandWhileFiltering()
{
    if (m_proxy->isFiltering())
        m_list->expandAll();
    else
        m_list->collapseAll();
    if (!m_proxy->isFiltering() && m_list->currentIndex().isValid())
        m_list->scrollTo(m_list->currentIndex());
}

void CatalogPage::choose(const QModelIndex &index)
{
    const auto entry = CatalogModel::entryAt(index);
    if (!entry || entry == m_entry)
        return;
    if (m_entry)
        m_trail.push_back(*m_entry);
    m_entry = entry;
    showEntry();
}

void CatalogPage::goTo(const CatalogEntry &entry)
{
    const QModelIndex source = m_model->indexOf(entry);
    QModelIndex index = m_proxy->mapFromSource(source);
    if (source.isValid() && !index.isValid()) {
        m_find->clear();
        index = m_proxy->mapFromSource(source);
    }
    if (!index.isValid())
        return;
    m_list->expand(index.parent());
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void CatalogPage::goBack()
{
    if (m_trail.empty())
        return;
    const CatalogEntry before = m_trail.back();
    goTo(before);
    // Showing it put the one we come from onto the trail.
    m_trail.resize(m_trail.size() < 2 ? 0 : m_trail.size() - 2);
    showEntry();
}

static QStandardItem *itemOf(const RowList::Row &row)
{
    auto *item = new QStandardItem(row.title);
    item->setEditable(false);
    item->setData(row.detail, DetailRole);
    item->setData(row.side, SideRole);
    item->setData(row.link, IdRole);
    item->setData(row.heading, GroupRole);
    item->setData(row.detail.isEmpty() ? row.title : row.title + u". "_s + row.detail,
                  Qt::AccessibleTextRole);
    for (const RowList::Row &child : row.children)
        item->appendRow(itemOf(child));
    return item;
}

void CatalogPage::showEntry()
{
    m_sectionModel->clear();
    m_back->setEnabled(!m_trail.empty());
    const bool isShown = m_entry && m_model->indexOf(*m_entry).isValid();
    m_name->setText(isShown ? entryName(m_names, *m_entry) : QString());
    m_kind->setText(isShown ? entryKind(m_names, *m_entry) : QString());
    const EntryRelations relations = isShown ? entryRelations(m_names, *m_entry) : EntryRelations();
    if (isShown) {
        for (const RowList::Row &section : entrySections(m_names, *m_entry))
            m_sectionModel->appendRow(itemOf(section));
    }
    m_sections->expandAll();
    m_leadsTo->setRows(relations.leadsTo);
    m_madeOf->setRows(relations.madeOf);
    m_leadsToLabel->setText(relations.leadsTo.empty() ? tr("Leads to nothing more here")
                                                      : tr("Leads to"));
    m_madeOfLabel->setText(relations.madeOf.empty() ? tr("Made of nothing else here")
                                                    : tr("Made of"));
    m_leadsTo->setVisible(!relations.leadsTo.empty());
    m_madeOf->setVisible(!relations.madeOf.empty());
    showHolders();
}

void CatalogPage::countHolders()
{
    m_isCounted = false;
    m_counting->stop();
    if (!isVisible())
        return;
    m_holders.clear();
    m_toCount.clear();
    for (const LearnerSummary &learner : m_workspace.learners())
        m_toCount.push_back(learner.id);
    m_counting->start(0);
}

/// A few milliseconds at a time: a large caseload must not hold up the page.
void CatalogPage::countSomeHolders()
{
    QElapsedTimer clock;
    clock.start();
    while (!m_toCount.empty() && clock.elapsed() < 8) {
        const auto record = m_workspace.record(m_toCount.back());
        m_toCount.pop_back();
        std::set<std::string> held;
        for (const Holding &holding : record ? record->held : std::vector<Holding>())
            held.insert(holding.credential.text);
        for (const std::string &credential : held)
            ++m_holders[credential];
    }
    if (!m_toCount.empty())
        return;
    m_counting->stop();
    m_isCounted = true;
    showHolders();
}

void CatalogPage::showHolders()
{
    const bool isCredential = m_entry && m_entry->list == CatalogEntry::List::Credential;
    m_held->setVisible(isCredential && m_isCounted);
    if (!isCredential || !m_isCounted)
        return;
    const auto found = m_holders.find(m_entry->id);
    m_held->setText(tr("%n learner(s) of this caseload hold(s) it.", nullptr,
                       found == m_holders.end() ? 0 : found->second));
}

void CatalogPage::askForCatalogue()
{
    auto *assistant = new ImportAssistant(m_workspace, ImportAssistant::Kind::Catalogue, {}, this);
    assistant->setProperty("reopen", u"import"_s);
    connect(assistant, &ImportAssistant::imported, this, [this](const QString &what) {
        messageBar()->tell(MessageBar::Kind::Good, what, {m_undo});
    });
    assistant->open();
}

void CatalogPage::reopen(const QString &key)
{
    if (key == "import"_L1)
        askForCatalogue();
}

void CatalogPage::showCredential(const CredentialId &credential)
{
    if (m_isStale)
        refresh();
    goTo({CatalogEntry::List::Credential, credential.text});
}

void CatalogPage::showItem(const ItemId &item)
{
    if (m_isStale)
        refresh();
    goTo({CatalogEntry::List::Item, item.text});
}

void CatalogPage::openLink(const QString &link)
{
    if (const auto entry = CatalogEntry::fromLink(link))
        goTo(*entry);
}

void CatalogPage::focusFirst()
{
    if (m_stack->currentWidget() == m_empty)
        m_empty->findChild<QPushButton *>()->setFocus();
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

bool CatalogPage::find()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
    return true;
}

QByteArray CatalogPage::saveState() const
{
    const QJsonObject state{{u"entry"_s, m_entry ? m_entry->toLink() : QString()},
                            {u"splitter"_s, QString::fromLatin1(m_splitter->saveState().toBase64())}};
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void CatalogPage::restoreState(const QByteArray &bytes)
{
    const QJsonObject state = QJsonDocument::fromJson(bytes).object();
    if (state.isEmpty())
        return;
    m_splitter->restoreState(QByteArray::fromBase64(state[u"splitter"_s].toString().toLatin1()));
    openLink(state[u"entry"_s].toString());
}

} // namespace cairn::ui
