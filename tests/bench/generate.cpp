// cairn-generate: an invented catalogue and cohort of any size, the same for the same seed.

#include "Synthetic.h"

#include "interchange/cairn/CatalogueJson.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <cstdio>
#include <fstream>
#include <string>

int main(int argc, char **argv)
{
    using namespace cairn;
    CLI::App app("Writes an invented catalog and cohort.", "cairn-generate");
    std::uint64_t seed = 1;
    int credentials = 5000;
    int learners = 100'000;
    std::string catalogueFile;
    std::string recordsFile;
    app.add_option("--seed", seed, "The same seed gives the same files")->capture_default_str();
    app.add_option("--credentials", credentials)
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    app.add_option("--learners", learners)->check(CLI::NonNegativeNumber)->capture_default_str();
    app.add_option("CATALOG", catalogueFile, "Written: a cairn-catalog")->required();
    app.add_option("RECORDS", recordsFile, "Written: cairn-records, one a line")->required();
    CLI11_PARSE(app, argc, argv);

    std::ofstream catalogue(catalogueFile, std::ios::binary);
    catalogue << writeCatalogue(bench::syntheticCatalogue(seed, credentials));
    std::ofstream records(recordsFile, std::ios::binary);
    for (int i = 0; i < learners; ++i)
        records << bench::toLine(bench::syntheticRecord(seed, i));
    if (!catalogue.flush() || !records.flush()) {
        std::fprintf(stderr, "cairn-generate: the files could not be written\n");
        return 2;
    }
    return 0;
}
