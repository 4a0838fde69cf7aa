#pragma once

#include "base/Result.h"
#include "models/CaseloadView.h"

#include <QPushButton>

class QActionGroup;
class QMenu;

namespace cairn {
class Workspace;
}

namespace cairn::ui {

/// "View: Spring list": a menu of the views that are kept in the file, and what can be done with
/// them.
class CaseloadViews : public QPushButton
{
    Q_OBJECT

public:
    /// \a commands stand below the views in the menu.
    CaseloadViews(Workspace &workspace, const QList<QAction *> &commands, QWidget *parent);

    /// The name of the view that was chosen last; empty: everyone.
    QString current() const { return m_current; }
    void setCurrent(const QString &name);
    /// What the page shows now: whether it is still the view.
    void setShown(const CaseloadFilter &shown);
    QStringList names() const;
    const CaseloadView *find(const QString &name) const;

    /// Adds the view, or gives the one of that name what \a view says.
    Result<void> put(const CaseloadView &view);
    Result<void> rename(const QString &name, const QString &newName);
    Result<void> remove(const QString &name);
    /// To take a step back to.
    const std::vector<CaseloadView> &all() const { return m_views; }
    Result<void> setAll(const std::vector<CaseloadView> &views);
    void retranslate();

signals:
    void chosen(const cairn::ui::CaseloadFilter &filter);

private:
    void fillMenu();
    void showText();
    void choose(const QString &name);

    Workspace &m_workspace;
    QList<QAction *> m_commands;
    QMenu *m_menu = nullptr;
    std::vector<CaseloadView> m_views;
    QString m_current;
    CaseloadFilter m_shown;
};

} // namespace cairn::ui
