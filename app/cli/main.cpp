// cairn-cli: the core on files and pipes. One file per command.

#include "Commands.h"

#include "wording/Translations.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>
#include <functional>
#include <thread>

namespace cairn::cli {

std::atomic<bool> stopRequested = false;

namespace {

/// The second Ctrl+C ends the program at once.
void stop(int signal)
{
    stopRequested = true;
    std::signal(signal, SIG_DFL);
}

/// Without SA_RESTART, so that waiting for input ends too.
void stopOn(int signal)
{
    struct sigaction action = {};
    action.sa_handler = stop;
    ::sigaction(signal, &action, nullptr);
}

/// A command line as it was read; `run` is what it asks for.
struct Call {
    Common common;
    std::string asOf;
    std::string lookAhead = "completed";
    std::string near;
    CheckCall check;
    AuditCall audit;
    PlanCall plan;
    ScanCall scan;
    ImportCall import;
    StackCall stack;
    RampsCall ramps;
    std::function<Exit()> run;
};

void addCommon(CLI::App &command, Call &call)
{
    command.add_flag("--json", call.common.json, "Answer with one JSON object");
    command.add_option("--as-of", call.asOf, "The audit's date, YYYY-MM-DD (default: today)");
    command.add_option("--language", call.common.language, "Of names and sentences: en, es");
}

void addCheck(CLI::App &app, Call &call)
{
    CLI::App *command
        = app.add_subcommand("check", "Is a catalog sound, and do its examples hold?");
    command->add_option("CATALOG", call.check.catalogue, "cairn-catalog file, or -")->required();
    addCommon(*command, call);
    command->callback([&] { call.run = [&] { return check(call.check, call.common); }; });
}

void addAudit(CLI::App &app, Call &call)
{
    CLI::App *command
        = app.add_subcommand("audit", "How does one learner stand with every credential?");
    command->add_option("CATALOG", call.audit.catalogue, "cairn-catalog file, or -")->required();
    command->add_option("RECORD", call.audit.record, "cairn-record file, or -")->required();
    command
        ->add_option("--credential", call.audit.credentials,
                     "Only this one, in full; may be given again")
        ->expected(1)
        ->take_all();
    command->add_option("--look-ahead", call.lookAhead, "completed, in-progress or planned");
    command->add_option("--previous", call.audit.previous,
                        "An earlier answer (--json) to change as little as possible");
    addCommon(*command, call);
    command->callback([&] { call.run = [&] { return audit(call.audit, call.common); }; });
}

void addPlan(CLI::App &app, Call &call)
{
    CLI::App *command = app.add_subcommand("plan", "The best way to a goal, with its proof");
    command->add_option("CATALOG", call.plan.catalogue, "cairn-catalog file, or -")->required();
    command->add_option("RECORD", call.plan.record, "cairn-record file, or -")->required();
    command->add_option("REQUEST", call.plan.request, "Goals, limits, pins: a file, or -")
        ->required();
    command->add_option("--time-limit", call.plan.seconds, "Seconds to look for it (default 60)")
        ->check(CLI::Range(0.01, 1e6));
    addCommon(*command, call);
    command->callback([&] { call.run = [&] { return plan(call.plan, call.common); }; });
}

void addScan(CLI::App &app, Call &call)
{
    CLI::App *command = app.add_subcommand("scan", "Who can be awarded what? One record a line.");
    command->add_option("CATALOG", call.scan.catalogue, "cairn-catalog file, or -")->required();
    command->add_option("RECORDS", call.scan.records, "cairn-records, one a line, or -")
        ->required();
    command->add_option("--threads", call.scan.threads, "Default: one for each core")
        ->check(CLI::Range(1, 256));
    command->add_option("--near", call.near, "Also what is open within so many semester credits");
    addCommon(*command, call);
    command->callback([&] { call.run = [&] { return scan(call.scan, call.common); }; });
}

void addImport(CLI::App &app, Call &call)
{
    CLI::App *command = app.add_subcommand("import", "Reads other formats into Cairn's");
    command->add_option("KIND", call.import.kind, "curriculum, ctdl or transcript")
        ->required()
        ->check(CLI::IsMember({"curriculum", "ctdl", "transcript"}));
    command->add_option("FILE", call.import.file, "The file, or -")->required();
    command->add_option("--catalog", call.import.catalogue, "transcript: the catalog to match");
    addCommon(*command, call);
    command->callback([&] { call.run = [&] { return import(call.import, call.common); }; });
}

void addStack(CLI::App &app, Call &call)
{
    CLI::App *command = app.add_subcommand(
        "stack", "What is each credential worth towards the others, and where does it end?");
    command->add_option("CATALOG", call.stack.catalogue, "cairn-catalog file, or -")->required();
    addCommon(*command, call);
    command->callback([&] { call.run = [&] { return stack(call.stack, call.common); }; });
}

void addRamps(CLI::App &app, Call &call)
{
    CLI::App *command = app.add_subcommand("ramps", "Where could one learner get on?");
    command->add_option("CATALOG", call.ramps.catalogue, "cairn-catalog file, or -")->required();
    command->add_option("RECORD", call.ramps.record, "cairn-record file, or -")->required();
    command->add_option("--goal", call.ramps.goal,
                        "Also what each credential on the way to this one asks for besides");
    command
        ->add_option("--time-limit", call.ramps.seconds,
                     "Seconds for each plan that a detour is worked out from (default 2)")
        ->check(CLI::PositiveNumber);
    addCommon(*command, call);
    command->callback([&] { call.run = [&] { return ramps(call.ramps, call.common); }; });
}

/// The options that CLI11 leaves as text. \returns false after complaining.
bool readOptions(Call &call)
{
    call.common.asOf = today();
    if (!call.asOf.empty()) {
        const auto day = Date::fromText(call.asOf);
        if (!day) {
            complain("--as-of: \"" + call.asOf + "\" is not a day; YYYY-MM-DD was expected");
            return false;
        }
        call.common.asOf = *day;
    }
    const auto lookAhead = lookAheadFromWord(call.lookAhead);
    if (!lookAhead) {
        complain("--look-ahead: \"" + call.lookAhead
                 + "\" is not known; completed, in-progress or planned was expected");
        return false;
    }
    call.audit.lookAhead = *lookAhead;
    if (!call.near.empty()) {
        call.scan.near = Decimal::fromText(call.near);
        if (!call.scan.near || !call.scan.near->hasAtMostTwoPlaces()
            || *call.scan.near < Decimal{}) {
            complain("--near: \"" + call.near
                     + "\" is no number of credits; one with at most two places was expected");
            return false;
        }
    }
    return true;
}

/// "check, audit, scan or import"
std::string commandsOf(const CLI::App &app)
{
    std::string names;
    const auto commands = app.get_subcommands(nullptr);
    for (std::size_t i = 0; i < commands.size(); ++i)
        names += (i == 0 ? "" : i + 1 == commands.size() ? " or " : ", ") + commands[i]->get_name();
    return names;
}

/// The library's own words, save where they would not say which commands there are.
std::string whatIsWrong(const CLI::App &app, const CLI::ParseError &error, int argc, char **argv)
{
    if (!app.get_subcommands().empty())
        return error.what();
    const auto command
        = std::find_if(argv + 1, argv + argc, [](const char *word) { return word[0] != '-'; });
    if (command == argv + argc)
        return argc > 1 ? error.what() : "which command? " + commandsOf(app) + " was expected";
    return '"' + std::string(*command) + "\" is not a command; " + commandsOf(app)
           + " was expected";
}

Exit run(int argc, char **argv)
{
    CLI::App app("Cairn on the command line: catalogs, audits and cohorts on files and pipes.",
                 "cairn-cli");
    app.set_version_flag("--version", CAIRN_VERSION);
    app.require_subcommand(1);
    Call call;
    call.common.language = Translations::languageOfDesktop().toStdString();
    call.scan.threads = int(std::max(1U, std::thread::hardware_concurrency()));
    addCheck(app, call);
    addAudit(app, call);
    addPlan(app, call);
    addScan(app, call);
    addImport(app, call);
    addStack(app, call);
    addRamps(app, call);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &asked) {
        app.exit(asked); // --help and --version
        return Answered;
    } catch (const CLI::ParseError &error) {
        complain("cairn-cli: " + whatIsWrong(app, error, argc, argv) + "; see cairn-cli --help");
        return WrongInput;
    }
    if (!readOptions(call))
        return WrongInput;
    Translations translations;
    translations.use(QString::fromStdString(call.common.language));
    const Exit exit = call.run();
    return stopRequested && exit != Answered ? Stopped : exit;
}

} // namespace

int guardedRun(int argc, char **argv)
{
    stopOn(SIGINT);
    stopOn(SIGTERM);
    try {
        return run(argc, argv);
    } catch (const std::exception &problem) {
        complain(std::string("cairn-cli: ") + problem.what());
        return WrongInput;
    }
}

} // namespace cairn::cli

int main(int argc, char **argv)
{
    // A full quota is an error to be told, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
    const QCoreApplication application(argc, argv);
    return cairn::cli::guardedRun(argc, argv);
}
