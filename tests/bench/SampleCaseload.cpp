#include "SampleCaseload.h"

#include "Synthetic.h"
#include "interchange/cairn/CatalogueJson.h"

#include <QFile>

#include <set>

namespace cairn::bench {

std::optional<Catalogue> sampleCatalogue()
{
    QFile sample(QStringLiteral(CAIRN_SOURCE_DIR "/resources/samples/catalogue.json"));
    if (!sample.open(QIODevice::ReadOnly))
        return {};
    auto reading = readCatalogue(sample.readAll().toStdString());
    if (!reading || !reading->isUsable())
        return {};
    return std::move(reading->catalogue);
}

Record recordFrom(const Catalogue &catalogue, int learner)
{
    Random random(std::uint64_t(learner) + 1);
    Record record;
    record.learner.id = LearnerId("L-" + std::to_string(10'000 + learner));
    record.learner.name = "Learner " + std::to_string(learner);
    Goal goal;
    goal.credential
        = catalogue.credentials[std::size_t(random.below(int(catalogue.credentials.size())))].id;
    record.goals = {goal};
    std::set<int> taken;
    for (int i = random.between(5, 35); i > 0; --i)
        taken.insert(random.below(int(catalogue.items.size())));
    for (int item : taken) {
        EvidenceItem piece;
        piece.id = EvidenceId("e" + std::to_string(item));
        piece.item = catalogue.items[std::size_t(item)].id;
        piece.earned = Date::fromCivil(2020, 1, 1).addDays(random.below(2400));
        record.evidence.push_back(piece);
    }
    return record;
}

} // namespace cairn::bench
