#include "pages/Rulings.h"

#include "models/Words.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace cairn::ui {

namespace {
class Said
{
    Q_DECLARE_TR_FUNCTIONS(cairn::ui::Rulings)
};
} // namespace

/// The credentials whose trees stand in this one: an exception for an embedded one holds here too.
static std::set<std::string> credentialsInside(const Audit &audit)
{
    std::set<std::string> inside{audit.credential.text};
    for (const auto *findings : {&audit.requirements, &audit.entry}) {
        for (const NodeFinding &finding : *findings)
            inside.insert(finding.inside.text);
    }
    return inside;
}

static QString nodeTitle(const LearnerContext &context, const Audit &audit, const std::string &node)
{
    for (const auto *findings : {&audit.requirements, &audit.entry}) {
        for (const NodeFinding &finding : *findings) {
            if (finding.node == node)
                return context.wording.nodeTitle(finding, audit.credential);
        }
    }
    return node.empty() ? Said::tr("The whole credential") : fromUtf8(node);
}

static QString signature(const std::string &by, std::optional<Date> date)
{
    return date ? Said::tr("%1, %2", "person, day").arg(fromUtf8(by), dateText(date))
                : fromUtf8(by);
}

static RowList::Row exceptionRow(const LearnerContext &context, const Audit &audit, int index)
{
    const RuleException &exception = context.record.exceptions[static_cast<size_t>(index)];
    RowList::Row row;
    row.title = Said::tr("%1: %2", "what the exception does, where")
                    .arg(exceptionKindWord(exception.kind),
                         nodeTitle(context, audit, exception.node));
    if (!exception.evidence.isEmpty())
        row.title = Said::tr("%1, with %2", "exception, evidence")
                        .arg(row.title, context.pieceName(exception.evidence));
    const bool isSetAside
        = std::any_of(audit.review.begin(), audit.review.end(),
                      [index](const Review &review) { return review.exception == index; });
    // A rule that was changed already says its new number.
    if (exception.value && (isSetAside || exception.kind != ExceptionKind::Change))
        row.title = Said::tr("%1: %2", "exception, number").arg(row.title, numberText(*exception.value));
    row.detail = Said::tr("%1 (%2)", "reason, who and when")
                     .arg(fromUtf8(exception.reason), signature(exception.by, exception.date));
    row.look = StateLook{Mark::Done, {}};
    row.link = u"exception:%1"_s.arg(index);
    for (const Review &review : audit.review) {
        if (review.exception != index)
            continue;
        row.look = StateLook{Mark::Blocked, Overlay::Flag};
        row.side = Said::tr("For review");
        row.detail = context.wording.review(review) + u'\n' + row.detail;
    }
    return row;
}

std::vector<RowList::Row> rulingRows(const LearnerContext &context, const Audit &audit)
{
    const std::set<std::string> inside = credentialsInside(audit);
    const auto isReviewed = [&audit](int index) {
        return std::any_of(audit.review.begin(), audit.review.end(),
                           [index](const Review &review) { return review.exception == index; });
    };
    std::vector<RowList::Row> rows;
    for (int i = 0; i < static_cast<int>(context.record.exceptions.size()); ++i) {
        const RuleException &exception = context.record.exceptions[static_cast<size_t>(i)];
        if (inside.contains(exception.credential.text) || isReviewed(i))
            rows.push_back(exceptionRow(context, audit, i));
    }
    std::stable_partition(rows.begin(), rows.end(),
                          [](const RowList::Row &row) { return !row.side.isEmpty(); });
    for (int i = 0; i < static_cast<int>(context.record.attested.size()); ++i) {
        const Attestation &attestation = context.record.attested[static_cast<size_t>(i)];
        if (!inside.contains(attestation.credential.text))
            continue;
        RowList::Row row;
        row.title = Said::tr("Attested: %1").arg(nodeTitle(context, audit, attestation.node));
        row.detail = signature(attestation.by, attestation.date);
        row.look = StateLook{Mark::Done, {}};
        row.link = u"attestation:%1"_s.arg(i);
        rows.push_back(row);
    }
    return rows;
}

static Details::Row plainRow(const QString &text)
{
    return {text, {}, {}, false, {}, {}};
}

static Details::Row headingRow(const QString &text, const QStringList &lines)
{
    Details::Row row{text, {}, {}, true, {}, {}};
    for (const QString &line : lines)
        row.children.push_back(plainRow(line));
    return row;
}

void whyDetails(const LearnerContext &context, const Audit &audit, const WhyModel::Row &row,
                Details &details)
{
    if (!row.finding) {
        details.verdict = row.details.value(0);
        return;
    }
    const NodeFinding &finding = *row.finding;
    if (finding.rule) {
        const QString rule = context.wording.rule(finding, row.inside, audit.requirements);
        if (rule != row.title)
            details.verdict = rule;
    }
    QStringList used;
    for (const Use &use : finding.uses) {
        const QString name = context.pieceName(use.evidence);
        used << (use.through.isEmpty()
                     ? name
                     : Said::tr("%1, through %2", "evidence, crosswalk")
                           .arg(name, context.names.crosswalk(use.through)));
    }
    if (!used.isEmpty())
        details.rows.push_back(headingRow(Said::tr("Uses"), used));
    const QString missing = context.wording.missing(finding, audit.credential);
    if (!missing.isEmpty() && finding.status != NodeStatus::Met)
        details.rows.push_back(headingRow(Said::tr("What would change this?"), {missing}));
    if (!finding.picked)
        details.rows.push_back(plainRow(Said::tr("Another choice stands here now.")));
    for (const Conflict &conflict : audit.reason) {
        if (std::find(conflict.nodes.begin(), conflict.nodes.end(), finding.path)
            != conflict.nodes.end())
            details.rows.push_back(headingRow(Said::tr("Why it falls short"),
                                              {context.wording.conflict(conflict, audit)}));
    }
    if (row.inside != audit.credential)
        details.rows.push_back(plainRow(
            Said::tr("It stands in %1.").arg(context.names.credential(row.inside))));
}

} // namespace cairn::ui
