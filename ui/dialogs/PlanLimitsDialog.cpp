#include "dialogs/PlanLimitsDialog.h"

#include "audit/CompiledCatalogue.h"
#include "shell/FlowLayout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace cairn::ui {

QString seasonWord(const std::string &season)
{
    if (season == "fall")
        return PlanLimitsDialog::tr("Fall");
    if (season == "winter")
        return PlanLimitsDialog::tr("Winter");
    if (season == "spring")
        return PlanLimitsDialog::tr("Spring");
    if (season == "summer")
        return PlanLimitsDialog::tr("Summer");
    return fromUtf8(season);
}

QString deliveryWord(const std::string &mode)
{
    if (mode == "in-person")
        return PlanLimitsDialog::tr("In person");
    if (mode == "online")
        return PlanLimitsDialog::tr("Online");
    if (mode == "hybrid")
        return PlanLimitsDialog::tr("Hybrid");
    if (mode == "evening")
        return PlanLimitsDialog::tr("Evening");
    if (mode == "weekend")
        return PlanLimitsDialog::tr("Weekend");
    return fromUtf8(mode);
}

static std::vector<std::string> seasonsOf(const Catalogue &catalogue)
{
    std::vector<std::string> seasons;
    for (const Term &term : catalogue.calendar)
        if (!term.season.empty()
            && std::find(seasons.begin(), seasons.end(), term.season) == seasons.end())
            seasons.push_back(term.season);
    return seasons;
}

static std::vector<std::string> modesOf(const Catalogue &catalogue)
{
    std::set<std::string> modes;
    for (const Item &item : catalogue.items)
        modes.insert(item.delivery.begin(), item.delivery.end());
    return {modes.begin(), modes.end()};
}

PlanLimitsDialog::PlanLimitsDialog(const PlanRequest &request, const std::vector<TermChoice> &terms,
                                   const CatalogueNames &names, QWidget *parent)
    : FormDialog(u"planLimitsDialog"_s, tr("Limits of the plan"), tr("Keep the limits"), parent),
      m_request(request)
{
    setIntroduction(tr("What this learner can manage. What is left empty limits nothing."));
    const Catalogue &catalogue = names.catalogue()->catalogue();
    m_start = new QComboBox;
    m_start->setObjectName(u"start"_s);
    const auto *start = std::get_if<TermId>(&request.start);
    for (const TermChoice &term : terms) {
        m_start->addItem(term.name, fromId(term.id));
        if (start && term.id == *start)
            m_start->setCurrentIndex(m_start->count() - 1);
    }
    form()->add(tr("&Begins in"), m_start);
    const TermLimits &limits = request.limits;
    const bool isInHours
        = !request.goals.empty() && names.unit(request.goals.front()) == CreditUnit::ClockHour;
    m_maxCredits
        = amountField(u"maxCredits"_s,
                      isInHours ? tr("&Most clock hours in a term") : tr("&Most credits in a term"),
                      {}, limits.maxCredits, true);
    m_minCredits = amountField(u"minCredits"_s,
                               isInHours ? tr("&Fewest clock hours in a term")
                                         : tr("&Fewest credits in a term"),
                               tr("In terms that are used."), limits.minCredits, true);
    const auto whole = [](const std::optional<int> &number) {
        return number ? std::optional<Decimal>(Decimal::fromInt(*number)) : std::nullopt;
    };
    m_maxItems = amountField(u"maxItems"_s, tr("Most c&ourses in a term"), {},
                             whole(limits.maxItems), true);
    m_maxTerms = amountField(u"maxTerms"_s, tr("Most &terms in all"), {},
                             whole(request.limits.maxTerms), true);
    const QString currency = fromUtf8(catalogue.currency);
    m_budgetPerTerm = amountField(u"budgetPerTerm"_s, tr("Money for a te&rm"), currency,
                                  limits.budgetPerTerm, true);
    m_budget = amountField(u"budget"_s, tr("Money in &all"), currency, request.limits.budget, true);
    m_hours = amountField(u"hoursPerWeek"_s, tr("&Hours a week for learning"), {},
                          limits.hoursPerWeek, false);
    addWords(tr("Learns in"), {}, seasonsOf(catalogue), limits.seasons, m_seasons);
    addWords(tr("Can come to"), tr("Courses that do not say how they are taught always fit."),
             modesOf(catalogue), limits.delivery, m_delivery);
    m_start->setFocus();
}

QLineEdit *PlanLimitsDialog::amountField(const QString &name, const QString &label,
                                         const QString &hint, const std::optional<Decimal> &value,
                                         bool isHalf)
{
    auto *field = new QLineEdit(value ? numberText(*value) : QString());
    field->setObjectName(name);
    form()->add(label, field, hint, isHalf ? Form::Width::Half : Form::Width::Whole);
    return field;
}

/// All of them are ticked where nothing is limited.
void PlanLimitsDialog::addWords(const QString &label, const QString &hint,
                                const std::vector<std::string> &all,
                                const std::optional<std::vector<std::string>> &chosen,
                                std::vector<std::pair<QCheckBox *, std::string>> &boxes)
{
    if (all.empty())
        return;
    QWidget *row = flowRow(nullptr);
    for (const std::string &word : all) {
        auto *box
            = new QCheckBox(&boxes == &m_seasons ? seasonWord(word) : deliveryWord(word), row);
        box->setObjectName(u"word:"_s + fromUtf8(word));
        box->setChecked(!chosen
                        || std::find(chosen->begin(), chosen->end(), word) != chosen->end());
        row->layout()->addWidget(box);
        boxes.emplace_back(box, word);
    }
    row->setAccessibleName(label);
    form()->add(label, row, hint);
}

std::optional<Decimal> PlanLimitsDialog::amountIn(QLineEdit *field)
{
    if (field->text().trimmed().isEmpty())
        return {};
    const std::optional<Decimal> amount = decimalFrom(field->text());
    if (!amount || amount->millionths < 0 || !amount->hasAtMostTwoPlaces())
        form()->setProblem(field, tr("Write a number, such as 12, or nothing."));
    return amount;
}

std::optional<int> PlanLimitsDialog::numberIn(QLineEdit *field)
{
    const std::optional<Decimal> amount = amountIn(field);
    if (!amount)
        return {};
    if (!amount->isWhole() || amount->whole() < 1 || amount->whole() > 100)
        form()->setProblem(field, tr("Write a whole number from 1 to 100, or nothing."));
    return static_cast<int>(amount->whole());
}

static std::optional<std::vector<std::string>>
chosenOf(const std::vector<std::pair<QCheckBox *, std::string>> &boxes)
{
    std::vector<std::string> chosen;
    for (const auto &[box, word] : boxes)
        if (box->isChecked())
            chosen.push_back(word);
    if (chosen.size() == boxes.size())
        return {};
    return chosen;
}

bool PlanLimitsDialog::check()
{
    PlanLimits &limits = m_request.limits;
    m_request.start = toId<TermTag>(m_start->currentData().toString());
    limits.maxCredits = amountIn(m_maxCredits);
    limits.minCredits = amountIn(m_minCredits);
    limits.maxItems = numberIn(m_maxItems);
    limits.maxTerms = numberIn(m_maxTerms);
    limits.budgetPerTerm = amountIn(m_budgetPerTerm);
    limits.budget = amountIn(m_budget);
    limits.hoursPerWeek = amountIn(m_hours);
    limits.seasons = chosenOf(m_seasons);
    limits.delivery = chosenOf(m_delivery);
    if (limits.minCredits && limits.maxCredits && *limits.maxCredits < *limits.minCredits)
        form()->setProblem(m_minCredits, tr("This is more than the most credits in a term."));
    if (limits.seasons && limits.seasons->empty())
        form()->setProblem(m_seasons.front().first->parentWidget(),
                           tr("Choose one season at least."));
    if (limits.delivery && limits.delivery->empty())
        form()->setProblem(m_delivery.front().first->parentWidget(),
                           tr("Choose one way at least."));
    return !form()->hasProblems();
}

void PlanLimitsDialog::submit()
{
    emit submitted(m_request);
}

} // namespace cairn::ui
