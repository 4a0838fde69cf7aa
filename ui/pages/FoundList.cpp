#include "pages/FoundList.h"

#include "models/RowTree.h"
#include "theme/Tokens.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace cairn::ui {

FoundList::FoundList(const QString &fieldName, const QString &listName, QAbstractItemModel *model,
                     QWidget *parent)
    : QWidget(parent)
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, space::small, 0);
    m_layout->setSpacing(space::small);
    m_field = new QLineEdit(this);
    m_field->setObjectName(fieldName);
    m_field->setClearButtonEnabled(true);
    m_list = new RowTree(RowDelegate::Lines::Elide, this);
    m_list->setObjectName(listName);
    m_list->setModel(model);
    m_list->setIndentation(16);
    m_layout->addWidget(m_field);
    m_layout->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &FoundList::typed);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FoundList::chosen);
    connect(m_list, &RowTree::opened, this, &FoundList::open);
}

void FoundList::addFilters(QWidget *filters)
{
    m_layout->insertWidget(1, filters);
}

void FoundList::setNoHits(QWidget *noHits)
{
    m_noHits = noHits;
    m_layout->addWidget(noHits, 1);
    noHits->hide();
}

void FoundList::showHits(bool hasHits)
{
    m_list->setVisible(hasHits);
    m_noHits->setVisible(!hasHits);
}

void FoundList::open(const QModelIndex &index)
{
    if (m_list->model()->hasChildren(index))
        m_list->setExpanded(index, !m_list->isExpanded(index));
    else
        emit entered();
}

QLabel *wrappedText(QWidget *parent, const QString &name, const QString &role)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setRole(label, role);
    return label;
}

} // namespace cairn::ui
