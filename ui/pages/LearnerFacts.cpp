#include "pages/LearnerFacts.h"

#include "audit/CompiledCatalogue.h"
#include "models/KnownFacts.h"
#include "models/Words.h"
#include "wording/FactText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace cairn::ui {

namespace {
class Said
{
    Q_DECLARE_TR_FUNCTIONS(cairn::ui::LearnerFacts)
};
} // namespace

QString credentialLink(const CredentialId &credential, const std::string &path)
{
    return u"credential\n"_s + fromId(credential) + u'\n' + fromUtf8(path);
}

CreditNumbers creditNumbers(const LearnerContext &context)
{
    CreditNumbers numbers;
    std::set<std::string> seen; // Several pieces for one item are alternatives.
    const GradeScale &grades = context.catalogue->catalogue().grades;
    const auto add = [&](EvidenceStatus status, const EvidenceItem &piece) {
        const auto credits = context.names.credits(piece);
        // Hours of training are no college credit until a crosswalk makes them one.
        const bool counts = piece.status == status && credits
            && context.unitOf(piece) != CreditUnit::ClockHour
            && (piece.grade.empty() || !grades.isFailing(piece.grade))
            && (!piece.expires || *piece.expires >= context.today);
        if (!counts)
            return;
        const Item *item = context.names.find(piece.item);
        if (item && !item->repeatable && !seen.insert(piece.item.text).second)
            return;
        (status == EvidenceStatus::Completed        ? numbers.done
             : status == EvidenceStatus::InProgress ? numbers.now
                                                    : numbers.planned)
            += *credits;
    };
    for (const auto status :
         {EvidenceStatus::Completed, EvidenceStatus::InProgress, EvidenceStatus::Planned}) {
        for (const EvidenceItem &piece : context.record.evidence)
            add(status, piece);
    }
    for (const GrantFinding &grant : context.grants) {
        for (const EvidenceId &piece : grant.pieces) {
            if (grant.posted)
                numbers.done += context.creditsOf(piece).value_or(Credits{});
        }
    }
    return numbers;
}

QString goalNames(const LearnerContext &context)
{
    QStringList names;
    for (const Goal &goal : context.record.goals)
        names << context.names.credential(goal.credential);
    return names.join(u" · "_s);
}

QString otherGoalsText(const LearnerContext &context)
{
    QStringList sentences;
    for (size_t i = 1; i < context.record.goals.size(); ++i) {
        const CredentialId &goal = context.record.goals[i].credential;
        const Verdict *verdict = context.verdict(goal);
        sentences << (verdict ? Said::tr("Also a goal: %1. %2", "credential, how it stands")
                                    .arg(context.names.credential(goal),
                                         context.wording.standing(*verdict))
                              : Said::tr("Also a goal: %1.").arg(context.names.credential(goal)));
    }
    return sentences.join(u'\n');
}

QString togetherText(const LearnerContext &context)
{
    QStringList sets;
    for (const auto &set : context.together) {
        QStringList names;
        for (const CredentialId &credential : set)
            names << context.names.credential(credential);
        sets << QLocale().createSeparatedList(names);
    }
    if (sets.isEmpty())
        return {};
    return Said::tr("Not all of these can be awarded together, because they share credits. "
                    "Possible are: %1.")
        .arg(sets.join(Said::tr("; or ", "between the sets that can be awarded together")));
}

QString factsText(const LearnerContext &context)
{
    const Names names(*context.catalogue, uiLanguage());
    const Phrases phrases(uiLanguage());
    const FactText words(names, phrases);
    QStringList known;
    QStringList unknown;
    for (const KnownFact &fact : knownFacts(context.catalogue->catalogue(), context.record)) {
        const auto stated = context.record.facts.find(fact.key);
        if (stated != context.record.facts.end())
            known << Said::tr("%1: %2", "what is known, its value")
                         .arg(FactText::heading(fact.key),
                              words.values(fact.key, stated->second).join(u", "_s));
        else if (fact.isAskedFor)
            unknown << FactText::key(fact.key);
    }
    QStringList lines;
    if (!known.isEmpty())
        lines << known.join(u" · "_s);
    if (!unknown.isEmpty())
        lines << Said::tr("Not known: %1", "what rules ask for").arg(unknown.join(u", "_s));
    return lines.isEmpty() ? Said::tr("Nothing else is known yet.") : lines.join(u'\n');
}

static bool asksForSomething(const NodeFinding &finding)
{
    const bool isLeaf = finding.part != NodeFinding::Part::Tree
        || (finding.rule && finding.rule->isLeaf() && finding.rule->kind != Rule::Kind::Embed);
    return finding.picked && isLeaf && finding.status != NodeStatus::Met
        && finding.status != NodeStatus::Waived;
}

/// The same requirement where nothing of it remains once what is in progress is passed; null where
/// something will.
static const NodeFinding *underWay(const NodeFinding &finding, const Audit &ahead)
{
    const auto found
        = std::find_if(ahead.requirements.begin(), ahead.requirements.end(),
                       [&finding](const NodeFinding &other) { return other.path == finding.path; });
    return found != ahead.requirements.end() && found->remaining.isNothing() ? &*found : nullptr;
}

std::vector<RowList::Row> missingRows(const LearnerContext &context, const Audit &audit,
                                      const Audit &ahead, int most)
{
    std::vector<RowList::Row> rows;
    int more = 0;
    const auto add = [&](const NodeFinding &stated) {
        const NodeFinding *now = underWay(stated, ahead);
        // A condition on the whole is met then without a course of its own: it says less.
        if (now && now->status != NodeStatus::InProgress)
            return;
        if (static_cast<int>(rows.size()) >= most) {
            ++more;
            return;
        }
        const NodeFinding &finding = now ? *now : stated;
        RowList::Row row;
        row.title = context.wording.nodeTitle(finding, audit.credential);
        row.detail = context.missing(finding, audit.credential, row.title);
        row.side = AuditText::nodeStatus(finding.status);
        row.look = lookOf(finding.status);
        row.link = credentialLink(audit.credential, finding.path);
        rows.push_back(row);
    };
    if (!audit.entryMet || audit.entryNeedsPerson) {
        for (const NodeFinding &finding : audit.entry) {
            if (asksForSomething(finding))
                add(finding);
        }
    }
    for (const NodeFinding &finding : audit.requirements) {
        if (asksForSomething(finding))
            add(finding);
    }
    if (more > 0)
        rows.push_back({Said::tr("%n more requirement(s). Open all of them.", nullptr, more), {}, {},
                        {}, credentialLink(audit.credential)});
    return rows;
}

RowList::Row nearRow(const LearnerContext &context, const Verdict &verdict, const Audit &audit,
                     const Audit &ahead)
{
    static constexpr int mostNamed = 2;
    RowList::Row row;
    row.title = context.names.credential(audit.credential);
    row.side = audit.state == State::NeedsPerson || audit.state == State::Finishing
                   ? AuditText::stateWord(audit.state)
                   : context.left(verdict);
    row.look = lookOf(audit.state);
    row.link = credentialLink(audit.credential);
    QStringList lines;
    QStringList missing;
    for (const NodeFinding &finding : audit.requirements) {
        if (!asksForSomething(finding))
            continue;
        if (const NodeFinding *now = underWay(finding, ahead))
            lines << context.wording.missing(*now, audit.credential);
        else if (missing.size() < mostNamed)
            missing << context.wording.nodeTitle(finding, audit.credential);
    }
    lines.removeAll(QString());
    lines.removeDuplicates();
    if (!missing.isEmpty())
        lines.prepend(Said::tr("Missing: %1").arg(missing.join(u"; "_s)));
    row.detail = lines.mid(0, mostNamed).join(u'\n');
    return row;
}

/// How much more remains of the credential because of what stops counting on that day.
static Remaining costOf(const LearnerContext &context, const CredentialId &credential, Date on)
{
    const int index = context.catalogue->credentialIndex(credential);
    if (index < 0)
        return {};
    AuditOptions options;
    options.asOf = on;
    const Remaining after
        = Auditor(*context.catalogue, context.record, options).verdict(index).remaining;
    options.asOf = on.addDays(-1);
    const Remaining before
        = Auditor(*context.catalogue, context.record, options).verdict(index).remaining;
    return {after.credits - before.credits, after.steps - before.steps};
}

namespace {
struct Loss {
    const Expiry *expiry = nullptr;
    CredentialId credential;
    Remaining cost;
};
} // namespace

static std::vector<Loss> losses(const LearnerContext &context, const std::vector<Audit> &audits)
{
    std::vector<Loss> found;
    const Date horizon = context.today.addMonths(24);
    for (const Audit &audit : audits) {
        for (const Expiry &expiry : audit.expires) {
            if (expiry.on > horizon)
                continue;
            Loss loss{&expiry, audit.credential, costOf(context, audit.credential, expiry.on)};
            const auto same = std::find_if(found.begin(), found.end(), [&](const Loss &other) {
                return other.expiry->evidence == expiry.evidence
                    && other.expiry->holding == expiry.holding && other.expiry->on == expiry.on;
            });
            if (same == found.end())
                found.push_back(loss);
            else if (same->cost < loss.cost)
                *same = loss;
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Loss &a, const Loss &b) {
        return a.cost == b.cost ? a.expiry->on < b.expiry->on : b.cost < a.cost;
    });
    return found;
}

std::vector<RowList::Row> expiryRows(const LearnerContext &context,
                                     const std::vector<Audit> &audits, int most)
{
    std::vector<RowList::Row> rows;
    for (const Loss &loss : losses(context, audits)) {
        if (static_cast<int>(rows.size()) == most)
            break;
        RowList::Row row;
        row.title = context.wording.expiry(*loss.expiry);
        const QString name = context.names.credential(loss.credential);
        row.detail = loss.cost.isNothing()
            ? Said::tr("Other evidence takes its place in %1.").arg(name)
            : Said::tr("It costs %1 in %2.")
                  .arg(context.names.remaining(loss.cost, loss.credential), name);
        row.look = StateLook{Mark::Done, Overlay::Clock}; // It counts until then.
        row.link = credentialLink(loss.credential, loss.expiry->node);
        rows.push_back(row);
    }
    return rows;
}

std::vector<RowList::Row> crosswalkRows(const LearnerContext &context)
{
    std::vector<RowList::Row> rows;
    for (const GrantFinding &grant : context.grants) {
        RowList::Row row;
        QStringList pieces;
        Credits sum;
        for (const EvidenceId &piece : grant.pieces) {
            pieces << context.pieceName(piece);
            sum += context.creditsOf(piece).value_or(Credits{});
        }
        row.title = context.names.crosswalk(grant.crosswalk);
        row.side = creditsText(sum, context.receiverUnit(grant.crosswalk));
        row.detail = grant.posted ? Said::tr("Posted: %1").arg(pieces.join(u", "_s))
                                  : Said::tr("Waits to be posted: %1").arg(pieces.join(u", "_s));
        for (const Crosswalk &crosswalk : context.catalogue->catalogue().crosswalks) {
            if (crosswalk.id == grant.crosswalk && !grant.posted && !crosswalk.postsWhen.empty())
                row.detail = Said::tr("Waits to be posted until this is met: %1.")
                                 .arg(context.wording.rule(crosswalk.postsWhen.front(), {}));
        }
        row.look = grant.posted ? StateLook{Mark::Done, {}}
                                : StateLook{Mark::Planned, Overlay::Clock};
        row.link = grant.pieces.empty() ? QString() : u"evidence\n"_s + fromId(grant.pieces.front());
        rows.push_back(row);
    }
    return rows;
}

Details overviewDetails(const LearnerContext &context, const Audit &audit, const Audit &ahead)
{
    Details details;
    details.title = context.names.credential(audit.credential);
    details.look = lookOf(audit.state);
    details.word = context.wording.standing(audit);
    details.verdict = context.wording.verdict(audit);
    for (const RowList::Row &row : missingRows(context, audit, ahead, 12))
        details.rows.push_back(
            {row.detail.isEmpty() ? row.title : row.detail, row.look, row.side, false, row.link, {}});
    details.source = context.wording.footer();
    return details;
}

} // namespace cairn::ui
