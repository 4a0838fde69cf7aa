#include "Commands.h"
#include "PlanAnswerText.h"

#include "interchange/cairn/PlanJson.h"
#include "planner/Planner.h"

#include <cstdio>

namespace cairn::cli {

namespace {

/// The request with the limits that the record states; nothing after complaining.
std::optional<PlanRequest> readRequest(const std::string &source, const std::string &recordSource,
                                       const Record &record)
{
    const Result<std::string> json = readText(source);
    if (!json) {
        complain(source, json.error());
        return {};
    }
    Result<PlanRequestReading> reading = readPlanRequest(*json);
    if (!reading) {
        complain(source, reading.error());
        return {};
    }
    for (const Fault &fault : reading->faults)
        complain(faultLine(source, *json, fault));
    const Result<PlanLimitsReading> own = readPlanLimits(record.limits);
    if (!own) {
        complain(recordSource, own.error());
        return {};
    }
    for (const Fault &fault : own->faults)
        complain(faultLine(recordSource, {}, fault));
    for (const Fault &warning : own->warnings)
        complain(faultLine(recordSource, {}, warning) + " (noted; the plan goes on without it)");
    if (!reading->isUsable() || !own->faults.empty())
        return {};
    reading->request.limits = joinLimits(reading->request.limits, own->limits);
    return std::move(reading->request);
}

} // namespace

Exit plan(const PlanCall &call, const Common &common)
{
    if (int(call.catalogue == "-") + int(call.record == "-") + int(call.request == "-") > 1) {
        complain("standard input cannot be two of catalogue, record and request; one was expected");
        return WrongInput;
    }
    const auto catalogue = readUsableCatalogue(call.catalogue);
    if (!catalogue)
        return WrongInput;
    const auto record = readOneRecord(call.record, *catalogue);
    if (!record)
        return WrongInput;
    const auto request = readRequest(call.request, call.record, *record);
    if (!request)
        return WrongInput;
    PlanEffort effort;
    effort.seconds = call.seconds;
    effort.stop = &stopRequested;
    const Result<PlanAnswer> answer
        = cairn::plan(*catalogue, *record, *request, common.asOf, effort);
    if (!answer) {
        complain(call.request, answer.error());
        return WrongInput;
    }
    if (stopRequested)
        return Stopped;
    const std::string text = common.json ? toJson(*answer, *request, *catalogue, common.language)
                                         : toText(*answer, *request, *catalogue, common.language);
    std::printf("%s\n", text.c_str());
    return answer->hasPlan() ? Answered : No;
}

} // namespace cairn::cli
