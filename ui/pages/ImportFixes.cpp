#include "pages/ImportFixes.h"

#include "models/Roles.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn::ui {

namespace {

/// Offers what the catalogue knows for the column, and takes anything else too.
class ValueDelegate : public QStyledItemDelegate
{
public:
    explicit ValueDelegate(ImportFixes *table) : QStyledItemDelegate(table), m_table(table) {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        const QStringList choices = m_table->choicesOf(index.row());
        if (choices.isEmpty())
            return named(QStyledItemDelegate::createEditor(parent, option, index), index);
        auto *box = new QComboBox(parent);
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->addItems(choices);
        return named(box, index);
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *box = qobject_cast<QComboBox *>(editor))
            box->setCurrentText(index.data(Qt::EditRole).toString());
        else
            QStyledItemDelegate::setEditorData(editor, index);
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override
    {
        if (auto *box = qobject_cast<QComboBox *>(editor))
            model->setData(index, box->currentText());
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }

private:
    static QWidget *named(QWidget *editor, const QModelIndex &index)
    {
        editor->setAccessibleName(ImportFixes::tr("%1 in line %2", "a column of a table")
                                      .arg(index.siblingAtColumn(1).data().toString(),
                                           index.siblingAtColumn(0).data().toString()));
        return editor;
    }

    ImportFixes *m_table;
};

} // namespace

ImportFixes::ImportFixes(QWidget *parent)
    : PlainTable(u"notes"_s, {QString(), tr("Column"), tr("Value"), tr("What was found")}, parent)
{
    setAccessibleName(tr("What was found in the file"));
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                    | QAbstractItemView::AnyKeyPressed);
    setItemDelegateForColumn(Value, new ValueDelegate(this));
    setItemDelegateForColumn(Reason, new StateMarkDelegate(this));
    connect(this, &QTableWidget::itemChanged, this, &ImportFixes::takeCell);
    connect(this, &QTableWidget::currentCellChanged, this, &ImportFixes::stayOnValues);
}

void ImportFixes::forget()
{
    m_mends.clear();
    m_mendedNotes.clear();
}

void ImportFixes::show(const std::vector<ImportReading::Note> &notes)
{
    if (state() == EditingState) {
        m_waiting = notes; // What is being written must not be lost.
        return;
    }
    const int current = currentRow();
    const bool hasCells = std::any_of(notes.begin(), notes.end(), [](const auto &note) {
        return note.cell || !note.column.isEmpty();
    });
    m_isFilling = true;
    setRowCount(0);
    m_notes.clear();
    for (const ImportReading::Note &note : notes)
        addRow(note, note.leavesOut ? std::optional(Mark::Blocked) : std::nullopt);
    // What is right now stays, so that it can be looked at and changed again.
    for (const auto &[cell, note] : m_mendedNotes) {
        const bool isStillWrong = std::any_of(notes.begin(), notes.end(),
                                              [&](const auto &each) { return each.cell == cell; });
        if (isStillWrong)
            continue;
        ImportReading::Note mended = note;
        mended.text = tr("Mended. The file says “%1”.").arg(note.value);
        mended.value = QString::fromStdString(m_mends.at(cell));
        mended.leavesOut = false;
        addRow(mended, Mark::Done);
    }
    const bool isTable = hasCells || !m_mends.empty();
    setHorizontalHeaderItem(Place, new QTableWidgetItem(isTable ? tr("Line") : tr("Where")));
    setColumnHidden(Heading, !isTable);
    setColumnHidden(Value, !isTable);
    fitColumns(0.4);
    resizeRowsToContents();
    if (current >= 0 && rowCount() > 0)
        setCurrentCell(std::min(current, rowCount() - 1), isTable ? Value : Place);
    m_isFilling = false;
}

void ImportFixes::addRow(const ImportReading::Note &note, std::optional<Mark> mark)
{
    const int row = rowCount();
    insertRow(row);
    m_notes.push_back(note);
    setText(row, Place, note.place);
    setText(row, Heading, note.column);
    auto *value = new QTableWidgetItem(note.value);
    if (!note.cell)
        value->setFlags(value->flags() & ~Qt::ItemIsEditable);
    setItem(row, Value, value);
    setText(row, Reason, note.leavesOut ? tr("Left out: %1").arg(note.text) : note.text);
    if (mark)
        item(row, Reason)->setData(LookRole, QVariant::fromValue(StateLook{*mark, {}}));
}

QStringList ImportFixes::choicesOf(int row) const
{
    const auto &cell = m_notes[static_cast<size_t>(row)].cell;
    return cell ? m_choices.value(static_cast<int>(cell->second)) : QStringList();
}

int ImportFixes::mendable() const
{
    return static_cast<int>(std::count_if(m_notes.begin(), m_notes.end(),
                                          [](const auto &note) { return note.cell.has_value(); }));
}

/// The dry run comes after the editor has closed: it fills this list anew.
void ImportFixes::takeCell(QTableWidgetItem *changed)
{
    if (m_isFilling || changed->column() != Value)
        return;
    const ImportReading::Note &note = m_notes[static_cast<size_t>(changed->row())];
    if (!note.cell || changed->text() == note.value)
        return;
    m_mendedNotes.try_emplace(*note.cell, note);
    m_mends[*note.cell] = changed->text().toStdString();
    QTimer::singleShot(0, this, &ImportFixes::mended);
}

void ImportFixes::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    PlainTable::closeEditor(editor, hint);
    if (const auto waiting = std::exchange(m_waiting, std::nullopt))
        show(*waiting);
}

/// Only a value can be changed: the keyboard stays in that column.
void ImportFixes::stayOnValues()
{
    if (!m_isFilling && currentRow() >= 0 && currentColumn() != Value && !isColumnHidden(Value))
        setCurrentCell(currentRow(), Value);
}

/// Enter begins to write here, instead of going on to the next step.
void ImportFixes::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    QTableWidgetItem *value = currentRow() < 0 ? nullptr : item(currentRow(), Value);
    if (isEnter && state() != EditingState && value && (value->flags() & Qt::ItemIsEditable)
        && !isColumnHidden(Value)) {
        editItem(value);
        event->accept();
        return;
    }
    PlainTable::keyPressEvent(event);
}

} // namespace cairn::ui
