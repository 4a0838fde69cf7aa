#include "dialogs/GateDialog.h"

#include "dialogs/KindBoxes.h"
#include "models/Text.h"
#include "theme/Tokens.h"
#include "wording/SharingText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

static constexpr Basis everyBasis[]
    = {Basis::Consent,   Basis::LegitimateInterest, Basis::Learner,
       Basis::Directory, Basis::Emergency,          Basis::OtherLaw};

GateDialog::GateDialog(GateQuestion question, QWidget *parent)
    : FormDialog(u"gateDialog"_s, question.title, question.verb, parent),
      m_question(std::move(question))
{
    setIntroduction(m_question.isNote
                        ? tr("What somebody asked for, or was told or shown, without Cairn.")
                        //: %1 is what leaves Cairn: "The list of learners".
                        : tr("%1. To whom it goes, and why, is written into the disclosure log.")
                              .arg(SharingText::outlet(m_question.outlet)));
    buildFields();
    addFields();
    buildBelow();
    followBasis();
    connectFields();
    m_party->setFocus();
}

void GateDialog::connectFields()
{
    connect(m_basis, &QComboBox::currentIndexChanged, this, &GateDialog::followBasis);
    connect(m_consent, &QComboBox::currentIndexChanged, this, &GateDialog::followConsent);
    connect(m_party, &QComboBox::currentTextChanged, this, &GateDialog::showAnswer);
    connect(m_purpose, &QLineEdit::textChanged, this, &GateDialog::showAnswer);
    connect(m_records, &KindBoxes::edited, this, &GateDialog::showAnswer);
}

static QLineEdit *lineEdit(const QString &name, const std::string &text)
{
    auto *edit = new QLineEdit(fromUtf8(text));
    edit->setObjectName(name);
    return edit;
}

void GateDialog::buildFields()
{
    const SharingRequest &first = m_question.request;
    m_basis = new QComboBox;
    m_basis->setObjectName(u"basis"_s);
    for (const Basis each : everyBasis)
        m_basis->addItem(SharingText::basis(each), static_cast<int>(each));
    m_basis->setCurrentIndex(m_basis->findData(static_cast<int>(first.basis)));
    buildConsents();
    m_party = new QComboBox;
    m_party->setObjectName(u"party"_s);
    m_party->setEditable(true);
    m_party->setInsertPolicy(QComboBox::NoInsert);
    m_party->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_party->addItems(m_question.parties);
    m_party->setCurrentText(fromUtf8(first.party));
    m_purpose = lineEdit(u"purpose"_s, first.purpose);
    m_ground = lineEdit(u"ground"_s, first.ground);
    m_askedBy = lineEdit(u"askedBy"_s, first.askedBy);
    m_givenBy = lineEdit(u"givenBy"_s, first.givenBy);
    m_records = new KindBoxes(m_question.offered, m_question.fixed);
    m_records->setObjectName(u"records"_s);
    m_records->setKinds(first.records);
}

void GateDialog::addFields()
{
    if (m_question.isNote) {
        m_outcome = new QComboBox;
        m_outcome->setObjectName(u"outcome"_s);
        for (const Outcome each : {Outcome::Refused, Outcome::Given}) {
            Disclosure entry;
            entry.outcome = each;
            m_outcome->addItem(SharingText::outcome(entry), static_cast<int>(each));
        }
        form()->add(tr("What &came of it"), m_outcome);
    }
    const auto half = Form::Width::Half;
    form()->add(tr("On what &ground"), m_basis);
    form()->add(tr("Which &consent"), m_consent);
    form()->add(tr("What the &threat is, or the rule"), m_ground);
    form()->add(tr("To &whom it goes"), m_party, {}, half);
    form()->add(tr("What it is &for"), m_purpose, {}, half);
    form()->add(tr("&Asked for by"), m_askedBy, tr("If that is somebody else."), half);
    form()->add(tr("Given by"), m_givenBy, tr("You."), half);
    form()->add(tr("What is &in it"), m_records);
}

void GateDialog::buildBelow()
{
    auto *below = new QWidget;
    auto *lines = new QVBoxLayout(below);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::small);
    const auto line = [&](const QString &name, const QString &role) {
        auto *label = new QLabel(below);
        label->setObjectName(name);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        if (!role.isEmpty())
            setRole(label, role);
        lines->addWidget(label);
        return label;
    };
    m_answer = line(u"gateAnswer"_s, {});
    if (m_question.protection == ExportProtection::None && !m_question.isNote) {
        m_inTheClear = new QCheckBox(tr("&Save it without a passphrase: anyone who gets the file "
                                        "can read it"),
                                     below);
        m_inTheClear->setObjectName(u"inTheClear"_s);
        lines->addWidget(m_inTheClear);
        m_inTheClearProblem = line(u"inTheClearProblem"_s, u"problem"_s);
        m_inTheClearProblem->hide();
    }
    m_notice = line(u"gateNotice"_s, u"small"_s);
    addBelow(below);
}

/// Several learners may have signed the same: each party and purpose once.
void GateDialog::buildConsents()
{
    m_consent = new QComboBox;
    m_consent->setObjectName(u"consent"_s);
    m_consent->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const WrittenConsent &consent : m_question.consents) {
        //: Whom a consent is for, and what for.
        const QString text
            = tr("%1, for %2").arg(fromUtf8(consent.party), fromUtf8(consent.purpose));
        if (m_consent->findText(text, Qt::MatchFixedString) < 0)
            m_consent->addItem(text,
                               QStringList{fromUtf8(consent.party), fromUtf8(consent.purpose)});
    }
}

Basis GateDialog::basis() const
{
    return static_cast<Basis>(m_basis->currentData().toInt());
}

void GateDialog::followBasis()
{
    const bool needsGround = basis() == Basis::Emergency || basis() == Basis::OtherLaw;
    form()->setHint(m_basis, SharingText::basisHelp(basis()));
    form()->setFieldVisible(m_consent, basis() == Basis::Consent && m_consent->count() > 0);
    form()->setFieldVisible(m_ground, needsGround);
    if (basis() == Basis::Consent && m_consent->count() > 0)
        followConsent();
    showAnswer();
}

/// Whom and what for stand in the consent.
void GateDialog::followConsent()
{
    const QStringList parts = m_consent->currentData().toStringList();
    if (parts.size() != 2)
        return;
    m_party->setCurrentText(parts[0]);
    m_purpose->setText(parts[1]);
}

SharingRequest GateDialog::request() const
{
    SharingRequest request;
    request.basis = basis();
    request.party = m_party->currentText().trimmed().toStdString();
    request.purpose = m_purpose->text().trimmed().toStdString();
    if (basis() == Basis::Emergency || basis() == Basis::OtherLaw)
        request.ground = m_ground->text().trimmed().toStdString();
    request.askedBy = m_askedBy->text().trimmed().toStdString();
    request.givenBy = m_givenBy->text().trimmed().toStdString();
    request.records = m_records->kinds();
    return request;
}

/// Whose data go, and what keeps the others back.
QString GateDialog::whoGoes(const std::vector<SharingAnswer> &answers) const
{
    const auto allowed = std::count_if(answers.begin(), answers.end(),
                                       [](const auto &each) { return each.isAllowed(); });
    const auto first = std::find_if(answers.begin(), answers.end(),
                                    [](const auto &each) { return !each.isAllowed(); });
    const int left = static_cast<int>(answers.size()) - static_cast<int>(allowed);
    if (answers.size() == 1)
        return first == answers.end()
                   //: %1 is a learner.
                   ? tr("It is about %1.").arg(m_question.whose.value(0))
                   //: %1 is a learner, %2 a sentence that says why not.
                   : tr("%1 cannot be shared: %2")
                         .arg(m_question.whose.value(0), SharingText::obstacle(*first));
    if (left == 0)
        return tr("It is about %n learner(s).", nullptr, static_cast<int>(allowed));
    const QString why = SharingText::obstacle(*first);
    if (allowed == 0)
        return tr("None of the learners can be shared. %1").arg(why);
    if (m_question.isWhole)
        return tr("%n learner(s) cannot be shared, and this cannot leave anybody out. %1", nullptr,
                  left)
            .arg(why);
    //: %1 is how many go; %2 a sentence that says why one of the others does not.
    return tr("It is about %1 of them. %n learner(s) are left out. %2", nullptr, left)
        .arg(QLocale().toString(qlonglong(allowed)), why);
}

void GateDialog::showAnswer()
{
    const SharingRequest asked = request();
    const std::vector<SharingAnswer> answers = m_question.answers(asked);
    // Of a consent nothing can be said before it is known for whom.
    const bool isOpen = asked.basis == Basis::Consent && asked.party.empty();
    m_answer->setText(isOpen && m_consent->count() == 0
                          ? tr("There is no consent yet. Record one on the learner's page, or "
                               "choose another ground.")
                          : whoGoes(answers));
    std::string passOnTo;
    if (answers.size() == 1)
        passOnTo = answers.front().passOnTo;
    const QString notice = SharingText::notice(asked.basis, passOnTo);
    m_notice->setVisible(!notice.isEmpty() && !m_question.isNote);
    //: %1 is the notice that is written into what leaves Cairn.
    m_notice->setText(tr("Tell whoever receives it: “%1”").arg(notice));
}

QWidget *GateDialog::fieldOf(RequestProblem problem) const
{
    switch (problem) {
    case RequestProblem::PartyMissing:
        return m_party;
    case RequestProblem::PurposeMissing:
        return m_purpose;
    case RequestProblem::RecordsMissing:
    case RequestProblem::NotDirectory:
        return m_records;
    case RequestProblem::GroundMissing:
        break;
    }
    return m_ground;
}

/// \returns whether something may go out.
bool GateDialog::isEnough(const std::vector<SharingAnswer> &answers) const
{
    const auto allowed = std::count_if(answers.begin(), answers.end(),
                                       [](const auto &each) { return each.isAllowed(); });
    if (m_question.isWhole)
        return allowed == static_cast<std::ptrdiff_t>(answers.size());
    return allowed > 0 || answers.empty();
}

/// Without a passphrase, and meant so.
bool GateDialog::isLetOutInTheClear()
{
    if (!m_inTheClear)
        return true;
    const bool isMeant = m_inTheClear->isChecked();
    const QString problem
        = isMeant ? QString() : tr("Tick this, so that it does not happen by accident.");
    m_inTheClearProblem->setText(problem);
    m_inTheClearProblem->setVisible(!isMeant);
    m_inTheClear->setAccessibleDescription(problem);
    return isMeant;
}

bool GateDialog::check()
{
    const SharingRequest asked = request();
    for (const RequestProblem problem : validate(asked, m_question.directory))
        if (problem != RequestProblem::NotDirectory || !m_question.isNote)
            form()->setProblem(fieldOf(problem), SharingText::problem(problem));
    if (!m_question.isNote && !form()->hasProblems())
        if (const auto answers = m_question.answers(asked); !isEnough(answers))
            form()->setProblem(m_basis, whoGoes(answers));
    const bool isMeant = isLetOutInTheClear();
    if (!isMeant && !form()->hasProblems())
        m_inTheClear->setFocus(Qt::OtherFocusReason);
    return isMeant && !form()->hasProblems();
}

void GateDialog::submit()
{
    if (m_question.isNote)
        emit noted(request(), static_cast<Outcome>(m_outcome->currentData().toInt()));
    else
        emit submitted(request());
}

} // namespace cairn::ui
