#include "wording/SafetyText.h"

#include <QCoreApplication>
#include <QLocale>

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

struct SafetySentences {
    Q_DECLARE_TR_FUNCTIONS(cairn::SafetyText)

public:
    static QString strength(Strength strength);
    static QString advice(const PassphraseJudgement &judgement);
    static QString whatItIs(const RecoverySheet &sheet);
    static QStringList howToUse();
    static QString title() { return tr("Recovery sheet"); }
    static QString codeHeading() { return tr("Recovery code"); }
    static QString number(int group) { return tr("Group %1").arg(QLocale().toString(group)); }
};

QString SafetySentences::strength(Strength strength)
{
    switch (strength) {
    case Strength::TooWeak:
        return tr("Too easy to guess");
    case Strength::Fair:
        return tr("Fair");
    case Strength::Good:
        return tr("Good");
    case Strength::Strong:
        return tr("Strong");
    }
    return {};
}

QString SafetySentences::advice(const PassphraseJudgement &judgement)
{
    switch (judgement.weakness) {
    case Weakness::None:
        return tr("It would hold even against someone with many computers.");
    case Weakness::Empty:
        return tr("Write four or five words that do not belong together.");
    case Weakness::Common:
        return tr("It is among the first that anyone would try. Take words that do not belong "
                  "together.");
    case Weakness::NamesSomething:
        return tr("It is made of names that someone who knows you or the file would try. Take "
                  "other words.");
    case Weakness::Repeats:
        return tr("It repeats itself, which adds little. Add other words.");
    case Weakness::FollowsAPattern:
        return tr("It follows the alphabet, the keyboard or the calendar. Take words instead.");
    case Weakness::Short:
        return judgement.strength == Strength::TooWeak
                   ? tr("It is too short. Add more words.")
                   : tr("One more word would make it stronger.");
    }
    return {};
}

QString SafetySentences::whatItIs(const RecoverySheet &sheet)
{
    //: %1 is a file name, %2 a date.
    return tr("This sheet opens the caseload file %1 when its passphrase is forgotten. It was made "
              "on %2 and is good until the passphrase is changed.")
        .arg(sheet.fileName, QLocale().toString(sheet.madeOn, QLocale::LongFormat));
}

QStringList SafetySentences::howToUse()
{
    return {tr("Keep it away from this laptop: in a locked drawer or a safe. Who has both can read "
               "everything."),
            tr("To use it: open the file in Cairn, choose “Use recovery sheet” and type the code. "
               "Spaces, dashes and capitals do not matter."),
            tr("When the passphrase is changed, a new sheet is made. Destroy this one then.")};
}

QString table(const QStringList &groups)
{
    constexpr qsizetype columns = 3;
    QString rows;
    for (qsizetype first = 0; first < groups.size(); first += columns) {
        rows += "<tr>"_L1;
        for (qsizetype at = first; at < std::min(first + columns, groups.size()); ++at)
            rows += u"<td class=\"number\" valign=\"middle\">%1.</td><td class=\"group\"><code>%2</code></td>"_s.arg(
                QLocale().toString(at + 1), groups[at].toHtmlEscaped());
        rows += "</tr>"_L1;
    }
    return u"<table cellpadding=\"6\">%1</table>"_s.arg(rows);
}

} // namespace

QString strengthWord(Strength strength)
{
    return SafetySentences::strength(strength);
}

QString passphraseAdvice(const PassphraseJudgement &judgement)
{
    return SafetySentences::advice(judgement);
}

QString recoverySheetHtml(const RecoverySheet &sheet)
{
    RecoverySheet plain = sheet;
    plain.fileName = sheet.fileName.toHtmlEscaped();
    QString steps;
    for (const QString &step : SafetySentences::howToUse())
        steps += u"<li>%1</li>"_s.arg(step);
    return u"<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title>"
           "<style>code { font-family: monospace; font-size: 15pt; } "
           ".number { color: #555555; }</style></head>"
           "<body><h1>Cairn: %2</h1><p>%3</p><h2>%4</h2>%5<ul>%6</ul></body></html>"_s.arg(
               QLocale().bcp47Name(), SafetySentences::title(), SafetySentences::whatItIs(plain),
               SafetySentences::codeHeading(), table(sheet.groups), steps);
}

QString recoverySheetText(const RecoverySheet &sheet)
{
    QStringList lines{
        u"Cairn: "_s + SafetySentences::title(), {}, SafetySentences::whatItIs(sheet), {}};
    for (qsizetype at = 0; at < sheet.groups.size(); ++at)
        lines << u"%1  %2"_s.arg(SafetySentences::number(static_cast<int>(at) + 1),
                                 sheet.groups[at]);
    lines << QString() << SafetySentences::howToUse();
    return lines.join(u'\n');
}

} // namespace cairn
