#include "dialogs/ExceptionDialog.h"

#include "dialogs/DateField.h"
#include "models/Words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

ExceptionDialog::ExceptionDialog(const std::shared_ptr<const LearnerContext> &context,
                                 const Audit &audit, const std::string &path, const QString &by,
                                 Trial trial, QWidget *parent)
    : FormDialog(u"exceptionDialog"_s, tr("Make an exception"), tr("Make the exception"), parent)
    , m_context(context)
    , m_credential(audit.credential)
    , m_before(audit.remaining)
    , m_trial(std::move(trial))
{
    setIntroduction(tr("An exception for %1. It can be taken back.")
                        .arg(context->names.credential(audit.credential)));
    m_kind = new QComboBox;
    m_kind->setObjectName(u"kind"_s);
    for (const auto kind : {ExceptionKind::Waive, ExceptionKind::Substitute,
                            ExceptionKind::AlsoAllow, ExceptionKind::ApplyHere,
                            ExceptionKind::Exclude, ExceptionKind::Change, ExceptionKind::Revalue})
        m_kind->addItem(exceptionKindWord(kind), static_cast<int>(kind));
    form()->add(tr("&What to do"), m_kind);
    buildPlace(audit, path);
    buildWhat();
    buildWhy(by);
    m_effect = new QLabel;
    m_effect->setObjectName(u"effect"_s);
    m_effect->setTextFormat(Qt::PlainText);
    m_effect->setWordWrap(true);
    addBelow(m_effect);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExceptionDialog::showKind);
    connect(m_node, &QComboBox::currentIndexChanged, this, &ExceptionDialog::showEffect);
    connect(m_evidence, &QComboBox::currentIndexChanged, this, &ExceptionDialog::showEffect);
    connect(m_value, &QLineEdit::textEdited, this, &ExceptionDialog::showEffect);
    showKind();
    m_kind->setFocus();
}

void ExceptionDialog::buildPlace(const Audit &audit, const std::string &path)
{
    m_node = new QComboBox;
    m_node->setObjectName(u"node"_s);
    m_node->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_node->setMinimumContentsLength(44);
    m_node->addItem(tr("The whole credential"), QStringList{fromId(audit.credential), QString()});
    for (const auto *findings : {&audit.requirements, &audit.entry}) {
        for (const NodeFinding &finding : *findings) {
            const CredentialId inside
                = finding.inside.isEmpty() ? audit.credential : finding.inside;
            const QString indent(finding.depth * 3, QChar::Nbsp);
            m_node->addItem(
                indent + m_context->wording.nodeTitle(finding, audit.credential),
                QStringList{fromId(inside), fromUtf8(finding.node)});
            if (!path.empty() && finding.path == path)
                m_node->setCurrentIndex(m_node->count() - 1);
        }
    }
    form()->add(tr("&Where"), m_node);
    sayWholeBelow(*form(), *m_node);
}

void ExceptionDialog::buildWhat()
{
    m_evidence = new QComboBox;
    m_evidence->setObjectName(u"evidence"_s);
    m_evidence->addItem(tr("Choose one"), QString());
    for (const EvidenceItem &piece : m_context->record.evidence)
        m_evidence->addItem(m_context->names.evidence(piece), fromId(piece.id));
    for (const GrantFinding &grant : m_context->grants) {
        for (const EvidenceId &piece : grant.pieces)
            m_evidence->addItem(m_context->pieceName(piece), fromId(piece));
    }
    m_value = new QLineEdit;
    m_value->setObjectName(u"value"_s);
    form()->add(tr("&Evidence"), m_evidence);
    form()->add(tr("New &number"), m_value);
}

void ExceptionDialog::buildWhy(const QString &by)
{
    m_reason = new QPlainTextEdit;
    m_reason->setObjectName(u"reason"_s);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(fontMetrics().lineSpacing() * 3 + 16);
    m_by = new QLineEdit(by);
    m_by->setObjectName(u"by"_s);
    m_date = new DateField;
    m_date->setObjectName(u"date"_s);
    m_date->setDate(m_context->today);
    form()->add(tr("&Reason"), m_reason, tr("Facts that another person can check."));
    form()->add(tr("&Decided by"), m_by, {}, Form::Width::Half);
    form()->add(tr("&On"), m_date, {}, Form::Width::Half);
}

ExceptionKind ExceptionDialog::kind() const
{
    return static_cast<ExceptionKind>(m_kind->currentData().toInt());
}

bool ExceptionDialog::needsEvidence() const
{
    return kind() != ExceptionKind::Waive && kind() != ExceptionKind::Change;
}

bool ExceptionDialog::needsValue() const
{
    return kind() == ExceptionKind::Change || kind() == ExceptionKind::Revalue;
}

bool ExceptionDialog::needsNode() const
{
    return kind() != ExceptionKind::Exclude && kind() != ExceptionKind::Revalue;
}

void ExceptionDialog::showKind()
{
    form()->setHint(m_kind, exceptionKindHelp(kind()));
    form()->setFieldVisible(m_evidence, needsEvidence());
    form()->setFieldVisible(m_value, needsValue());
    showEffect();
}

RuleException ExceptionDialog::value() const
{
    const QStringList place = m_node->currentData().toStringList();
    RuleException exception;
    exception.kind = kind();
    exception.credential = toId<CredentialTag>(place.value(0));
    exception.node = place.value(1).toStdString();
    if (needsEvidence())
        exception.evidence = toId<EvidenceTag>(m_evidence->currentData().toString());
    if (needsValue())
        exception.value = decimalFrom(m_value->text());
    exception.reason = m_reason->toPlainText().trimmed().toStdString();
    exception.by = m_by->text().trimmed().toStdString();
    exception.date = m_date->date();
    return exception;
}

void ExceptionDialog::showEffect()
{
    const RuleException exception = value();
    const bool isWhole = (!needsNode() || !exception.node.empty())
        && (!needsEvidence() || !exception.evidence.isEmpty()) && (!needsValue() || exception.value);
    const auto after = isWhole && m_trial ? m_trial(exception) : std::nullopt;
    if (!after) {
        m_effect->setText(tr("What it changes is shown here."));
        return;
    }
    const auto left = [this](const Remaining &remaining) {
        return m_context->wording.remaining(remaining, m_credential);
    };
    if (after->remaining == m_before)
        m_effect->setText(tr("Nothing changes: still left are %1.").arg(left(m_before)));
    else if (after->remaining.isNothing())
        m_effect->setText(tr("With it, nothing is left to do. Before: %1.").arg(left(m_before)));
    else
        m_effect->setText(
            tr("With it, %1 are left. Before: %2.").arg(left(after->remaining), left(m_before)));
}

bool ExceptionDialog::check()
{
    const RuleException exception = value();
    if (needsNode() && exception.node.empty())
        form()->setProblem(m_node, tr("Choose the requirement that the exception is for."));
    if (needsEvidence() && exception.evidence.isEmpty())
        form()->setProblem(m_evidence, tr("Choose the piece of evidence."));
    if (needsValue() && (!exception.value || exception.value->millionths < 0
                         || !exception.value->hasAtMostTwoPlaces()))
        form()->setProblem(
            m_value, tr("Write a number of 0 or more, with at most two decimal places."));
    if (exception.reason.empty())
        form()->setProblem(m_reason, tr("Write the reason. Whoever reads this later asks for it."));
    if (exception.by.empty())
        form()->setProblem(m_by, tr("Write who decided it."));
    checkDate(*form(), *m_date);
    return !form()->hasProblems();
}

void ExceptionDialog::submit()
{
    emit submitted(value());
}

} // namespace cairn::ui
