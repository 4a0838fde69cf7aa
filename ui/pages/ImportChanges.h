#pragma once

#include "pages/RowList.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QLabel;

namespace cairn {
class CompiledCatalogue;
class Workspace;
struct CatalogueChange;
struct ImportChange;
struct Record;
} // namespace cairn

namespace cairn::ui {

class CatalogueDifferences;
class PlainTable;

/// What taking something in changes: a row for each learner, and below it all that changes for the
/// one that is chosen.
class ImportChanges : public QWidget
{
    Q_OBJECT

public:
    explicit ImportChanges(QWidget *parent);

    void clear();
    /// \pre both live as long as what is shown.
    void showRecords(const Workspace &workspace, const std::vector<Record> &records,
                     const std::vector<ImportChange> &changes);
    void showCatalogue(const std::shared_ptr<const CompiledCatalogue> &before,
                       const std::shared_ptr<const CompiledCatalogue> &after,
                       const std::vector<CatalogueChange> &changes);
    void setSummary(const QString &summary);

private:
    struct Entry {
        QString learner;
        QString what;
        QString more;
        std::function<std::vector<RowList::Row>()> details;
    };

    void show(std::vector<Entry> entries);
    void showDetails(int row);

    std::vector<Entry> m_entries;
    QLabel *m_summary = nullptr;
    CatalogueDifferences *m_catalogue = nullptr;
    PlainTable *m_table = nullptr;
    QLabel *m_detailsLabel = nullptr;
    RowList *m_details = nullptr;
};

} // namespace cairn::ui
