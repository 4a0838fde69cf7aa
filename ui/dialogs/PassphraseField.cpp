#include "dialogs/PassphraseField.h"

#include "theme/Tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cairn::ui {

using namespace Qt::StringLiterals;

void wipeText(QString &text)
{
    // Not data(): it would make a copy where others share the letters, and wipe that. What stands
    // in the program itself has no header and stays.
    auto *letters = const_cast<QChar *>(text.constData());
    if (text.data_ptr().d_ptr())
        std::fill(letters, letters + text.size(), QChar(u' '));
    text.clear();
}

PassphraseField::PassphraseField(QWidget *parent) : QWidget(parent)
{
    m_edit = new QLineEdit(this);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                | Qt::ImhNoAutoUppercase);
    m_edit->installEventFilter(this);
    m_show = new QToolButton(this);
    m_show->setObjectName(u"showPassphrase"_s);
    m_show->setCheckable(true);
    m_show->setFocusPolicy(Qt::StrongFocus);
    m_capsLock = new QLabel(this);
    m_capsLock->setObjectName(u"capsLock"_s);
    m_capsLock->hide();
    setRole(m_capsLock, u"small"_s);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(m_edit, 1);
    line->addWidget(m_show);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tight / 2);
    column->addLayout(line);
    column->addWidget(m_capsLock);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &PassphraseField::edited);
    connect(m_edit, &QLineEdit::returnPressed, this, &PassphraseField::entered);
    connect(m_show, &QToolButton::toggled, this, &PassphraseField::showOrHide);
    retranslate();
}

PassphraseField::~PassphraseField()
{
    const QSignalBlocker quiet(m_edit);
    wipe();
}

QString PassphraseField::text() const
{
    return m_edit->text();
}

void PassphraseField::setText(const QString &text)
{
    wipe();
    m_edit->setText(text);
}

QString PassphraseField::take()
{
    const QString shared = m_edit->text();
    QString own(shared.constData(), shared.size());
    wipe();
    return own;
}

void PassphraseField::wipe()
{
    {
        // The copy shares its letters with the field.
        QString text = m_edit->text();
        wipeText(text);
    }
    m_edit->clear();
    // Forgets what could be undone.
    m_edit->setText({});
}

bool PassphraseField::isShown() const
{
    return m_show->isChecked();
}

void PassphraseField::setShown(bool shown)
{
    m_show->setChecked(shown);
}

void PassphraseField::showOrHide(bool shown)
{
    m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    retranslate();
    emit shownChanged(shown);
}

/// Qt does not tell the state of Caps Lock, but the letters do.
bool PassphraseField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString text = key->text();
        const bool isCase = text.size() == 1 && text[0].isLetter()
            && text[0].toUpper() != text[0].toLower();
        if (key->key() == Qt::Key_CapsLock)
            noteCapsLock(false);
        else if (isCase)
            noteCapsLock(text[0].isUpper() != key->modifiers().testFlag(Qt::ShiftModifier));
    }
    return QWidget::eventFilter(watched, event);
}

void PassphraseField::noteCapsLock(bool on)
{
    m_capsLock->setVisible(on);
}

void PassphraseField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PassphraseField::retranslate()
{
    m_show->setText(m_show->isChecked() ? tr("Hide") : tr("Show"));
    m_show->setAccessibleName(m_show->isChecked() ? tr("Hide the passphrase")
                                                  : tr("Show the passphrase"));
    m_show->setToolTip(m_show->accessibleName());
    m_capsLock->setText(tr("Caps Lock is on."));
}

} // namespace cairn::ui
