#include "pages/PlanStrip.h"

#include "shell/FlowLayout.h"
#include "theme/Icons.h"
#include "theme/StateMark.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

PlanStrip::PlanStrip(QWidget *parent) : QFrame(parent)
{
    setObjectName(u"planStrip"_s);
    setRole(this, u"band"_s);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::small, space::tight, space::small, space::tight);
    line->setSpacing(space::small);
    m_mark = new StateMark(this);
    m_mark->setObjectName(u"stripMark"_s);
    m_text = new QLabel(this);
    m_text->setObjectName(u"stripText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_fixes = flowRow(this);
    m_where = new QPushButton(this);
    m_where->setObjectName(u"showProblem"_s);
    setRole(m_where, u"link"_s);
    const auto arrow = [this](const QString &name, const QString &icon) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setIcon(themeIcon(icon));
        setRole(button, u"plain"_s);
        return button;
    };
    m_previous = arrow(u"previousProblem"_s, u"go-previous"_s);
    m_next = arrow(u"nextProblem"_s, u"go-next"_s);
    line->addWidget(m_mark);
    line->addWidget(m_text, 3);
    line->addWidget(m_fixes, 4);
    line->addWidget(m_where);
    line->addWidget(m_previous);
    line->addWidget(m_next);
    connect(m_previous, &QToolButton::clicked, this, [this] { show(m_index - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { show(m_index + 1); });
    connect(m_where, &QPushButton::clicked, this,
            [this] { emit entryRequested(m_problems[size_t(m_index)].entry); });
}

void PlanStrip::retranslate()
{
    m_where->setText(tr("Show it"));
    m_previous->setAccessibleName(tr("What else does not hold: the one before"));
    m_next->setAccessibleName(tr("What else does not hold: the next"));
    m_previous->setToolTip(m_previous->accessibleName());
    m_next->setToolTip(m_next->accessibleName());
}

void PlanStrip::setDesk(const std::shared_ptr<const PlanDesk> &desk, const BoardState &board,
                        bool canChange)
{
    const auto before = m_index < int(m_problems.size())
                            ? std::optional<BoardProblem>(m_problems[size_t(m_index)])
                            : std::nullopt;
    m_desk = desk;
    m_problems = board.problems;
    m_conditions = board.conditions;
    m_isReached = board.isReached;
    m_canChange = canChange;
    m_toPlace = 0;
    if (!board.columns.empty())
        m_toPlace = int(std::count_if(board.columns.front().cards.begin(),
                                      board.columns.front().cards.end(),
                                      [](const BoardCard &card) { return card.isMovable(); }));
    const auto same
        = before ? std::find(m_problems.begin(), m_problems.end(), *before) : m_problems.end();
    show(same == m_problems.end() ? 0 : int(same - m_problems.begin()));
}

void PlanStrip::showProblemOf(const PlanEntry &entry)
{
    for (size_t i = 0; i < m_problems.size(); ++i)
        if (m_problems[i].entry == entry) {
            if (m_problems[size_t(m_index)].entry != entry)
                show(int(i));
            return;
        }
}

void PlanStrip::setFixes(const std::vector<FixOffer> &fixes)
{
    while (QLayoutItem *item = m_fixes->layout()->takeAt(0)) {
        // Not at once: the click that mended something may still be in the button.
        item->widget()->hide();
        item->widget()->setObjectName({});
        item->widget()->deleteLater();
        delete item;
    }
    for (const FixOffer &fix : fixes) {
        auto *button = new QPushButton(fix.text, m_fixes);
        button->setObjectName(u"fix:%1"_s.arg(m_fixes->layout()->count() + 1));
        connect(button, &QPushButton::clicked, this, [this, fix] { emit fixRequested(fix); });
        m_fixes->layout()->addWidget(button);
    }
    m_fixes->setVisible(!fixes.empty());
}

/// Nothing stands against the plan: what is left to say of it.
void PlanStrip::showWords()
{
    m_where->hide();
    m_previous->hide();
    m_next->hide();
    setFixes({});
    if (!m_isReached) {
        m_mark->setLook({Mark::Ready, {}}, tr("Not done yet"));
        m_text->setText(tr("Nothing stands against it so far. Put what is still needed into "
                           "terms: pick a card with Space, choose the term with the arrows."));
    } else if (m_conditions.isEmpty()) {
        m_mark->setLook({Mark::Done, {}}, tr("It holds"));
        m_text->setText(tr("This plan reaches the goal, and no rule stands against it."));
    } else {
        m_mark->setLook({Mark::Done, Overlay::Hourglass}, tr("It holds"));
        m_text->setText(
            tr("This plan reaches the goal once this is settled: %1").arg(m_conditions.join(u' ')));
    }
}

void PlanStrip::show(int index)
{
    if (m_problems.empty()) {
        m_index = 0;
        return showWords();
    }
    const int count = int(m_problems.size());
    m_index = (index + count) % count;
    const BoardProblem &problem = m_problems[size_t(m_index)];
    m_mark->setLook({Mark::Blocked, {}}, count == 1 ? tr("Does not hold")
                                                    //: Which of several things that do not hold.
                                                    : tr("%1 of %2").arg(m_index + 1).arg(count));
    m_text->setText(problem.sentence);
    m_where->setVisible(!problem.entry.item.isEmpty());
    m_previous->setVisible(count > 1);
    m_next->setVisible(count > 1);
    setFixes(m_canChange && m_desk ? m_desk->fixes(problem) : std::vector<FixOffer>());
}

} // namespace cairn::ui
