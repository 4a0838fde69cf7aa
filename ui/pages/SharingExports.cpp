#include "pages/SharingExports.h"

#include "interchange/cairn/RecordJson.h"
#include "interchange/csv/CsvWriter.h"
#include "models/Words.h"
#include "pages/LearnerFacts.h"
#include "sharing/OnlyOf.h"
#include "wording/SharingText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <limits>
#include <set>

using namespace Qt::StringLiterals;

namespace cairn::ui {

namespace {

struct ExportWords {
    Q_DECLARE_TR_FUNCTIONS(cairn::ui::SharingExports)

public:
    static QStringList columnsOf(RecordKind kind);
    static QString styles();
    static QString page(const QString &title, const QString &body);
    static QString table(const QStringList &headings, const QList<QStringList> &rows);
    static QString section(const QString &title, const QString &body);
    static QString nothing() { return u"<p>%1</p>"_s.arg(tr("None.")); }
    static QString madeOn(Date day);
    static QString goals(const LearnerContext &context, const Record &record);
    static QString credentials(const LearnerContext &context, const Record &record);
    static QString evidence(const LearnerContext &context, const Record &record, bool grades);
    static QString progress(const LearnerContext &context);
    static QString decisions(const LearnerContext &context, const Record &record);
    static QString consents(const Everything &everything);
    static QString disclosures(const std::vector<Disclosure> &entries,
                               const QHash<QString, QString> *names);
    static QString changes(const Everything &everything);
    static QString person(const Learner &learner);
    static QString sectionOf(RecordKind kind, const Everything &everything,
                             const LearnerContext &context);
};

} // namespace

// The list of learners ------------------------------------------------------------------------

QStringList ExportWords::columnsOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Name:
        return {tr("Name"), tr("Pronouns")};
    case RecordKind::Cohort:
        return {tr("Cohort")};
    case RecordKind::Goals:
        return {tr("Goal")};
    case RecordKind::Credentials:
        return {tr("Credentials awarded")};
    case RecordKind::Progress:
        return {tr("Next credential"), tr("State"), tr("Left"), tr("Stops counting on")};
    default:
        return {};
    }
}

static QString heldText(const Workspace &workspace, const LearnerId &learner,
                        const CatalogueNames &names)
{
    QStringList held;
    if (const std::optional<Record> record = workspace.record(learner))
        for (const Holding &each : record->held)
            held.append(names.credential(each.credential));
    return held.join(u"; "_s);
}

static QStringList cellsOf(RecordKind kind, const LearnerSummary &learner,
                           const Workspace &workspace, const CatalogueNames &names)
{
    switch (kind) {
    case RecordKind::Name:
        return {learner.name, learner.pronouns};
    case RecordKind::Cohort:
        return {learner.cohort};
    case RecordKind::Goals:
        return {learner.goal.isEmpty() ? QString() : names.credential(learner.goal)};
    case RecordKind::Credentials:
        return {heldText(workspace, learner.id, names)};
    case RecordKind::Progress:
        if (learner.next.isEmpty())
            return {{}, {}, {}, {}};
        return {names.credential(learner.next), AuditText::stateWord(learner.nextState),
                learner.nextState == State::Awardable
                    ? QString()
                    : names.remaining(learner.nextRemaining, learner.next),
                learner.endsOn ? fromUtf8(learner.endsOn->toText()) : QString()};
    default:
        return {};
    }
}

static std::vector<std::string> toUtf8(const QStringList &texts)
{
    std::vector<std::string> bytes;
    for (const QString &text : texts)
        bytes.push_back(text.toStdString());
    return bytes;
}

std::string caseloadTable(const Release &release, const Workspace &workspace)
{
    const CatalogueNames names(workspace.catalogue());
    const std::set<LearnerId> wanted(release.learners().begin(), release.learners().end());
    CsvWriter csv;
    QStringList head{ExportWords::tr("Id")};
    for (const RecordKind kind : release.request().records)
        head += ExportWords::columnsOf(kind);
    csv.addRow(toUtf8(head));
    for (const LearnerSummary &learner : workspace.learners()) {
        if (wanted.count(learner.id) == 0)
            continue;
        QStringList row{fromId(learner.id)};
        for (const RecordKind kind : release.request().records)
            row += cellsOf(kind, learner, workspace, names);
        csv.addRow(toUtf8(row));
    }
    const QString notice = SharingText::notice(release.request().basis);
    if (!notice.isEmpty())
        csv.addRow({notice.toStdString()});
    return csv.take();
}

// One record ----------------------------------------------------------------------------------

static std::string jsonText(const QString &text)
{
    JsonWriter json(JsonWriter::Layout::Compact);
    json.text(text.toStdString());
    return json.take();
}

std::string recordFile(const Release &release, const Record &record)
{
    Record only = onlyOf(record, release.request().records);
    // A field that readers of the format pass over and keep.
    if (const QString notice = SharingText::notice(release.request().basis); !notice.isEmpty())
        only.extra["notice"] = jsonText(notice);
    return writeRecord(only);
}

// Pages ---------------------------------------------------------------------------------------

QString momentText(const std::string &at)
{
    const QDateTime moment = QDateTime::fromString(fromUtf8(at), Qt::ISODateWithMs).toLocalTime();
    return QLocale().toString(moment, QLocale::ShortFormat);
}

QString aboutText(const Disclosure &entry, const QHash<QString, QString> &names)
{
    if (entry.learners != 1)
        return ExportWords::tr("%n learner(s)", nullptr, entry.learners);
    const QString id = entry.about.empty() ? QString() : fromId(entry.about.front().learner);
    if (id.isEmpty())
        return SharingText::erased();
    return names.value(id, id);
}

QString ExportWords::styles()
{
    return u"body { font-family: sans-serif; margin: 2em; max-width: 60em; }"
           " table { border-collapse: collapse; width: 100%; }"
           " th, td { border: 1px solid #6A6965; padding: 4px 8px; text-align: left;"
           " vertical-align: top; }"
           " .notice { border: 2px solid #1A1F24; padding: 8px; }"
           " .small { color: #4A4A4A; font-size: small; overflow-wrap: anywhere; }"_s;
}

QString ExportWords::page(const QString &title, const QString &body)
{
    return u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title>"
           "<style>%3</style></head>\n<body><h1>%2</h1>\n"_s.arg(QLocale().bcp47Name(),
                                                                 title.toHtmlEscaped(), styles())
           + body + u"</body></html>\n"_s;
}

QString ExportWords::table(const QStringList &headings, const QList<QStringList> &rows)
{
    if (rows.isEmpty())
        return nothing();
    QString html = u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><tr>"_s;
    for (const QString &heading : headings)
        html += u"<th scope=\"col\">%1</th>"_s.arg(heading.toHtmlEscaped());
    html += u"</tr>\n"_s;
    for (const QStringList &row : rows) {
        html += u"<tr>"_s;
        for (const QString &cell : row)
            html += u"<td>%1</td>"_s.arg(cell.toHtmlEscaped());
        html += u"</tr>\n"_s;
    }
    return html + u"</table>\n"_s;
}

QString ExportWords::section(const QString &title, const QString &body)
{
    return u"<h2>%1</h2>\n"_s.arg(title.toHtmlEscaped()) + body + u'\n';
}

QString ExportWords::madeOn(Date day)
{
    //: %1 is a date.
    return tr("Made with Cairn on %1.").arg(dateText(day));
}

static QString noticeHtml(const QString &notice)
{
    return notice.isEmpty() ? QString()
                            : u"<p class=\"notice\">%1</p>\n"_s.arg(notice.toHtmlEscaped());
}

static QString smallHtml(const QString &text)
{
    return u"<p class=\"small\">%1</p>\n"_s.arg(text.toHtmlEscaped());
}

QString ExportWords::goals(const LearnerContext &context, const Record &record)
{
    QList<QStringList> rows;
    for (const Goal &goal : record.goals)
        rows.append({context.names.credential(goal.credential), dateText(goal.entered)});
    return table({tr("Goal"), tr("Since")}, rows);
}

QString ExportWords::credentials(const LearnerContext &context, const Record &record)
{
    QList<QStringList> rows;
    for (const Holding &held : record.held)
        rows.append({context.names.credential(held.credential), dateText(held.awarded),
                     dateText(held.expires)});
    return table({tr("Credential"), tr("Awarded on"), tr("Ends on")}, rows);
}

QString ExportWords::evidence(const LearnerContext &context, const Record &record, bool grades)
{
    QStringList headings{tr("What"),   tr("State"), tr("Credits"),
                         tr("Earned"), tr("How"),   tr("How sure")};
    if (grades)
        headings.insert(3, tr("Grade"));
    QList<QStringList> rows;
    for (const EvidenceItem &piece : record.evidence) {
        const std::optional<Credits> credits = context.names.credits(piece);
        QStringList row{context.names.evidence(piece),
                        statusWord(piece.status),
                        credits ? creditsText(*credits, context.names.unit(piece)) : QString(),
                        piece.earned
                            ? dateText(piece.earned)
                            : (piece.term.isEmpty() ? QString() : context.names.term(piece.term)),
                        methodWord(piece.method),
                        piece.trust ? trustWord(*piece.trust) : QString()};
        if (grades)
            row.insert(3, fromUtf8(piece.grade));
        rows.append(row);
    }
    return table(headings, rows);
}

QString ExportWords::progress(const LearnerContext &context)
{
    QList<QStringList> rows;
    for (const Verdict &verdict : context.verdicts)
        if (verdict.state != State::Open || context.isGoal(verdict.credential))
            rows.append(
                {context.names.credential(verdict.credential), context.wording.standing(verdict)});
    return table({tr("Credential"), tr("How it stands")}, rows)
           + smallHtml(context.wording.footer());
}

QString ExportWords::decisions(const LearnerContext &context, const Record &record)
{
    QList<QStringList> rows;
    for (const RuleException &exception : record.exceptions)
        rows.append({exceptionKindWord(exception.kind),
                     context.names.credential(exception.credential), fromUtf8(exception.reason),
                     fromUtf8(exception.by), dateText(exception.date)});
    for (const Attestation &attested : record.attested)
        rows.append({tr("Attested"), context.names.credential(attested.credential),
                     fromUtf8(attested.node), fromUtf8(attested.by), dateText(attested.date)});
    return table(
        {tr("What"), tr("Credential"), tr("Why, or which requirement"), tr("By"), tr("On")}, rows);
}

QString ExportWords::consents(const Everything &everything)
{
    QList<QStringList> rows;
    for (const WrittenConsent &consent : everything.consents)
        rows.append({fromUtf8(consent.party), SharingText::kinds(consent.records),
                     fromUtf8(consent.purpose), dateText(consent.signedOn),
                     SharingText::standing(consent, everything.madeOn),
                     fromUtf8(consent.passOnTo)});
    const QString optOut = everything.optedOutSince
                               ? tr("Opted out of directory information on %1.")
                                     .arg(dateText(everything.optedOutSince))
                               : tr("Not opted out of directory information.");
    return table({tr("Who"), tr("Records"), tr("What for"), tr("Signed on"), tr("State"),
                  tr("May be passed on to")},
                 rows)
           + u"<p>%1</p>\n"_s.arg(optOut.toHtmlEscaped());
}

static QString partyText(const Disclosure &entry)
{
    if (entry.isErased)
        return SharingText::erased();
    const QString party = fromUtf8(entry.request.party);
    return entry.request.askedBy.empty()
               ? party
               //: Who received something, and who had asked for it.
               : ExportWords::tr("%1, asked for by %2").arg(party, fromUtf8(entry.request.askedBy));
}

static QString groundText(const Disclosure &entry)
{
    QStringList texts{SharingText::basis(entry.request.basis)};
    if (!entry.request.ground.empty())
        texts.append(fromUtf8(entry.request.ground));
    if (!entry.about.empty() && !entry.about.front().consent.isEmpty())
        texts.append(fromId(entry.about.front().consent));
    if (mustBeRecorded(entry.request.basis))
        texts.append(ExportWords::tr("The law asks for this entry"));
    return texts.join(u"; "_s);
}

static QString whatText(const Disclosure &entry)
{
    if (entry.outlet == Outlet::ByHand)
        //: How something was given, and the kinds of records.
        return ExportWords::tr("%1: %2").arg(SharingText::outlet(entry.outlet),
                                             SharingText::kinds(entry.request.records));
    //: How something left Cairn, the kinds of records, and how it was protected.
    return ExportWords::tr("%1: %2. %3")
        .arg(SharingText::outlet(entry.outlet), SharingText::kinds(entry.request.records),
             SharingText::protection(entry.protection));
}

QString ExportWords::disclosures(const std::vector<Disclosure> &entries,
                                 const QHash<QString, QString> *names)
{
    QStringList headings{tr("No."),    tr("When"), tr("To whom"), tr("Why"),
                         tr("Ground"), tr("What"), tr("Result"),  tr("Given by")};
    if (names)
        headings.insert(2, tr("About"));
    QList<QStringList> rows;
    for (const Disclosure &entry : entries) {
        QStringList row{QLocale().toString(qlonglong(entry.sequence)),
                        momentText(entry.at),
                        partyText(entry),
                        fromUtf8(entry.request.purpose),
                        groundText(entry),
                        whatText(entry),
                        SharingText::outcome(entry),
                        fromUtf8(entry.request.givenBy)};
        if (names)
            row.insert(2, aboutText(entry, *names));
        rows.append(row);
    }
    return table(headings, rows);
}

QString ExportWords::changes(const Everything &everything)
{
    QList<QStringList> rows;
    for (const Everything::Change &change : everything.changes)
        rows.append({momentText(change.at), fromUtf8(change.text),
                     change.isUndone ? tr("Undone") : QString()});
    return table({tr("When"), tr("What"), tr("State")}, rows);
}

// Everything ----------------------------------------------------------------------------------

Everything everythingAbout(const Release &release, const Workspace &workspace)
{
    const LearnerId learner = release.learners().front();
    Everything all;
    all.madeOn = release.day();
    all.notice = SharingText::notice(release.request().basis).toStdString();
    all.kinds = release.request().records;
    all.record = onlyOf(workspace.record(learner).value_or(Record()), release.request().records);
    if (release.has(RecordKind::Sharing)) {
        all.consents = workspace.consents(learner);
        all.optedOutSince = workspace.optedOutSince(learner);
        all.disclosures = workspace.disclosuresTo(learner);
    }
    if (release.has(RecordKind::History))
        for (const Activity &step : workspace.activities(std::numeric_limits<int>::max()))
            if (step.learner == learner)
                all.changes.push_back({step.at.toString(Qt::ISODateWithMs).toStdString(),
                                       step.text.toStdString(), step.undone});
    return all;
}

static QString joined(const std::vector<std::string> &texts)
{
    QStringList all;
    for (const std::string &text : texts)
        all.append(fromUtf8(text));
    return all.join(u", "_s);
}

/// Who the learner is, line by line; lines without a text are left out.
QString ExportWords::person(const Learner &learner)
{
    const QList<QStringList> all{{tr("Id"), fromId(learner.id)},
                                 {tr("Name"), fromUtf8(learner.name)},
                                 {tr("Preferred name"), fromUtf8(learner.preferredName)},
                                 {tr("Pronouns"), fromUtf8(learner.pronouns)},
                                 {tr("Cohort"), fromUtf8(learner.cohort)},
                                 {tr("Language"), fromUtf8(learner.language)},
                                 {tr("Tags"), joined(learner.tags)},
                                 {tr("Note"), inUiLanguage(learner.story)}};
    QList<QStringList> known;
    for (const QStringList &line : all)
        if (!line[1].isEmpty())
            known.append(line);
    return table({tr("What"), tr("As it stands")}, known);
}

QString ExportWords::sectionOf(RecordKind kind, const Everything &everything,
                               const LearnerContext &context)
{
    const Record &record = everything.record;
    switch (kind) {
    case RecordKind::Goals:
        return goals(context, record);
    case RecordKind::Credentials:
        return credentials(context, record);
    case RecordKind::Evidence:
        return evidence(context, record, everything.kinds.count(RecordKind::Grades) > 0);
    case RecordKind::Progress:
        return progress(context);
    case RecordKind::Facts:
        return u"<p>%1</p>\n"_s.arg(factsText(context).toHtmlEscaped());
    case RecordKind::Decisions:
        return decisions(context, record);
    case RecordKind::Sharing:
        return consents(everything)
               + section(tr("Disclosure log"), disclosures(everything.disclosures, nullptr));
    case RecordKind::History:
        return changes(everything);
    case RecordKind::Name:
    case RecordKind::Cohort:
    case RecordKind::Remarks:
    case RecordKind::Grades:
        break; // among the lines about the person, and in the evidence
    }
    return {};
}

std::string everythingFile(const Everything &everything, const LearnerContext &context)
{
    const QString title = ExportWords::tr("Everything about one learner");
    QString body = noticeHtml(fromUtf8(everything.notice))
                   + ExportWords::section(ExportWords::tr("The learner"),
                                          ExportWords::person(everything.record.learner));
    for (const RecordKind kind : everything.kinds)
        if (const QString part = ExportWords::sectionOf(kind, everything, context); !part.isEmpty())
            body += ExportWords::section(SharingText::kind(kind), part);
    body += smallHtml(ExportWords::madeOn(everything.madeOn) + u' '
                      + ExportWords::tr("The same stands in this file once more, as JSON for other "
                                        "programs: the element with the id cairn-everything."));
    // In a script element only its end tag, or a comment, could end the data before their end.
    const QString data = fromUtf8(writeEverything(everything)).replace(u'<', u"\\u003c"_s);
    body += u"<script type=\"application/json\" id=\"cairn-everything\">\n"_s + data
            + u"</script>\n"_s;
    return ExportWords::page(title, body).toStdString();
}

// The log -------------------------------------------------------------------------------------

QString logHtml(const LogPage &page)
{
    const QString title = page.learner.isEmpty()
                              ? ExportWords::tr("Disclosure log")
                              //: %1 is a learner.
                              : ExportWords::tr("Disclosure log of %1").arg(page.learner);
    QString body
        = noticeHtml(page.notice)
          + ExportWords::disclosures(page.entries, page.learner.isEmpty() ? &page.names : nullptr);
    body += smallHtml(ExportWords::madeOn(page.today));
    if (page.seal.entries > 0)
        //: %1 is a number, %2 a long row of letters and figures.
        body += smallHtml(ExportWords::tr("Entries in the whole log: %1. Seal of the newest: %2")
                              .arg(QLocale().toString(page.seal.entries), page.seal.text));
    return ExportWords::page(title, body);
}

} // namespace cairn::ui
