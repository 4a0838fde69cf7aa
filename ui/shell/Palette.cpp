#include "shell/Palette.h"

#include "theme/Icons.h"
#include "theme/Tokens.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace cairn::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int KeyRole = Qt::UserRole + 1;
constexpr int NoteRole = Qt::UserRole + 2;
constexpr int ShortcutRole = Qt::UserRole + 3;
constexpr int EnabledRole = Qt::UserRole + 4;
constexpr int mostShown = 60;

/// Title, then the small words; the shortcut at the far side.
class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, std::max(32, option.fontMetrics.height() + 2 * space::small)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QIcon icon = item.icon;
        item.text.clear();
        item.icon = {};
        item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

        const auto mirrored = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        QRect room = option.rect.adjusted(space::small, 0, -space::small, 0);
        const QRect picture(room.left(), room.center().y() - 9, 18, 18);
        icon.paint(painter, mirrored(picture));
        room.setLeft(picture.right() + space::small + 2);

        const QFontMetrics metrics(option.font);
        painter->setPen(Tokens::of(option.palette).quiet);
        const QString shortcut = index.data(ShortcutRole).toString();
        painter->drawText(mirrored(room), Qt::AlignTrailing | Qt::AlignVCenter, shortcut);
        if (!shortcut.isEmpty())
            room.setRight(room.right() - metrics.horizontalAdvance(shortcut) - space::normal);

        const QString title
            = metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room.width());
        const bool enabled = index.data(EnabledRole).toBool();
        painter->setPen(enabled ? option.palette.color(QPalette::Text)
                                : Tokens::of(option.palette).quiet);
        painter->drawText(mirrored(room), Qt::AlignLeading | Qt::AlignVCenter, title);
        room.setLeft(room.left() + metrics.horizontalAdvance(title) + space::normal);
        painter->setPen(Tokens::of(option.palette).quiet);
        painter->drawText(mirrored(room), Qt::AlignLeading | Qt::AlignVCenter,
                          metrics.elidedText(index.data(NoteRole).toString(), Qt::ElideRight,
                                             std::max(0, room.width())));
    }
};

QIcon iconOf(SearchEntry::Kind kind)
{
    switch (kind) {
    case SearchEntry::Kind::Command:
        return themeIcon(u"system-run"_s);
    case SearchEntry::Kind::Learner:
        return themeIcon(u"user"_s);
    case SearchEntry::Kind::Credential:
        return themeIcon(u"view-certificate"_s);
    case SearchEntry::Kind::Item:
        return themeIcon(u"documentation"_s);
    case SearchEntry::Kind::Help:
        return themeIcon(u"help-contents"_s);
    }
    return {};
}

} // namespace

Palette::Palette(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"palette"_s);
    setWindowFlag(Qt::FramelessWindowHint);
    setRole(this, u"palette"_s);
    build();
    retranslate();
}

void Palette::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::normal, space::normal, space::normal, space::small);
    layout->setSpacing(space::small);
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(u"paletteEdit"_s);
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_model = new QStandardItemModel(this);
    m_list = new QListView(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Typing goes on while the list is looked at: only the mouse ever enters it.
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *foot = new QHBoxLayout;
    m_hint = new QLabel(this);
    setRole(m_hint, u"small"_s);
    m_count = new QLabel(this);
    m_count->setObjectName(u"paletteCount"_s);
    setRole(m_count, u"small"_s);
    foot->addWidget(m_hint, 1);
    foot->addWidget(m_count);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    layout->addLayout(foot);
    connect(m_edit, &QLineEdit::textChanged, this, &Palette::find);
    connect(m_list, &QListView::clicked, this, &Palette::choose);
}

void Palette::retranslate()
{
    setWindowTitle(tr("Search or run"));
    m_edit->setPlaceholderText(tr("Search learners, credentials, courses and commands"));
    m_edit->setAccessibleName(tr("Search or run"));
    m_list->setAccessibleName(tr("Results"));
    m_hint->setText(tr("> commands   @ learners   # catalog   ? help"));
}

void Palette::setEntries(std::vector<SearchEntry> entries)
{
    m_entries = std::move(entries);
    if (isVisible())
        find();
}

void Palette::openWith(const QString &text)
{
    {
        const QSignalBlocker quiet(m_edit);
        m_edit->setText(text);
    }
    find();
    place();
    open();
    m_edit->setFocus(Qt::PopupFocusReason);
}

void Palette::place()
{
    const QWidget *window = parentWidget() ? parentWidget()->window() : nullptr;
    if (!window)
        return;
    const int width = std::min(std::max(640, window->width() / 2), window->width() - 2 * space::wide);
    const int height = std::min(520, window->height() - 2 * space::wide);
    resize(width, height);
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, std::min(72, space::wide * 3))));
}

void Palette::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    place();
}

void Palette::find()
{
    QElapsedTimer timer;
    timer.start();
    int found = 0;
    const std::vector<int> hits
        = search(m_entries, SearchQuery::fromText(m_edit->text()), mostShown, &found);
    m_model->clear();
    for (const int at : hits) {
        const SearchEntry &entry = m_entries[at];
        auto *item = new QStandardItem(iconOf(entry.kind), entry.title);
        item->setData(entry.key, KeyRole);
        item->setData(entry.note, NoteRole);
        item->setData(entry.shortcut, ShortcutRole);
        const QString spoken = entry.note.isEmpty() ? entry.title
                                                    : tr("%1, %2").arg(entry.title, entry.note);
        item->setData(entry.shortcut.isEmpty() ? spoken : tr("%1, %2").arg(spoken, entry.shortcut),
                      Qt::AccessibleTextRole);
        item->setData(entry.enabled, EnabledRole);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    announce(found);
    m_lastSearchMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void Palette::announce(int found)
{
    m_count->setText(tr("%n result(s)", nullptr, found));
    m_edit->setAccessibleDescription(m_count->text());
    QAccessibleEvent alert(m_count, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Palette::moveBy(int rows)
{
    const int last = m_model->rowCount() - 1;
    if (last < 0)
        return;
    const int row = qBound(0, m_list->currentIndex().row() + rows, last);
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_edit->setAccessibleDescription(m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
}

void Palette::choose()
{
    const QString key = m_list->currentIndex().data(KeyRole).toString();
    if (key.isEmpty() || !m_list->currentIndex().data(EnabledRole).toBool())
        return;
    accept();
    emit chosen(key);
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        moveBy(8);
        return true;
    case Qt::Key_PageUp:
        moveBy(-8);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    default:
        return false;
    }
}

void Palette::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace cairn::ui
