#pragma once

#include <QTableView>

namespace cairn::ui {

/// The table of learners. Goal and next credential share what the other columns leave; where that
/// is little, the columns that say least give way, and at last the table scrolls sideways.
class CaseloadTable : public QTableView
{
    Q_OBJECT

public:
    explicit CaseloadTable(QWidget *parent = nullptr);

    /// The widths that the font asks for, after a change of it or of the language.
    void sizeColumns();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    int lettersWide(int letters) const;
    int least(int column, int letters) const;
};

} // namespace cairn::ui
