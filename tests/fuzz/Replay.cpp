// Gives every file of the folders and files that are named to a target: the corpus, in the normal
// tests, or what libFuzzer found.

#include "tests/fuzz/Fuzz.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace {

constexpr double mostSeconds = 2;

int tried = 0;
int slow = 0;

void tryFile(const std::filesystem::path &path)
{
    std::printf("%s\n", path.c_str());
    std::fflush(stdout); // the last line names the culprit
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    const auto start = std::chrono::steady_clock::now();
    cairn::fuzz::tryOne(bytes);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    ++tried;
    if (took.count() > mostSeconds) {
        std::printf("  takes %.1f s\n", took.count());
        ++slow;
    }
}

} // namespace

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (!std::filesystem::is_directory(argv[i]))
            tryFile(argv[i]);
        else
            for (const auto &entry : std::filesystem::directory_iterator(argv[i]))
                tryFile(entry.path());
    }
    std::printf("%d files\n", tried);
    return tried == 0 || slow > 0;
}
