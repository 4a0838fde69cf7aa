#include "pages/RowList.h"

#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace cairn::ui {

RowList::RowList(const QString &name, QWidget *parent)
    : RowTree(RowDelegate::Lines::Wrap, parent)
{
    setObjectName(name);
    m_model = new QStandardItemModel(this);
    setModel(m_model);
    setRootIsDecorated(false);
    setFitsRows(true);
    connect(this, &RowTree::opened, this, [this](const QModelIndex &index) {
        if (const QString link = index.data(IdRole).toString(); !link.isEmpty())
            emit linkOpened(link);
    });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { emit linkChosen(currentLink()); });
}

static QStandardItem *itemOf(const RowList::Row &row)
{
    auto *item = new QStandardItem(row.title);
    item->setEditable(false);
    item->setData(row.detail, DetailRole);
    item->setData(row.side, SideRole);
    item->setData(row.link, IdRole);
    item->setData(row.heading, GroupRole);
    QStringList sentences{row.title};
    if (row.look) {
        item->setData(QVariant::fromValue(*row.look), LookRole);
        sentences << markWord(row.look->mark);
    }
    for (const QString &part : {row.side, row.detail}) {
        if (!part.isEmpty())
            sentences << part;
    }
    item->setData(sentences.join(u". "_s), Qt::AccessibleTextRole);
    for (const RowList::Row &child : row.children)
        item->appendRow(itemOf(child));
    return item;
}

void RowList::setRows(const std::vector<Row> &rows)
{
    const QString kept = currentLink();
    const bool hadFocus = hasFocus();
    m_model->clear();
    for (const Row &row : rows)
        m_model->appendRow(itemOf(row));
    expandAll();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (!kept.isEmpty() && index.data(IdRole).toString() == kept)
            setCurrentIndex(index);
    }
    if (hadFocus && !currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, 0));
    updateGeometry();
}

int RowList::count() const
{
    return m_model->rowCount();
}

QString RowList::currentLink() const
{
    return currentIndex().data(IdRole).toString();
}

} // namespace cairn::ui
