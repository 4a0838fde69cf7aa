#pragma once

#include "models/LearnerContext.h"
#include "models/Roles.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

#include <array>
#include <vector>

namespace cairn::ui {

/// Every credential as it stands for one learner, under the headings an advisor works by.
class CredentialModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Group { AwardNow, NeedsPerson, AlmostThere, OnTheWay, Held, NotStarted, Lapsed, Closed };
    static constexpr int groupCount = 8;

    struct Row {
        Verdict verdict;
        Remaining way; ///< what remains, and what has to be earned before
        CredentialKind kind = CredentialKind::Credential;
        QString name;
        QString side; ///< what is left, or the state's word
        QString detail;
        QString searchKey;
    };

    explicit CredentialModel(QObject *parent = nullptr);

    /// Resets the model; who shows it keeps place and open headings (see `CredentialsTab`).
    void setContext(const std::shared_ptr<const LearnerContext> &context);
    QModelIndex indexOf(const CredentialId &credential) const;
    std::optional<CredentialId> credentialAt(const QModelIndex &index) const;
    const Row *rowAt(const QModelIndex &index) const;
    /// \a way is what remains with what has to be earned before.
    static Group groupOf(const Verdict &verdict, const Remaining &way);
    static QString groupName(Group group);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    Row rowFor(const Verdict &verdict) const;
    QVariant groupData(Group group, int role) const;

    std::shared_ptr<const LearnerContext> m_context;
    std::array<std::vector<Row>, groupCount> m_groups;
};

/// Search, state and kind; headings without rows are left out.
class CredentialProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setTyped(const QString &typed);
    void setGroup(std::optional<CredentialModel::Group> group);
    void setKind(std::optional<CredentialKind> kind);
    bool isFiltering() const;
    void clear();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    std::optional<CredentialModel::Group> m_group;
    std::optional<CredentialKind> m_kind;
};

} // namespace cairn::ui
