#pragma once

#include "audit/IntegerProgram.h"
#include "planner/Reach.h"

#include <map>
#include <memory>
#include <set>
#include <tuple>

namespace cairn {

/// A plan request as an integer program: what is taken by when, which piece serves which leaf of
/// each credential, and by when each is awarded. Rules that are not linear are left out, so that
/// what it refutes cannot be; what it finds is held against PlanCheck.
class PlanModel
{
public:
    enum class Time {
        Terms, ///< one period for each term
        None,  ///< one period in all: what to take, not when; refutes as well
    };

    /// \pre terms >= 1
    PlanModel(const PlanSetting &setting, const Reach &reach, int terms, Time time);
    ~PlanModel();

    /// Nothing that keeps the rules; known without solving.
    bool isImpossible() const { return m_isImpossible; }
    /// No plan may come to more than \a value.
    void atMost(Objective objective, std::int64_t value);
    /// Whether some goal has a floor over the newest credits, which depends on the order of terms.
    bool asksForNewest() const;
    /// Keeps those floors in a way that is linear, at the price of some plans.
    void keepNewest();
    /// Of what is placed all that the credential's own requirements could use.
    Placement usableBy(int credential, const Placement &placement) const;
    /// Who takes all of these items is awarded the credential, wanted or not, and it costs.
    /// \returns false where that says nothing new.
    bool charge(int credential, const Placement &placement);
    /// Refuses exactly this plan.
    void refuse(const Placement &placement);

    struct Answer {
        std::optional<Placement> placement;
        std::int64_t value = 0; ///< as the program counts it
        bool isProven = false;  ///< without a placement: that there is none
        std::optional<std::int64_t> bound;
    };
    /// The plan that is best by \a objective alone.
    Answer best(Objective objective, const allocation::IntegerProgram::Effort &effort);
    std::size_t size() const { return m_program.size(); }

private:
    using Term = allocation::IntegerProgram::Term;

    /// A sum of variables and a number.
    struct Sum {
        std::vector<Term> terms;
        std::int64_t constant = 0;

        void add(int variable, std::int64_t factor)
        {
            if (variable >= 0 && factor != 0)
                terms.emplace_back(variable, factor);
        }
        void add(const Sum &other, std::int64_t factor)
        {
            for (const Term &term : other.terms)
                terms.emplace_back(term.first, term.second * factor);
            constant += other.constant * factor;
        }
    };
    /// No, yes, or a variable that may be one where it is met.
    struct Flag {
        static constexpr int no = -1;
        static constexpr int yes = -2;
        int variable = no;

        bool isNo() const { return variable == no; }
        bool isYes() const { return variable == yes; }
    };
    /// Items that nothing tells apart; taken in the catalogue's order.
    struct Choice {
        std::vector<int> items;
        int most = 1;
        std::int64_t credits = 0; ///< grains
        std::vector<int> taken;   ///< by each period, from 0: a variable, or -1 for none
    };
    struct GrantPiece {
        int crosswalk = 0;
        std::size_t n = 0;
        Piece piece;
    };
    /// A piece at a leaf of a credential that is modelled.
    struct Use {
        enum class Of { Existing, Choice, Grant };
        Of of = Of::Existing;
        int index = 0;
        int variable = 0;
        std::int64_t credits = 0; ///< fine grains
        int node = 0;
        const Piece *piece = nullptr;
        int most = 1;
    };
    struct Tree {
        int credential = -1;
        std::unique_ptr<CompiledCredential> changed;
        const CompiledCredential *compiled = nullptr;
        int rank = -1;            ///< without time: it comes after what it rests on
        std::vector<int> awarded; ///< by each period, from 0: a variable, or -1 for no
        std::vector<Use> uses;
        std::vector<std::pair<int, std::int64_t>> blocks;
        std::map<int, std::vector<int>> insideOf; ///< node: families around it
        bool isTimed = false;
    };
    /// What a look sees: items and grants by a period, awards by another.
    struct When {
        int items = 0;
        int awards = 0;
        int concurrent = 0; ///< one: grants are seen one period less far

        auto operator<=>(const When &) const = default;
    };

    // Periods.
    int termOf(int period) const { return m_isTimed ? period : m_terms; }
    int before(int period) const { return m_isTimed ? period - 1 : period; }
    // PlanModel.cpp: what may be taken, and what limits it.
    void findGrain(const std::vector<std::vector<int>> &groups);
    void addChoice(std::vector<int> items, int most);
    void addTermLimits(int period);
    void addLateLoads();
    void addMinima(int period, const Sum &credits, const Sum &items);
    void addBudgets();
    void addPins();
    void addPrerequisites();
    void addCompanions();
    void addEntries();
    Sum takenBy(int choice, int period) const;
    Sum takenIn(int choice, int period) const;
    Sum load(int period) const;
    Sum costIn(int period) const;
    std::int64_t grains(std::int64_t units) const { return units / m_grain; }
    std::int64_t grainsUp(std::int64_t units) const { return (units + m_grain - 1) / m_grain; }
    std::int64_t fine(std::int64_t units) const { return units / m_fine; }
    std::int64_t fineUp(std::int64_t units) const { return (units + m_fine - 1) / m_fine; }
    void atLeast(const Sum &sum, std::int64_t least);
    void atMost(const Sum &sum, std::int64_t most);
    int objectiveOf(Objective objective);
    void addObjective(Objective objective, int variable);
    int firstAward();
    Sum unreached();
    Answer solve(int variable, const allocation::IntegerProgram::Effort &effort);
    Placement read(const std::vector<std::int64_t> &values) const;

    // Relevance.cpp: which items can matter at all.
    void findChoices();
    bool isWorthAgain(int item) const;

    // ModelTrees.cpp: requirements.
    Tree *treeOf(int credential);
    Flag awarded(int credential, int period);
    void build(Tree &tree, bool isGoal);
    void addNode(Tree &tree, int node, int flag);
    void addLeaf(Tree &tree, int node, int flag);
    void addLook(Tree &tree, int node, int flag);
    void addUse(Tree &tree, Use use, int flag);
    void addAmounts(Tree &tree, int node, int flag, const std::vector<const Use *> &uses);
    void addConditions(Tree &tree);
    void addSharing();
    void comesAfter(Tree &tree, int credential, int flag);
    void keepNewest(const Tree &tree, const CompiledLimit &floor);
    int lastAccepted(const Tree &tree, int node, const Piece &piece) const;
    bool accepts(const Tree &tree, int node, const Piece &piece, int period) const;
    Sum usesOf(const Tree &tree, Use::Of of, int index, int exceptInside) const;
    void implies(int flag, const Sum &sum, std::int64_t least);
    std::vector<int> awardPeriods(const Tree &tree) const;

    // ModelLooks.cpp: what is only looked at.
    struct Looking {
        const std::vector<CompiledNode> *nodes = nullptr;
        bool isSettled = true;       ///< what only time or a person settles is taken as met
        bool isPrerequisite = false; ///< concurrent leaves see one period more
    };
    Flag look(const Looking &looking, int node, When when);
    Flag lookAtLeaf(const Looking &looking, int node, When when);
    Flag held(int credential, int awards);
    Flag grant(int crosswalk, When when);
    Flag any(const std::vector<Flag> &flags, int number);
    Flag all(const std::vector<Flag> &flags);
    Sum supply(const CompiledNode &leaf, When when, bool byCount, const CompiledLimit *where);
    bool isMetAlready(const Looking &looking, int node, int period) const;

    const PlanSetting &m_setting;
    const CompiledCatalogue::Data &m_data;
    const Reach &m_reach;
    int m_terms = 1;
    int m_periods = 1;
    bool m_isTimed = true;
    bool m_isImpossible = false;
    allocation::IntegerProgram m_program;
    std::int64_t m_grain = 1; ///< of loads
    std::int64_t m_fine = 1;  ///< of amounts at leaves
    std::int64_t m_money = 1;
    std::vector<Choice> m_choices;
    std::vector<int> m_choiceOf;                      ///< per item; -1: cannot matter
    std::vector<std::unique_ptr<LearnerView>> m_base; ///< the learner without a plan, by period
    Record m_universe;
    std::vector<Piece> m_pieces; ///< per item, as the plan would bring it
    std::vector<GrantPiece> m_grants;
    std::map<int, std::unique_ptr<Tree>> m_trees;
    std::map<std::pair<int, When>, Flag> m_granted;
    std::map<std::tuple<const CompiledNode *, bool, bool, When>, Flag> m_looked;
    std::map<Objective, int> m_objectives;
    std::map<int, std::vector<std::pair<std::set<int>, int>>> m_charged; ///< choices and variable
    std::set<int> m_relevantCredentials;
    std::set<int> m_relevantCrosswalks;
};

} // namespace cairn
