#include "wording/ImportText.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace cairn {

namespace {

// Importers say what they met in plain English, with the values in it: it goes into reports of the
// command line as it stands. Here is every such sentence, what is more special before what is more
// general; `tst_wording` fails where an importer says one that is not here.
constexpr const char *sentences[] = {
    // clang-format off
    QT_TRANSLATE_NOOP("cairn::ImportText", "missing; expected 1"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "missing; expected \"cairn-catalog\""),
    QT_TRANSLATE_NOOP("cairn::ImportText", "missing; expected an object with the learner's id"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "missing; expected the learner's id"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "missing; nothing is asked for"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "missing; credits are read as semester credits"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "missing; the example may answer otherwise another day"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "missing; read as \"%1\""),
    QT_TRANSLATE_NOOP("cairn::ImportText", "missing"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the id stands twice, in %1 and %2"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the id stands twice, in %1"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the evidence id \"%1\" stands twice"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "a key stands twice in one object"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the key stands twice in one object"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "ends on %1, before it begins on %2"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "%1 months is out of range"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "a share without totalCredits, from the owner's policies"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "a share without totalCredits"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "an overlay is one leaf"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "two nodes have the id \"%1\""),
    QT_TRANSLATE_NOOP("cairn::ImportText", "grants neither an item nor credits"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "a credential shares with itself"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "limits nothing"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "\"%1\" does not say its credits"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the term ends before it begins"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "begins before the term that stands above it"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "expected a number of points, or null"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "\"%1\" is not \"%2\""),
    QT_TRANSLATE_NOOP("cairn::ImportText", "%1 is not known; expected 1"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "written out, the rule has more than %1 nodes"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "contains itself: %1"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the prerequisite waits for itself, so that no plan can hold it: %1"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "waits for itself, so that no plan can hold it: %1"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the word \"%1\" is not known"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the grade \"%1\" is not known"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the grade \"%1\" has no points to compare with"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "expected the ids of two credentials"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "expected one rule"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "expected a text, a number, true or false, or a list of them"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "here stands %1; expected %2"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the document is %1; expected an object"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "%1 is negative"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "%1 has more than two places"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the number %1 is out of range or has more than six places"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "%1 is not a whole number from 0 on"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "\"%1\" is not a day; expected YYYY-MM-DD"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "%1 is not a share from 0 to 1"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "names no fact"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "names no value"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "names no %1"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "there is no %1 \"%2\""),
    QT_TRANSLATE_NOOP("cairn::ImportText", "an `if` needs `then` and may have `else`"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "an `if` without `then`"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "there is nothing to choose from"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "says nothing that could be attested"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "chooses %1 of %2"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "asks for neither credits nor a count"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "a tolerance without credits"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "is more than the credits asked for"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "asks for more than it names"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "says no number"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "stands only on a whole credential"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "stands only on a leaf"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the minimum is above the maximum"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the list is empty"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the value that the fact must have is missing"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "no kind of rule stands here (%1)"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "several kinds of rule in one node: %1"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the field is not known; it is kept as it stands"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the field is not known here, and leaving it out would make the rule say "
                      "something else"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "none of a record's fields is here"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "left to a person: %1"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "not read; kept with the rule"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "not read; kept with the entry"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the envelope has no signed text; the decoded one is read"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the resource has no name"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the organization is described elsewhere; kept by its reference"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the class \"%1\" is not read; the resource is kept as it stands"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the class \"%1\" is read as credential"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "read as required"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "no price to count"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "a price in %1 is not counted"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "another price of the same kind is not counted"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the duration \"%1\" is not whole months; kept as it stands"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the credit value \"%1\" is not counted"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "described in another document; kept by its reference"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "no institution is named"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the terms of the degree plan \"%1\" are kept with the courses; they are advice"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the System Type \"%1\" is not known; read as semester"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "no Degree Type; read as degree"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the Degree Type \"%1\" is not known; read as degree"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the course id %1 stands twice; both courses are kept, references mean the "
                      "first"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the course has no name"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the course has no credits; read as 0"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the credits \"%1\" are read as %2"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the credits \"%1\" are not understood; read as 0"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the credits %1 are rounded to %2"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "%1 is not a course of this file; left out"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the course is its own %1; left out"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the curriculum has no course"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the text is read as %1"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "not a row of courses: %1"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "not a known head row: %1"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the additional courses are kept as items that the programme does not require"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the column \"%1\" stands twice; the first one is read"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the column \"%1\" is read as %2"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "the column \"%1\" is not read"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "no column \"%1\"; read as empty"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "more than one value; not read: %1"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "neither an id nor a name: %1"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "\"%1\" is not read"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "\"%1\" is read as %2"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "\"%1\" stands twice"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "%1 stands twice"),
    // clang-format on
};

/// Values that are words of ours.
constexpr const char *words[] = {
    // clang-format off
    QT_TRANSLATE_NOOP("cairn::ImportText", "a list"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "an object"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "a text"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "true or false"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "a number"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "a rule (an object)"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "a text, or texts by language"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "item"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "organization"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "credential"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "competency"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "occupation"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "named rule"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "term"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "prerequisite"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "corequisite"),
    QT_TRANSLATE_NOOP("cairn::ImportText", "strict corequisite"),
    // clang-format on
};

struct Pattern {
    const char *sentence;
    QRegularExpression form;
};

std::vector<Pattern> patterns()
{
    std::vector<Pattern> all;
    for (const char *sentence : sentences) {
        QString form = QRegularExpression::escape(QString::fromUtf8(sentence));
        for (const int number : {1, 2})
            form.replace(QStringLiteral("\\%%1").arg(number), QStringLiteral("(.*)"));
        all.push_back(
            {sentence, QRegularExpression(QRegularExpression::anchoredPattern(form),
                                          QRegularExpression::DotMatchesEverythingOption)});
    }
    return all;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("cairn::ImportText", text);
}

QString wordOrValue(const QString &value)
{
    for (const char *word : words)
        if (value == QLatin1String(word))
            return translated(word);
    return value;
}

} // namespace

std::optional<QString> knownImportText(const std::string &said)
{
    static const std::vector<Pattern> all = patterns();
    const QString text = QString::fromStdString(said);
    for (const Pattern &pattern : all) {
        const QRegularExpressionMatch match = pattern.form.match(text);
        if (!match.hasMatch())
            continue;
        const QString sentence = translated(pattern.sentence);
        const QString first = wordOrValue(match.captured(1));
        return match.lastCapturedIndex() > 1 ? sentence.arg(first, wordOrValue(match.captured(2)))
               : match.lastCapturedIndex() == 1 ? sentence.arg(first)
                                                : sentence;
    }
    return {};
}

QString importText(const std::string &said)
{
    return knownImportText(said).value_or(QString::fromStdString(said));
}

} // namespace cairn
