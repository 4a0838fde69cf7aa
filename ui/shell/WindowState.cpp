#include "shell/WindowCommands.h"

#include "pages/LearnerPage.h"
#include "shell/Settings.h"
#include "shell/WindowPlace.h"
#include "workspace/Workspace.h"

#include <QCryptographicHash>
#include <QGuiApplication>
#include <QScreen>
#include <QTimer>

namespace cairn::ui {

using namespace Qt::StringLiterals;

static QList<QRect> screenRects()
{
    QList<QRect> rects;
    for (const QScreen *screen : QGuiApplication::screens())
        rects.append(screen->availableGeometry());
    return rects;
}

void MainWindow::restoreWindow()
{
    static constexpr std::chrono::seconds atMostLost(1);
    m_keeping = new QTimer(this);
    connect(m_keeping, &QTimer::timeout, this, &MainWindow::keepPlace);
    m_keeping->start(atMostLost);
    const QRect all = screenRects().value(0, QRect(0, 0, 1280, 800));
    resize(QSize(1280, 800).boundedTo(all.size()));
    restoreGeometry(m_settings.bytes(u"window/geometry"_s));
    restoreState(m_settings.bytes(u"window/state"_s));
    if (!isMaximized() && !isFullScreen())
        setGeometry(onScreen(geometry(), screenRects()));
}

void MainWindow::rememberWindow()
{
    m_settings.setBytes(u"window/geometry"_s, saveGeometry());
    m_settings.setBytes(u"window/state"_s, saveState());
}

/// One entry a file, named by a digest: the settings need not say what is kept where.
QString MainWindow::placeKey(const QString &what) const
{
    return placeKey(m_workspace->path(), what);
}

QString MainWindow::placeKey(const QString &file, const QString &what)
{
    const QByteArray digest
        = QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha256);
    return u"places/%1/%2"_s.arg(QString::fromLatin1(digest.toHex().left(16)), what);
}

void MainWindow::rememberPlace()
{
    if (!m_workspace || m_workspace->path().isEmpty() || m_isLooking)
        return;
    const Place place = here();
    if (place.page == "welcomePage"_L1 || place.page == "unlockPage"_L1)
        return;
    m_settings.setText(placeKey(u"page"_s), place.page);
    m_settings.setText(placeKey(u"learner"_s), QString::fromStdString(m_learner->learner().text));
    for (const Page *page : m_pages)
        m_settings.setBytes(placeKey(page->objectName()), page->saveState());
}

/// What a crash or a power cut leaves: the place and what was typed, a second old at most.
void MainWindow::keepPlace()
{
    if (!m_workspace || m_locked || m_workspace->isAtWork())
        return;
    rememberPlace();
    if (!m_isLooking && !m_workspace->isReadOnly() && !m_workspace->path().isEmpty())
        keepTyped();
}

/// Where one was in this file; a learner who is gone leads to the caseload.
void MainWindow::restorePlace()
{
    for (Page *page : m_pages)
        page->restoreState(m_settings.bytes(placeKey(page->objectName())));
    const LearnerId learner(m_settings.text(placeKey(u"learner"_s)).toStdString());
    const QString page = m_settings.text(placeKey(u"page"_s));
    const bool known = !learner.isEmpty() && m_workspace->record(learner).has_value();
    if (page == "learnerPage"_L1 && known) {
        // What is chosen on the page can be chosen again only once its learner is shown.
        const QByteArray state = m_settings.bytes(placeKey(page));
        showLearner(learner);
        return m_learner->restoreState(state);
    }
    if (page.isEmpty() || page == "learnerPage"_L1 || !showPage(page))
        showPage(u"caseloadPage"_s);
}

} // namespace cairn::ui
