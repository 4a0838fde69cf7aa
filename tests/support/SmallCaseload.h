#pragma once

#include "tests/support/SmallCatalogue.h"
#include "workspace/Workspace.h"

#include <QtGlobal>

#include <string>

/// A catalogue of six courses and three credentials, and shorthand for a workspace in a test.
namespace cairn::small
{

inline const Date today = Date::fromCivil(2026, 11, 23);

inline TextMap english(const std::string &text)
{
    TextMap texts;
    texts.texts["en"] = text;
    return texts;
}

/// "first" asks for a and b, "second" for a to d, "third" for e of the last twelve months.
inline Catalogue catalogue()
{
    Catalogue catalogue;
    catalogue.id = "small";
    catalogue.title = english("Small catalog");
    Organization college;
    college.id = OrganizationId("college");
    college.name = english("College");
    catalogue.organizations.push_back(college);
    for (const char *name : {"a", "b", "c", "d", "e", "f"}) {
        Item &item = addItem(catalogue, name);
        item.name = english("Course " + item.id.text);
        item.provider = college.id;
    }
    const auto add = [&](const char *name, Rule rule) {
        Credential &credential = addCredential(catalogue, name, std::move(rule));
        credential.name = english("The " + credential.id.text);
        credential.owner = college.id;
    };
    add("first", all({item("a"), item("b")}));
    add("second", all({item("a"), item("b"), item("c"), item("d")}));
    Rule recent = item("e");
    recent.withinMonths = 12;
    add("third", recent);
    return catalogue;
}

template <class Value> Value taken(Result<Value> result)
{
    if (!result)
        qFatal("unexpected error: %s: %s", result.error().place.c_str(),
               result.error().detail.c_str());
    if constexpr (!std::is_void_v<Value>)
        return std::move(*result);
}

inline Learner learner(const std::string &name)
{
    Learner learner;
    learner.name = name;
    return learner;
}

/// A completed piece for an item of the catalogue.
inline EvidenceItem course(const std::string &item, Date earned = today.addDays(-30))
{
    EvidenceItem evidence;
    evidence.item = ItemId(item);
    evidence.earned = earned;
    return evidence;
}

/// In memory, with the catalogue taken and on the day of `today`.
inline std::unique_ptr<Workspace> workspace()
{
    std::unique_ptr<Workspace> workspace = taken(Workspace::inMemory());
    workspace->setToday(today);
    taken(workspace->takeCatalogue(catalogue()));
    return workspace;
}

inline State stateOf(const Workspace &workspace, const LearnerId &learner, const char *credential)
{
    for (const Verdict &verdict : workspace.verdicts(learner))
        if (verdict.credential == CredentialId(credential))
            return verdict.state;
    qFatal("no verdict for %s", credential);
}

} // namespace cairn::small
