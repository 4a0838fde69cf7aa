#include "tests/support/referee/World.h"

#include <algorithm>

namespace cairn::referee {

World::World(const Catalogue &catalogue) : m_catalogue(catalogue)
{
    for (const Item &each : catalogue.items)
        m_classes.push_back(each.id.text);
    const auto merge = [this](const std::string &one, const std::string &other) {
        const std::string kept = std::min(one, other);
        const std::string gone = std::max(one, other);
        std::replace(m_classes.begin(), m_classes.end(), gone, kept);
    };
    for (std::size_t i = 0; i < catalogue.items.size(); ++i)
        for (const ItemId &same : catalogue.items[i].sameAs)
            if (const int j = indexOf(same); j >= 0)
                merge(m_classes[i], m_classes[j]);
}

int World::indexOf(const ItemId &id) const
{
    for (std::size_t i = 0; i < m_catalogue.items.size(); ++i)
        if (m_catalogue.items[i].id == id)
            return static_cast<int>(i);
    return -1;
}

const Item *World::item(const ItemId &id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &m_catalogue.items[index];
}

const Credential *World::credential(const CredentialId &id) const
{
    for (const Credential &each : m_catalogue.credentials)
        if (each.id == id)
            return &each;
    return nullptr;
}

const Rule &World::namedRule(const RuleId &id) const
{
    return std::find_if(m_catalogue.rules.begin(), m_catalogue.rules.end(),
                        [&id](const NamedRule &each) { return each.id == id; })
        ->rule;
}

CreditUnit World::unit(const OrganizationId &id) const
{
    for (const Organization &each : m_catalogue.organizations)
        if (each.id == id)
            return each.creditUnit;
    return CreditUnit::Semester;
}

Units World::creditsOf(const Item &item) const
{
    return item.credits ? Credits::from(*item.credits, unit(item.provider)).units : 0;
}

const std::string &World::itemClass(const ItemId &id) const
{
    const int index = indexOf(id);
    return index < 0 ? id.text : m_classes[index];
}

std::vector<const Item *> World::sameItems(const ItemId &id) const
{
    std::vector<const Item *> same;
    for (const Item &each : m_catalogue.items)
        if (itemClass(each.id) == itemClass(id))
            same.push_back(&each);
    return same;
}

bool World::isRepeatable(const ItemId &id) const
{
    const auto same = sameItems(id);
    return std::any_of(same.begin(), same.end(), [](const Item *each) { return each->repeatable; });
}

bool World::isSameCredential(const CredentialId &one, const CredentialId &other) const
{
    if (one == other)
        return true;
    const Credential *first = credential(one);
    const Credential *second = credential(other);
    return first && second && !first->family.empty() && first->family == second->family;
}

int World::termPosition(const TermId &id) const
{
    for (std::size_t i = 0; i < m_catalogue.calendar.size(); ++i)
        if (m_catalogue.calendar[i].id == id)
            return static_cast<int>(i);
    return -1;
}

} // namespace cairn::referee
