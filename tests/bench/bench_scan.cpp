// How fast cairn-cli scans, and whether its memory grows: runs the real program on files.
//   bench_scan CAIRN-CLI CATALOG RECORDS THREADS

#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    if (argc != 5) {
        std::fprintf(stderr, "bench_scan CAIRN-CLI CATALOG RECORDS THREADS\n");
        return 2;
    }
    std::size_t learners = 0;
    std::ifstream records(argv[3], std::ios::binary);
    for (std::string line; std::getline(records, line);)
        ++learners;

    const auto start = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        const int nothing = ::open("/dev/null", O_WRONLY);
        ::dup2(nothing, STDOUT_FILENO);
        ::execl(argv[1], argv[1], "scan", argv[2], argv[3], "--threads", argv[4], "--as-of",
                "2026-11-23", static_cast<char *>(nullptr));
        ::_exit(127);
    }
    int status = 0;
    rusage usage = {};
    ::wait4(child, &status, 0, &usage);
    const double seconds
        = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        std::fprintf(stderr, "bench_scan: %s failed\n", argv[1]);
        return 1;
    }
    std::printf("%zu learners, %s threads: %.2f s with start, %.0f learners a second, "
                "%ld MB at most\n",
                learners, argv[4], seconds, double(learners) / seconds, usage.ru_maxrss / 1024);
    return 0;
}
