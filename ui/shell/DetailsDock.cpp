#include "shell/DetailsDock.h"

#include "theme/Icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace cairn::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int LinkRole = Qt::UserRole + 1;
constexpr int WordRole = Qt::UserRole + 2;

/// Rows of sentences: the mark and its word, then the sentence wrapped to the tree's width.
class SentenceDelegate : public QStyledItemDelegate
{
public:
    explicit SentenceDelegate(QTreeView *tree) : QStyledItemDelegate(tree), m_tree(tree) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const int width = m_tree->viewport()->width() - indentOf(index) - 2 * space::tight;
        const int height = textRect(item, index, QRect(0, 0, width, 10000)).height();
        const int least = index.data(StateMarkDelegate::LookRole).isValid() ? space::target : 20;
        return {width, std::max(height, least) + 2 * space::tight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QString sentence = item.text;
        item.text.clear();
        item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

        const QRect inside = option.rect.adjusted(space::tight, space::tight, -space::tight, 0);
        painter->setFont(item.font);
        paintMark(painter, item, index, inside);
        painter->setPen(item.palette.color(QPalette::Text));
        const QRect text = textRect(item, index, inside);
        painter->drawText(text, Qt::TextWordWrap | Qt::AlignLeading, sentence);
    }

private:
    int indentOf(const QModelIndex &index) const
    {
        int depth = m_tree->rootIsDecorated() ? 1 : 0;
        for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
            ++depth;
        return depth * m_tree->indentation();
    }

    static int markWidth(const QStyleOptionViewItem &item, const QModelIndex &index)
    {
        const QVariant look = index.data(StateMarkDelegate::LookRole);
        if (!look.isValid())
            return 0;
        return stateIconWidth(look.value<StateLook>(), item.fontMetrics.height()) + space::small;
    }

    QRect textRect(const QStyleOptionViewItem &item, const QModelIndex &index,
                   const QRect &inside) const
    {
        const QString sentence = index.data(Qt::DisplayRole).toString();
        const QRect room = inside.adjusted(markWidth(item, index), 0, 0, 0);
        const QRect needed = QFontMetrics(item.font).boundingRect(
            QRect(0, 0, room.width(), 10000), Qt::TextWordWrap | Qt::AlignLeading, sentence);
        return {room.topLeft(), QSize(room.width(), needed.height())};
    }

    static void paintMark(QPainter *painter, const QStyleOptionViewItem &item,
                          const QModelIndex &index, const QRect &inside)
    {
        const QVariant look = index.data(StateMarkDelegate::LookRole);
        if (!look.isValid())
            return;
        const int height = item.fontMetrics.height();
        const auto value = look.value<StateLook>();
        const QRect place(inside.topLeft(), QSize(stateIconWidth(value, height), height));
        stateIcon(value, item.palette).paint(painter, place);
    }

    QTreeView *m_tree;
};

/// A tree whose rows change their height with its width.
class SentenceTree : public QTreeView
{
public:
    using QTreeView::QTreeView;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QTreeView::resizeEvent(event);
        scheduleDelayedItemsLayout();
    }
};

QStandardItem *itemOf(const Details::Row &row)
{
    const QString sentence
        = row.word.isEmpty() ? row.text : DetailsDock::tr("%1: %2").arg(row.word, row.text);
    auto *item = new QStandardItem(row.look ? sentence : row.text);
    item->setEditable(false);
    item->setData(row.link, LinkRole);
    if (row.look) {
        item->setData(QVariant::fromValue(*row.look), StateMarkDelegate::LookRole);
        const QString word = row.word.isEmpty() ? markWord(row.look->mark) : row.word;
        item->setData(DetailsDock::tr("%1: %2").arg(word, row.text), Qt::AccessibleTextRole);
    }
    if (row.heading) {
        QFont bold = item->font();
        bold.setWeight(QFont::DemiBold);
        item->setFont(bold);
    }
    for (const Details::Row &child : row.children)
        item->appendRow(itemOf(child));
    return item;
}

QLabel *wrapping(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

DetailsDock::DetailsDock(QWidget *parent) : QDockWidget(parent)
{
    setObjectName(u"detailsDock"_s);
    setFeatures(DockWidgetClosable);
    build();
    retranslate();
    showDetails();
}

void DetailsDock::build()
{
    auto *bar = new QWidget(this);
    auto *barLayout = new QHBoxLayout(bar);
    barLayout->setContentsMargins(space::normal, space::small, space::small, 0);
    m_heading = new QLabel(bar);
    setRole(m_heading, u"quiet"_s);
    auto *close = new QToolButton(bar);
    close->setObjectName(u"detailsClose"_s);
    close->setIcon(themeIcon(u"window-close"_s));
    setRole(close, u"plain"_s);
    connect(close, &QToolButton::clicked, this, &DetailsDock::closeRequested);
    m_close = close;
    barLayout->addWidget(m_heading, 1);
    barLayout->addWidget(close);
    setTitleBarWidget(bar);

    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::normal, space::tight, space::normal, space::normal);
    layout->setSpacing(space::small);
    m_title = wrapping(body);
    setRole(m_title, u"heading"_s);
    m_mark = new StateMark(body);
    m_verdict = wrapping(body);
    m_empty = wrapping(body);
    setRole(m_empty, u"quiet"_s);
    m_model = new QStandardItemModel(this);
    m_tree = new SentenceTree(body);
    m_tree->setObjectName(u"detailsTree"_s);
    m_tree->setModel(m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(18);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setItemDelegate(new SentenceDelegate(m_tree));
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const QString link = index.data(LinkRole).toString(); !link.isEmpty())
            emit linkActivated(link);
    });
    m_source = wrapping(body);
    setRole(m_source, u"small"_s);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_mark),
                          static_cast<QWidget *>(m_verdict), static_cast<QWidget *>(m_empty)})
        layout->addWidget(part);
    layout->addWidget(m_tree, 1);
    layout->addStretch(0);
    layout->addWidget(m_source);
    setWidget(body);
    setMinimumWidth(280);
}

void DetailsDock::retranslate()
{
    setWindowTitle(tr("Details"));
    m_heading->setText(tr("Details"));
    m_close->setToolTip(tr("Close the details (Ctrl+I)"));
    m_close->setAccessibleName(tr("Close the details"));
    m_empty->setText(tr("Choose a row and press Why? to see here what it rests on."));
    m_tree->setAccessibleName(tr("What it rests on"));
}

void DetailsDock::setDetails(const Details &details)
{
    m_details = details;
    showDetails();
}

void DetailsDock::clear()
{
    setDetails({});
}

void DetailsDock::showDetails()
{
    m_title->setText(m_details.title);
    m_title->setVisible(!m_details.title.isEmpty());
    m_mark->setVisible(m_details.look.has_value());
    if (m_details.look)
        m_mark->setLook(*m_details.look, m_details.word);
    m_verdict->setText(m_details.verdict);
    m_verdict->setVisible(!m_details.verdict.isEmpty());
    m_source->setText(m_details.source);
    m_source->setVisible(!m_details.source.isEmpty());
    m_empty->setVisible(m_details.isEmpty());
    m_tree->setVisible(!m_details.rows.empty());

    m_model->clear();
    for (const Details::Row &row : m_details.rows)
        m_model->appendRow(itemOf(row));
    m_tree->expandAll();
    if (m_model->rowCount() > 0)
        m_tree->setCurrentIndex(m_model->index(0, 0));
}

void DetailsDock::focusFirst()
{
    if (m_tree->isVisibleTo(this))
        m_tree->setFocus(Qt::OtherFocusReason);
    else
        m_close->setFocus(Qt::OtherFocusReason);
}

void DetailsDock::changeEvent(QEvent *event)
{
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showDetails();
    }
}

void DetailsDock::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else
        QDockWidget::keyPressEvent(event);
}

} // namespace cairn::ui
