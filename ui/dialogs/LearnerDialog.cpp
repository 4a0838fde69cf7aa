#include "dialogs/LearnerDialog.h"

#include "models/Text.h"

#include <QComboBox>
#include <QFontMetrics>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace cairn::ui {

static QComboBox *editableBox(const QString &name, const QStringList &offered,
                              const std::string &now)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItem(QString());
    box->addItems(offered);
    box->setCurrentText(fromUtf8(now));
    return box;
}

static QString nativeName(const QString &code)
{
    QString name = QLocale(code).nativeLanguageName();
    // "American English" says more than an advisor asks for.
    if (code == u"en")
        return u"English"_s;
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return code == u"es" ? u"Español"_s : name;
}

LearnerDialog::LearnerDialog(const Learner &learner, const QStringList &cohorts, QWidget *parent)
    : FormDialog(u"learnerDialog"_s, learner.id.isEmpty() ? tr("New learner") : tr("Edit learner"),
                 learner.id.isEmpty() ? tr("Add learner") : tr("Save"), parent)
    , m_learner(learner)
{
    m_name = new QLineEdit(fromUtf8(learner.name));
    m_name->setObjectName(u"name"_s);
    m_preferred = new QLineEdit(fromUtf8(learner.preferredName));
    m_preferred->setObjectName(u"preferredName"_s);
    m_pronouns = editableBox(u"pronouns"_s, {tr("she/her"), tr("he/him"), tr("they/them")},
                             learner.pronouns);
    m_language = new QComboBox;
    m_language->setObjectName(u"language"_s);
    m_language->addItem(tr("Not known"), QString());
    for (const QString &code : {u"en"_s, u"es"_s, u"ar"_s, u"zh"_s, u"fr"_s, u"ht"_s, u"ko"_s,
                                u"pt"_s, u"so"_s, u"tl"_s, u"vi"_s})
        m_language->addItem(nativeName(code), code);
    const QString language = fromUtf8(learner.language);
    if (m_language->findData(language) < 0)
        m_language->addItem(nativeName(language), language);
    m_language->setCurrentIndex(m_language->findData(language));
    m_cohort = editableBox(u"cohort"_s, cohorts, learner.cohort);
    m_story = new QPlainTextEdit(inUiLanguage(learner.story));
    m_story->setObjectName(u"story"_s);
    m_story->setTabChangesFocus(true);
    m_story->setFixedHeight(QFontMetrics(m_story->font()).lineSpacing() * 4 + 16);

    form()->add(tr("&Name"), m_name);
    const auto half = Form::Width::Half;
    form()->add(tr("&Preferred name"), m_preferred, tr("If it is another one."), half);
    form()->add(tr("P&ronouns"), m_pronouns, {}, half);
    form()->add(tr("&Language"), m_language, {}, half);
    form()->add(tr("&Cohort"), m_cohort, tr("A group that you look after together."), half);
    form()->add(tr("N&ote"), m_story,
                tr("What matters about this learner. The learner can ask to read it."));
    m_name->setFocus();
}

bool LearnerDialog::check()
{
    if (m_name->text().trimmed().isEmpty())
        form()->setProblem(m_name, tr("Write a name. It can be changed later."));
    return !form()->hasProblems();
}

void LearnerDialog::submit()
{
    const auto text = [](const QString &typed) { return typed.trimmed().toStdString(); };
    m_learner.name = text(m_name->text());
    m_learner.preferredName = text(m_preferred->text());
    m_learner.pronouns = text(m_pronouns->currentText());
    m_learner.language = text(m_language->currentData().toString());
    m_learner.cohort = text(m_cohort->currentText());
    const QString story = m_story->toPlainText().trimmed();
    if (story.isEmpty())
        m_learner.story.texts.clear();
    else if (story != inUiLanguage(m_learner.story))
        m_learner.story.texts[uiLanguage().toStdString()] = story.toStdString();
    emit submitted(m_learner);
}

} // namespace cairn::ui
