#include "shell/ClipboardCare.h"

#include <QClipboard>
#include <QGuiApplication>

namespace cairn::ui {

ClipboardCare::ClipboardCare(QObject *parent) : QObject(parent), m_time(std::chrono::seconds(60))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ClipboardCare::forget);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &ClipboardCare::noteCopy);
}

void ClipboardCare::setTime(std::chrono::milliseconds time)
{
    m_time = time;
    noteCopy();
}

bool ClipboardCare::isOurs() const
{
    return QGuiApplication::clipboard()->ownsClipboard();
}

bool ClipboardCare::isSelectionOurs() const
{
    return QGuiApplication::clipboard()->ownsSelection();
}

void ClipboardCare::noteCopy()
{
    if (m_time.count() > 0 && isOurs())
        m_timer.start(m_time);
    else
        m_timer.stop();
}

void ClipboardCare::forget()
{
    m_timer.stop();
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (isOurs())
        clipboard->clear(QClipboard::Clipboard);
    if (clipboard->supportsSelection() && isSelectionOurs())
        clipboard->clear(QClipboard::Selection);
}

} // namespace cairn::ui
