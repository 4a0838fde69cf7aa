#include "dialogs/AttestDialog.h"

#include "dialogs/DateField.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

static bool needsPerson(const NodeFinding &finding)
{
    return finding.rule && finding.rule->kind == Rule::Kind::Person
        && finding.status != NodeStatus::Met && finding.status != NodeStatus::Waived;
}

static std::vector<const NodeFinding *> personNodes(const Audit &audit)
{
    std::vector<const NodeFinding *> found;
    for (const auto *findings : {&audit.requirements, &audit.entry}) {
        for (const NodeFinding &finding : *findings) {
            if (needsPerson(finding))
                found.push_back(&finding);
        }
    }
    return found;
}

bool AttestDialog::hasSomething(const Audit &audit)
{
    return !personNodes(audit).empty();
}

AttestDialog::AttestDialog(const std::shared_ptr<const LearnerContext> &context,
                           const Audit &audit, const std::string &node, const QString &by,
                           QWidget *parent)
    : FormDialog(u"attestDialog"_s, tr("Attest"), tr("Attest"), parent)
{
    setIntroduction(tr("Some things no rule can see. Say who has seen that it is so."));
    m_what = new QComboBox;
    m_what->setObjectName(u"what"_s);
    m_what->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_what->setMinimumContentsLength(40);
    for (const NodeFinding *finding : personNodes(audit)) {
        const CredentialId inside
            = finding->inside.isEmpty() ? audit.credential : finding->inside;
        m_what->addItem(context->wording.nodeTitle(*finding, audit.credential),
                        QStringList{fromId(inside), fromUtf8(finding->node)});
        if (finding->node == node)
            m_what->setCurrentIndex(m_what->count() - 1);
    }
    m_by = new QLineEdit(by);
    m_by->setObjectName(u"by"_s);
    m_date = new DateField;
    m_date->setObjectName(u"date"_s);
    m_date->setDate(context->today);
    form()->add(tr("&What is attested"), m_what);
    sayWholeBelow(*form(), *m_what);
    form()->add(tr("&By"), m_by, tr("The name and office of who says so."),
                Form::Width::Half);
    form()->add(tr("&On"), m_date, {}, Form::Width::Half);
    m_by->setFocus();
}

bool AttestDialog::check()
{
    if (m_by->text().trimmed().isEmpty())
        form()->setProblem(m_by, tr("Write who attests it."));
    checkDate(*form(), *m_date);
    if (m_date->isEmpty())
        form()->setProblem(m_date, tr("Write the day on which it was attested."));
    return !form()->hasProblems();
}

void AttestDialog::submit()
{
    const QStringList place = m_what->currentData().toStringList();
    Attestation attestation;
    attestation.credential = toId<CredentialTag>(place.value(0));
    attestation.node = place.value(1).toStdString();
    attestation.by = m_by->text().trimmed().toStdString();
    attestation.date = m_date->date();
    emit submitted(attestation);
}

} // namespace cairn::ui
