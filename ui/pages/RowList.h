#pragma once

#include "models/RowTree.h"

#include <optional>
#include <vector>

class QStandardItemModel;

namespace cairn::ui {

/// A short list of rows on a card, as high as its rows.
class RowList : public RowTree
{
    Q_OBJECT

public:
    struct Row {
        QString title;
        QString detail;
        QString side;
        std::optional<StateLook> look;
        QString link; ///< what the row opens; empty: nothing
        bool heading = false;
        std::vector<Row> children = {};
    };

    explicit RowList(const QString &name, QWidget *parent = nullptr);

    /// Keeps the row with the keyboard where its link is still there.
    void setRows(const std::vector<Row> &rows);
    int count() const;
    QString currentLink() const;

signals:
    /// Enter or a double click on a row with a link.
    void linkOpened(const QString &link);
    void linkChosen(const QString &link);

private:
    QStandardItemModel *m_model = nullptr;
};

} // namespace cairn::ui
