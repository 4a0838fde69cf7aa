#include "dialogs/NewPassphrase.h"

#include "dialogs/Form.h"
#include "dialogs/PassphraseField.h"
#include "models/Text.h"
#include "theme/Tokens.h"
#include "wording/SafetyText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace cairn::ui {

using namespace Qt::StringLiterals;

NewPassphrase::NewPassphrase(Form *form, std::vector<std::string> names, QWidget *parent)
    : QObject(parent), m_form(form), m_names(std::move(names))
{
    build(parent);
    m_form->add(tr("&Passphrase"), m_field,
                tr("A few words that do not belong together are easy to keep and hard to guess."));
    m_form->add(tr("How strong it is"), m_strength);
    m_form->add(tr("The same &again"), m_again);
    connect(m_field, &PassphraseField::edited, this, &NewPassphrase::judge);
    connect(m_field, &PassphraseField::shownChanged, this, &NewPassphrase::fitAgain);
    connect(m_suggest, &QPushButton::clicked, this, &NewPassphrase::suggest);
    judge();
}

void NewPassphrase::build(QWidget *parent)
{
    m_field = new PassphraseField(parent);
    m_field->setObjectName(u"newPassphrase"_s);
    m_again = new PassphraseField(parent);
    m_again->setObjectName(u"newPassphraseAgain"_s);
    m_strength = new QWidget(parent);
    m_strength->setObjectName(u"strength"_s);
    m_word = new QLabel(m_strength);
    m_word->setObjectName(u"strengthWord"_s);
    m_advice = new QLabel(m_strength);
    m_advice->setObjectName(u"strengthAdvice"_s);
    m_advice->setWordWrap(true);
    // Room for two lines, so that the form does not jump while one types.
    m_advice->setMinimumHeight(2 * m_advice->fontMetrics().lineSpacing());
    m_advice->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    setRole(m_advice, u"small"_s);
    m_bar = new QProgressBar(m_strength);
    m_bar->setRange(0, 4);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(10);
    m_bar->setAccessibleName(tr("How strong it is"));
    m_suggest = new QPushButton(tr("&Suggest five words"), m_strength);
    m_suggest->setObjectName(u"suggestPassphrase"_s);
    m_suggest->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(m_bar, 1);
    line->addWidget(m_word, 1);
    line->addWidget(m_suggest);
    auto *column = new QVBoxLayout(m_strength);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tight);
    column->addLayout(line);
    column->addWidget(m_advice);
    m_strength->setFocusProxy(m_suggest);
    m_suggest->setAccessibleName(tr("Suggest five words"));
}

void NewPassphrase::setNames(std::vector<std::string> names)
{
    m_names = std::move(names);
    judge();
}

void NewPassphrase::setVisible(bool visible)
{
    m_visible = visible;
    m_form->setFieldVisible(m_field, visible);
    m_form->setFieldVisible(m_strength, visible);
    fitAgain();
    if (!visible) {
        m_field->wipe();
        m_again->wipe();
    }
}

/// Twice only what cannot be seen.
void NewPassphrase::fitAgain()
{
    m_form->setFieldVisible(m_again, m_visible && !m_field->isShown());
}

void NewPassphrase::suggest()
{
    const WordLanguage language
        = uiLanguage() == "es"_L1 ? WordLanguage::Spanish : WordLanguage::English;
    const Result<std::string> words = suggestPassphrase(language);
    if (!words) {
        m_form->setProblem(m_field, tr("No words can be drawn right now. Write your own."));
        return;
    }
    m_field->setText(fromUtf8(*words));
    m_field->setShown(true);
    m_again->wipe();
    m_field->edit()->setFocus();
    m_field->edit()->end(false);
}

static PassphraseJudgement judgementOf(const QString &text, const std::vector<std::string> &names)
{
    return judgePassphrase(text.toStdString(), names);
}

void NewPassphrase::judge()
{
    const PassphraseJudgement judgement = judgementOf(m_field->text(), m_names);
    const bool isEmpty = judgement.weakness == Weakness::Empty;
    if (!m_form->problemAt(m_field).isEmpty())
        m_form->setProblem(m_field, {});
    m_bar->setValue(isEmpty ? 0 : static_cast<int>(judgement.strength) + 1);
    m_word->setText(isEmpty ? QString() : strengthWord(judgement.strength));
    m_advice->setText(passphraseAdvice(judgement));
    m_field->edit()->setAccessibleDescription(
        //: How strong a passphrase is, and what would make it better.
        isEmpty ? m_advice->text() : tr("%1. %2").arg(m_word->text(), m_advice->text()));
}

bool NewPassphrase::check()
{
    const PassphraseJudgement judgement = judgementOf(m_field->text(), m_names);
    if (judgement.weakness == Weakness::Empty)
        m_form->setProblem(m_field, tr("Write a passphrase."));
    else if (judgement.strength == Strength::TooWeak)
        m_form->setProblem(m_field, tr("Take one that is harder to guess."));
    else if (!m_field->isShown() && m_field->text() != m_again->text())
        m_form->setProblem(m_again, tr("It is not the same as above."));
    return m_form->problemAt(m_field).isEmpty() && m_form->problemAt(m_again).isEmpty();
}

QString NewPassphrase::take()
{
    m_again->wipe();
    return m_field->take();
}

} // namespace cairn::ui
