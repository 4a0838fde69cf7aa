#include "dialogs/FormDialog.h"

#include "dialogs/DateField.h"
#include "theme/Tokens.h"

#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cairn::ui {

namespace {

/// As high as its form where the screen allows it, so that nothing scrolls without need.
class FormArea : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    QSize sizeHint() const override
    {
        const QSize inside = widget()->sizeHint();
        const int height = screen()->availableGeometry().height() * 7 / 10;
        return {std::max(inside.width(), 460) + verticalScrollBar()->sizeHint().width(),
                std::min(inside.height() + 4, height)};
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
    m_scroll = scroll;

    auto *buttons = new QDialogButtonBox(this);
    m_do = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_do->setObjectName(u"do"_s);
    m_do->setDefault(true);
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
        m_scroll->updateGeometry();
        ensurePolished();
        resize(sizeHint());
    }
    QDialog::setVisible(visible);
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

bool checkDate(Form &form, DateField &field)
{
    if (field.isReadable())
        return true;
    form.setProblem(&field, field.howToWrite());
    return false;
}

} // namespace cairn::ui
