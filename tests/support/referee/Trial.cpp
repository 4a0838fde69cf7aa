#include "tests/support/referee/Trial.h"

#include <algorithm>
#include <bit>

namespace cairn::referee {

static const std::vector<Limit> none;

Trial::Trial(const Sight &sight, const Credential &credential)
    : m_sight(sight), m_credential(credential), m_unit(sight.world.unit(credential.owner))
{
    for (const Piece &piece : sight.pieces) {
        m_alternatives.push_back(0);
        for (std::size_t i = 0; i < sight.pieces.size(); ++i)
            if (&sight.pieces[i] != &piece && areAlternatives(sight.pieces[i], piece))
                m_alternatives.back() |= Mask{1} << i;
    }
    const Writing writing{sight.world, sight.record};
    for (const Rule &rule : credential.requires_)
        m_tree.push_back(writeOut(writing, rule, credential, "/"));
    for (const Rule &rule : credential.entry)
        m_entry.push_back(writeOut(writing, rule, credential, "/entry"));
    for (std::size_t i = 0; i < credential.overlays.size(); ++i)
        m_overlays.push_back(writeOut(writing, credential.overlays[i], credential,
                                      "/overlays/" + std::to_string(i)));
    if (!m_tree.empty())
        findPins(m_tree.front());
}

void Trial::findPins(const Node &node)
{
    if (node.rule->consumes()) {
        const Mask accepted = acceptedBy(node);
        for (const Said &each : node.about) {
            if (each.exception->kind != ExceptionKind::ApplyHere)
                continue;
            for (std::size_t i = 0; i < m_sight.pieces.size(); ++i) {
                const Mask piece = Mask{1} << i;
                if (m_sight.pieces[i].id != each.exception->evidence.text || !(accepted & piece))
                    continue;
                const auto known = std::find_if(m_pins.begin(), m_pins.end(),
                                                [&](const Pin &pin) { return pin.piece == piece; });
                if (known == m_pins.end())
                    m_pins.push_back({piece, {&node}});
                else
                    known->leaves.push_back(&node);
            }
        }
    }
    // A branch that the condition turns away stands in no allocation: a pin there cannot hold.
    const bool isIf = node.rule->kind == Rule::Kind::If;
    const std::size_t taken = isIf && isMet(m_sight, node.children[0]) ? 1 : 2;
    for (std::size_t i = 0; i < node.children.size(); ++i)
        if (!isIf || i == taken)
            findPins(node.children[i]);
}

void Trial::setPinAside(const std::string &piece)
{
    std::erase_if(m_pins, [&](const Pin &pin) {
        return m_sight.pieces[std::countr_zero(pin.piece)].id == piece;
    });
}

bool Trial::Pin::isAt(const Node &leaf) const
{
    return std::find(leaves.begin(), leaves.end(), &leaf) != leaves.end();
}

bool Trial::isEntryMet() const
{
    return isWaived("/entry") || std::all_of(m_entry.begin(), m_entry.end(), [&](const Node &node) {
               return isMet(m_sight, node);
           });
}

Mask Trial::acceptedBy(const Node &leaf) const
{
    const auto [known, isNew] = m_accepted.try_emplace(&leaf);
    for (std::size_t i = 0; isNew && i < m_sight.pieces.size(); ++i)
        if (isLeafAccepting(m_sight, leaf, m_sight.pieces[i]))
            known->second |= Mask{1} << i;
    return known->second;
}

Mask Trial::allowedAt(const Node &leaf) const
{
    Mask allowed = acceptedBy(leaf);
    for (const Pin &pin : m_pins)
        if (!pin.isAt(leaf))
            allowed &= ~pin.piece;
    return allowed;
}

Mask Trial::alternativesOf(Mask pieces) const
{
    Mask others = 0;
    for (std::size_t i = 0; i < m_alternatives.size(); ++i)
        if (pieces >> i & 1)
            others |= m_alternatives[i];
    return others;
}

std::vector<Weighed> Trial::weighed(const Node &leaf, Mask pieces) const
{
    std::vector<Weighed> all;
    for (std::size_t i = 0; i < m_sight.pieces.size(); ++i)
        if (pieces >> i & 1)
            all.push_back({&m_sight.pieces[i], weightAt(leaf, m_sight.pieces[i])});
    return all;
}

bool Trial::keepsLeaf(const Node &leaf, Mask pieces) const
{
    const auto [known, isNew] = m_keeps.try_emplace({&leaf, pieces});
    if (isNew)
        known->second = keepsLimits(m_sight, leaf, weighed(leaf, pieces));
    return known->second;
}

Pair Trial::remainingAt(const Node &leaf, Mask pieces) const
{
    const auto [known, isNew] = m_remaining.try_emplace({&leaf, pieces});
    if (isNew)
        known->second = remainingWith(m_sight, leaf, weighed(leaf, pieces));
    return known->second;
}

const Holding *Trial::holdingOf(const CredentialId &id) const
{
    for (const Holding *each : m_sight.holdings)
        if (m_sight.world.isSameCredential(each->credential, id)
            && isHeld(m_sight.world, *each, m_sight.asOf))
            return each;
    return nullptr;
}

std::optional<Mask> Trial::appliedToHolding(const Node &embed) const
{
    const Holding *holding = holdingOf(embed.rule->credential);
    if (!holding || holding->applied.empty())
        return {};
    Mask applied = 0;
    for (std::size_t i = 0; i < m_sight.pieces.size(); ++i)
        for (const EvidenceId &id : holding->applied)
            if (id.text == m_sight.pieces[i].id)
                applied |= Mask{1} << i;
    return applied;
}

bool Trial::canStandHeld(const std::vector<const Node *> &embeds) const
{
    Mask used = 0;
    for (const Node *embed : embeds) {
        if (!holds(m_sight, embed->rule->credential))
            return false;
        const Mask applied = appliedToHolding(*embed).value_or(0);
        if (applied & used)
            return false;
        used |= applied;
    }
    return !hasAlternatives(used);
}

std::vector<Trial::Counted> Trial::counted(const Allocation &allocation) const
{
    std::vector<Counted> all;
    for (const Taken &taken : allocation.taken)
        for (const Weighed &each : weighed(*taken.leaf, taken.pieces))
            all.push_back({each.piece, each.credits, taken.leaf->embeds});
    for (const Node *embed : allocation.heldEmbeds) {
        const Mask applied = appliedToHolding(*embed).value_or(0);
        auto embeds = embed->embeds;
        embeds.push_back(m_sight.world.credential(embed->rule->credential));
        for (std::size_t i = 0; i < m_sight.pieces.size(); ++i)
            if (applied >> i & 1)
                all.push_back({&m_sight.pieces[i], m_sight.pieces[i].credits, embeds});
    }
    return all;
}

/// Credentials that are held without a list of what they used count as a block, each once.
Units Trial::blocks(const Allocation &allocation) const
{
    std::vector<const Credential *> counted;
    Units sum = 0;
    for (const Node *embed : allocation.heldEmbeds) {
        if (appliedToHolding(*embed))
            continue;
        const Credential *held
            = m_sight.world.credential(holdingOf(embed->rule->credential)->credential);
        if (std::find(counted.begin(), counted.end(), held) != counted.end())
            continue;
        counted.push_back(held);
        if (held->credits)
            sum += Credits::from(*held->credits, m_sight.world.unit(held->owner)).units;
    }
    return sum;
}

bool Trial::isWaived(const std::string &name) const
{
    return !exceptionsOn({m_sight.world, m_sight.record}, m_credential, name, ExceptionKind::Waive)
                .empty();
}

Decimal Trial::changed(const std::string &name, Decimal number) const
{
    for (const RuleException *each :
         exceptionsOn({m_sight.world, m_sight.record}, m_credential, name, ExceptionKind::Change))
        number = each->value.value_or(number);
    return number;
}

bool Trial::isExcludedHere(const Piece &piece) const
{
    const auto excluded
        = exceptionsOn({m_sight.world, m_sight.record}, m_credential, "", ExceptionKind::Exclude);
    return std::any_of(excluded.begin(), excluded.end(),
                       [&](const RuleException *each) { return each->evidence.text == piece.id; });
}

const std::vector<Limit> &Trial::floors() const
{
    if (m_credential.floors)
        return *m_credential.floors;
    for (const Organization &each : m_sight.world.catalogue().organizations)
        if (each.id == m_credential.owner && each.policyFloors)
            return *each.policyFloors;
    return none;
}

const std::vector<Limit> &Trial::caps() const
{
    if (m_credential.caps)
        return *m_credential.caps;
    for (const Organization &each : m_sight.world.catalogue().organizations)
        if (each.id == m_credential.owner && each.policyCaps)
            return *each.policyCaps;
    return none;
}

std::vector<const Piece *> Trial::newest(Units credits) const
{
    auto all = bestOf(m_sight.pieces, [&](const Piece &each) { return !isExcludedHere(each); });
    std::sort(all.begin(), all.end(),
              [](const Piece *one, const Piece *other) { return isNewer(*one, *other); });
    Units reached = 0;
    std::size_t number = 0;
    while (number < all.size() && reached < credits)
        reached += all[number++]->credits;
    all.resize(number);
    return all;
}

Units Trial::sum(const std::vector<Counted> &counted, const Limit &limit) const
{
    std::vector<const Piece *> last;
    if (limit.ofLast)
        last = newest(units(*limit.ofLast));
    Units credits = 0;
    for (const Counted &each : counted) {
        const bool isWhere
            = limit.where.empty()
              || accepts(m_sight.world, limit.where.front(), *each.piece, m_sight.asOf);
        const bool isNew
            = !limit.ofLast || std::find(last.begin(), last.end(), each.piece) != last.end();
        if (isWhere && isNew)
            credits += each.credits;
    }
    return credits;
}

std::int64_t Trial::amountOf(const Limit &limit, const std::string &name) const
{
    std::int64_t amount = 0;
    if (limit.credits)
        amount = units(changed(name, *limit.credits)) * Decimal::scale;
    if (limit.share) {
        const Decimal share = limit.credits ? *limit.share : changed(name, *limit.share);
        const Decimal total
            = changed("/totalCredits", m_credential.totalCredits.value_or(Decimal{}));
        amount = std::max(amount, share.millionths * units(total));
    }
    return amount;
}

bool Trial::keepsPins(const Allocation &allocation) const
{
    return std::all_of(m_pins.begin(), m_pins.end(), [&](const Pin &pin) {
        bool stands = false;
        bool keeps = false;
        for (const Taken &taken : allocation.taken) {
            stands = stands || pin.isAt(*taken.leaf);
            keeps = keeps || (pin.isAt(*taken.leaf) && taken.pieces & pin.piece);
            if (!pin.isAt(*taken.leaf) && taken.pieces & pin.piece)
                return false;
        }
        return keeps || !stands;
    });
}

std::string Trial::objection(const Allocation &allocation) const
{
    Mask used = 0;
    const auto use = [&used](Mask pieces) {
        const bool isFree = (used & pieces) == 0;
        used |= pieces;
        return isFree;
    };
    if (!canStandHeld(allocation.heldEmbeds))
        return "embeds cannot stand as held together";
    for (const Node *embed : allocation.heldEmbeds)
        use(appliedToHolding(*embed).value_or(0));
    for (const Taken &taken : allocation.taken) {
        if (taken.pieces & ~acceptedBy(*taken.leaf))
            return "a leaf does not accept what it uses: " + taken.leaf->name;
        if (!keepsLeaf(*taken.leaf, taken.pieces))
            return "a leaf's own limits are broken: " + taken.leaf->name;
        if (!use(taken.pieces))
            return "a piece is used twice at " + taken.leaf->name;
    }
    if (hasAlternatives(used))
        return "two alternatives are used";
    if (!keepsPins(allocation))
        return "a pin is not kept";
    const auto counts = counted(allocation);
    for (std::size_t i = 0; i < caps().size(); ++i) {
        const std::string name = "/caps/" + std::to_string(i);
        if (!isWaived(name) && sum(counts, caps()[i]) * Decimal::scale > amountOf(caps()[i], name))
            return "a cap of the credential is broken: " + name;
    }
    std::string objection;
    eachSharing([&](const Sharing &sharing, const Holding &holding) {
        if (!keepsSharing(sharing, sharedWith(holding, otherOf(sharing), counts)))
            objection = "too much is shared with " + otherOf(sharing).text;
    });
    return objection;
}

/// The credential that this one shares with; an edition of it will do where it is held.
const CredentialId &Trial::otherOf(const Sharing &sharing) const
{
    return sharing.first == m_credential.id ? sharing.second : sharing.first;
}

/// Sharing with the credentials that are held, of those that this one has a limit with.
void Trial::eachSharing(const std::function<void(const Sharing &, const Holding &)> &visit) const
{
    for (const Sharing &each : m_sight.world.catalogue().sharing) {
        if (each.first != m_credential.id && each.second != m_credential.id)
            continue;
        if (const Holding *holding = holdingOf(otherOf(each)))
            visit(each, *holding);
    }
}

Trial::Shared Trial::sharedWith(const Holding &holding, const CredentialId &other,
                                const std::vector<Counted> &counted) const
{
    Shared shared;
    for (const Counted &each : counted) {
        if (std::any_of(each.embeds.begin(), each.embeds.end(), [&](const Credential *embedded) {
                return m_sight.world.isSameCredential(embedded->id, other);
            }))
            continue;
        if (std::find(holding.applied.begin(), holding.applied.end(), EvidenceId(each.piece->id))
            == holding.applied.end()) {
            shared.unique += each.credits;
        } else {
            shared.credits += each.credits;
            ++shared.items;
        }
    }
    return shared;
}

CreditUnit Trial::unitOf(const Sharing &sharing) const
{
    const auto unit = [&](const CredentialId &id) {
        return m_sight.world.unit(m_sight.world.credential(id)->owner);
    };
    return unit(sharing.first) == unit(sharing.second) ? unit(sharing.first) : CreditUnit::Semester;
}

bool Trial::keepsSharing(const Sharing &sharing, const Shared &shared) const
{
    const auto size = [&](const CredentialId &id) {
        const Credential &credential = *m_sight.world.credential(id);
        return Credits::from(credential.credits.value_or(Decimal{}),
                             m_sight.world.unit(credential.owner))
            .units;
    };
    if (sharing.maxItems && shared.items > *sharing.maxItems)
        return false;
    if (sharing.maxCredits
        && shared.credits > Credits::from(*sharing.maxCredits, unitOf(sharing)).units)
        return false;
    return !sharing.maxShare
           || shared.credits * Decimal::scale
                  <= sharing.maxShare->millionths
                         * std::min(size(sharing.first), size(sharing.second));
}

/// What is short of the conditions on the whole credential, one pair each.
std::vector<Pair> Trial::conditions(const Allocation &allocation) const
{
    std::vector<Pair> lacks;
    const auto lack = [&lacks](Units credits) {
        lacks.push_back({std::max<Units>(0, credits), 0});
    };
    const auto counts = counted(allocation);
    if (m_credential.totalCredits && !isWaived("/totalCredits"))
        lack(units(changed("/totalCredits", *m_credential.totalCredits)) - sum(counts, Limit{})
             - blocks(allocation));
    for (std::size_t i = 0; i < floors().size(); ++i) {
        const std::string name = "/floors/" + std::to_string(i);
        if (!isWaived(name))
            lack((amountOf(floors()[i], name) + Decimal::scale - 1) / Decimal::scale
                 - sum(counts, floors()[i]));
    }
    eachSharing([&](const Sharing &sharing, const Holding &holding) {
        if (sharing.minUnique)
            lack(Credits::from(*sharing.minUnique, unitOf(sharing)).units
                 - sharedWith(holding, otherOf(sharing), counts).unique);
    });
    for (const Node &overlay : m_overlays)
        lacks.push_back(lookAt(m_sight, overlay));
    return lacks;
}

bool Trial::isGpaReached() const
{
    if (!m_credential.minGpa || isWaived("/minGpa"))
        return true;
    std::vector<Weighed> graded;
    for (const Piece *piece : bestOf(m_sight.pieces, [&](const Piece &each) {
             return each.points.has_value() && !isExcludedHere(each);
         }))
        graded.push_back({piece, piece->credits});
    return reachesGpa(graded, changed("/minGpa", *m_credential.minGpa));
}

Units Trial::appliedCredits(const Allocation &allocation) const
{
    return sum(counted(allocation), Limit{});
}

Pair Trial::remaining(const Allocation &allocation) const
{
    Pair all = allocation.looked;
    for (const Taken &taken : allocation.taken)
        if (taken.isAsked)
            all = all + remainingAt(*taken.leaf, taken.pieces);
    for (const Pair lack : conditions(allocation)) {
        all.credits = std::max(all.credits, lack.credits);
        all.steps += lack.isNothing() ? 0 : 1;
    }
    all.steps += isGpaReached() ? 0 : 1;
    return all;
}

} // namespace cairn::referee
