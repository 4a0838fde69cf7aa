#include "models/CatalogModel.h"

#include "audit/CompiledCatalogue.h"
#include "catalogue/Catalogue.h"
#include "models/Words.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace cairn::ui {

static constexpr int SearchKeyRole = Qt::UserRole + 1;

static constexpr std::array<const char *, 6> listWords{"credential", "item",         "occupation",
                                                       "crosswalk",  "organization", "rule"};

QString CatalogEntry::toLink() const
{
    return QString::fromLatin1(listWords[static_cast<size_t>(list)]) + u'\n' + fromUtf8(id);
}

std::optional<CatalogEntry> CatalogEntry::fromLink(const QString &link)
{
    const QString word = link.section(u'\n', 0, 0);
    for (size_t i = 0; i < listWords.size(); ++i) {
        if (word == QLatin1String(listWords[i]))
            return CatalogEntry{static_cast<List>(i), link.section(u'\n', 1, 1).toStdString()};
    }
    return std::nullopt;
}

CatalogModel::CatalogModel(QObject *parent)
    : QStandardItemModel(parent)
{
}

static QStandardItem *entryItem(CatalogEntry::List list, const std::string &id,
                                const QString &name, const QString &detail)
{
    auto *item = new QStandardItem(name);
    item->setEditable(false);
    item->setData(CatalogEntry{list, id}.toLink(), IdRole);
    item->setData(detail, DetailRole);
    item->setData(searchKey(name + u' ' + detail + u' ' + fromUtf8(id)), SearchKeyRole);
    item->setData(detail.isEmpty() ? name : CatalogModel::tr("%1, %2", "name, detail").arg(name, detail),
                  Qt::AccessibleTextRole);
    item->setToolTip(detail.isEmpty() ? name : name + u'\n' + detail);
    return item;
}

void CatalogModel::addGroup(const QString &heading, std::vector<QStandardItem *> entries)
{
    if (entries.empty())
        return;
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(entries.begin(), entries.end(), [&](const QStandardItem *a, const QStandardItem *b) {
        return collator.compare(a->text(), b->text()) < 0;
    });
    auto *group = new QStandardItem(heading);
    group->setEditable(false);
    group->setData(true, GroupRole);
    group->setData(QLocale().toString(static_cast<int>(entries.size())), SideRole);
    group->setData(tr("%1, %n entries", nullptr, static_cast<int>(entries.size())).arg(heading),
                   Qt::AccessibleTextRole);
    group->appendRows(QList<QStandardItem *>(entries.begin(), entries.end()));
    appendRow(group);
}

void CatalogModel::setCatalogue(const CatalogueNames &names)
{
    clear();
    if (!names.catalogue())
        return;
    addCredentials(names);
    addItems(names);
    addOthers(names);
}

void CatalogModel::addCredentials(const CatalogueNames &names)
{
    std::map<CredentialKind, std::vector<QStandardItem *>> groups;
    for (const Credential &credential : names.catalogue()->catalogue().credentials) {
        QStringList detail{names.organization(credential.owner)};
        if (credential.credits)
            detail << creditsText(Credits::from(*credential.credits, names.unit(credential.id)),
                                  names.unit(credential.id));
        if (credential.draft)
            detail << tr("Draft");
        detail.removeAll(QString());
        groups[credential.kind].push_back(
            entryItem(CatalogEntry::List::Credential, credential.id.text,
                      names.credential(credential.id), detail.join(u" · "_s)));
    }
    for (const auto &[kind, entries] : groups)
        addGroup(credentialKindWord(kind), entries);
}

void CatalogModel::addItems(const CatalogueNames &names)
{
    std::map<ItemKind, std::vector<QStandardItem *>> groups;
    for (const Item &item : names.catalogue()->catalogue().items) {
        const QString credits = item.credits
            ? creditsText(Credits::from(*item.credits, names.unit(item.provider)),
                          names.unit(item.provider))
            : QString();
        QStringList detail{names.organization(item.provider), credits};
        detail.removeAll(QString());
        groups[item.kind].push_back(entryItem(CatalogEntry::List::Item, item.id.text,
                                              CatalogueNames::item(item),
                                              detail.join(u" · "_s)));
    }
    for (const auto &[kind, entries] : groups)
        addGroup(itemKindWord(kind), entries);
}

void CatalogModel::addOthers(const CatalogueNames &names)
{
    const Catalogue &catalogue = names.catalogue()->catalogue();
    std::vector<QStandardItem *> occupations;
    for (const Occupation &entry : catalogue.occupations)
        occupations.push_back(entryItem(CatalogEntry::List::Occupation, entry.id.text,
                                        names.occupation(entry.id), fromUtf8(entry.soc)));
    addGroup(tr("Occupations"), occupations);
    std::vector<QStandardItem *> crosswalks;
    for (const Crosswalk &entry : catalogue.crosswalks)
        crosswalks.push_back(entryItem(CatalogEntry::List::Crosswalk, entry.id.text,
                                       names.crosswalk(entry.id),
                                       names.organization(entry.receiver)));
    addGroup(tr("Crosswalks"), crosswalks);
    std::vector<QStandardItem *> organizations;
    for (const Organization &entry : catalogue.organizations)
        organizations.push_back(entryItem(CatalogEntry::List::Organization, entry.id.text,
                                          names.organization(entry.id),
                                          organizationKindWord(entry.kind)));
    addGroup(tr("Organizations"), organizations);
    std::vector<QStandardItem *> rules;
    for (const NamedRule &entry : catalogue.rules)
        rules.push_back(entryItem(CatalogEntry::List::Rule, entry.id.text,
                                  entry.name.isEmpty() ? fromUtf8(entry.id.text)
                                                       : inUiLanguage(entry.name),
                                  {}));
    addGroup(tr("Named rules"), rules);
}

QModelIndex CatalogModel::indexOf(const CatalogEntry &entry) const
{
    const QString link = entry.toLink();
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, 0);
        for (int row = 0; row < rowCount(parent); ++row) {
            const QModelIndex here = index(row, 0, parent);
            if (here.data(IdRole).toString() == link)
                return here;
        }
    }
    return {};
}

std::optional<CatalogEntry> CatalogModel::entryAt(const QModelIndex &index)
{
    return CatalogEntry::fromLink(index.data(IdRole).toString());
}

void CatalogProxy::setTyped(const QString &typed)
{
    m_words = searchWords(typed);
    invalidateFilter();
}

bool CatalogProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (parent.isValid())
        return matches(index.data(SearchKeyRole).toString(), m_words);
    for (int child = 0; child < sourceModel()->rowCount(index); ++child) {
        if (filterAcceptsRow(child, index))
            return true;
    }
    return false;
}

} // namespace cairn::ui
