#include "theme/Tokens.h"

#include <QHash>

namespace cairn::ui {

using namespace Qt::StringLiterals;

// Roles (see setRole): labels "title", "heading", "quiet", "problem", "number"; frames "card",
// "band", "rule"; buttons "primary", "chip", "link", "rail", "plain"; "rail", "search", "status"
// for the frame's parts. The colour of plain text comes from the palette: named here it would take
// the place of the placeholders' colour too. Names between @ are colours and sizes of the tokens.
static QString sheet()
{
    return uR"(
QMainWindow, QDialog, QStackedWidget { background: @page; }
QDialog[role="palette"] { border: @edge solid @border; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QToolTip { background: @alternate; color: @text; border: 1px solid @border; padding: 4px 8px; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: @titlept; font-weight: 600; }
QLabel[role="heading"] { font-size: @headingpt; font-weight: 600; }
QLabel[role="quiet"] { color: @quiet; }
QLabel[role="small"] { color: @quiet; font-size: @smallpt; }
QLabel[role="problem"] { color: @blocked; font-size: @smallpt; font-weight: 600; }
QLabel[role="number"] { font-size: @titlept; font-weight: 600; }

QFrame[role="card"] { background: @page; border: @edge solid @line; border-radius: 6px; }
QFrame[role="band"] { background: @alternate; border: @edge solid @alternateEdge; border-radius: 6px; }
QFrame[role="rule"] { background: @line; border: none; max-height: 1px; min-height: 1px; }

QFrame[role="message"] { background: @hover; border: @edge solid @line; border-radius: 6px; }
QFrame[role="message-good"] { background: @goodTint; border: @edge solid @done; border-radius: 6px; }
QFrame[role="message-warning"] { background: @warningTint; border: @edge solid @ready; border-radius: 6px; }
QFrame[role="message-error"] { background: @errorTint; border: @edge solid @blocked; border-radius: 6px; }

QFrame[role="top"] { background: @page; border: none; border-bottom: 1px solid @line; }
QMenuBar { background: transparent; border: none; }
QMenuBar::item { background: transparent; padding: 7px 10px; border-radius: 4px; }
QMenuBar::item:selected { background: @selection; }
QMenu { background: @page; border: @edge solid @border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; border: 1px solid transparent; }
QMenu::item:selected { background: @selection; border-color: @accent; }
QMenu::item:disabled { color: @quiet; }
QMenu::icon { padding-left: 6px; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }

QStatusBar { background: @alternate; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { padding: 3px 8px; }
QLabel[role="not-saved"] { color: @blocked; font-weight: 600; }
QLabel[role="sample"] { color: @ready; font-weight: 600; }

QPushButton, QToolButton {
    background: @page; border: @edge solid @border; border-radius: 6px;
    padding: 4px 12px; min-height: 22px;
}
QToolButton { padding: 4px 8px; }
QPushButton:hover, QToolButton:hover { background: @hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: @selection; }
QPushButton:focus, QToolButton:focus { border: @ring solid @accent; padding: @ringPad 11px; }
QToolButton:focus { padding: @ringPad 7px; }
QPushButton:disabled, QToolButton:disabled { color: @quiet; border-color: @line; }
QPushButton[role="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[role="primary"]:hover { background: @accentHover; }
QPushButton[role="primary"]:focus { border: @ring solid @text; }
QPushButton[role="primary"]:disabled { background: @hover; color: @quiet; border-color: @line; }
QPushButton[role="link"], QToolButton[role="link"] { background: transparent; border: @ring solid transparent; color: @accent; padding: 3px 4px; text-align: left; text-decoration: underline; }
QPushButton[role="link"]:hover, QToolButton[role="link"]:hover { background: @hover; }
QPushButton[role="link"]:focus, QToolButton[role="link"]:focus { border: @ring solid @accent; }
QToolButton[role="plain"], QPushButton[role="plain"] { background: transparent; border: @ring solid transparent; padding: 3px 6px; }
QToolButton[role="plain"]:hover, QPushButton[role="plain"]:hover { background: @hover; }
QToolButton[role="plain"]:focus, QPushButton[role="plain"]:focus { border: @ring solid @accent; }
QToolButton[role="chip"] { border-radius: @chipRadius; padding: 3px 12px; }
QToolButton[role="chip"]:checked { background: @selection; border: @edge solid @accent; font-weight: 600; }
QToolButton[role="chip"]:focus { border: @ring solid @accent; padding: 2px 11px; }
QToolButton::menu-indicator { image: none; }
QPushButton[role="menu"] { padding-right: 28px; }
QPushButton[role="menu"]:focus { padding-right: 27px; }
QPushButton::menu-indicator { image: url(:/theme/down-@ink.svg); width: 12px; height: 12px; subcontrol-origin: border; subcontrol-position: right center; right: 9px; }

QFrame[role="rail"] { background: @alternate; border: none; border-right: 1px solid @line; }
QToolButton[role="rail"] { background: transparent; border: @ring solid transparent; border-radius: 6px; padding: 6px 2px; color: @quiet; }
QToolButton[role="rail"]:hover { background: @hover; }
QToolButton[role="rail"]:checked { background: @selection; color: @text; font-weight: 600; }
QToolButton[role="rail"]:focus { border: @ring solid @accent; }
QPushButton[role="search"] { background: @alternate; color: @quiet; text-align: left; padding: 3px 10px; border: @edge solid @border; }
QPushButton[role="search"]:hover { background: @hover; }
QPushButton[role="search"]:focus { border: @ring solid @accent; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
    background: @page; border: @edge solid @border; border-radius: 6px; padding: 4px 8px;
    selection-background-color: @accent; selection-color: @onAccent; min-height: 22px;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border: @ring solid @accent; padding: @ringPad 7px;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { background: @alternate; color: @quiet; border-color: @line; }
QLineEdit[wrong="true"], QAbstractSpinBox[wrong="true"], QComboBox[wrong="true"], QPlainTextEdit[wrong="true"] { border: 2px solid @blocked; }
QLineEdit > QToolButton { min-height: 0; padding: 0; border: none; background: transparent; }
QComboBox { padding-right: 26px; }
QComboBox:focus { padding-right: 25px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/theme/down-@ink.svg); width: 12px; height: 12px; }
QAbstractSpinBox { padding-right: 22px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 20px; }
QAbstractSpinBox::up-arrow { image: url(:/theme/up-@ink.svg); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow, QDateEdit::down-arrow { image: url(:/theme/down-@ink.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @page; border: @edge solid @border; outline: 0; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; border: 2px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid @accent; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: 16px; height: 16px; border: @edge solid @border; border-radius: 4px; background: @page; }
QRadioButton::indicator { border-radius: @round; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: @hover; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: @accent; border-color: @accent; image: url(:/theme/tick-@onInk.svg); }
QRadioButton::indicator:checked { background: @accent; border-color: @accent; image: url(:/theme/dot-@onInk.svg); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: @alternate; border-color: @line; }
QGroupBox { border: none; margin-top: 1.6em; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }

QAbstractItemView { background: @page; alternate-background-color: @alternate; border: @edge solid @line; border-radius: 6px; outline: 0; selection-background-color: @selection; selection-color: @text; }
QAbstractItemView:focus { border: @edge solid @accent; }
QTableView { gridline-color: @line; }
QTableView::item, QTreeView::item, QListView::item { padding: 3px 6px; border: none; }
QTableView::item:hover, QListView::item:hover, QTreeView::item:hover { background: @hover; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected { background: @selection; color: @text; }
QTableView::item:focus, QTreeView::item:focus, QListView::item:focus { border: 2px solid @accent; padding: 1px 4px; }
QHeaderView { background: @alternate; border: none; }
QHeaderView::section { background: @alternate; color: @quiet; border: none; border-bottom: 1px solid @line; padding: 6px 8px; font-weight: 600; }
QHeaderView::section:hover { background: @hover; }
QTableCornerButton::section { background: @alternate; border: none; }

QTabWidget::pane { border: none; border-top: 1px solid @line; top: -1px; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @quiet; padding: 7px 14px; border: 2px solid transparent; border-bottom: 3px solid transparent; margin-right: 4px; }
QTabBar::tab:hover { background: @hover; }
QTabBar::tab:selected { color: @text; border-bottom: 3px solid @accent; }
QTabBar::tab:selected:focus { border: 2px solid @accent; border-bottom: 3px solid @accent; border-radius: 4px; }

QDockWidget { titlebar-close-icon: none; titlebar-normal-icon: none; }
QDockWidget > QWidget { background: @alternate; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @thumb; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: @border; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @hover; border: @edge solid @line; border-radius: 4px; text-align: center; min-height: 10px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)"_s;
}

static QString points(double size)
{
    return u"%1pt"_s.arg(size, 0, 'f', 1);
}

/// Between two colours: \a share of the second.
static QColor mixed(const QColor &first, const QColor &second, double share)
{
    const auto part = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {part(first.red(), second.red()), part(first.green(), second.green()),
            part(first.blue(), second.blue())};
}

QString Tokens::styleSheet(double pointSize) const
{
    const QHash<QString, QString> values{
        {u"text"_s, text.name()},
        {u"page"_s, page.name()},
        {u"alternate"_s, alternate.name()},
        {u"alternateEdge"_s, (isContrast() ? text : alternate).name()},
        {u"quiet"_s, quiet.name()},
        {u"line"_s, line.name()},
        {u"border"_s, border.name()},
        {u"thumb"_s, isContrast() ? text.name() : mixed(border, page, 0.45).name()},
        {u"accent"_s, accent.name()},
        {u"accentHover"_s, mixed(accent, text, 0.2).name()},
        {u"onAccent"_s, onAccent.name()},
        {u"selection"_s, selection.name()},
        {u"hover"_s, (isContrast() ? selection : hover).name()},
        {u"warningTint"_s, warningTint.name()},
        {u"errorTint"_s, errorTint.name()},
        {u"goodTint"_s, goodTint.name()},
        {u"done"_s, colour(Mark::Done).name()},
        {u"ready"_s, colour(Mark::Ready).name()},
        {u"blocked"_s, colour(Mark::Blocked).name()},
        {u"ink"_s, isContrast() ? (isDark() ? u"white"_s : u"black"_s)
                                : (isDark() ? u"light"_s : u"dark"_s)},
        {u"onInk"_s, isDark() ? u"black"_s : u"white"_s},
        {u"round"_s, isContrast() ? u"10px"_s : u"9px"_s},
        {u"edge"_s, isContrast() ? u"3px"_s : u"1px"_s},
        {u"ring"_s, isContrast() ? u"3px"_s : u"2px"_s},
        {u"ringPad"_s, u"3px"_s},
        {u"chipRadius"_s, u"14px"_s},
        {u"titlept"_s, points(pointSize * 1.5)},
        {u"headingpt"_s, points(pointSize * 1.15)},
        {u"smallpt"_s, points(pointSize * 0.9)},
    };
    const QString pattern = sheet();
    QString out;
    out.reserve(pattern.size());
    for (qsizetype at = 0; at < pattern.size();) {
        if (pattern[at] != u'@') {
            out += pattern[at++];
            continue;
        }
        qsizetype end = ++at;
        while (end < pattern.size() && pattern[end].isLetter())
            ++end;
        const QString name = pattern.mid(at, end - at);
        Q_ASSERT_X(values.contains(name), "styleSheet", qPrintable(name));
        out += values.value(name);
        at = end;
    }
    return out;
}

} // namespace cairn::ui
