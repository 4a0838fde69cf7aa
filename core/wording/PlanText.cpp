#include "wording/PlanText.h"

#include "audit/CompiledCatalogue.h"

namespace cairn {

Decimal valueOf(const ObjectiveValue &value, CreditUnit unit)
{
    switch (value.objective) {
    case Objective::Cost:
        return {value.value};
    case Objective::Credits:
    case Objective::Balance:
        return Credits{value.value}.rounded(unit);
    case Objective::Evenness: {
        // Squares of credits: the credit in units, squared.
        const std::int64_t credit = Credits::unitsPerHundredth(unit) * 100;
        const std::int64_t square = credit * credit;
        const std::int64_t whole = value.value / square;
        const std::int64_t rest = value.value % square;
        return {whole * Decimal::scale + (rest * 10'000 + square / 2) / square * 100};
    }
    default:
        return Decimal::fromInt(value.value);
    }
}

PlanText::PlanText(const CompiledCatalogue &catalogue, const PlanRequest &request,
                   const QString &language)
    : m_catalogue(catalogue), m_rules(catalogue, language)
{
    const int goal = request.goals.empty() ? -1 : catalogue.credentialIndex(request.goals.front());
    m_unit = goal < 0 ? CreditUnit::Semester : catalogue.unitOf(goal);
}

QString PlanText::season(const std::string &season) const
{
    if (season == "fall")
        return tr("fall");
    if (season == "spring")
        return tr("spring");
    if (season == "summer")
        return tr("summer");
    if (season == "winter")
        return tr("winter");
    return toQString(season);
}

QString PlanText::seasons(const std::vector<std::string> &words) const
{
    QStringList names;
    for (const std::string &word : words)
        names << season(word);
    return m_rules.phrases().allOf(names);
}

QString PlanText::term(const TermId &id) const
{
    for (const Term &term : m_catalogue.catalogue().calendar)
        if (term.id == id && !term.name.isEmpty())
            return names().in(term.name);
    // Ids are season and year, also of the terms beyond the calendar's last.
    const QString text = toQString(id.text);
    const qsizetype dash = text.lastIndexOf(QLatin1Char('-'));
    bool isYear = false;
    text.mid(dash + 1).toInt(&isYear);
    if (dash <= 0 || !isYear)
        return text;
    QString name = season(text.left(dash).toStdString());
    name[0] = name[0].toUpper();
    //: A term: season and year, "Fall 2027"
    return tr("%1 %2").arg(name, text.mid(dash + 1));
}

QString PlanText::money(std::int64_t millionths) const
{
    //: An amount of money and its currency, "1,680 USD"
    return tr("%1 %2").arg(m_rules.phrases().number({millionths}),
                           toQString(m_catalogue.catalogue().currency));
}

QString PlanText::credits(std::int64_t units) const
{
    return m_rules.phrases().credits(Credits{units}, m_unit);
}

QString PlanText::number(const std::string &value) const
{
    const auto decimal = Decimal::fromText(value);
    return decimal ? m_rules.phrases().number(*decimal) : toQString(value);
}

QString PlanText::term(const PlannedTerm &planned) const
{
    if (planned.items.empty())
        return tr("%1: nothing").arg(term(planned.term));
    return tr("%1: %2, %3")
        .arg(term(planned.term), credits(planned.credits.units), money(planned.cost.millionths));
}

QString PlanText::objective(Objective objective)
{
    switch (objective) {
    case Objective::Terms:
        return tr("Terms");
    case Objective::Cost:
        return tr("Cost");
    case Objective::Credits:
        return tr("Credits to take");
    case Objective::Items:
        return tr("Courses to take");
    case Objective::FirstCredential:
        return tr("Term of the first credential");
    case Objective::Milestones:
        return tr("Terms of the credentials on the way, added up");
    case Objective::Balance:
        return tr("Heaviest term");
    case Objective::Evenness:
        return tr("Unevenness of the terms");
    }
    return {};
}

QString PlanText::value(const ObjectiveValue &value) const
{
    switch (value.objective) {
    case Objective::Cost:
        return money(value.value);
    case Objective::Credits:
    case Objective::Balance:
        return credits(value.value);
    default:
        return m_rules.phrases().number(valueOf(value, m_unit));
    }
}

QString PlanText::proof(const PlanAnswer &answer) const
{
    QStringList values;
    for (const ObjectiveValue &each : answer.objective)
        //: A measure of a plan and its value, "Cost: 1,680 USD"
        values << tr("%1: %2").arg(objective(each.objective), value(each));
    const QString list = values.join(QLatin1String("; "));
    if (answer.proof == PlanProof::Optimal)
        return tr("%1. It is proven that no plan is better.").arg(list);
    if (answer.proof == PlanProof::Bound && answer.terms.empty())
        return tr("No plan was found in the time given; there may be one.");
    if (answer.bound)
        return tr("%1. The best found in the time given; none can do better than %2 in \"%3\".")
            .arg(list, value(*answer.bound), objective(answer.bound->objective));
    return tr("%1. The best found in the time given.").arg(list);
}

QString PlanText::condition(const PlanCondition &condition) const
{
    const QString about = condition.credential.isEmpty() ? names().item(condition.item)
                                                         : names().credential(condition.credential);
    const CreditUnit unit = condition.credential.isEmpty() ? CreditUnit::Semester
                                                           : names().unitOf(condition.credential);
    if (condition.rule)
        //: What must be settled and for which credential or course
        return tr("%1: %2").arg(about, m_rules.rule(*condition.rule, unit));
    return tr("%1: a grade point average of at least %2")
        .arg(about, m_rules.phrases().gpa(condition.number.value_or(Decimal{})));
}

QString PlanText::limitOf(const std::string &name, const QString &term,
                          const std::string &value) const
{
    const QString number = this->number(value);
    const auto inTerm = [&](const QString &everywhere, const QString &here) {
        return term.isEmpty() ? everywhere.arg(number) : here.arg(number, term);
    };
    const auto creditsOf = [&] {
        return m_rules.phrases().credits(Decimal::fromText(value).value_or(Decimal{}), m_unit);
    };
    if (name == "maxCredits")
        return term.isEmpty() ? tr("At most %1 a term").arg(creditsOf())
                              : tr("At most %1 in %2").arg(creditsOf(), term);
    if (name == "minCredits")
        return term.isEmpty() ? tr("At least %1 a term").arg(creditsOf())
                              : tr("At least %1 in %2").arg(creditsOf(), term);
    if (name == "maxItems")
        return inTerm(tr("At most %1 courses a term"), tr("At most %1 courses in %2"));
    if (name == "minItems")
        return inTerm(tr("At least %1 courses a term"), tr("At least %1 courses in %2"));
    if (name == "budgetPerTerm")
        return inTerm(tr("A budget of %1 a term"), tr("A budget of %1 in %2"));
    if (name == "hoursPerWeek")
        return inTerm(tr("At most %1 hours a week"), tr("At most %1 hours a week in %2"));
    if (name == "maxTerms")
        return tr("At most %1 terms").arg(number);
    if (name == "terms")
        return tr("Exactly %1 terms").arg(number);
    if (name == "budget")
        return tr("A budget of %1 in all").arg(number);
    if (name == "seasons")
        return term.isEmpty() ? tr("Studying only in: %1").arg(toQString(value))
                              : tr("In %1 studying only in: %2").arg(term, toQString(value));
    if (name == "delivery")
        return term.isEmpty() ? tr("Only courses taught: %1").arg(toQString(value))
                              : tr("In %1 only courses taught: %2").arg(term, toQString(value));
    return toQString(name);
}

QString PlanText::limit(const std::string &id, const std::string &value) const
{
    static constexpr std::string_view perTerm = "perTerm/";
    if (id.rfind(perTerm, 0) != 0)
        return limitOf(id, {}, value);
    const std::size_t slash = id.find_last_of('/');
    return limitOf(id.substr(slash + 1),
                   term(TermId(id.substr(perTerm.size(), slash - perTerm.size()))), value);
}

QString PlanText::pin(const Pin &pin) const
{
    switch (pin.kind) {
    case Pin::Kind::In:
        return tr("%1 stays in %2").arg(names().item(pin.item), term(pin.term));
    case Pin::Kind::Not:
        return tr("%1 is not in %2").arg(names().item(pin.item), term(pin.term));
    case Pin::Kind::Skip:
        return tr("%1 is left out").arg(names().item(pin.item));
    }
    return {};
}

QString PlanText::conflict(const PlanConflict &conflict) const
{
    const QString item = conflict.item.isEmpty() ? QString() : names().item(conflict.item);
    switch (conflict.why) {
    case PlanConflict::Why::Limit:
        return limit(conflict.id, conflict.value);
    case PlanConflict::Why::Pin:
        return pin(conflict.pin);
    case PlanConflict::Why::Offered:
        return tr("%1 is offered only in: %2").arg(item, seasons(conflict.words));
    case PlanConflict::Why::Delivery: {
        QStringList modes;
        for (const std::string &mode : conflict.words)
            modes << Phrases::words(mode);
        return tr("%1 is taught only: %2").arg(item, m_rules.phrases().allOf(modes));
    }
    case PlanConflict::Why::Prerequisite: {
        const int index = m_catalogue.itemIndex(conflict.item);
        const Item &source = m_catalogue.catalogue().items[static_cast<std::size_t>(index)];
        return tr("%1 comes after: %2")
            .arg(item, m_rules.rule(source.prerequisite.front(), CreditUnit::Semester));
    }
    case PlanConflict::Why::Corequisite:
        return tr("%1 is taken together with other courses").arg(item);
    case PlanConflict::Why::Entry:
        return tr("%1 admits only after: %2")
            .arg(names().credential(conflict.credential),
                 m_rules.rule(m_catalogue.catalogue()
                                  .credentials[static_cast<std::size_t>(
                                      m_catalogue.credentialIndex(conflict.credential))]
                                  .entry.front(),
                              names().unitOf(conflict.credential)));
    case PlanConflict::Why::Requirement:
        return tr("%1: nothing that is offered meets what it requires")
            .arg(names().credential(conflict.credential));
    case PlanConflict::Why::Sharing:
        return tr("The goals may share only so much with each other");
    case PlanConflict::Why::Horizon:
        return tr("The calendar is looked ahead for %1 terms").arg(toQString(conflict.value));
    }
    return {};
}

QString PlanText::relaxation(const Relaxation &relaxation) const
{
    switch (relaxation.kind) {
    case Relaxation::Kind::Limit:
        return limitOf(relaxation.id, relaxation.term.isEmpty() ? QString() : term(relaxation.term),
                       relaxation.value);
    case Relaxation::Kind::DropLimit:
        return tr("Without the limit \"%1\"").arg(limit(relaxation.id, relaxation.value));
    case Relaxation::Kind::Pin:
        return tr("Without the pin \"%1\"").arg(pin(relaxation.pin));
    case Relaxation::Kind::Start:
        return tr("Start in %1").arg(term(relaxation.term));
    case Relaxation::Kind::Waive:
        return relaxation.credential.isEmpty()
                   ? tr("A waiver of what comes before %1").arg(names().item(relaxation.item))
                   : tr("A waiver of %1").arg(names().item(relaxation.item));
    case Relaxation::Kind::Season:
        return tr("Study in %1 as well").arg(season(relaxation.value));
    case Relaxation::Kind::Delivery:
        return tr("Accept courses taught %1 as well").arg(Phrases::words(relaxation.value));
    }
    return {};
}

QString PlanText::problem(const PlanProblem &problem) const
{
    using Why = PlanProblem::Why;
    const QString item = problem.item.isEmpty() ? QString() : names().item(problem.item);
    const QString other = problem.other.isEmpty() ? QString() : names().item(problem.other);
    const Phrases &phrases = m_rules.phrases();
    switch (problem.why) {
    case Why::UnknownItem:
        return tr("The catalog has no \"%1\".").arg(toQString(problem.item.text));
    case Why::NotOffered:
        return tr("%1 is not offered in this term.").arg(item);
    case Why::SeasonOff:
        return tr("The learner does not study in this season.");
    case Why::Delivery:
        return tr("%1 is not taught in a way that suits the learner.").arg(item);
    case Why::Prerequisite: {
        const int index = m_catalogue.itemIndex(problem.item);
        const Item &source = m_catalogue.catalogue().items[static_cast<std::size_t>(index)];
        return tr("%1 comes after: %2")
            .arg(item, m_rules.rule(source.prerequisite.front(), CreditUnit::Semester));
    }
    case Why::Corequisite:
        return tr("%1 needs %2 in the same term or earlier.").arg(item, other);
    case Why::SameTerm:
        return tr("%1 and %2 are taken in the same term.").arg(item, other);
    case Why::Entry:
        return tr("%1 serves only %2, which does not admit yet.")
            .arg(item, names().credential(problem.credential));
    case Why::TakenTwice:
        return tr("%1 is in the plan already.").arg(item);
    case Why::Pin:
        return tr("A pin says otherwise: %1.").arg(pin(problem.pin));
    case Why::MaxCredits:
        return tr("%1 in this term; the limit is %2.")
            .arg(credits(problem.is), credits(problem.limit));
    case Why::MinCredits:
        return tr("Only %1 in this term; at least %2 are wanted.")
            .arg(credits(problem.is), credits(problem.limit));
    case Why::MaxItems:
        return tr("%1 courses in this term; the limit is %2.").arg(problem.is).arg(problem.limit);
    case Why::MinItems:
        return tr("Only %1 courses in this term; at least %2 are wanted.")
            .arg(problem.is)
            .arg(problem.limit);
    case Why::BudgetPerTerm:
        return tr("This term costs %1; the budget is %2.")
            .arg(money(problem.is), money(problem.limit));
    case Why::HoursPerWeek:
        return tr("%1 hours a week in this term; the limit is %2.")
            .arg(phrases.number({problem.is}), phrases.number({problem.limit}));
    case Why::Budget:
        return tr("The plan costs %1; the budget is %2.")
            .arg(money(problem.is), money(problem.limit));
    case Why::MaxTerms:
        return tr("The plan needs %1 terms; the limit is %2.").arg(problem.is).arg(problem.limit);
    case Why::GoalNotReached:
        return tr("%1 is not reached.").arg(names().credential(problem.credential));
    }
    return {};
}

} // namespace cairn
