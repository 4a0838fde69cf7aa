#include "pages/ImportWords.h"

#include <QCoreApplication>

namespace cairn::ui {

namespace {
class Said
{
    Q_DECLARE_TR_FUNCTIONS(cairn::ui::ImportReading)
};
} // namespace

QString columnWord(TranscriptColumn column)
{
    switch (column) {
    case TranscriptColumn::Ignored:
        return Said::tr("Not used");
    case TranscriptColumn::LearnerKey:
        return Said::tr("Student number");
    case TranscriptColumn::LearnerName:
        return Said::tr("Learner's name");
    case TranscriptColumn::PreferredName:
        return Said::tr("Preferred name");
    case TranscriptColumn::Pronouns:
        return Said::tr("Pronouns");
    case TranscriptColumn::Language:
        return Said::tr("Language");
    case TranscriptColumn::Cohort:
        return Said::tr("Cohort");
    case TranscriptColumn::Goal:
        return Said::tr("Goal");
    case TranscriptColumn::SourceId:
        return Said::tr("Number of the row");
    case TranscriptColumn::Code:
        return Said::tr("Course code");
    case TranscriptColumn::Subject:
        return Said::tr("Subject");
    case TranscriptColumn::Number:
        return Said::tr("Course number");
    case TranscriptColumn::Title:
        return Said::tr("Title");
    case TranscriptColumn::Credits:
        return Said::tr("Credits");
    case TranscriptColumn::Grade:
        return Said::tr("Grade");
    case TranscriptColumn::Term:
        return Said::tr("Term");
    case TranscriptColumn::Earned:
        return Said::tr("Earned on");
    case TranscriptColumn::Status:
        return Said::tr("Status");
    case TranscriptColumn::Method:
        return Said::tr("How it was learned");
    case TranscriptColumn::Provider:
        return Said::tr("Where");
    case TranscriptColumn::Hours:
        return Said::tr("Hours");
    case TranscriptColumn::Kind:
        return Said::tr("Kind");
    }
    return {};
}

std::vector<TranscriptColumn> columnsOffered(bool manyLearners)
{
    using Column = TranscriptColumn;
    std::vector<Column> columns{Column::Ignored};
    if (manyLearners)
        columns.insert(columns.end(),
                       {Column::LearnerKey, Column::LearnerName, Column::PreferredName,
                        Column::Pronouns, Column::Language, Column::Cohort, Column::Goal});
    columns.insert(columns.end(),
                   {Column::SourceId, Column::Code, Column::Subject, Column::Number, Column::Title,
                    Column::Credits, Column::Grade, Column::Term, Column::Earned, Column::Status,
                    Column::Method, Column::Provider, Column::Hours, Column::Kind});
    return columns;
}

QString problemText(const TranscriptProblem &problem)
{
    using Kind = TranscriptProblem::Kind;
    const QString value = QString::fromStdString(problem.value);
    switch (problem.kind) {
    case Kind::EncodingAssumed:
        return Said::tr("The file does not say how its letters are written. It is read as %1: look "
                        "at the accents.")
            .arg(value);
    case Kind::ColumnTwice:
        return Said::tr("This column stands there twice. The first is read.");
    case Kind::ToldApartByName:
        return Said::tr("No column has the student number, so learners are told apart by name.");
    case Kind::OtherName:
        return Said::tr("Learner %1 has another name further up. That one is kept.").arg(value);
    case Kind::UnknownCredential:
        return Said::tr("The catalog has no such credential, so no goal is set.");
    case Kind::NoLearner:
        return Said::tr("Nothing says whose row this is.");
    case Kind::NothingLearned:
        return Said::tr("The row has neither a code nor a title.");
    case Kind::NotANumber:
        return Said::tr("This is not a number. Write it like 3 or 3.5.");
    case Kind::Negative:
        return Said::tr("The number is below zero.");
    case Kind::TooManyPlaces:
        return Said::tr("The number has more than two decimal places.");
    case Kind::UnknownStatus:
        return Said::tr("This status is not known. Write, for example, completed, in progress or "
                        "planned.");
    case Kind::UnknownGrade:
        return Said::tr("The catalog does not know this grade.");
    case Kind::NotADay:
        return Said::tr("This is not a day. Write it like 2026-05-15.");
    case Kind::UnknownMethod:
        return Said::tr("This way of learning is not known. Write, for example, transfer or exam.");
    case Kind::UnknownKind:
        return Said::tr("This kind is not known. Write, for example, course or exam.");
    case Kind::UnknownItem:
        return Said::tr("The catalog has nothing of this name. It is kept as it stands.");
    case Kind::UnknownTerm:
        return Said::tr("The catalog's calendar has no such term. It is kept as it stands, in %n "
                        "row(s).",
                        nullptr, static_cast<int>(problem.rows));
    case Kind::UnknownProvider:
        return Said::tr("The catalog has no such organization. It is kept as it stands, in %n "
                        "row(s).",
                        nullptr, static_cast<int>(problem.rows));
    }
    return {};
}

} // namespace cairn::ui
