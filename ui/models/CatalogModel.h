#pragma once

#include "models/CatalogueNames.h"
#include "models/Roles.h"

#include <QSortFilterProxyModel>
#include <QStandardItemModel>

namespace cairn::ui {

/// One thing of the catalogue, whatever list it stands in.
struct CatalogEntry {
    enum class List { Credential, Item, Occupation, Crosswalk, Organization, Rule };

    List list = List::Credential;
    std::string id;

    bool operator==(const CatalogEntry &) const = default;
    /// "credential\nweb-1", for rows and links.
    QString toLink() const;
    static std::optional<CatalogEntry> fromLink(const QString &link);
};

/// The catalogue as headings (a class of credential, a kind of item, ...) and entries by name.
class CatalogModel : public QStandardItemModel
{
    Q_OBJECT

public:
    explicit CatalogModel(QObject *parent = nullptr);

    void setCatalogue(const CatalogueNames &names);
    QModelIndex indexOf(const CatalogEntry &entry) const;
    static std::optional<CatalogEntry> entryAt(const QModelIndex &index);

private:
    void addCredentials(const CatalogueNames &names);
    void addItems(const CatalogueNames &names);
    void addOthers(const CatalogueNames &names);
    void addGroup(const QString &heading, std::vector<QStandardItem *> entries);
};

class CatalogProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setTyped(const QString &typed);
    bool isFiltering() const { return !m_words.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace cairn::ui
