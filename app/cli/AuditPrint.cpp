#include "AuditAnswer.h"

#include "wording/AuditText.h"
#include "wording/Phrases.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace cairn::cli {

namespace {

constexpr int widestName = 54;
constexpr int widestText = 96;
constexpr std::size_t mostOnTheWay = 10;
constexpr std::size_t fewEnoughToName = 5;

/// The answer as calm, aligned text.
class AuditPrinter
{
    Q_DECLARE_TR_FUNCTIONS(cairn::cli::AuditPrinter)

public:
    AuditPrinter(const AuditAnswer &answer, const CompiledCatalogue &catalogue,
                 const Record &record, const QString &language)
        : m_answer(answer), m_record(record), m_text(catalogue, record, language),
          m_phrases(language), m_language(language)
    {}

    QString print();

private:
    void heading();
    void overview();
    void inFull(const Audit &audit);
    void nodes(const std::vector<NodeFinding> &findings, const Audit &audit);
    void group(const QString &title, const std::vector<const Audit *> &audits, std::size_t most);
    void onTheWay();
    void sentence(const QString &text);
    void together();
    void ending();
    std::vector<const Audit *> inState(State state) const;
    void line(const QString &text = {}) { m_lines << text; }

    const AuditAnswer &m_answer;
    const Record &m_record;
    AuditText m_text;
    Phrases m_phrases;
    QString m_language;
    QStringList m_lines;
};

QString padded(const QString &text, int width)
{
    return text.size() > width ? text.left(width - 1) + QChar(0x2026) : text.leftJustified(width);
}

QStringList wrapped(const QString &text)
{
    QStringList lines{QString()};
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!lines.back().isEmpty() && lines.back().size() + word.size() >= widestText)
            lines << QString();
        lines.back() += (lines.back().isEmpty() ? QString() : QStringLiteral(" ")) + word;
    }
    lines.removeAll(QString());
    return lines;
}

QString AuditPrinter::print()
{
    heading();
    if (m_answer.named) {
        for (const Audit &each : m_answer.audits)
            inFull(each);
    } else {
        overview();
    }
    together();
    ending();
    line();
    line(m_text.footer());
    return m_lines.join(QLatin1Char('\n'));
}

void AuditPrinter::heading()
{
    const QString name = toQString(m_record.learner.name.empty() ? m_record.learner.id.text
                                                                 : m_record.learner.name);
    line(tr("%1, as of %2").arg(name, m_phrases.day(m_answer.asOf)));
    const QString story = toQString(m_record.learner.story.in(m_language.toStdString()));
    for (const QString &each : wrapped(story))
        line(each);
}

std::vector<const Audit *> AuditPrinter::inState(State state) const
{
    std::vector<const Audit *> found;
    for (const Audit &each : m_answer.audits)
        if (each.state == state)
            found.push_back(&each);
    return found;
}

void AuditPrinter::overview()
{
    const std::size_t all = m_answer.audits.size();
    group(tr("Ready to award"), inState(State::Awardable), all);
    group(tr("Waiting for a person"), inState(State::NeedsPerson), all);
    group(tr("Finishing now"), inState(State::Finishing), all);
    group(tr("Held"), inState(State::Held), all);
    group(tr("Expired"), inState(State::Expired), all);
    onTheWay();
    const auto closed = inState(State::Closed);
    if (closed.size() <= fewEnoughToName)
        group(tr("Cannot be started yet"), closed, all);
    else
        sentence(tr("%n more cannot be started yet.", nullptr, int(closed.size())));
}

void AuditPrinter::onTheWay()
{
    std::vector<const Audit *> begun;
    auto open = inState(State::Open);
    const auto fresh = std::stable_partition(open.begin(), open.end(),
                                             [](const Audit *each) { return each->progress > 0; });
    begun.assign(open.begin(), fresh);
    open.erase(open.begin(), fresh);
    std::stable_sort(begun.begin(), begun.end(),
                     [](const Audit *a, const Audit *b) { return a->remaining < b->remaining; });
    group(tr("On the way, closest first"), begun, mostOnTheWay);
    if (open.size() <= fewEnoughToName)
        group(tr("Can be started"), open, open.size());
    else
        sentence(tr("%n more can be started.", nullptr, int(open.size())));
}

void AuditPrinter::sentence(const QString &text)
{
    line();
    line(text);
}

void AuditPrinter::group(const QString &title, const std::vector<const Audit *> &audits,
                         std::size_t most)
{
    if (audits.empty())
        return;
    line();
    line(title);
    int width = 0;
    for (const Audit *each : audits)
        width = std::max(width, int(m_text.credentialName(each->credential).size()));
    width = std::min(width, widestName);
    for (std::size_t i = 0; i < std::min(most, audits.size()); ++i) {
        const Audit &each = *audits[i];
        line(QStringLiteral("  ") + padded(m_text.credentialName(each.credential), width)
             + QStringLiteral("  ") + m_text.verdict(each));
    }
    if (audits.size() > most)
        line(QStringLiteral("  ") + tr("and %n more", nullptr, int(audits.size() - most)));
}

void AuditPrinter::inFull(const Audit &audit)
{
    line();
    line(m_text.credentialName(audit.credential));
    line(m_text.verdict(audit));
    if (!audit.entry.empty() && !audit.entryMet) {
        line();
        line(tr("To be admitted"));
        nodes(audit.entry, audit);
    }
    line();
    nodes(audit.requirements, audit);
    for (const Conflict &each : audit.reason)
        line(m_text.conflict(each, audit));
    for (const Review &each : audit.review)
        line(m_text.review(each));
    if (audit.unused.empty())
        return;
    line();
    line(tr("Not used here"));
    for (const Unused &each : audit.unused)
        line(QStringLiteral("  %1: %2")
                 .arg(m_text.evidenceName(each.evidence), m_text.unused(each, audit)));
}

void AuditPrinter::nodes(const std::vector<NodeFinding> &findings, const Audit &audit)
{
    int width = 0;
    for (const NodeFinding &each : findings)
        width = std::max(width, int(AuditText::nodeStatus(each.status).size()));
    for (const NodeFinding &each : findings) {
        if (!each.picked)
            continue;
        QStringList used;
        for (const Use &use : each.uses)
            used << m_text.evidenceName(use.evidence);
        QStringList sentence{m_text.nodeTitle(each, audit.credential)};
        if (!used.isEmpty())
            sentence << tr("uses %1").arg(m_phrases.allOf(used));
        // Only leaves say what is missing: their parents would say the same again.
        const bool isLeaf = !each.rule || each.rule->isLeaf();
        if (isLeaf && !m_text.missing(each, audit.credential).isEmpty())
            sentence << m_text.missing(each, audit.credential);
        line(QStringLiteral("  %1  %2%3")
                 .arg(AuditText::nodeStatus(each.status).leftJustified(width),
                      QString(each.depth * 2, QLatin1Char(' ')),
                      sentence.join(QStringLiteral(" – "))));
    }
}

void AuditPrinter::together()
{
    if (m_answer.together.empty())
        return;
    line();
    line(tr("Not all of these can be awarded together. Each line can:"));
    for (const auto &set : m_answer.together) {
        QStringList names;
        for (const CredentialId &each : set)
            names << m_text.credentialName(each);
        line(QStringLiteral("  ") + m_phrases.allOf(names));
    }
}

void AuditPrinter::ending()
{
    QStringList sentences;
    for (const Audit &audit : m_answer.audits)
        for (const Expiry &each : audit.expires)
            if (each.on < m_answer.asOf.addMonths(12) && audit.state != State::Held)
                sentences << m_text.expiry(each);
    sentences.removeDuplicates();
    if (sentences.isEmpty())
        return;
    line();
    line(tr("Within a year"));
    for (const QString &each : sentences)
        line(QStringLiteral("  ") + each);
}

} // namespace

std::string toText(const AuditAnswer &answer, const CompiledCatalogue &catalogue,
                   const Record &record, const std::string &language)
{
    return AuditPrinter(answer, catalogue, record, QString::fromStdString(language))
        .print()
        .toStdString();
}

} // namespace cairn::cli
