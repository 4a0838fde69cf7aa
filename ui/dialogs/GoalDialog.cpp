#include "dialogs/GoalDialog.h"

#include "audit/CompiledCatalogue.h"
#include "dialogs/DateField.h"
#include "dialogs/PickEdit.h"
#include "theme/Tokens.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

static std::vector<PickEdit::Choice> credentialChoices(const CatalogueNames &names)
{
    std::vector<PickEdit::Choice> choices;
    for (const Credential &credential : names.catalogue()->catalogue().credentials) {
        if (!credential.draft)
            choices.push_back({fromId(credential.id), names.credential(credential.id)});
    }
    std::sort(choices.begin(), choices.end(), [](const auto &a, const auto &b) {
        return a.text.localeAwareCompare(b.text) < 0;
    });
    return choices;
}

GoalDialog::GoalDialog(const std::vector<Goal> &goals, const CatalogueNames &names, Date today,
                       QWidget *parent)
    : FormDialog(u"goalDialog"_s, tr("Goals"), tr("Save goals"), parent)
    , m_goals(goals)
    , m_names(names)
{
    setIntroduction(tr("What this learner works toward. The first goal leads the page."));
    m_pick = new PickEdit;
    m_pick->setObjectName(u"credential"_s);
    m_pick->setPlaceholderText(tr("Type part of a name"));
    m_pick->setChoices(credentialChoices(names));
    m_entered = new DateField;
    m_entered->setObjectName(u"entered"_s);
    m_entered->setDate(today);
    form()->add(tr("&Credential"), m_pick);
    form()->add(tr("&Entered on"), m_entered,
                tr("Decides which edition of the catalog's rules may be used."));

    auto *addButton = new QPushButton(tr("&Add goal"));
    addButton->setObjectName(u"addGoal"_s);
    addButton->setAutoDefault(false);
    m_list = new QListWidget;
    m_list->setObjectName(u"goals"_s);
    m_list->setFixedHeight(120);
    auto *first = new QPushButton(tr("Make it the &first"));
    first->setObjectName(u"makeFirst"_s);
    first->setAutoDefault(false);
    auto *remove = new QPushButton(tr("&Remove"));
    remove->setObjectName(u"removeGoal"_s);
    remove->setAutoDefault(false);
    auto *line = new QWidget;
    auto *buttons = new QHBoxLayout(line);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(addButton);
    buttons->addStretch(1);
    buttons->addWidget(first);
    buttons->addWidget(remove);
    form()->add(tr("&Goals"), m_list);
    addBelow(line);

    connect(addButton, &QPushButton::clicked, this, &GoalDialog::add);
    connect(remove, &QPushButton::clicked, this, &GoalDialog::remove);
    connect(first, &QPushButton::clicked, this, &GoalDialog::makeFirst);
    showGoals(0);
    m_pick->setFocus();
}

void GoalDialog::showGoals(int current)
{
    m_list->clear();
    for (const Goal &goal : m_goals) {
        const QString name = m_names.credential(goal.credential);
        m_list->addItem(goal.entered ? tr("%1, since %2").arg(name, dateText(goal.entered)) : name);
    }
    m_list->setCurrentRow(current);
}

void GoalDialog::add()
{
    form()->clearProblems();
    const CredentialId credential = toId<CredentialTag>(m_pick->id());
    if (credential.isEmpty()) {
        form()->setProblem(m_pick, tr("Choose a credential of the catalog."));
        return;
    }
    if (!checkDate(*form(), *m_entered))
        return;
    const auto same = [&](const Goal &goal) { return goal.credential == credential; };
    if (std::any_of(m_goals.begin(), m_goals.end(), same)) {
        form()->setProblem(m_pick, tr("This is a goal already."));
        return;
    }
    Goal goal;
    goal.credential = credential;
    goal.entered = m_entered->date();
    m_goals.push_back(goal);
    m_pick->clear();
    m_pick->setId({});
    showGoals(static_cast<int>(m_goals.size()) - 1);
}

void GoalDialog::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_goals.erase(m_goals.begin() + row);
    showGoals(std::min(row, static_cast<int>(m_goals.size()) - 1));
}

void GoalDialog::makeFirst()
{
    const int row = m_list->currentRow();
    if (row <= 0)
        return;
    std::rotate(m_goals.begin(), m_goals.begin() + row, m_goals.begin() + row + 1);
    showGoals(0);
}

/// Whoever chose a credential and presses the button at once means it.
bool GoalDialog::check()
{
    if (!m_pick->text().trimmed().isEmpty())
        add();
    return !form()->hasProblems();
}

void GoalDialog::submit()
{
    emit submitted(m_goals);
}

} // namespace cairn::ui
