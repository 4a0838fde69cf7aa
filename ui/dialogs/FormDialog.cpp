#include "dialogs/FormDialog.h"

#include "dialogs/DateField.h"
#include "theme/Tokens.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cairn::ui {

namespace {

/// What the title bar, the buttons and the margins take of the screen.
constexpr int roundTheForm = 160;
constexpr int lettersOfAForm = 64;

/// As high as its form where the screen allows it, so that nothing scrolls without need.
class FormArea : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    QSize sizeHint() const override
    {
        // What the layout remembers may be from before the fields came.
        QLayout *layout = widget()->layout();
        layout->invalidate();
        const int bar = verticalScrollBar()->sizeHint().width();
        const QRect room = screen()->availableGeometry();
        const int wanted = std::max({layout->totalSizeHint().width(), 460,
                                     fontMetrics().averageCharWidth() * lettersOfAForm});
        const int width = std::min(wanted, room.width() - 3 * space::wide - bar);
        const int height = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                                       : layout->totalSizeHint().height();
        return {width + bar, std::min(height + 4, room.height() - roundTheForm)};
    }
};

} // namespace

FormDialog::FormDialog(const QString &name, const QString &title, const QString &verb,
                       QWidget *parent)
    : QDialog(parent)
{
    setObjectName(name);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);

    auto *scroll = new FormArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget(scroll);
    m_inside = new QVBoxLayout(inside);
    m_inside->setContentsMargins(2, 0, space::small, 0);
    m_inside->setSpacing(space::normal);
    m_introduction = new QLabel(inside);
    m_introduction->setObjectName(u"introduction"_s);
    m_introduction->setTextFormat(Qt::PlainText);
    m_introduction->setWordWrap(true);
    m_introduction->hide();
    m_form = new Form(inside);
    m_inside->addWidget(m_introduction);
    m_inside->addWidget(m_form);
    m_inside->addStretch(1);
    scroll->setWidget(inside);
    inside->installEventFilter(this);
    m_scroll = scroll;

    auto *buttons = new QDialogButtonBox(this);
    m_do = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_do->setObjectName(u"do"_s);
    m_do->setDefault(true);
    setRole(m_do, u"primary"_s);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName(u"cancel"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &FormDialog::tryToSubmit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::wide, space::wide, space::normal);
    layout->setSpacing(space::normal);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
}

void FormDialog::setIntroduction(const QString &text)
{
    m_introduction->setText(text);
    m_introduction->setVisible(!text.isEmpty());
}

void FormDialog::addBelow(QWidget *widget)
{
    m_inside->insertWidget(m_inside->count() - 1, widget);
}

/// Only now all fields are there to be measured.
void FormDialog::setVisible(bool visible)
{
    if (visible && !isVisible()) {
        ensurePolished();
        m_scroll->updateGeometry();
        layout()->invalidate();
        resize(sizeHint());
    }
    QDialog::setVisible(visible);
}

/// A field that comes, or a problem that is said, gets room while the screen has some.
bool FormDialog::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QDialog::eventFilter(watched, event);
    if (event->type() == QEvent::LayoutRequest && isVisible()) {
        const int missing = m_scroll->sizeHint().height() - m_scroll->height();
        if (missing > 0)
            resize(width(), height() + missing);
    }
    return handled;
}

void FormDialog::tryToSubmit()
{
    m_form->clearProblems();
    if (!check()) {
        m_form->focusFirstProblem();
        return;
    }
    submit();
    accept();
}

void sayWholeBelow(Form &form, QComboBox &box)
{
    static constexpr int lettersOfABox = 50;
    const auto say = [&form, &box] {
        const QString text = box.currentText().trimmed();
        const QFontMetrics metrics = box.fontMetrics();
        box.setToolTip(text);
        form.setHint(&box,
                     metrics.horizontalAdvance(text) > metrics.averageCharWidth() * lettersOfABox
                         ? text
                         : QString());
    };
    QObject::connect(&box, &QComboBox::currentIndexChanged, &form, say);
    say();
}

bool checkDate(Form &form, DateField &field)
{
    if (field.isReadable())
        return true;
    form.setProblem(&field, field.howToWrite());
    return false;
}

} // namespace cairn::ui
