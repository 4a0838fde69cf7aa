#include "pages/CaseloadViews.h"

#include "theme/Tokens.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

static const QString keptName = u"caseload-views"_s;

CaseloadViews::CaseloadViews(Workspace &workspace, const QList<QAction *> &commands,
                             QWidget *parent)
    : QPushButton(parent), m_workspace(workspace), m_commands(commands),
      m_views(caseloadViewsFromJson(workspace.kept(keptName)))
{
    setObjectName(u"views"_s);
    setAutoDefault(false);
    setRole(this, u"menu"_s);
    m_menu = new QMenu(this);
    m_menu->setObjectName(u"viewsMenu"_s);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &CaseloadViews::fillMenu);
}

QStringList CaseloadViews::names() const
{
    QStringList names;
    for (const CaseloadView &view : m_views)
        names << view.name;
    return names;
}

const CaseloadView *CaseloadViews::find(const QString &name) const
{
    const auto found = std::find_if(m_views.begin(), m_views.end(),
                                    [&](const CaseloadView &view) { return view.name == name; });
    return found == m_views.end() ? nullptr : &*found;
}

void CaseloadViews::fillMenu()
{
    m_menu->clear();
    const auto add = [this](const QString &text, const QString &name) {
        QString plain = text;
        QAction *action = m_menu->addAction(plain.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(name == m_current);
        connect(action, &QAction::triggered, this, [this, name] { choose(name); });
    };
    add(tr("Everyone"), {});
    for (const CaseloadView &view : m_views)
        add(view.name, view.name);
    m_menu->addSeparator();
    m_menu->addActions(m_commands);
}

void CaseloadViews::choose(const QString &name)
{
    const CaseloadView *view = find(name);
    setCurrent(name);
    emit chosen(view ? view->filter : CaseloadFilter());
}

void CaseloadViews::setCurrent(const QString &name)
{
    m_current = find(name) ? name : QString();
    showText();
}

void CaseloadViews::setShown(const CaseloadFilter &shown)
{
    m_shown = shown;
    showText();
}

void CaseloadViews::retranslate()
{
    showText();
}

void CaseloadViews::showText()
{
    const CaseloadView *view = find(m_current);
    const QString name = view ? view->name : tr("Everyone");
    QString text = (view ? view->filter : CaseloadFilter()) == m_shown
                       ? tr("View: %1").arg(name)
                       : tr("View: %1, changed").arg(name);
    setAccessibleName(text);
    setText(text.replace(u'&', u"&&"_s));
}

Result<void> CaseloadViews::setAll(const std::vector<CaseloadView> &views)
{
    const Result<void> kept = m_workspace.keep(keptName, toJson(views));
    if (kept)
        m_views = views;
    setCurrent(m_current);
    return kept;
}

Result<void> CaseloadViews::put(const CaseloadView &view)
{
    std::vector<CaseloadView> views = m_views;
    std::erase_if(views, [&](const CaseloadView &each) { return each.name == view.name; });
    views.push_back(view);
    std::sort(views.begin(), views.end(), [](const CaseloadView &a, const CaseloadView &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    const Result<void> kept = setAll(views);
    if (kept)
        setCurrent(view.name);
    return kept;
}

Result<void> CaseloadViews::rename(const QString &name, const QString &newName)
{
    std::vector<CaseloadView> views = m_views;
    for (CaseloadView &view : views)
        if (view.name == name)
            view.name = newName;
    const Result<void> kept = setAll(views);
    if (kept)
        setCurrent(newName);
    return kept;
}

Result<void> CaseloadViews::remove(const QString &name)
{
    std::vector<CaseloadView> views = m_views;
    std::erase_if(views, [&](const CaseloadView &each) { return each.name == name; });
    return setAll(views);
}

} // namespace cairn::ui
