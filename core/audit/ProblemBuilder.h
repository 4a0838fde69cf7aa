#pragma once

#include "audit/Allocation.h"
#include "audit/Looking.h"

namespace cairn {

/// Whether a problem keeps every leaf of the tree, or only those that some piece could serve: what
/// the others lack is a number then.
enum class Detail { EveryLeaf, WhatMatters };

/// One credential as one learner meets it: with what exceptions change, and as an allocation
/// problem over the evidence that counts.
class ProblemBuilder
{
public:
    ProblemBuilder(const Setting &setting, const CompiledCredential &credential,
                   const Counted &counted, const Record &record, const Rulings &rulings,
                   Persons persons, Detail detail = Detail::EveryLeaf);

    /// \a pinsSetAside are exceptions whose pins are left out.
    /// \a pinChoice picks among the places of pins whose leaf stands more than once.
    allocation::Problem build(const std::vector<int> &pinsSetAside, int pinChoice = 0);
    int pinChoices() const { return m_pinChoices; }

    /// For each node of the credential's tree its problem node, or -1 where none stands.
    const std::vector<int> &problemNodeOf() const { return m_problemNode; }
    /// For each leaf of the problem the node of the credential's tree.
    const std::vector<int> &treeNodeOfLeaf() const { return m_treeNode; }
    const Looker &looker() const { return m_looker; }
    const Setting &setting() const { return m_setting; }
    /// Over all counted evidence that has points, the best of each item.
    bool meetsMinGpa() const;
    /// Exceptions whose pin has no leaf that takes the piece.
    const std::vector<int> &pinsThatCannotHold() const { return m_badPins; }
    /// Exceptions whose pins are in the problem.
    const std::vector<int> &pinsUsed() const { return m_pins; }

private:
    int add(int node, bool isFree);
    int addGroup(int node, bool isFree, allocation::Node::Kind kind);
    int addEmbed(int node, bool isFree);
    int addLeaf(int node, bool isFree);
    int addConstant(allocation::Cost cost);
    void addChildren(const CompiledNode &node, bool isFree, int self);
    bool isOutOfReach(int node) const;
    int addOneLeaf(int node, allocation::Leaf leaf);
    allocation::Leaf leafOf(int node, bool isFree, const std::string_view *subject) const;
    void addGroups(const CompiledNode &node, allocation::Leaf &leaf) const;
    void addOwnCost(const CompiledNode &node, allocation::Leaf &leaf) const;
    void addPins(const std::vector<int> &setAside, int choice);
    void addConditions();
    void addSharing();
    void addOverlays();
    void addGpa();
    void dropIdleCaps();
    allocation::PieceSet where(const CompiledLimit &limit) const;
    allocation::PieceSet newest(std::int64_t credits) const;
    allocation::PieceSet appliedOf(const Held &held) const;

    const Setting &m_setting;
    const CompiledCredential &m_credential;
    const Counted &m_counted;
    const Record &m_record;
    const Rulings &m_rulings;
    Persons m_persons;
    Detail m_detail;
    Looker m_looker;
    allocation::Problem m_problem;
    std::vector<int> m_problemNode;
    std::vector<int> m_treeNode;
    std::vector<int> m_families; ///< embedded trees around the node being added
    std::vector<int> m_badPins;
    std::vector<int> m_pins;
    int m_pinChoices = 1;
};

} // namespace cairn
