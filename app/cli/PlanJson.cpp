#include "PlanAnswerText.h"

#include "interchange/json/JsonWriter.h"
#include "wording/PlanText.h"

namespace cairn::cli {

namespace {

/// The answer in the units of the request: credits of the first goal's owner, the catalogue's
/// money.
class PlanWriter
{
public:
    PlanWriter(const PlanAnswer &answer, const PlanRequest &request,
               const CompiledCatalogue &catalogue, const std::string &language)
        : m_answer(answer),
          m_unit(catalogue.unitOf(catalogue.credentialIndex(request.goals.front()))),
          m_text(catalogue, request, toQString(language))
    {}

    std::string write()
    {
        m_json.beginObject();
        m_json.field("proof", toWord(m_answer.proof));
        m_json.key("objective").beginObject();
        values(m_answer.objective);
        m_json.endObject();
        if (m_answer.bound) {
            m_json.key("bound").beginInlineObject();
            m_json.field("objective", toWord(m_answer.bound->objective));
            m_json.field("value", valueOf(*m_answer.bound, m_unit));
            m_json.endObject();
        }
        terms();
        conditions();
        offRamps();
        conflicts();
        relaxations();
        m_json.endObject();
        return m_json.take();
    }

private:
    void values(const std::vector<ObjectiveValue> &list)
    {
        for (const ObjectiveValue &value : list)
            m_json.field(toWord(value.objective), valueOf(value, m_unit));
    }

    template <class IdType> void ids(std::string_view key, const std::vector<IdType> &list)
    {
        std::vector<std::string> texts;
        for (const IdType &id : list)
            texts.push_back(id.text);
        m_json.field(key, texts);
    }

    void terms()
    {
        m_json.key("terms").beginArray();
        for (const PlannedTerm &term : m_answer.terms) {
            m_json.beginObject();
            m_json.field("term", term.term.text);
            ids("items", term.items);
            m_json.field("credits", term.credits.rounded(m_unit));
            m_json.field("cost", term.cost);
            ids("awards", term.awards);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void conditions()
    {
        m_json.key("conditions").beginArray();
        for (const PlanCondition &condition : m_answer.conditions) {
            m_json.beginObject();
            m_json.field("kind", condition.kind == PlanCondition::Kind::Person ? "person"
                                 : condition.kind == PlanCondition::Kind::Gpa  ? "gpa"
                                                                               : "hours");
            if (!condition.credential.isEmpty())
                m_json.field("credential", condition.credential.text);
            if (!condition.item.isEmpty())
                m_json.field("item", condition.item.text);
            m_json.field("node", condition.node);
            m_json.field("text", m_text.condition(condition).toStdString());
            m_json.endObject();
        }
        m_json.endArray();
    }

    void offRamps()
    {
        m_json.key("offRamps").beginArray();
        for (const OffRamp &ramp : m_answer.offRamps) {
            m_json.beginObject();
            m_json.field("term", ramp.term.text);
            m_json.field("credential", ramp.credential.text);
            ids("occupations", ramp.occupations);
            m_json.field("left", ramp.left.rounded(m_unit));
            m_json.endObject();
        }
        m_json.endArray();
    }

    void conflicts()
    {
        m_json.key("conflicts").beginArray();
        for (const PlanConflict &conflict : m_answer.conflicts) {
            m_json.beginObject();
            m_json.field("kind", toWord(conflict.kind));
            m_json.field("id", conflict.id);
            m_json.field("text", m_text.conflict(conflict).toStdString());
            m_json.endObject();
        }
        m_json.endArray();
    }

    void relaxations()
    {
        m_json.key("relaxations").beginArray();
        for (const Relaxation &relaxation : m_answer.relaxations) {
            m_json.beginObject();
            m_json.field("change", m_text.relaxation(relaxation).toStdString());
            m_json.key("gives").beginObject();
            values(relaxation.gives);
            m_json.endObject();
            m_json.endObject();
        }
        m_json.endArray();
    }

    const PlanAnswer &m_answer;
    CreditUnit m_unit;
    PlanText m_text;
    JsonWriter m_json;
};

} // namespace

std::string toJson(const PlanAnswer &answer, const PlanRequest &request,
                   const CompiledCatalogue &catalogue, const std::string &language)
{
    return PlanWriter(answer, request, catalogue, language).write();
}

} // namespace cairn::cli
