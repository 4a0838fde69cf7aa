#include "workspace/ContentCheck.h"

#include "evidence/CheckRecord.h"
#include "store/CheckStore.h"
#include "store/LearnerRepository.h"
#include "store/RecordRepository.h"

namespace cairn {

namespace {

class ContentCheck
{
public:
    ContentCheck(Database &database, const Catalogue &catalogue, Date today, CheckState &state)
        : m_database(database), m_catalogue(catalogue), m_today(today), m_state(state)
    {}

    Result<ContentFindings> all()
    {
        Result<std::vector<LearnerRow>> learners = LearnerRepository(m_database).list();
        Result<std::vector<std::int64_t>> steps = historySequences(m_database);
        if (!learners || !steps)
            return tl::unexpected<Error>(learners ? steps.error() : learners.error());
        m_state.all = int(learners->size() + steps->size());
        Result<void> checked = checkReferences();
        for (std::size_t i = 0; checked && i < learners->size(); ++i)
            checked = next([&] { return checkLearner((*learners)[i].id); });
        for (std::size_t i = 0; checked && i < steps->size(); ++i)
            checked = next([&] { return checkStep((*steps)[i]); });
        if (!checked)
            return tl::unexpected<Error>(checked.error());
        return m_findings;
    }

private:
    template <class Work> Result<void> next(const Work &work)
    {
        if (m_state.stop)
            return fail(ErrorCode::Stopped, m_database.path(), "the check was stopped");
        Result<void> done = work();
        ++m_state.done;
        return done;
    }

    Result<void> checkReferences()
    {
        const Result<std::vector<std::string>> tables = brokenReferences(m_database);
        if (!tables)
            return tl::unexpected<Error>(tables.error());
        m_findings.brokenReferences = int(tables->size());
        return {};
    }

    Result<void> checkLearner(const LearnerId &learner)
    {
        const Result<std::optional<Record>> record = RecordRepository(m_database).read(learner);
        if (!record || !*record)
            ++m_findings.unreadableRecords;
        else
            m_findings.oddities += int(checkRecord(**record, m_catalogue, m_today).size());
        return {};
    }

    Result<void> checkStep(std::int64_t sequence)
    {
        const Result<std::string> name = unreadableStep(m_database, sequence);
        if (!name)
            return tl::unexpected<Error>(name.error());
        m_findings.unreadableSteps += name->empty() ? 0 : 1;
        return {};
    }

    Database &m_database;
    const Catalogue &m_catalogue;
    Date m_today;
    CheckState &m_state;
    ContentFindings m_findings;
};

} // namespace

Result<ContentFindings> checkContent(Database &database, const Catalogue &catalogue, Date today,
                                     CheckState &state)
{
    return ContentCheck(database, catalogue, today, state).all();
}

} // namespace cairn
