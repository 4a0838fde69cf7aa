#include "models/WhyModel.h"

#include "models/EvidenceModel.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

WhyModel::WhyModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Row>())
{
}

WhyModel::~WhyModel() = default;

void WhyModel::clear()
{
    beginResetModel();
    m_root = std::make_unique<Row>();
    m_audit = {};
    endResetModel();
}

void WhyModel::show(const std::shared_ptr<const LearnerContext> &context, const Audit &audit)
{
    beginResetModel();
    m_context = context;
    m_audit = audit;
    m_root = std::make_unique<Row>();
    addReasons();
    addFindings(*m_root, m_audit.requirements, RowKind::Requirement);
    if (!m_audit.entry.empty())
        addFindings(addHeading(tr("To be admitted")), m_audit.entry, RowKind::Entry);
    addExpiries();
    addUnused();
    endResetModel();
}

WhyModel::Row &WhyModel::add(Row &parent, std::unique_ptr<Row> row)
{
    row->parent = &parent;
    row->place = static_cast<int>(parent.children.size());
    parent.children.push_back(std::move(row));
    return *parent.children.back();
}

WhyModel::Row &WhyModel::addHeading(const QString &title)
{
    auto row = std::make_unique<Row>();
    row->title = title;
    return add(*m_root, std::move(row));
}

/// "All of these" around everything says nothing: its parts stand at the top.
static bool isPlainRoot(const NodeFinding &finding)
{
    return finding.depth == 0 && finding.part == NodeFinding::Part::Tree && finding.rule
        && finding.rule->kind == Rule::Kind::All && finding.status != NodeStatus::Waived;
}

/// Likewise the "all of these" right inside an embedded credential.
static bool isFrameOf(const NodeFinding *above, const NodeFinding &finding)
{
    return above && above->rule && above->rule->kind == Rule::Kind::Embed
        && finding.part == NodeFinding::Part::Tree && finding.rule
        && finding.rule->kind == Rule::Kind::All && finding.rule->label.isEmpty()
        && finding.status != NodeStatus::Waived;
}

void WhyModel::addFindings(Row &parent, const std::vector<NodeFinding> &findings, RowKind kind)
{
    std::vector<Row *> above{&parent}; // above[d]: where a node of depth d is put
    for (const NodeFinding &finding : findings) {
        if (isPlainRoot(finding) && findings.size() > 1) {
            above = {&parent, &parent};
            continue;
        }
        const size_t depth = finding.part == NodeFinding::Part::Tree
            ? std::min(static_cast<size_t>(finding.depth), above.size() - 1)
            : 0;
        if (isFrameOf(above[depth]->finding, finding)) {
            above.resize(depth + 1);
            above.push_back(above[depth]);
            continue;
        }
        Row &row = add(*above[depth], rowFor(finding, kind));
        above.resize(depth + 1);
        above.push_back(&row);
    }
}

std::unique_ptr<WhyModel::Row> WhyModel::rowFor(const NodeFinding &finding, RowKind kind) const
{
    auto row = std::make_unique<Row>();
    row->kind = kind;
    row->finding = &finding;
    row->node = finding.node;
    row->path = finding.path;
    row->inside = finding.inside.isEmpty() ? m_audit.credential : finding.inside;
    row->title = m_context->wording.nodeTitle(finding, m_audit.credential);
    row->side = side(finding);
    row->look = lookOf(finding.status);
    row->quiet = !finding.picked;
    if (const QString used = uses(finding); !used.isEmpty())
        row->details << used;
    const bool isDone = finding.status == NodeStatus::Met || finding.status == NodeStatus::Waived;
    if (!isDone && finding.picked) {
        const QString missing = m_context->missing(finding, m_audit.credential, row->title);
        if (!missing.isEmpty())
            row->details << missing;
    }
    if (finding.rule) {
        const QString advice = inUiLanguage(finding.rule->advice);
        if (!advice.isEmpty())
            row->details << advice;
    }
    if (!finding.picked)
        row->details << tr("Another choice stands here now.");
    return row;
}

QString WhyModel::side(const NodeFinding &finding) const
{
    const QString word = m_context->wording.nodeStatus(finding.status);
    const bool counts = finding.status != NodeStatus::Waived && finding.picked;
    if (counts && finding.need.units > 0 && finding.have < finding.need) {
        const CreditUnit unit = m_context->names.unit(
            finding.inside.isEmpty() ? m_audit.credential : finding.inside);
        return tr("%1 of %2", "amount so far, amount needed")
            .arg(amountText(finding.have, unit), creditsText(finding.need, unit));
    }
    if (counts && finding.needCount > 1 && finding.haveCount < finding.needCount)
        return tr("%1 of %2", "amount so far, amount needed")
            .arg(QLocale().toString(finding.haveCount), QLocale().toString(finding.needCount));
    return word;
}

QString WhyModel::uses(const NodeFinding &finding) const
{
    QStringList names;
    for (const Use &use : finding.uses) {
        QString name = m_context->pieceName(use.evidence);
        if (const EvidenceItem *piece = m_context->evidence(use.evidence);
            piece && !piece->grade.empty())
            name = tr("%1 (%2)", "piece of evidence, its grade").arg(name, fromUtf8(piece->grade));
        if (!use.through.isEmpty())
            name = tr("%1 through %2", "piece of evidence, crosswalk")
                       .arg(name, m_context->names.crosswalk(use.through));
        names << name;
    }
    return names.isEmpty() ? QString() : tr("Uses %1").arg(names.join(u", "_s));
}

void WhyModel::addReasons()
{
    for (const Conflict &conflict : m_audit.reason) {
        auto row = std::make_unique<Row>();
        row->kind = RowKind::Conflict;
        row->title = m_context->wording.conflict(conflict, m_audit);
        row->look = StateLook{Mark::Blocked, {}};
        add(*m_root, std::move(row));
    }
}

void WhyModel::addExpiries()
{
    if (m_audit.expires.empty())
        return;
    Row &heading = addHeading(tr("What stops counting"));
    heading.side = QLocale().toString(static_cast<int>(m_audit.expires.size()));
    for (const Expiry &expiry : m_audit.expires) {
        auto row = std::make_unique<Row>();
        row->kind = RowKind::Expiry;
        row->title = m_context->wording.expiry(expiry);
        row->look = StateLook{Mark::Done, Overlay::Clock}; // It counts until then.
        row->evidence = expiry.evidence;
        add(heading, std::move(row));
    }
}

void WhyModel::addUnused()
{
    const std::vector<EvidenceId> looked = lookedAt(m_audit);
    std::vector<Unused> all = m_audit.unused;
    // What hours or skills are counted from is not idle, though no requirement uses it up.
    std::erase_if(all, [&looked](const Unused &unused) {
        return std::find(looked.begin(), looked.end(), unused.evidence) != looked.end();
    });
    if (all.empty())
        return;
    Row &heading = addHeading(tr("Not used here"));
    heading.side = QLocale().toString(static_cast<int>(all.size()));
    for (const Unused &unused : all) {
        auto row = std::make_unique<Row>();
        row->kind = RowKind::Unused;
        row->title = m_context->pieceName(unused.evidence);
        row->details << m_context->wording.unused(unused, m_audit);
        row->evidence = unused.evidence;
        row->quiet = true;
        add(heading, std::move(row));
    }
}

const WhyModel::Row *WhyModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Row *>(index.internalPointer()) : m_root.get();
}

QModelIndex WhyModel::indexOf(const std::string &path) const
{
    const auto find = [&path](const Row &row, const auto &self) -> const Row * {
        if (!path.empty() && row.path == path && row.kind == RowKind::Requirement)
            return &row;
        for (const auto &child : row.children) {
            if (const Row *found = self(*child, self))
                return found;
        }
        return nullptr;
    };
    const Row *row = find(*m_root, find);
    return row ? createIndex(row->place, 0, row) : QModelIndex();
}

bool WhyModel::startsClosed(const QModelIndex &index) const
{
    const Row *row = rowAt(index);
    if (!row->finding)
        return row->kind == RowKind::Heading && !row->children.empty()
            && row->children.front()->kind == RowKind::Unused;
    return row->quiet || row->finding->status == NodeStatus::Met
        || row->finding->status == NodeStatus::Waived;
}

QModelIndex WhyModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, rowAt(parent)->children[static_cast<size_t>(row)].get());
}

QModelIndex WhyModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Row *above = rowAt(index)->parent;
    return above == m_root.get() ? QModelIndex() : createIndex(above->place, 0, above);
}

int WhyModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(rowAt(parent)->children.size());
}

int WhyModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant WhyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row *row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole: return row->title;
    case DetailRole: return row->details.join(u'\n');
    case SideRole: return row->side;
    case Qt::AccessibleTextRole: {
        QStringList sentences{row->title};
        if (!row->side.isEmpty())
            sentences << row->side;
        else if (row->look)
            sentences << markWord(row->look->mark);
        sentences << row->details;
        return sentences.join(u". "_s);
    }
    case LookRole: return row->look ? QVariant::fromValue(*row->look) : QVariant();
    case QuietRole: return row->quiet;
    case GroupRole: return row->kind == RowKind::Heading;
    case IdRole: return fromUtf8(row->path);
    default: return {};
    }
}

QVariant WhyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && section == 0 && role == Qt::DisplayRole
        ? tr("Requirement")
        : QVariant();
}

} // namespace cairn::ui
