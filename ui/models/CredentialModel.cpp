#include "models/CredentialModel.h"

#include "models/Words.h"

#include <QLocale>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace cairn::ui {

/// A heading's index carries this; a row's carries the number of its heading.
static constexpr quintptr headingId = CredentialModel::groupCount;

CredentialModel::CredentialModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

CredentialModel::Group CredentialModel::groupOf(const Verdict &verdict, const Remaining &way)
{
    // About one term: what the Win-Win audits called within reach.
    static const Credits oneTerm = Credits::from(Decimal::fromInt(9), CreditUnit::Semester);
    switch (verdict.state) {
    case State::Awardable: return Group::AwardNow;
    case State::NeedsPerson: return Group::NeedsPerson;
    case State::Finishing: return Group::AlmostThere;
    case State::Held: return Group::Held;
    case State::Expired: return Group::Lapsed;
    case State::Closed: return Group::Closed;
    case State::Open: break;
    }
    if (verdict.progress <= 0)
        return Group::NotStarted;
    return verdict.progress >= 0.5 && way.credits <= oneTerm ? Group::AlmostThere : Group::OnTheWay;
}

QString CredentialModel::groupName(Group group)
{
    switch (group) {
    case Group::AwardNow: return tr("Award now");
    case Group::NeedsPerson: return tr("Needs a person");
    case Group::AlmostThere: return tr("Almost there");
    case Group::OnTheWay: return tr("On the way");
    case Group::Held: return tr("Held");
    case Group::NotStarted: return tr("Ready to start");
    case Group::Lapsed: return tr("Expired");
    case Group::Closed: return tr("Blocked");
    }
    return {};
}

CredentialModel::Row CredentialModel::rowFor(const Verdict &verdict) const
{
    const CatalogueNames &names = m_context->names;
    Row row;
    row.verdict = verdict;
    row.way = m_context->wayTo(verdict);
    row.name = names.credential(verdict.credential);
    QString owner;
    if (const Credential *credential = names.find(verdict.credential)) {
        row.kind = credential->kind;
        owner = names.organization(credential->owner);
    }
    switch (verdict.state) {
    case State::Held:
    case State::Expired:
        if (const Holding *held = m_context->holding(verdict.credential))
            row.side = dateText(verdict.state == State::Held ? held->awarded : held->expires);
        break;
    case State::Awardable:
    case State::NeedsPerson:
        row.side = m_context->wording.stateWord(verdict.state);
        break;
    default:
        row.side = m_context->left(verdict);
    }
    row.detail = owner.isEmpty()
        ? credentialKindWord(verdict.credential.isEmpty() ? CredentialKind::Credential : row.kind)
        : tr("%1, %2", "kind, owner").arg(credentialKindWord(row.kind), owner);
    if (m_context->isGoal(verdict.credential))
        row.detail = tr("Goal. %1").arg(row.detail);
    row.searchKey = searchKey(row.name + u' ' + row.detail);
    return row;
}

static bool isNearer(const CredentialModel::Row &a, const CredentialModel::Row &b)
{
    const auto key = [](const CredentialModel::Row &row) {
        return std::tuple(row.way.credits.units, row.way.steps, -row.verdict.progress);
    };
    return key(a) != key(b) ? key(a) < key(b) : a.name.localeAwareCompare(b.name) < 0;
}

void CredentialModel::setContext(const std::shared_ptr<const LearnerContext> &context)
{
    // Rows change their heading and come and go: to call that a new layout would leave those who
    // keep indexes, screen readers among them, with rows that are gone.
    beginResetModel();
    m_context = context;
    for (auto &group : m_groups)
        group.clear();
    if (context) {
        for (const Verdict &verdict : context->verdicts)
            m_groups[static_cast<size_t>(groupOf(verdict, context->wayTo(verdict)))].push_back(
                rowFor(verdict));
        for (auto &group : m_groups)
            std::sort(group.begin(), group.end(), isNearer);
    }
    endResetModel();
}

QModelIndex CredentialModel::indexOf(const CredentialId &credential) const
{
    for (size_t group = 0; group < m_groups.size(); ++group) {
        const auto &rows = m_groups[group];
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row &row) {
            return row.verdict.credential == credential;
        });
        if (found != rows.end())
            return createIndex(static_cast<int>(found - rows.begin()), 0, group);
    }
    return {};
}

const CredentialModel::Row *CredentialModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == headingId)
        return nullptr;
    const auto &rows = m_groups[index.internalId()];
    return index.row() < static_cast<int>(rows.size()) ? &rows[static_cast<size_t>(index.row())]
                                                       : nullptr;
}

std::optional<CredentialId> CredentialModel::credentialAt(const QModelIndex &index) const
{
    const Row *row = rowAt(index);
    return row ? std::optional(row->verdict.credential) : std::nullopt;
}

QModelIndex CredentialModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) : headingId);
}

QModelIndex CredentialModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == headingId)
        return {};
    return createIndex(static_cast<int>(index.internalId()), 0, headingId);
}

int CredentialModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return groupCount;
    if (parent.internalId() != headingId || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<size_t>(parent.row())].size());
}

int CredentialModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant CredentialModel::groupData(Group group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return groupName(group);
    case Qt::AccessibleTextRole:
        return tr("%1, %n credential(s)", nullptr,
                  static_cast<int>(m_groups[static_cast<size_t>(group)].size()))
            .arg(groupName(group));
    case SideRole:
        return QLocale().toString(static_cast<int>(m_groups[static_cast<size_t>(group)].size()));
    case GroupRole:
        return true;
    default:
        return {};
    }
}

QVariant CredentialModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row *row = rowAt(index);
    if (!row)
        return groupData(static_cast<Group>(index.row()), role);
    switch (role) {
    case Qt::DisplayRole: return row->name;
    case DetailRole:
        return row->side.isEmpty() ? row->detail : tr("%1 · %2", "what is left, kind and owner").arg(row->side, row->detail);
    case Qt::ToolTipRole: return tr("%1\n%2\n%3").arg(row->name, row->detail, row->side);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3, %4", "name, state, what is left, kind and owner")
            .arg(row->name, markWord(lookOf(row->verdict.state).mark), row->side, row->detail);
    case LookRole: return QVariant::fromValue(lookOf(row->verdict.state));
    case QuietRole: return row->verdict.state == State::Closed;
    case IdRole: return fromId(row->verdict.credential);
    default: return {};
    }
}

void CredentialProxy::setTyped(const QString &typed)
{
    m_words = searchWords(typed);
    invalidateFilter();
}

void CredentialProxy::setGroup(std::optional<CredentialModel::Group> group)
{
    m_group = group;
    invalidateFilter();
}

void CredentialProxy::setKind(std::optional<CredentialKind> kind)
{
    m_kind = kind;
    invalidateFilter();
}

bool CredentialProxy::isFiltering() const
{
    return !m_words.isEmpty() || m_group || m_kind;
}

void CredentialProxy::clear()
{
    m_words.clear();
    m_group.reset();
    m_kind.reset();
    invalidateFilter();
}

bool CredentialProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto &model = *static_cast<const CredentialModel *>(sourceModel());
    const QModelIndex index = model.index(row, 0, parent);
    if (!parent.isValid()) {
        for (int child = 0; child < model.rowCount(index); ++child) {
            if (filterAcceptsRow(child, index))
                return true;
        }
        return false;
    }
    const CredentialModel::Row *entry = model.rowAt(index);
    return entry && (!m_group || *m_group == CredentialModel::groupOf(entry->verdict, entry->way))
           && (!m_kind || *m_kind == entry->kind) && matches(entry->searchKey, m_words);
}

} // namespace cairn::ui
