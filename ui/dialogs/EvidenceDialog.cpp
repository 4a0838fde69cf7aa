#include "dialogs/EvidenceDialog.h"

#include "audit/CompiledCatalogue.h"
#include "dialogs/DateField.h"
#include "dialogs/PickEdit.h"
#include "models/Words.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

EvidenceDialog::EvidenceDialog(const EvidenceItem &piece, const CatalogueNames &names, Date today,
                               QWidget *parent)
    : FormDialog(u"evidenceDialog"_s, piece.id.isEmpty() ? tr("Add evidence") : tr("Edit evidence"),
                 piece.id.isEmpty() ? tr("Add evidence") : tr("Save"), parent)
    , m_piece(piece)
    , m_names(names)
    , m_today(today)
{
    buildWhat();
    buildWhen();
    buildHow();
    fill();
    showInherited();
    m_item->setFocus();
}

static QComboBox *box(const QString &name)
{
    auto *combo = new QComboBox;
    combo->setObjectName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(14);
    return combo;
}

static QLineEdit *edit(const QString &name)
{
    auto *line = new QLineEdit;
    line->setObjectName(name);
    return line;
}

void EvidenceDialog::buildWhat()
{
    m_item = new PickEdit;
    m_item->setObjectName(u"item"_s);
    m_item->setPlaceholderText(tr("Code or name, for example CIS 120"));
    std::vector<PickEdit::Choice> choices;
    for (const Item &item : m_names.catalogue()->catalogue().items)
        choices.push_back({fromId(item.id), CatalogueNames::item(item)});
    std::sort(choices.begin(), choices.end(), [](const auto &a, const auto &b) {
        return a.text.localeAwareCompare(b.text) < 0;
    });
    m_item->setChoices(std::move(choices));
    m_title = edit(u"title"_s);
    m_status = box(u"status"_s);
    for (const auto status : {EvidenceStatus::Completed, EvidenceStatus::InProgress,
                              EvidenceStatus::Planned, EvidenceStatus::Withdrawn})
        m_status->addItem(statusWord(status), static_cast<int>(status));
    m_grade = box(u"grade"_s);
    m_grade->setEditable(true);
    m_grade->setInsertPolicy(QComboBox::NoInsert);
    m_grade->addItem(QString());
    const GradeScale &grades = m_names.catalogue()->catalogue().grades;
    QStringList letters;
    for (const auto &[letter, points] : grades.points)
        letters << fromUtf8(letter);
    for (const std::string &letter : grades.failing)
        letters << fromUtf8(letter);
    letters.removeDuplicates();
    m_grade->addItems(letters);
    m_credits = edit(u"credits"_s);
    m_hours = edit(u"hours"_s);

    form()->add(tr("Course, exam or other &item"), m_item,
                tr("Leave it empty for learning that the catalog does not list."));
    form()->add(tr("&Title"), m_title);
    form()->add(tr("&Status"), m_status, {}, Form::Width::Half);
    form()->add(tr("&Grade"), m_grade, {}, Form::Width::Half);
    form()->add(tr("&Credits"), m_credits, {}, Form::Width::Half);
    form()->add(tr("H&ours of work or training"), m_hours, {}, Form::Width::Half);
    connect(m_item, &PickEdit::picked, this, &EvidenceDialog::showInherited);
}

void EvidenceDialog::buildWhen()
{
    m_earned = new DateField;
    m_earned->setObjectName(u"earned"_s);
    m_term = box(u"term"_s);
    m_term->addItem(tr("Not known"), QString());
    for (const Term &term : m_names.catalogue()->catalogue().calendar)
        m_term->addItem(m_names.term(term.id), fromId(term.id));
    m_expires = new DateField;
    m_expires->setObjectName(u"expires"_s);
    form()->add(tr("&Earned on"), m_earned, {}, Form::Width::Half);
    form()->add(tr("Te&rm"), m_term, {}, Form::Width::Half);
    form()->add(tr("E&xpires on"), m_expires, tr("On this day it still counts."), Form::Width::Half);
}

void EvidenceDialog::buildHow()
{
    m_method = box(u"method"_s);
    for (const auto method : {Method::Resident, Method::Transfer, Method::PriorLearning,
                              Method::Exam, Method::Workplace, Method::Military, Method::Noncredit})
        m_method->addItem(methodWord(method), static_cast<int>(method));
    m_provider = box(u"provider"_s);
    m_provider->addItem(tr("As the catalog says"), QString());
    for (const Organization &organization : m_names.catalogue()->catalogue().organizations)
        m_provider->addItem(m_names.organization(organization.id), fromId(organization.id));
    m_trust = box(u"trust"_s);
    m_trust->addItem(tr("Not said"), -1);
    for (const auto trust : {Trust::Verified, Trust::Documented, Trust::SelfReported})
        m_trust->addItem(trustWord(trust), static_cast<int>(trust));
    form()->add(tr("How &sure we are"), m_trust, {}, Form::Width::Half);
    form()->add(tr("&How it was learned"), m_method, {}, Form::Width::Half);
    form()->add(tr("&Where"), m_provider, {}, Form::Width::Half);
}

static void choose(QComboBox *combo, const QVariant &data)
{
    combo->setCurrentIndex(std::max(0, combo->findData(data)));
}

/// A value that no list has, for example a term of an old catalogue, is kept and shown.
static void chooseOrAdd(QComboBox *combo, const QString &id)
{
    if (combo->findData(id) < 0)
        combo->addItem(id, id);
    choose(combo, id);
}

void EvidenceDialog::fill()
{
    m_item->setId(fromId(m_piece.item));
    m_title->setText(fromUtf8(m_piece.title));
    choose(m_status, static_cast<int>(m_piece.status));
    m_grade->setCurrentText(fromUtf8(m_piece.grade));
    m_credits->setText(m_piece.credits ? numberText(*m_piece.credits) : QString());
    m_hours->setText(m_piece.hours ? numberText(*m_piece.hours) : QString());
    m_earned->setDate(m_piece.earned);
    chooseOrAdd(m_term, fromId(m_piece.term));
    m_expires->setDate(m_piece.expires);
    choose(m_method, static_cast<int>(m_piece.method));
    chooseOrAdd(m_provider, fromId(m_piece.provider));
    choose(m_trust, m_piece.trust ? static_cast<int>(*m_piece.trust) : -1);
}

/// What an empty field will take from the item stands in it in grey.
void EvidenceDialog::showInherited()
{
    const Item *item = m_names.find(toId<ItemTag>(m_item->id()));
    const bool isListed = item != nullptr;
    m_title->setPlaceholderText(isListed ? inUiLanguage(item->name)
                                         : tr("What the certificate or transcript calls it"));
    m_credits->setPlaceholderText(
        isListed && item->credits ? numberText(*item->credits) : QString());
    m_hours->setPlaceholderText(isListed && item->hours ? numberText(*item->hours) : QString());
    form()->setHint(m_credits,
                    isListed && item->credits ? tr("Empty: %1, as the catalog says.")
                                                    .arg(numberText(*item->credits))
                                              : QString());
}

bool EvidenceDialog::checkNumber(QLineEdit *field)
{
    if (field->text().trimmed().isEmpty())
        return true;
    if (decimalFrom(field->text()))
        return true;
    form()->setProblem(field, tr("Write a number of 0 or more, with at most two decimal places."));
    return false;
}

QWidget *EvidenceDialog::fieldOf(const EvidenceProblem &problem) const
{
    switch (problem.field) {
    case EvidenceProblem::Field::Credits: return m_credits;
    case EvidenceProblem::Field::Grade: return m_grade;
    case EvidenceProblem::Field::Earned: return m_earned;
    case EvidenceProblem::Field::Expires: return m_expires;
    case EvidenceProblem::Field::Term: return m_term;
    case EvidenceProblem::Field::Provider: return m_provider;
    case EvidenceProblem::Field::Hours: return m_hours;
    default: return m_item;
    }
}

QString EvidenceDialog::textOf(const EvidenceProblem &problem)
{
    switch (problem.kind) {
    case EvidenceProblem::Kind::Missing: return tr("Choose an item, or write a title below.");
    case EvidenceProblem::Kind::Unknown:
        return problem.field == EvidenceProblem::Field::Grade
            ? tr("The catalog does not know this grade. Choose one of the list.")
            : tr("The catalog does not know this.");
    case EvidenceProblem::Kind::Negative:
    case EvidenceProblem::Kind::TooManyPlaces:
        return tr("Write a number of 0 or more, with at most two decimal places.");
    case EvidenceProblem::Kind::TooLarge: return tr("This number is too large.");
    case EvidenceProblem::Kind::OutOfRange: return tr("This day is too far away to be right.");
    case EvidenceProblem::Kind::InFuture:
        return tr(
            "This day is still to come, but the status says that it is done. If that is right, "
            "save once more.");
    case EvidenceProblem::Kind::BeforeEarned:
        return tr("This is before the day on which it was earned. If that is right, save once "
                  "more.");
    case EvidenceProblem::Kind::Taken: break;
    }
    return fromUtf8(toText(problem));
}

/// First what cannot be read as a value, then what is wrong with the value.
bool EvidenceDialog::check()
{
    if (m_item->id().isEmpty() && !m_item->text().trimmed().isEmpty())
        form()->setProblem(m_item, tr("The catalog does not list this. Choose one of the list, or "
                                      "leave it empty and write a title."));
    checkNumber(m_credits);
    checkNumber(m_hours);
    checkDate(*form(), *m_earned);
    checkDate(*form(), *m_expires);
    const Catalogue &catalogue = m_names.catalogue()->catalogue();
    EvidenceSurroundings surroundings;
    surroundings.today = m_today;
    // What an older catalogue or an import left behind must not keep a person from an edit.
    const auto before = m_piece.id.isEmpty() ? std::vector<EvidenceProblem>()
                                             : validate(m_piece, catalogue, surroundings);
    std::vector<EvidenceProblem> doubts;
    for (const EvidenceProblem &problem : validate(value(), catalogue, surroundings)) {
        QWidget *field = fieldOf(problem);
        if (isDoubt(problem))
            doubts.push_back(problem);
        const auto isAmong = [&problem](const std::vector<EvidenceProblem> &known) {
            return std::find(known.begin(), known.end(), problem) != known.end();
        };
        if (!isAmong(before) && !isAmong(m_asked) && form()->problemAt(field).isEmpty())
            form()->setProblem(field, textOf(problem));
    }
    // Saving again with the same days says that they are right.
    m_asked = doubts;
    return !form()->hasProblems();
}

EvidenceItem EvidenceDialog::value() const
{
    EvidenceItem piece = m_piece;
    piece.item = toId<ItemTag>(m_item->id());
    piece.title = m_title->text().trimmed().toStdString();
    piece.status = static_cast<EvidenceStatus>(m_status->currentData().toInt());
    piece.grade = m_grade->currentText().trimmed().toStdString();
    const auto number = [](const QLineEdit *field) {
        return field->text().trimmed().isEmpty() ? std::nullopt : decimalFrom(field->text());
    };
    piece.credits = number(m_credits);
    piece.hours = number(m_hours);
    piece.earned = m_earned->date();
    piece.term = toId<TermTag>(m_term->currentData().toString());
    piece.expires = m_expires->date();
    piece.method = static_cast<Method>(m_method->currentData().toInt());
    piece.provider = toId<OrganizationTag>(m_provider->currentData().toString());
    const int trust = m_trust->currentData().toInt();
    piece.trust = trust < 0 ? std::nullopt : std::optional(static_cast<Trust>(trust));
    return piece;
}

void EvidenceDialog::submit()
{
    emit submitted(value());
}

} // namespace cairn::ui
