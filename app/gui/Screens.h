#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace cairn {
class Workspace;
namespace ui {
class MainWindow;
}
} // namespace cairn

/// Every page and dialog of the window with the sample in it, one after another: for pictures, and
/// for tests that look at all of them.
class Screens
{
public:
    /// Called with each screen as it stands; \a top is the window itself or the dialog over it.
    using Look = std::function<void(const QString &name, QWidget &top)>;

    Screens(cairn::ui::MainWindow &window, Look look);

    /// \returns whether the sample could be made and every screen was there.
    bool walk();
    /// The same for the screens of every day alone.
    bool walkMain();

    /// Until layouts, delayed item layouts and the pages' timers have settled.
    static void settle();
    static void waitForSummaries(const cairn::Workspace &workspace);

private:
    void show(const QString &name);
    void showDialog(const QString &name);
    bool trigger(const QString &action);
    bool takeSample();
    void walkSetUp();
    void walkCaseload();
    void walkTabs();
    void walkLearner();
    void walkLearnerDialogs();
    void walkRulings();
    void walkImports();
    void walkOthers();

    // PlanScreens.cpp
    void walkPlan();

    // SafetyScreens.cpp
    void walkSafety();
    void walkNewFile();
    void walkUnlock(const QString &path);
    void walkBackups();
    void walkLock();
    void walkMainSafety();
    void tryPassphrase(const QString &typed);

    cairn::ui::MainWindow &m_window;
    Look m_look;
    bool m_isComplete = true;
};
