#pragma once

#include "models/LearnerContext.h"
#include "models/Roles.h"

#include <QAbstractTableModel>

#include <map>
#include <vector>

namespace cairn::ui {

/// Where one piece of evidence counts, and where it does not although it could.
struct Places {
    struct Place {
        CredentialId credential;
        State state = State::Open;
        bool isUsed = true; ///< false: only looked at, as hours and skills are
    };
    std::vector<Place> counts;
    /// Why the learner's goal does not use it; empty where it does.
    QString whyNot;
};

/// Which audits the places are read from: goals, what is held or can be, and what is nearest.
/// \a most of those on the way, so that a catalogue of thousands stays quick.
std::vector<CredentialId> placesToLookAt(const LearnerContext &context, int most);

/// Every piece that a requirement uses or looks at.
std::vector<EvidenceId> lookedAt(const Audit &audit);

/// The evidence of one learner, with what crosswalks made of it, and what each piece counts for.
class EvidenceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        What,
        Source,
        When,
        CreditsColumn,
        Grade,
        Status,
        TrustColumn,
        Saved,
        CountsFor,
        ColumnCount
    };

    /// bool: the cell says that a piece counts twice.
    static constexpr int TwiceRole = Qt::UserRole + 50;

    struct Row {
        EvidenceId id;
        CrosswalkId grantedBy; ///< empty: the record states it
        QString what;
        QString source;
        QString when;
        std::optional<Date> day; ///< to sort by
        QString credits;
        std::optional<Credits> amount;
        QString grade;
        QString status;
        QString trust;
        std::optional<Decimal> saved; ///< what the course would have cost
        StateLook look;
        QString countsFor;
        QString detail; ///< all of it, for the tooltip and the dock
        bool twice = false;
    };

    explicit EvidenceModel(QObject *parent = nullptr);

    void setContext(const std::shared_ptr<const LearnerContext> &context);
    /// Filled in after the rows: it takes an audit for every credential that is looked at.
    void setPlaces(const std::map<std::string, Places> &places);
    const Row &row(int index) const { return m_rows[static_cast<size_t>(index)]; }
    int rowOf(const EvidenceId &id) const;
    /// What all of it saved; nothing where the catalogue states no costs.
    std::optional<Decimal> savedInAll() const;
    QString money(Decimal amount) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    Row rowFor(const EvidenceItem &piece) const;
    Row rowFor(const GrantFinding &grant, const EvidenceId &piece) const;
    QString through(const EvidenceId &id) const;
    std::optional<Decimal> costOf(const ItemId &course) const;
    QString text(const Row &row, int column) const;
    void describe(Row &row, const Places &places) const;

    std::shared_ptr<const LearnerContext> m_context;
    std::vector<Row> m_rows;
};

/// Reads the places of every piece from \a audits, which the caller made with the look-ahead that
/// fits each.
std::map<std::string, Places> placesOf(const LearnerContext &context,
                                       const std::vector<Audit> &audits);

} // namespace cairn::ui
