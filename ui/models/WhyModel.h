#pragma once

#include "models/LearnerContext.h"
#include "models/Roles.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace cairn::ui {

/// One credential's requirements for one learner, as a tree in which every row is a sentence:
/// the rule's parts, the conditions on the whole, what admits, and the evidence that is not used.
class WhyModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class RowKind { Heading, Requirement, Entry, Unused, Conflict, Expiry };

    struct Row {
        RowKind kind = RowKind::Heading;
        QString title;
        QString side; ///< "Done", "6 of 12 credits"
        QStringList details; ///< what is used, what is missing
        std::optional<StateLook> look;
        bool quiet = false;
        std::string node; ///< of a requirement, to make an exception at
        std::string path;
        CredentialId inside;
        const NodeFinding *finding = nullptr; ///< lives in `audit()`
        EvidenceId evidence;
        Row *parent = nullptr;
        int place = 0;
        std::vector<std::unique_ptr<Row>> children;
    };

    explicit WhyModel(QObject *parent = nullptr);
    ~WhyModel() override;

    void show(const std::shared_ptr<const LearnerContext> &context, const Audit &audit);
    void clear();
    const Audit &audit() const { return m_audit; }
    const Row *rowAt(const QModelIndex &index) const;
    /// By the requirement's path, to find a selection again after a change.
    QModelIndex indexOf(const std::string &path) const;
    /// Rows that are better closed at first: branches not taken, and what is done already.
    bool startsClosed(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    Row &add(Row &parent, std::unique_ptr<Row> row);
    void addFindings(Row &parent, const std::vector<NodeFinding> &findings, RowKind kind);
    std::unique_ptr<Row> rowFor(const NodeFinding &finding, RowKind kind) const;
    QString side(const NodeFinding &finding) const;
    QString uses(const NodeFinding &finding) const;
    void addReasons();
    void addExpiries();
    void addUnused();
    Row &addHeading(const QString &title);

    std::shared_ptr<const LearnerContext> m_context;
    Audit m_audit;
    std::unique_ptr<Row> m_root;
};

} // namespace cairn::ui
