#pragma once

#include "models/CatalogModel.h"
#include "shell/Page.h"

#include <map>
#include <optional>

class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace cairn {
class Workspace;
}

namespace cairn::ui {

class ElidedLabel;
class EmptyState;
class RowList;
class RowTree;

/// What there is to earn: every entry of the catalogue, its rules as sentences, and what leads
/// to what.
class CatalogPage : public Page
{
    Q_OBJECT

public:
    explicit CatalogPage(Workspace &workspace, QWidget *parent = nullptr);

    void showCredential(const CredentialId &credential);
    void showItem(const ItemId &item);

    QList<QAction *> pageActions() const override;
    void refresh() override;
    void focusFirst() override;
    bool find() override;
    QString help() const override;
    void openLink(const QString &link) override;
    QByteArray saveState() const override;
    void reopen(const QString &key) override;
    void restoreState(const QByteArray &state) override;

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void buildActions();
    QWidget *buildList();
    QWidget *buildEntry();
    QWidget *buildRelations();
    void catalogueHasChanged();
    void choose(const QModelIndex &index);
    void goTo(const CatalogEntry &entry);
    void showEntry();
    void filter(const QString &typed);
    void expandWhileFiltering();
    void askForCatalogue();
    void countHolders();
    void countSomeHolders();
    void showHolders();
    void goBack();

    Workspace &m_workspace;
    CatalogueNames m_names;
    CatalogModel *m_model = nullptr;
    CatalogProxy *m_proxy = nullptr;
    std::optional<CatalogEntry> m_entry;
    std::vector<CatalogEntry> m_trail;
    bool m_isStale = true;
    std::map<std::string, int> m_holders;
    std::vector<LearnerId> m_toCount;
    bool m_isCounted = false;
    QTimer *m_counting = nullptr;
    QSplitter *m_splitter = nullptr;
    QLineEdit *m_find = nullptr;
    RowTree *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    ElidedLabel *m_edition = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_kind = nullptr;
    QLabel *m_held = nullptr;
    RowTree *m_sections = nullptr;
    QStandardItemModel *m_sectionModel = nullptr;
    QLabel *m_leadsToLabel = nullptr;
    RowList *m_leadsTo = nullptr;
    QLabel *m_madeOfLabel = nullptr;
    RowList *m_madeOf = nullptr;
    QAction *m_take = nullptr;
    QAction *m_back = nullptr;
    QAction *m_undo = nullptr;
};

} // namespace cairn::ui
