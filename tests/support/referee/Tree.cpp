#include "tests/support/referee/Tree.h"

namespace cairn::referee {

std::vector<const RuleException *> exceptionsOn(const Writing &writing,
                                                const Credential &credential,
                                                const std::string &name, ExceptionKind kind)
{
    std::vector<const RuleException *> found;
    for (const RuleException &each : writing.record.exceptions)
        if (each.kind == kind && each.node == name
            && writing.world.isSameCredential(each.credential, credential.id))
            found.push_back(&each);
    return found;
}

namespace {

/// What a node takes over from the one above it.
struct Above {
    const Credential *inside = nullptr;
    CreditUnit unit = CreditUnit::Semester;
    std::vector<Said> about;
    std::vector<const Credential *> embeds;
};

class Writer
{
public:
    explicit Writer(const Writing &writing) : m_writing(writing) {}

    Node write(const Rule &rule, const std::string &path, const Above &above) const;
    Above enter(const Credential &credential, Above above) const;

private:
    const Writing &m_writing;

    std::vector<const RuleException *> on(const Node &node, ExceptionKind kind) const
    {
        return node.inside ? exceptionsOn(m_writing, *node.inside, node.name, kind)
                           : std::vector<const RuleException *>{};
    }
    void takeNumbers(Node &node) const;
    void takeChange(Node &node, Decimal value) const;
    void takeExceptions(Node &node) const;
    void writeChildren(Node &node, const Above &above) const;
};

void Writer::takeNumbers(Node &node) const
{
    const Rule &rule = *node.rule;
    node.choose = rule.kind == Rule::Kind::Any ? 1 : rule.choose;
    if (rule.credits)
        node.credits = node.units(*rule.credits);
    node.count = rule.count;
    node.number = rule.number.value_or(Decimal{});
    node.atLeast = rule.atLeast.value_or(static_cast<int>(rule.competencies.size()));
    for (const RuleException *change : on(node, ExceptionKind::Change))
        takeChange(node, change->value.value_or(Decimal{}));
    if (node.credits)
        node.enough = rule.accept ? node.units(*rule.accept) : *node.credits;
}

void Writer::takeChange(Node &node, Decimal value) const
{
    switch (node.rule->kind) {
    case Rule::Kind::Choose:
        node.choose = static_cast<int>(value.whole());
        break;
    case Rule::Kind::Credits:
    case Rule::Kind::Count:
        if (node.credits)
            node.credits = node.units(value);
        else
            node.count = static_cast<int>(value.whole());
        break;
    case Rule::Kind::Hours:
    case Rule::Kind::Gpa:
        node.number = value;
        break;
    case Rule::Kind::Competencies:
        node.atLeast = static_cast<int>(value.whole());
        break;
    default:
        break;
    }
}

void Writer::takeExceptions(Node &node) const
{
    node.waived = !on(node, ExceptionKind::Waive).empty();
    for (const ExceptionKind kind :
         {ExceptionKind::Substitute, ExceptionKind::AlsoAllow, ExceptionKind::ApplyHere,
          ExceptionKind::Exclude, ExceptionKind::Revalue})
        for (const RuleException *each : on(node, kind))
            node.about.push_back({each, node.unit});
}

void Writer::writeChildren(Node &node, const Above &above) const
{
    const Rule &rule = *node.rule;
    const std::string stem = node.path == "/" ? "" : node.path;
    static const char *const branches[] = {"/if", "/then", "/else"};
    for (std::size_t i = 0; i < rule.children.size(); ++i) {
        const std::string step
            = rule.kind == Rule::Kind::If ? std::string(branches[i]) : "/" + std::to_string(i);
        node.children.push_back(write(rule.children[i], stem + step, above));
    }
    if (rule.kind == Rule::Kind::Use) {
        Above named = above;
        named.unit = CreditUnit::Semester;
        node.children.push_back(write(m_writing.world.namedRule(rule.use), stem + "/use", named));
    }
    if (rule.kind == Rule::Kind::Embed) {
        const Credential &embedded = *m_writing.world.credential(rule.credential);
        Above within = enter(embedded, above);
        within.embeds.push_back(&embedded);
        for (const Rule &root : embedded.requires_)
            node.children.push_back(write(root, "/", within));
    }
}

Node Writer::write(const Rule &rule, const std::string &path, const Above &above) const
{
    Node node;
    node.rule = &rule;
    node.path = path;
    node.name = rule.id.empty() ? path : rule.id;
    node.inside = above.inside;
    node.unit = above.unit;
    node.embeds = above.embeds;
    takeNumbers(node);
    takeExceptions(node);

    // What is excluded or revalued at a node is so at every leaf below it.
    Above below = above;
    for (const Said &each : node.about)
        if (each.exception->kind == ExceptionKind::Exclude
            || each.exception->kind == ExceptionKind::Revalue)
            below.about.push_back(each);
    node.about.insert(node.about.end(), above.about.begin(), above.about.end());
    writeChildren(node, below);
    return node;
}

Above Writer::enter(const Credential &credential, Above above) const
{
    above.inside = &credential;
    above.unit = m_writing.world.unit(credential.owner);
    for (const RuleException *each :
         exceptionsOn(m_writing, credential, "", ExceptionKind::Exclude))
        above.about.push_back({each, above.unit});
    return above;
}

} // namespace

Node writeOut(const Writing &writing, const Rule &rule, CreditUnit unit)
{
    Above above;
    above.unit = unit;
    return Writer(writing).write(rule, "/", above);
}

Node writeOut(const Writing &writing, const Rule &rule, const Credential &credential,
              const std::string &path)
{
    const Writer writer(writing);
    return writer.write(rule, path, writer.enter(credential, {}));
}

} // namespace cairn::referee
