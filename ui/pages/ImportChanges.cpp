#include "pages/ImportChanges.h"

#include "models/CatalogueNames.h"
#include "pages/CatalogueDifferences.h"
#include "pages/ImportDifferences.h"
#include "pages/PlainTable.h"
#include "workspace/Workspace.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace cairn::ui {

ImportChanges::ImportChanges(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"changeSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_table
        = new PlainTable(u"changes"_s, {tr("Learner"), tr("What changes"), tr("How much")}, this);
    m_table->setAccessibleName(tr("What changes for whom"));
    m_detailsLabel = new QLabel(this);
    m_detailsLabel->setObjectName(u"changeOf"_s);
    m_detailsLabel->setTextFormat(Qt::PlainText);
    m_details = new RowList(u"changeDetails"_s, this);
    m_details->setFitsRows(false);
    m_details->setAccessibleName(tr("What changes for the learner that is chosen"));
    m_detailsLabel->setBuddy(m_details);
    m_catalogue = new CatalogueDifferences(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_catalogue, 5);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_detailsLabel);
    layout->addWidget(m_details, 2);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ImportChanges::showDetails);
    clear();
}

void ImportChanges::clear()
{
    m_summary->clear();
    show(std::vector<Entry>());
}

void ImportChanges::setSummary(const QString &summary)
{
    m_summary->setText(summary);
}

void ImportChanges::show(std::vector<Entry> entries)
{
    m_entries = std::move(entries);
    m_catalogue->hide();
    m_table->setRowCount(static_cast<int>(m_entries.size()));
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const int row = static_cast<int>(i);
        m_table->setText(row, 0, m_entries[i].learner);
        m_table->setText(row, 1, m_entries[i].what);
        m_table->setText(row, 2, m_entries[i].more);
    }
    m_table->fitColumns(0.4);
    for (QWidget *part : std::initializer_list<QWidget *>{m_table, m_detailsLabel, m_details})
        part->setVisible(!m_entries.empty());
    if (!m_entries.empty())
        m_table->setCurrentCell(0, 0);
}

void ImportChanges::showDetails(int row)
{
    if (row < 0 || static_cast<size_t>(row) >= m_entries.size())
        return;
    const Entry &entry = m_entries[static_cast<size_t>(row)];
    m_detailsLabel->setText(tr("For %1:", "a learner").arg(entry.learner));
    m_details->setRows(entry.details());
}

// Records -------------------------------------------------------------------------------------

static QString changeWord(ImportChange::What what)
{
    switch (what) {
    case ImportChange::What::Added:
        return ImportChanges::tr("New");
    case ImportChange::What::Changed:
        return ImportChanges::tr("Changed");
    case ImportChange::What::Gone:
        return ImportChanges::tr("Not in this list any more");
    case ImportChange::What::Same:
        return ImportChanges::tr("The same");
    }
    return {};
}

static QString evidenceText(const ImportChange &change)
{
    QStringList parts;
    if (change.evidenceAdded > 0)
        parts << ImportChanges::tr("%n new", "pieces of evidence", change.evidenceAdded);
    if (change.evidenceChanged > 0)
        parts << ImportChanges::tr("%n changed", "pieces of evidence", change.evidenceChanged);
    if (change.evidenceGone > 0)
        parts << ImportChanges::tr("%n gone", "pieces of evidence", change.evidenceGone);
    return parts.isEmpty() ? ImportChanges::tr("No evidence") : parts.join(u", "_s);
}

void ImportChanges::showRecords(const Workspace &workspace, const std::vector<Record> &records,
                                const std::vector<ImportChange> &changes)
{
    std::array<int, 4> counts{};
    std::vector<Entry> entries;
    const CatalogueNames names(workspace.catalogue());
    for (const ImportChange &change : changes) {
        ++counts[static_cast<size_t>(change.what)];
        if (change.what == ImportChange::What::Same)
            continue;
        entries.push_back({change.name, changeWord(change.what), evidenceText(change),
                           [&workspace, &records, names, id = change.learner] {
                               return importDifferences(workspace, records, names, id);
                           }});
        if (change.what == ImportChange::What::Gone)
            entries.back().more = tr("Stays in the caseload");
    }
    show(std::move(entries));
    const QLocale locale;
    const auto number = [&](ImportChange::What what) {
        return locale.toString(counts[static_cast<size_t>(what)]);
    };
    using What = ImportChange::What;
    QString text = tr("%1 learners are new, %2 change and %3 stay the same. It is one step, which "
                      "undo takes back.")
                       .arg(number(What::Added), number(What::Changed), number(What::Same));
    if (const int gone = counts[static_cast<size_t>(What::Gone)]; gone > 0)
        text += u' '
                + tr("%n learner(s) of earlier imports are not in this list any more; they stay in "
                     "the caseload.",
                     nullptr, gone);
    setSummary(text);
}

// Catalogue -----------------------------------------------------------------------------------

void ImportChanges::showCatalogue(const std::shared_ptr<const CompiledCatalogue> &before,
                                  const std::shared_ptr<const CompiledCatalogue> &after,
                                  const std::vector<CatalogueChange> &changes)
{
    show(std::vector<Entry>());
    m_catalogue->show(before, after, changes);
    const int learners = m_catalogue->topLevelItemCount();
    m_catalogue->setVisible(learners > 0);
    setSummary(learners == 0
                   ? tr("Nothing changes for anyone in this caseload.")
                   : tr("Something changes for %n learner(s). What they have begun or work "
                        "toward comes first.",
                        nullptr, learners));
}

} // namespace cairn::ui
