#include "dialogs/ConsentDialog.h"

#include "dialogs/DateField.h"
#include "dialogs/KindBoxes.h"
#include "models/Text.h"
#include "wording/SharingText.h"

#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace cairn::ui {

static RecordKinds everyKind()
{
    return {allRecordKinds().begin(), allRecordKinds().end()};
}

ConsentDialog::ConsentDialog(const WrittenConsent &consent, const QStringList &parties, Date today,
                             QWidget *parent)
    : FormDialog(u"consentDialog"_s,
                 consent.id.isEmpty() ? tr("Record a consent") : tr("Edit the consent"),
                 consent.id.isEmpty() ? tr("Record consent") : tr("Save"), parent),
      m_consent(consent), m_today(today)
{
    setIntroduction(tr("What the learner signed. It names who may have which records, and why; "
                       "without one of these it is no consent."));
    m_party = new QComboBox;
    m_party->setObjectName(u"party"_s);
    m_party->setEditable(true);
    m_party->setInsertPolicy(QComboBox::NoInsert);
    m_party->addItems(parties);
    m_party->setCurrentText(fromUtf8(consent.party));
    m_purpose = new QLineEdit(fromUtf8(consent.purpose));
    m_purpose->setObjectName(u"purpose"_s);
    m_records = new KindBoxes(everyKind(), {});
    m_records->setObjectName(u"records"_s);
    m_records->setKinds(consent.records);
    m_form = new QComboBox;
    m_form->setObjectName(u"consentForm"_s);
    for (const ConsentForm form : {ConsentForm::Paper, ConsentForm::Electronic})
        m_form->addItem(SharingText::form(form), static_cast<int>(form));
    m_form->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_form->setCurrentIndex(static_cast<int>(consent.form));
    m_signed = new DateField;
    m_signed->setObjectName(u"signedOn"_s);
    m_signed->setDate(consent.id.isEmpty() ? today : consent.signedOn);
    m_until = new DateField;
    m_until->setObjectName(u"until"_s);
    m_until->setDate(consent.until);
    m_passOnTo = new QLineEdit(fromUtf8(consent.passOnTo));
    m_passOnTo->setObjectName(u"passOnTo"_s);

    const auto half = Form::Width::Half;
    form()->add(tr("Who &may have it"), m_party, {}, half);
    form()->add(tr("What it is &for"), m_purpose, {}, half);
    form()->add(tr("Which &records"), m_records);
    form()->add(tr("&How it was given"), m_form);
    form()->add(tr("Signed &on"), m_signed, {}, half);
    form()->add(tr("&Until"), m_until, tr("The last day. Empty: until it is withdrawn."), half);
    form()->add(tr("May be &passed on to"), m_passOnTo,
                tr("Whom the learner names besides. Empty: nobody."));
    m_party->setFocus();
}

WrittenConsent ConsentDialog::consent() const
{
    WrittenConsent consent = m_consent;
    consent.party = m_party->currentText().trimmed().toStdString();
    consent.purpose = m_purpose->text().trimmed().toStdString();
    consent.records = m_records->kinds();
    consent.form = static_cast<ConsentForm>(m_form->currentData().toInt());
    consent.signedOn = m_signed->date().value_or(Date{});
    consent.until = m_until->date();
    consent.passOnTo = m_passOnTo->text().trimmed().toStdString();
    return consent;
}

QWidget *ConsentDialog::fieldOf(ConsentProblem problem) const
{
    switch (problem) {
    case ConsentProblem::PartyMissing:
        return m_party;
    case ConsentProblem::RecordsMissing:
        return m_records;
    case ConsentProblem::PurposeMissing:
        return m_purpose;
    case ConsentProblem::SignedLater:
        return m_signed;
    case ConsentProblem::EndsBefore:
        break;
    }
    return m_until;
}

bool ConsentDialog::check()
{
    checkDate(*form(), *m_signed);
    checkDate(*form(), *m_until);
    if (m_signed->isEmpty())
        form()->setProblem(m_signed, tr("Write the day on which it was signed."));
    for (const ConsentProblem problem : validate(consent(), m_today))
        form()->setProblem(fieldOf(problem), SharingText::problem(problem));
    return !form()->hasProblems();
}

void ConsentDialog::submit()
{
    emit submitted(consent());
}

} // namespace cairn::ui
