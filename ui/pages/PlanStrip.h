#pragma once

#include "board/PlanDesk.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace cairn::ui {

class StateMark;

/// What does not hold in a plan, one thing at a time, with what would mend it.
class PlanStrip : public QFrame
{
    Q_OBJECT

public:
    explicit PlanStrip(QWidget *parent = nullptr);

    /// Stays at the problem that it showed, where that is still there.
    void setDesk(const std::shared_ptr<const PlanDesk> &desk, const BoardState &board,
                 bool canChange);
    /// The first problem of the card that has the keyboard.
    void showProblemOf(const PlanEntry &entry);
    void retranslate();
    int index() const { return m_index; }

signals:
    void entryRequested(const cairn::PlanEntry &entry);
    void fixRequested(const cairn::ui::FixOffer &offer);

private:
    void show(int index);
    void showWords();
    void setFixes(const std::vector<FixOffer> &fixes);

    std::shared_ptr<const PlanDesk> m_desk;
    std::vector<BoardProblem> m_problems;
    QStringList m_conditions;
    bool m_isReached = false;
    bool m_canChange = false;
    int m_toPlace = 0;
    int m_index = 0;
    StateMark *m_mark = nullptr;
    QLabel *m_text = nullptr;
    QWidget *m_fixes = nullptr;
    QPushButton *m_where = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
};

} // namespace cairn::ui
