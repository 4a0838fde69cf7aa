#include "pages/CredentialsTab.h"

#include "audit/CompiledCatalogue.h"
#include "models/CredentialModel.h"
#include "models/WhyModel.h"
#include "models/Words.h"
#include "pages/ActionButton.h"
#include "pages/EmptyState.h"
#include "pages/FoundList.h"
#include "pages/RowList.h"
#include "pages/Rulings.h"
#include "shell/FlowLayout.h"
#include "theme/StateMark.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace cairn::ui {

CredentialsTab::CredentialsTab(const Workspace &workspace, const QList<QAction *> &actions,
                               QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_actions(actions)
{
    setObjectName(u"credentialsTab"_s);
    m_model = new CredentialModel(this);
    m_proxy = new CredentialProxy(this);
    m_proxy->setSourceModel(m_model);
    m_why = new WhyModel(this);
    m_splitter = new QSplitter(this);
    m_splitter->setObjectName(u"credentialsSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildList());
    m_splitter->addWidget(buildChosen(actions));
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({360, 540});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::normal, 0, 0);
    layout->addWidget(m_splitter);
}

QWidget *CredentialsTab::buildList()
{
    m_found = new FoundList(u"findCredential"_s, u"credentialList"_s, m_proxy, this);
    m_find = m_found->field();
    m_list = m_found->list();
    m_group = new QComboBox(m_found);
    m_group->setObjectName(u"stateFilter"_s);
    m_kind = new QComboBox(m_found);
    m_kind->setObjectName(u"kindFilter"_s);
    QWidget *filters = flowRow(m_found);
    for (QComboBox *box : {m_group, m_kind}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        filters->layout()->addWidget(box);
        connect(box, &QComboBox::activated, this, &CredentialsTab::filter);
    }
    m_found->addFilters(filters);
    m_clear = new QAction(this);
    m_clear->setObjectName(u"clearCredentialFilters"_s);
    m_noHits = new EmptyState(u"noCredentials"_s, m_found);
    m_noHits->setActions({m_clear});
    m_found->setNoHits(m_noHits);
    connect(m_clear, &QAction::triggered, this, &CredentialsTab::clearFilters);
    connect(m_found, &FoundList::typed, this, &CredentialsTab::filter);
    connect(m_found, &FoundList::chosen, this, &CredentialsTab::choose);
    connect(m_found, &FoundList::entered, this, [this] { m_tree->setFocus(Qt::OtherFocusReason); });
    return m_found;
}

QWidget *CredentialsTab::buildChosen(const QList<QAction *> &actions)
{
    auto *chosen = new QWidget(this);
    auto *layout = new QVBoxLayout(chosen);
    layout->setContentsMargins(space::normal, 0, 0, 0);
    layout->setSpacing(space::small);
    auto *head = new QHBoxLayout;
    m_name = wrappedText(chosen, u"credentialName"_s, u"heading"_s);
    m_state = new StateMark(chosen);
    m_state->setObjectName(u"credentialState"_s);
    head->addWidget(m_name, 1);
    head->addWidget(m_state, 0, Qt::AlignTop);
    m_verdict = wrappedText(chosen, u"verdict"_s, QString());
    QWidget *buttons = flowRow(chosen);
    for (QAction *action : actions) {
        auto *button = new ActionButton(action, chosen);
        if (action == actions.first())
            m_award = button;
        buttons->layout()->addWidget(button);
    }
    auto *look = new QHBoxLayout;
    m_lookAheadLabel = new QLabel(chosen);
    m_lookAhead = new QComboBox(chosen);
    m_lookAhead->setObjectName(u"lookAhead"_s);
    m_lookAheadLabel->setBuddy(m_lookAhead);
    look->addWidget(m_lookAheadLabel);
    look->addWidget(m_lookAhead);
    look->addStretch(1);
    m_tree = new RowTree(RowDelegate::Lines::Wrap, chosen);
    m_tree->setObjectName(u"whyTree"_s);
    m_tree->setModel(m_why);
    m_rulings = new QWidget(chosen);
    auto *rulings = new QVBoxLayout(m_rulings);
    rulings->setContentsMargins(0, 0, 0, 0);
    auto *rulingsHead = new QHBoxLayout;
    m_rulingsLabel = wrappedText(m_rulings, u"rulingsLabel"_s, u"quiet"_s);
    m_removeRuling = new QPushButton(m_rulings);
    m_removeRuling->setObjectName(u"removeRuling"_s);
    rulingsHead->addWidget(m_rulingsLabel, 1);
    rulingsHead->addWidget(m_removeRuling);
    m_rulingRows = new RowList(u"rulings"_s, m_rulings);
    m_rulingRows->setFitsRows(false);
    rulings->addLayout(rulingsHead);
    rulings->addWidget(m_rulingRows);
    m_footer = wrappedText(chosen, u"footer"_s, u"small"_s);
    layout->addLayout(head);
    layout->addWidget(m_verdict);
    layout->addWidget(buttons);
    layout->addLayout(look);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_rulings);
    layout->addWidget(m_footer);

    m_empty = new EmptyState(u"noCredentialChosen"_s, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    // With large text in a small window it scrolls, rather than cutting its buttons off.
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(chosen);
    m_stack->addWidget(scroll);
    for (RowTree *tree : {m_list, m_tree}) {
        tree->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(tree, &RowTree::customContextMenuRequested, this,
                [this, tree](const QPoint &position) { showMenu(tree, position); });
    }
    connect(m_lookAhead, &QComboBox::activated, this, &CredentialsTab::showChosen);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CredentialsTab::showDetails);
    connect(m_removeRuling, &QPushButton::clicked, this, &CredentialsTab::removeCurrentRuling);
    connect(m_rulingRows, &RowList::linkChosen, this,
            [this](const QString &link) { m_removeRuling->setEnabled(!link.isEmpty()); });
    return m_stack;
}

void CredentialsTab::retranslate()
{
    m_find->setPlaceholderText(tr("Find a credential"));
    m_find->setAccessibleName(tr("Find a credential"));
    m_group->setAccessibleName(tr("State"));
    m_kind->setAccessibleName(tr("Kind"));
    m_list->setAccessibleName(tr("Credentials"));
    m_tree->setAccessibleName(tr("Requirements"));
    m_rulingRows->setAccessibleName(tr("Exceptions and attestations"));
    m_clear->setText(tr("Clear filters"));
    m_empty->setSentence(tr("Choose a credential to see what it asks for."));
    m_lookAheadLabel->setText(tr("&Look at it"));
    m_removeRuling->setText(tr("Take it back"));
    const int chosen = m_lookAhead->currentIndex();
    m_lookAhead->clear();
    for (const auto look : {LookAhead::Completed, LookAhead::InProgress, LookAhead::Planned})
        m_lookAhead->addItem(lookAheadWord(look), static_cast<int>(look));
    m_lookAhead->setCurrentIndex(std::max(0, chosen));
    fillFilters();
    if (m_context)
        setContext(m_context);
}

void CredentialsTab::fillFilters()
{
    const QVariant group = m_group->currentData();
    m_group->clear();
    m_group->addItem(tr("All states"), -1);
    for (int i = 0; i < CredentialModel::groupCount; ++i)
        m_group->addItem(CredentialModel::groupName(static_cast<CredentialModel::Group>(i)), i);
    m_group->setCurrentIndex(std::max(0, m_group->findData(group)));

    const QVariant kind = m_kind->currentData();
    m_kind->clear();
    m_kind->addItem(tr("All kinds"), -1);
    std::set<CredentialKind> kinds;
    for (const Credential &credential : m_workspace.catalogue()->catalogue().credentials)
        kinds.insert(credential.kind);
    for (const CredentialKind each : kinds)
        m_kind->addItem(credentialKindWord(each), static_cast<int>(each));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(kind)));
}

void CredentialsTab::setContext(const std::shared_ptr<const LearnerContext> &context)
{
    const bool isSomeoneElse = !context || !m_context
        || context->record.learner.id != m_context->record.learner.id;
    m_context = context;
    if (isSomeoneElse)
        m_selected = {};
    if (isSomeoneElse) {
        m_model->setContext(context);
        expandGroups();
    } else {
        changeRows();
    }
    if (m_selected.isEmpty() && context && !context->record.goals.empty()) {
        select(context->record.goals.front().credential);
        // What can be awarded stands at the top, and that is where to look first.
        m_list->scrollToTop();
    }
    showChosen();
}

QModelIndex CredentialsTab::headingIn(int group) const
{
    return m_proxy->mapFromSource(m_model->index(group, 0));
}

void CredentialsTab::changeRows()
{
    std::map<int, bool> open;
    for (int group = 0; group < CredentialModel::groupCount; ++group) {
        if (const QModelIndex heading = headingIn(group); heading.isValid())
            open[group] = m_list->isExpanded(heading);
    }
    const QModelIndex current = m_proxy->mapToSource(m_list->currentIndex());
    const auto credential = m_model->credentialAt(current);
    const int scrolled = m_list->verticalScrollBar()->value();

    m_model->setContext(m_context);
    expandGroups();
    for (const auto &[group, isOpen] : open)
        m_list->setExpanded(headingIn(group), isOpen);
    if (current.isValid()) {
        const QModelIndex kept = credential ? m_proxy->mapFromSource(m_model->indexOf(*credential))
                                            : headingIn(current.row());
        const bool isShown = kept.isValid()
            && (!kept.parent().isValid() || m_list->isExpanded(kept.parent()));
        if (isShown)
            m_list->setCurrentIndex(kept);
    }
    m_list->doItemsLayout();
    m_list->verticalScrollBar()->setValue(scrolled);
}

/// What needs no look at first stays closed: what is held, not begun or not open.
void CredentialsTab::expandGroups()
{
    using Group = CredentialModel::Group;
    const bool isFiltering = m_proxy->isFiltering();
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex index = m_proxy->index(row, 0);
        const auto group = static_cast<Group>(m_proxy->mapToSource(index).row());
        m_list->setExpanded(index, isFiltering
                                || (group != Group::NotStarted && group != Group::Closed));
    }
}

void CredentialsTab::filter()
{
    const int group = m_group->currentData().toInt();
    const int kind = m_kind->currentData().toInt();
    m_proxy->setTyped(m_find->text());
    m_proxy->setGroup(group < 0 ? std::nullopt
                                : std::optional(static_cast<CredentialModel::Group>(group)));
    m_proxy->setKind(kind < 0 ? std::nullopt : std::optional(static_cast<CredentialKind>(kind)));
    const bool hasHits = m_proxy->rowCount() > 0;
    m_noHits->setSentence(tr("No credential matches these filters."));
    m_found->showHits(hasHits);
    expandGroups();
}

void CredentialsTab::clearFilters()
{
    m_find->clear();
    m_group->setCurrentIndex(0);
    m_kind->setCurrentIndex(0);
    filter();
    m_list->setFocus();
}

void CredentialsTab::choose(const QModelIndex &index)
{
    const auto credential = m_model->credentialAt(m_proxy->mapToSource(index));
    if (!credential || *credential == m_selected)
        return;
    m_selected = *credential;
    showChosen();
}

void CredentialsTab::select(const CredentialId &credential, const std::string &path)
{
    m_selected = credential;
    QModelIndex index = m_proxy->mapFromSource(m_model->indexOf(credential));
    if (!index.isValid() && m_proxy->isFiltering()) {
        clearFilters();
        index = m_proxy->mapFromSource(m_model->indexOf(credential));
    }
    if (index.isValid()) {
        m_list->expand(index.parent());
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
    showChosen();
    if (const QModelIndex node = m_why->indexOf(path); node.isValid()) {
        for (QModelIndex above = node.parent(); above.isValid(); above = above.parent())
            m_tree->expand(above);
        m_tree->setCurrentIndex(node);
        m_tree->scrollTo(node);
    }
}

std::optional<Audit> CredentialsTab::audit() const
{
    if (!m_context || m_isPaused || m_selected.isEmpty())
        return std::nullopt;
    return m_workspace.audit(m_context->record.learner.id, m_selected,
                             static_cast<LookAhead>(m_lookAhead->currentData().toInt()));
}

void CredentialsTab::showChosen()
{
    if (m_isPaused && m_context)
        return;
    const auto shown = audit();
    if (!shown) {
        m_shown = {};
        m_why->clear();
        m_stack->setCurrentWidget(m_empty);
        emit selectionChanged();
        return;
    }
    const std::string path = m_shown == m_selected ? selectedPath() : std::string();
    m_shown = m_selected;
    m_name->setText(m_context->names.credential(m_selected));
    m_state->setLook(lookOf(shown->state), m_context->wording.standing(*shown));
    m_verdict->setText(m_context->wording.verdict(*shown));
    m_footer->setText(m_context->wording.footer());
    setRole(m_award, shown->state == State::Awardable ? u"primary"_s : QString());
    m_why->show(m_context, *shown);
    expandRequirements();
    if (const QModelIndex kept = m_why->indexOf(path); kept.isValid())
        m_tree->setCurrentIndex(kept);
    showRulings(*shown);
    m_stack->setCurrentIndex(1);
    emit selectionChanged();
    showDetails();
}

void CredentialsTab::expandRequirements()
{
    const auto expand = [this](const QModelIndex &parent, const auto &self) -> void {
        for (int row = 0; row < m_why->rowCount(parent); ++row) {
            const QModelIndex index = m_why->index(row, 0, parent);
            if (m_why->startsClosed(index))
                continue;
            m_tree->expand(index);
            self(index, self);
        }
    };
    expand({}, expand);
}

void CredentialsTab::showRulings(const Audit &audit)
{
    const std::vector<RowList::Row> rows = rulingRows(*m_context, audit);
    m_rulings->setVisible(!rows.empty());
    m_rulingsLabel->setText(
        tr("%n exception(s) and attestation(s)", nullptr, static_cast<int>(rows.size())));
    m_rulingRows->setRows(rows);
    const int rowHeight = fontMetrics().height() * 2 + space::normal;
    m_rulingRows->setFixedHeight(std::min(static_cast<int>(rows.size()), 2) * rowHeight + 4);
    m_removeRuling->setEnabled(!m_rulingRows->currentLink().isEmpty()
                               && !m_workspace.isReadOnly());
}

void CredentialsTab::removeCurrentRuling()
{
    const QString link = m_rulingRows->currentLink();
    const int number = link.section(u':', 1).toInt();
    if (link.startsWith(u"exception:"_s))
        emit removeRulingRequested(number, -1);
    else if (link.startsWith(u"attestation:"_s))
        emit removeRulingRequested(-1, number);
}

/// What can be done with the credential, where the hand is.
void CredentialsTab::showMenu(RowTree *tree, const QPoint &position)
{
    if (m_shown.isEmpty() || (tree == m_list && m_proxy->hasChildren(m_list->currentIndex())))
        return;
    auto *menu = new QMenu(tree);
    menu->setObjectName(u"credentialMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_actions);
    menu->popup(tree->viewport()->mapToGlobal(position));
}

std::string CredentialsTab::selectedPath() const
{
    const QModelIndex index = m_tree->currentIndex();
    return index.isValid() ? m_why->rowAt(index)->path : std::string();
}

std::string CredentialsTab::selectedNode() const
{
    const QModelIndex index = m_tree->currentIndex();
    return index.isValid() ? m_why->rowAt(index)->node : std::string();
}

/// What was awarded, what it used, and the way to take it back.
void CredentialsTab::addAward(Details &details) const
{
    const Holding *held = m_context->holding(m_shown);
    if (!held)
        return;
    const auto add = [&details](const QString &text, const QString &link = {}) {
        details.rows.push_back({text, {}, {}, false, link, {}});
    };
    if (held->awarded)
        add(tr("Awarded on %1.").arg(dateText(held->awarded)));
    for (const EvidenceId &piece : held->applied)
        add(tr("It used %1.").arg(m_context->pieceName(piece)));
    if (!m_workspace.isReadOnly())
        add(tr("Take the award back"), u"withdraw"_s);
}

Details CredentialsTab::detailsOf(const QModelIndex &requirement) const
{
    Details details;
    const Audit &audit = m_why->audit();
    details.source = m_context->wording.footer();
    if (!requirement.isValid()) {
        details.title = m_context->names.credential(audit.credential);
        details.look = lookOf(audit.state);
        details.word = m_context->wording.standing(audit);
        details.verdict = m_context->wording.verdict(audit);
        addAward(details);
        return details;
    }
    const WhyModel::Row &row = *m_why->rowAt(requirement);
    details.title = row.title;
    details.look = row.look;
    details.word = row.side;
    whyDetails(*m_context, audit, row, details);
    return details;
}

void CredentialsTab::showDetails()
{
    if (m_context && !m_shown.isEmpty() && isVisible())
        emit detailsChanged(detailsOf(m_tree->currentIndex()));
}

void CredentialsTab::find()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void CredentialsTab::focusFirst()
{
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_proxy->index(0, 0));
    m_list->setFocus(Qt::OtherFocusReason);
}

QByteArray CredentialsTab::saveState() const
{
    return m_splitter->saveState();
}

void CredentialsTab::restoreState(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

} // namespace cairn::ui
