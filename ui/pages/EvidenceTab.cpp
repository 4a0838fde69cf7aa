#include "pages/EvidenceTab.h"

#include "models/EvidenceModel.h"
#include "pages/ActionButton.h"
#include "pages/EmptyState.h"
#include "shell/FlowLayout.h"
#include "theme/StateMark.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace cairn::ui {

/// Besides goals, what is held or can be: so many of the nearest are looked at.
static constexpr int nearestPlaces = 24;
static constexpr int lettersOfAllColumns = 140;

namespace {

/// Finds in every column, accents aside, and sorts by the values behind the texts.
class EvidenceProxy : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setTyped(const QString &typed)
    {
        m_words = searchWords(typed);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        QString all;
        for (int column = 0; column < EvidenceModel::ColumnCount; ++column)
            all += sourceModel()->index(row, column).data().toString() + u' ';
        return matches(searchKey(all), m_words);
    }

private:
    QStringList m_words;
};

/// The link that says "counts twice" stands alone: it is no state.
class PlacesDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!index.data(EvidenceModel::TwiceRole).toBool())
            return;
        const int size = option->fontMetrics.height();
        QPixmap link(QSize(size, size) * 2);
        link.setDevicePixelRatio(2);
        link.fill(Qt::transparent);
        QPainter painter(&link);
        paintOverlay(&painter, QRectF(0, 0, size, size), Overlay::Link, option->palette);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {size, size};
        option->icon = QIcon(link);
    }
};

} // namespace

EvidenceTab::EvidenceTab(const Workspace &workspace, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
{
    setObjectName(u"evidenceTab"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::normal, 0, 0);
    layout->setSpacing(space::small);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    QWidget *buttons = flowRow(this);
    auto *add = new ActionButton(actions.add, buttons);
    setRole(add, u"primary"_s);
    buttons->layout()->addWidget(add);
    for (QAction *action : {actions.edit, actions.remove, actions.import})
        buttons->layout()->addWidget(new ActionButton(action, buttons));
    line->addWidget(buttons, 1);
    m_find = new QLineEdit(this);
    m_find->setObjectName(u"findEvidence"_s);
    m_find->setClearButtonEnabled(true);
    m_find->setMinimumWidth(200);
    line->addWidget(m_find, 0, Qt::AlignTop);
    layout->addLayout(line);
    buildTable();
    m_empty = new EmptyState(u"noEvidence"_s, this);
    m_empty->setActions({actions.add, actions.import});
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    m_count = new QLabel(this);
    m_count->setObjectName(u"evidenceCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    setRole(m_count, u"quiet"_s);
    layout->addWidget(m_count);

    m_places = new QTimer(this);
    m_places->setSingleShot(true);
    connect(m_places, &QTimer::timeout, this, &EvidenceTab::readPlaces);
}

void EvidenceTab::buildTable()
{
    m_model = new EvidenceModel(this);
    auto *proxy = new EvidenceProxy(this);
    m_proxy = proxy;
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(Qt::UserRole);
    m_proxy->setSortLocaleAware(true);
    m_proxy->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table = new QTableView(this);
    m_table->setObjectName(u"evidenceTable"_s);
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(EvidenceModel::When, Qt::DescendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setItemDelegate(new StateMarkDelegate(m_table));
    m_table->setItemDelegateForColumn(EvidenceModel::CountsFor, new PlacesDelegate(m_table));
    m_table->installEventFilter(this);
    connect(m_find, &QLineEdit::textChanged, proxy, [this, proxy](const QString &text) {
        proxy->setTyped(text);
        updateView();
    });
    connect(m_table, &QTableView::doubleClicked, m_actions.edit, &QAction::trigger);
    connect(m_table, &QTableView::customContextMenuRequested, this, &EvidenceTab::showRowMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &EvidenceTab::selectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EvidenceTab::showDetails);
}

/// Days are digits, which are wider than letters are on average; the year must not be cut.
int EvidenceTab::widthOfDay() const
{
    int widest = 0;
    for (int month = 1; month <= 12; ++month)
        widest
            = std::max(widest, fontMetrics().horizontalAdvance(dateText(QDate(2020, month, 28))));
    return widest + 2 * space::normal;
}

void EvidenceTab::sizeColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    const int letter = fontMetrics().averageCharWidth();
    const std::pair<int, int> letters[]
        = {{EvidenceModel::Source, 22},      {EvidenceModel::CreditsColumn, 12},
           {EvidenceModel::Grade, 9},        {EvidenceModel::Status, 17},
           {EvidenceModel::TrustColumn, 16}, {EvidenceModel::Saved, 10}};
    for (const auto &[column, count] : letters)
        header->resizeSection(column, std::max(letter * count, header->sectionSizeHint(column)));
    header->resizeSection(EvidenceModel::When, widthOfDay());
    header->setSectionResizeMode(EvidenceModel::What, QHeaderView::Stretch);
    header->setSectionResizeMode(EvidenceModel::CountsFor, QHeaderView::Stretch);
    m_table->verticalHeader()->setDefaultSectionSize(
        std::max(space::target + 4, fontMetrics().height() + 12));
}

/// On a narrow window the details have them.
void EvidenceTab::hideColumns()
{
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * lettersOfAllColumns;
    for (const int column : {EvidenceModel::TrustColumn, EvidenceModel::Saved})
        m_table->setColumnHidden(column, isNarrow);
}

void EvidenceTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    hideColumns();
}

void EvidenceTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    sizeColumns();
    hideColumns();
}

void EvidenceTab::retranslate()
{
    m_find->setPlaceholderText(tr("Find in the evidence"));
    m_find->setAccessibleName(tr("Find in the evidence"));
    m_table->setAccessibleName(tr("Credits and evidence"));
    m_empty->setSentence(tr("No evidence yet. Add a course, an exam or work experience by hand, or "
                            "import a transcript."));
    sizeColumns();
    if (m_context)
        setContext(m_context);
}

void EvidenceTab::setContext(const std::shared_ptr<const LearnerContext> &context)
{
    m_context = context;
    m_model->setContext(context);
    updateView();
    showDetails();
    if (isVisible())
        m_places->start(0);
}

void EvidenceTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_places->start(0);
}

/// After the rows are on the screen: an audit for every credential that may use a piece.
void EvidenceTab::readPlaces()
{
    if (!m_context || !m_context->isAudited)
        return;
    std::vector<Audit> audits;
    for (const CredentialId &credential : placesToLookAt(*m_context, nearestPlaces)) {
        const Verdict *verdict = m_context->verdict(credential);
        const bool stands = verdict
            && (verdict->state == State::Held || verdict->state == State::Awardable);
        if (auto audit = m_workspace.audit(m_context->record.learner.id, credential,
                                           stands ? LookAhead::Completed : LookAhead::Planned))
            audits.push_back(std::move(*audit));
    }
    m_model->setPlaces(placesOf(*m_context, audits));
    showDetails();
}

void EvidenceTab::updateView()
{
    m_stack->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_table);
    m_count->setVisible(m_model->rowCount() > 0);
    const QLocale locale;
    QString line
        = tr("%1 shown of %2.")
              .arg(locale.toString(m_proxy->rowCount()), locale.toString(m_model->rowCount()));
    if (const auto saved = m_model->savedInAll())
        line += u' ' + tr("%1 of course fees saved so far.").arg(m_model->money(*saved));
    m_count->setText(line);
    emit selectionChanged();
}

void EvidenceTab::choose(const EvidenceId &evidence)
{
    const QModelIndex index
        = m_proxy->mapFromSource(m_model->index(m_model->rowOf(evidence), EvidenceModel::What));
    if (!index.isValid())
        return;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void EvidenceTab::select(const EvidenceId &evidence)
{
    choose(evidence);
    m_table->setFocus();
}

EvidenceId EvidenceTab::current() const
{
    const QModelIndex index = m_proxy->mapToSource(m_table->currentIndex());
    return index.isValid() ? m_model->row(index.row()).id : EvidenceId();
}

std::vector<EvidenceId> EvidenceTab::selected() const
{
    std::vector<EvidenceId> pieces;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const EvidenceModel::Row &row = m_model->row(m_proxy->mapToSource(index).row());
        if (row.grantedBy.isEmpty())
            pieces.push_back(row.id);
    }
    return pieces;
}

void EvidenceTab::showDetails()
{
    const QModelIndex index = m_proxy->mapToSource(m_table->currentIndex());
    if (!index.isValid() || !isVisible())
        return;
    const EvidenceModel::Row &row = m_model->row(index.row());
    Details details;
    details.title = row.what;
    details.look = row.look;
    details.word = row.status;
    details.verdict = row.trust.isEmpty()
                          ? row.source
                          : tr("%1. %2", "how it was learned, how sure").arg(row.source, row.trust);
    for (const QString &line : row.detail.split(u'\n', Qt::SkipEmptyParts))
        details.rows.push_back({line, {}, {}, false, {}, {}});
    details.source = m_context->wording.footer();
    emit detailsChanged(details);
}

void EvidenceTab::find()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void EvidenceTab::focusFirst()
{
    if (m_model->rowCount() == 0) {
        m_empty->setFocus();
        m_empty->findChild<QPushButton *>()->setFocus();
        return;
    }
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_proxy->index(0, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

bool EvidenceTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_actions.edit->trigger();
        return true;
    case Qt::Key_Delete:
        m_actions.remove->trigger();
        return true;
    case Qt::Key_Insert:
        m_actions.add->trigger();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void EvidenceTab::showRowMenu(const QPoint &position)
{
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions.add, m_actions.edit, m_actions.remove, m_actions.import});
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

} // namespace cairn::ui
