#pragma once

#include "shell/Page.h"

#include <array>

class QFrame;
class QPushButton;

namespace cairn {
class Workspace;
}

namespace cairn::ui {

/// A new file's way to its first working day: a catalog, then learners, then the caseload.
class SetUpPage : public Page
{
    Q_OBJECT

public:
    explicit SetUpPage(Workspace &workspace, QWidget *parent = nullptr);

    /// Whether \a workspace still lacks a catalogue or learners.
    static bool isNeededFor(const Workspace &workspace);

    void refresh() override;
    void focusFirst() override;
    QString help() const override;

signals:
    void caseloadRequested();

protected:
    void retranslate() override;

private:
    struct Step {
        QFrame *frame = nullptr;
        StateMark *mark = nullptr;
        QLabel *title = nullptr;
        QLabel *text = nullptr;
        QPushButton *button = nullptr;
    };
    enum { Catalog, Learners, Begin, StepCount };

    Step makeStep(const QString &name);
    void build();
    void showStep(int step, Mark mark, const QString &text);
    void askForCatalogue();
    void askForLearners();

    Workspace &m_workspace;
    std::array<Step, StepCount> m_steps;
};

} // namespace cairn::ui
