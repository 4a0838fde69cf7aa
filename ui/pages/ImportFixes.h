#pragma once

#include "pages/ImportReading.h"
#include "pages/PlainTable.h"
#include "theme/StateMark.h"

#include <QHash>

namespace cairn::ui {

/// What was found in a file, row by row. Where a cell is wrong the right value is written in the
/// list; the file itself stays as it is.
class ImportFixes : public PlainTable
{
    Q_OBJECT

public:
    explicit ImportFixes(QWidget *parent);

    /// Keeps what was mended, which stays in the list.
    void show(const std::vector<ImportReading::Note> &notes);
    /// Another file: forgets what was mended.
    void forget();
    const TranscriptMends &mends() const { return m_mends; }
    /// What is offered for a column by its number; where there is none, anything is typed.
    void setChoices(const QHash<int, QStringList> &choices) { m_choices = choices; }
    QStringList choicesOf(int row) const;
    /// How many rows can be mended by writing into them.
    int mendable() const;

signals:
    void mended();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    enum Column { Place, Heading, Value, Reason };

    void addRow(const ImportReading::Note &note, std::optional<Mark> mark);
    void takeCell(QTableWidgetItem *item);
    void stayOnValues();

    std::vector<ImportReading::Note> m_notes; ///< as shown
    TranscriptMends m_mends;
    /// What the notes of mended cells said at first.
    std::map<std::pair<std::size_t, std::size_t>, ImportReading::Note> m_mendedNotes;
    QHash<int, QStringList> m_choices;
    std::optional<std::vector<ImportReading::Note>> m_waiting; ///< shown when the editor closes
    bool m_isFilling = false;
};

} // namespace cairn::ui
