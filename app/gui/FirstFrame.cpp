#include "FirstFrame.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <ctime>
#include <unistd.h>

/// How long this process has been running, as the kernel sees it; in steps of one clock tick.
static double processAgeMs()
{
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray stat = file.readAll();
    // The program's name stands in brackets and may hold blanks; the start is field 22.
    const QByteArray afterName = stat.mid(stat.lastIndexOf(')') + 2);
    const double ticks = afterName.split(' ').value(19).toDouble();
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double startedMs = ticks * 1000 / static_cast<double>(sysconf(_SC_CLK_TCK));
    return static_cast<double>(now.tv_sec) * 1000 + static_cast<double>(now.tv_nsec) / 1e6
        - startedMs;
}

namespace {

class PaintWatch : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            // After this event has painted and the frame has gone out.
            QTimer::singleShot(0, this, [] {
                std::printf("%.0f ms to the first frame\n", processAgeMs());
                std::fflush(stdout);
                QCoreApplication::quit();
            });
        }
        return false;
    }
};

} // namespace

void printFirstFrame(QWidget *list)
{
    list->installEventFilter(new PaintWatch(list));
}
