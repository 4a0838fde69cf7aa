#include "dialogs/PlanItemDialog.h"

#include "audit/CompiledCatalogue.h"
#include "dialogs/PickEdit.h"

#include <QComboBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

static std::vector<PickEdit::Choice> itemChoices(const CatalogueNames &names)
{
    std::vector<PickEdit::Choice> choices;
    for (const Item &item : names.catalogue()->catalogue().items)
        choices.push_back({fromId(item.id), CatalogueNames::item(item)});
    std::sort(choices.begin(), choices.end(),
              [](const auto &a, const auto &b) { return a.text.localeAwareCompare(b.text) < 0; });
    return choices;
}

PlanItemDialog::PlanItemDialog(const LearnerPlan &plan, const std::vector<TermChoice> &terms,
                               const TermId &chosen, const CatalogueNames &names, QWidget *parent)
    : FormDialog(u"planItemDialog"_s, tr("Put into the plan"), tr("Put it there"), parent),
      m_plan(plan)
{
    m_item = new PickEdit;
    m_item->setObjectName(u"item"_s);
    m_item->setPlaceholderText(tr("Type part of a code or name"));
    m_item->setChoices(itemChoices(names));
    form()->add(tr("&Course, exam or training"), m_item);
    m_term = new QComboBox;
    m_term->setObjectName(u"term"_s);
    for (const TermChoice &term : terms) {
        m_term->addItem(term.name, fromId(term.id));
        if (term.id == chosen)
            m_term->setCurrentIndex(m_term->count() - 1);
    }
    form()->add(tr("&Term"), m_term);
    m_item->setFocus();
}

PlanMove PlanItemDialog::move() const
{
    return {toId<ItemTag>(m_item->id()), {}, toId<TermTag>(m_term->currentData().toString())};
}

bool PlanItemDialog::check()
{
    if (m_item->id().isEmpty())
        form()->setProblem(m_item, tr("Choose something out of the list."));
    else if (m_plan.has({move().to, move().item}))
        form()->setProblem(m_term, tr("It is in this term already."));
    return !form()->hasProblems();
}

void PlanItemDialog::submit()
{
    emit submitted(move());
}

} // namespace cairn::ui
