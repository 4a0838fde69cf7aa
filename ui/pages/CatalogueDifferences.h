#pragma once

#include <QTreeWidget>

#include <memory>
#include <vector>

namespace cairn {
class CompiledCatalogue;
struct CatalogueChange;
} // namespace cairn

namespace cairn::ui {

/// What a new catalogue changes: under each learner the credentials, as they stand before and
/// afterwards. What concerns the learner comes first; what was not begun is gathered below it.
class CatalogueDifferences : public QTreeWidget
{
    Q_OBJECT

public:
    explicit CatalogueDifferences(QWidget *parent);

    /// \a changes are ordered by learner.
    void show(const std::shared_ptr<const CompiledCatalogue> &before,
              const std::shared_ptr<const CompiledCatalogue> &after,
              const std::vector<CatalogueChange> &changes);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
};

} // namespace cairn::ui
