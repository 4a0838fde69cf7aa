#include "dialogs/Form.h"

#include "theme/Tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace cairn::ui {

static QLabel *smallLabel(QWidget *parent, const QString &role)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->hide();
    setRole(label, role);
    return label;
}

/// A field of several widgets is named where the keyboard is.
static QWidget *spoken(QWidget *field)
{
    return field->focusProxy() ? field->focusProxy() : field;
}

Form::Form(QWidget *parent)
    : QWidget(parent)
{
    m_lines = new QVBoxLayout(this);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(space::small);
}

void Form::add(const QString &label, QWidget *field, const QString &hint, Width width)
{
    Line line;
    line.whole = new QWidget(this);
    auto *column = new QVBoxLayout(line.whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tight / 2);
    line.label = new QLabel(label, line.whole);
    line.label->setBuddy(spoken(field));
    field->setParent(line.whole);
    line.hint = smallLabel(line.whole, u"small"_s);
    line.problem = smallLabel(line.whole, u"problem"_s);
    line.problem->setObjectName(field->objectName() + u"Problem"_s);
    column->addWidget(line.label);
    column->addWidget(field);
    column->addWidget(line.hint);
    column->addWidget(line.problem);
    column->addStretch(1);
    if (width == Width::Whole) {
        m_lines->addWidget(line.whole);
    } else if (m_halves) {
        m_halves->addWidget(line.whole, 1);
    } else {
        m_halves = new QHBoxLayout;
        m_halves->setSpacing(space::normal);
        m_halves->addWidget(line.whole, 1);
        m_lines->addLayout(m_halves);
    }
    const bool isFull = width == Width::Whole || (m_halves && m_halves->count() == 2);
    if (isFull)
        m_halves = nullptr;
    m_fields.insert(field, line);
    m_order << field;
    QString name = label;
    if (spoken(field)->accessibleName().isEmpty())
        spoken(field)->setAccessibleName(name.remove(u'&'));
    if (const auto *box = qobject_cast<QComboBox *>(field); box && box->lineEdit())
        box->lineEdit()->setAccessibleName(field->accessibleName());
    setHint(field, hint);
}

void Form::setHint(QWidget *field, const QString &hint)
{
    QLabel *label = m_fields.value(field).hint;
    label->setText(hint);
    label->setVisible(!hint.isEmpty());
    spoken(field)->setAccessibleDescription(hint);
}

static void mark(QWidget *field, bool wrong)
{
    field->setProperty("wrong", wrong);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

void Form::setProblem(QWidget *field, const QString &problem)
{
    const Line line = m_fields.value(field);
    line.problem->setText(problem);
    line.problem->setVisible(!problem.isEmpty());
    spoken(field)->setAccessibleDescription(problem.isEmpty() ? line.hint->text() : problem);
    mark(spoken(field), !problem.isEmpty());
}

void Form::clearProblems()
{
    for (QWidget *field : m_order) {
        if (!problemAt(field).isEmpty())
            setProblem(field, {});
    }
}

bool Form::hasProblems() const
{
    for (QWidget *field : m_order) {
        if (!problemAt(field).isEmpty())
            return true;
    }
    return false;
}

QString Form::problemAt(QWidget *field) const
{
    return m_fields.value(field).problem->text();
}

void Form::focusFirstProblem()
{
    for (QWidget *field : m_order) {
        if (problemAt(field).isEmpty())
            continue;
        field->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void Form::setFieldVisible(QWidget *field, bool visible)
{
    m_fields.value(field).whole->setVisible(visible);
}

} // namespace cairn::ui
