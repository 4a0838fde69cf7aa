#pragma once

#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QLineEdit;
class QModelIndex;
class QVBoxLayout;

namespace cairn::ui {

class RowTree;

/// A list in groups, with the field that searches it above. Enter on a group folds it.
class FoundList : public QWidget
{
    Q_OBJECT

public:
    FoundList(const QString &fieldName, const QString &listName, QAbstractItemModel *model,
              QWidget *parent);

    QLineEdit *field() const { return m_field; }
    RowTree *list() const { return m_list; }
    /// Between the field and the list.
    void addFilters(QWidget *filters);
    /// In the place of the list where nothing is found.
    void setNoHits(QWidget *noHits);
    void showHits(bool hasHits);

signals:
    void typed(const QString &text);
    /// The row with the keyboard is another one.
    void chosen(const QModelIndex &index);
    /// Enter on an entry.
    void entered();

private:
    void open(const QModelIndex &index);

    QVBoxLayout *m_layout = nullptr;
    QLineEdit *m_field = nullptr;
    RowTree *m_list = nullptr;
    QWidget *m_noHits = nullptr;
};

/// A plain text that wraps.
QLabel *wrappedText(QWidget *parent, const QString &name, const QString &role = {});

} // namespace cairn::ui
