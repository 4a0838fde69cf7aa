#include "dialogs/AwardDialog.h"

#include "catalogue/Catalogue.h"
#include "dialogs/DateField.h"

#include <QListWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

static QString introduction(const LearnerContext &context, const Audit &audit)
{
    const QString name = context.names.credential(audit.credential);
    const QString learner = fromUtf8(context.record.learner.name);
    QStringList sentences{AwardDialog::tr("%1 was awarded %2.").arg(learner, name)};
    sentences << context.wording.verdict(audit);
    if (audit.awardBlock != AwardBlock::None)
        sentences << context.wording.awardBlock(audit.awardBlock);
    if (audit.state != State::Awardable && audit.state != State::Held)
        sentences << AwardDialog::tr(
            "The rules do not call it finished. Record it only if the registrar has awarded it.");
    return sentences.join(u' ');
}

AwardDialog::AwardDialog(const std::shared_ptr<const LearnerContext> &context, const Audit &audit,
                         QWidget *parent)
    : FormDialog(u"awardDialog"_s, tr("Record award"), tr("Record award"), parent)
    , m_credential(audit.credential)
    , m_today(context->today)
{
    setIntroduction(introduction(*context, audit));
    if (const Credential *credential = context->names.find(audit.credential))
        m_validMonths = credential->validMonths;

    m_awarded = new DateField;
    m_awarded->setObjectName(u"awarded"_s);
    m_awarded->setDate(context->today);
    m_expires = new DateField;
    m_expires->setObjectName(u"expires"_s);
    m_applied = new QListWidget;
    m_applied->setObjectName(u"applied"_s);
    for (const EvidenceId &piece : audit.applied) {
        auto *row = new QListWidgetItem(context->pieceName(piece), m_applied);
        row->setData(Qt::UserRole, fromId(piece));
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        row->setCheckState(Qt::Checked);
    }
    const int rows = std::clamp(m_applied->count(), 2, 8);
    m_applied->setFixedHeight(rows * (fontMetrics().height() + 10) + 12);

    form()->add(tr("&Awarded on"), m_awarded, tr("An earlier day is fine, for an award made late."),
                Form::Width::Half);
    form()->add(tr("&Expires on"), m_expires, tr("Empty: it does not expire."), Form::Width::Half);
    form()->add(tr("&What it used"), m_applied,
                tr("Other credentials that share with this one look at what it used."));
    form()->setFieldVisible(m_applied, !audit.applied.empty());
    connect(m_awarded, &DateField::edited, this, &AwardDialog::suggestExpiry);
    connect(m_expires, &DateField::edited, this, [this] { m_expiryIsOurs = false; });
    suggestExpiry();
}

void AwardDialog::suggestExpiry()
{
    const auto awarded = m_awarded->date();
    if (m_expiryIsOurs && m_validMonths && awarded)
        m_expires->setDate(awarded->addMonths(*m_validMonths));
}

bool AwardDialog::check()
{
    checkDate(*form(), *m_awarded);
    checkDate(*form(), *m_expires);
    if (m_awarded->isEmpty())
        form()->setProblem(m_awarded, tr("Write the day on which it was awarded."));
    const auto awarded = m_awarded->date();
    const auto expires = m_expires->date();
    if (awarded && *awarded > m_today)
        form()->setProblem(m_awarded, tr("This day is still to come. Record the award when it is made."));
    if (awarded && expires && *expires < *awarded)
        form()->setProblem(m_expires, tr("This is before the day on which it was awarded."));
    return !form()->hasProblems();
}

void AwardDialog::submit()
{
    Holding holding;
    holding.credential = m_credential;
    holding.awarded = m_awarded->date();
    holding.expires = m_expires->date();
    for (int row = 0; row < m_applied->count(); ++row) {
        const QListWidgetItem *item = m_applied->item(row);
        if (item->checkState() == Qt::Checked)
            holding.applied.push_back(toId<EvidenceTag>(item->data(Qt::UserRole).toString()));
    }
    emit submitted(holding);
}

} // namespace cairn::ui
