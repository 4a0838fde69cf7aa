#include "pages/WelcomePage.h"

#include "shell/Settings.h"
#include "theme/Icons.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cairn::ui {

using namespace Qt::StringLiterals;

static constexpr int widest = 1040;
static constexpr int pathRole = Qt::UserRole;

WelcomePage::WelcomePage(Settings &settings, QWidget *parent)
    : Page(u"welcomePage"_s, parent), m_settings(settings)
{
    build();
}

WelcomePage::Card WelcomePage::makeCard(const QString &name, const QString &icon)
{
    Card card;
    card.frame = new QFrame(this);
    setRole(card.frame, u"card"_s);
    auto *layout = new QVBoxLayout(card.frame);
    layout->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    layout->setSpacing(space::small);
    card.picture = new QLabel(card.frame);
    card.picture->setPixmap(themeIcon(icon).pixmap(QSize(32, 32)));
    card.picture->setProperty("icon", icon);
    card.title = new QLabel(card.frame);
    card.title->setWordWrap(true);
    setRole(card.title, u"heading"_s);
    card.text = new QLabel(card.frame);
    card.text->setWordWrap(true);
    setRole(card.text, u"quiet"_s);
    card.button = new QPushButton(card.frame);
    card.button->setObjectName(name);
    layout->addWidget(card.picture);
    layout->addSpacing(space::small);
    layout->addWidget(card.title);
    layout->addWidget(card.text);
    layout->addStretch(1);
    layout->addSpacing(space::small);
    layout->addWidget(card.button, 0, Qt::AlignLeading);
    return card;
}

void WelcomePage::build()
{
    auto *inside = new QWidget(this);
    inside->setMaximumWidth(widest);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::normal);
    m_intro = new QLabel(inside);
    m_intro->setWordWrap(true);
    setRole(m_intro, u"quiet"_s);
    m_sample = makeCard(u"welcomeSample"_s, u"games-hint"_s);
    m_new = makeCard(u"welcomeNew"_s, u"document-new"_s);
    m_open = makeCard(u"welcomeOpen"_s, u"document-open"_s);
    setRole(m_sample.button, u"primary"_s);
    m_cards = new QBoxLayout(QBoxLayout::LeftToRight);
    m_cards->setSpacing(space::normal);
    for (const Card &card : {m_sample, m_new, m_open})
        m_cards->addWidget(card.frame, 1);
    m_recentTitle = new QLabel(inside);
    setRole(m_recentTitle, u"heading"_s);
    m_recent = new QListWidget(inside);
    m_recent->setObjectName(u"welcomeRecent"_s);
    m_recentTitle->setBuddy(m_recent);
    column->addWidget(m_intro);
    column->addSpacing(space::small);
    column->addLayout(m_cards);
    column->addSpacing(space::small);
    column->addWidget(m_recentTitle);
    column->addWidget(m_recent);
    column->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    body()->addWidget(scroll);

    connect(m_sample.button, &QPushButton::clicked, this, &WelcomePage::sampleRequested);
    connect(m_new.button, &QPushButton::clicked, this, &WelcomePage::newRequested);
    connect(m_open.button, &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        emit fileRequested(item->data(pathRole).toString());
    });
}

void WelcomePage::retranslate()
{
    setTitle(tr("Welcome to Cairn"));
    m_intro->setText(
        tr("See what each learner holds, what is ready to be awarded, what is closest, and why. "
           "Everything stays on this computer."));
    m_sample.title->setText(tr("Try the sample caseload"));
    m_sample.text->setText(
        tr("36 invented learners at an invented college. Change what you like: every step can be "
           "undone, and the sample can be removed."));
    m_sample.button->setText(tr("&Try the sample"));
    m_new.title->setText(tr("Start a new file"));
    m_new.text->setText(tr("Begin with your own catalog and a list of learners from your student "
                           "system. Cairn leads you through it."));
    m_new.button->setText(tr("&Start a new file…"));
    m_open.title->setText(tr("Open a file"));
    m_open.text->setText(tr("Go on with a caseload file that is on this computer."));
    m_open.button->setText(tr("&Open a file…"));
    m_recentTitle->setText(tr("Open lately"));
    m_recent->setAccessibleName(tr("Files that were open lately"));
    refresh();
    fit();
}

void WelcomePage::refresh()
{
    m_recent->clear();
    for (const QString &path : m_settings.recentFiles()) {
        if (!QFileInfo::exists(path))
            continue;
        const QFileInfo file(path);
        //: A file and the folder that it is in.
        auto *item = new QListWidgetItem(
            themeIcon(u"document-open-recent"_s),
            tr("%1   in %2").arg(file.completeBaseName(), QDir::toNativeSeparators(file.path())),
            m_recent);
        item->setData(pathRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
    }
    const bool any = m_recent->count() > 0;
    m_recentTitle->setVisible(any);
    m_recent->setVisible(any);
    if (any) {
        m_recent->setCurrentRow(0);
        const int rows = std::min(m_recent->count(), 5);
        m_recent->setFixedHeight(rows * std::max(m_recent->sizeHintForRow(0), 28) + space::small);
    }
}

void WelcomePage::focusFirst()
{
    if (m_recent->count() > 0)
        m_recent->setFocus(Qt::OtherFocusReason);
    else
        m_sample.button->setFocus(Qt::OtherFocusReason);
}

QString WelcomePage::help() const
{
    return tr("A caseload is one file on this computer. It holds your learners, what they have "
              "done, the catalog and the history of every step.\n"
              "The sample shows everything with invented people. A new file asks for a catalog "
              "first, then for learners.\n"
              "Files that were open lately are listed below the cards: choose one and press "
              "Enter.");
}

/// Side by side where three columns of about thirty letters and the longest button fit, else one
/// below the other.
void WelcomePage::fit()
{
    int column = 30 * fontMetrics().averageCharWidth();
    for (const Card &card : {m_sample, m_new, m_open})
        column = std::max(column, card.button->sizeHint().width() + 2 * space::wide);
    const int room = std::min(width() - 2 * space::wide, widest);
    const bool wide = room >= 3 * column + 2 * space::normal;
    m_cards->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fit();
}

void WelcomePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
    if (event->type() == QEvent::PaletteChange) {
        for (const Card &card : {m_sample, m_new, m_open}) {
            if (card.picture)
                card.picture->setPixmap(
                    themeIcon(card.picture->property("icon").toString()).pixmap(QSize(32, 32)));
        }
    }
}

} // namespace cairn::ui
