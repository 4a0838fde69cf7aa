#pragma once

#include "base/Id.h"
#include "base/Result.h"
#include "shell/Details.h"

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace cairn::ui {

class MessageBar;

/// What every page of the window is: a title, a message bar under it, and a body.
///
/// A page fills `headerLine()` (right of the title: chips, buttons) and `body()`, and sets its
/// texts in `retranslate()`, which `prepare()` calls first and a change of language again.
class Page : public QWidget
{
    Q_OBJECT

public:
    /// \a name is the page's object name ("caseloadPage").
    explicit Page(const QString &name, QWidget *parent = nullptr);

    /// Called once, when the window takes the page in; a test that has no window calls it too.
    void prepare() { retranslate(); }

    QString title() const;
    MessageBar *messageBar() const { return m_messages; }

    /// For menu and palette: the window puts each into the menu that its property "menu" names
    /// ("file", "edit", "learner", "plan", "view", "tools"; none: "learner"). Made once, in the constructor;
    /// each has object name, text with mnemonic, tool tip and, where it has one, a unique shortcut.
    /// The page enables those that make sense now; while it is hidden the window keeps them off,
    /// unless their property "everywhere" is true.
    virtual QList<QAction *> pageActions() const { return {}; }
    /// Reads everything anew from the workspace.
    virtual void refresh() {}
    /// Puts the keyboard where work begins.
    virtual void focusFirst();
    /// Ctrl+F; \returns false where the page has nothing to search.
    virtual bool find() { return false; }
    /// F1: plain text under 150 words.
    virtual QString help() const { return {}; }
    /// A row of the Details that this page asked for was activated.
    virtual void openLink(const QString &link) { Q_UNUSED(link); }
    /// Opens the dialog again that bore \a key in its property "reopen" when the file was locked.
    virtual void reopen(const QString &key) { Q_UNUSED(key); }
    /// What comes back after a restart: tab, sort order, scroll. Ids only, never names.
    virtual QByteArray saveState() const { return {}; }
    virtual void restoreState(const QByteArray &state) { Q_UNUSED(state); }

    /// Shows what went wrong, or clears the message bar. \returns whether it went well.
    bool tell(const Result<void> &result);
    template <class T> bool tell(const Result<T> &result)
    {
        return result ? tell(Result<void>()) : tell(Result<void>(tl::unexpect, result.error()));
    }

signals:
    void titleChanged();
    /// Shows \a details in the dock, opening it.
    void detailsRequested(const cairn::ui::Details &details);
    /// The same without opening the dock, for a selection that moves.
    void detailsChanged(const cairn::ui::Details &details);
    void openLearner(const cairn::LearnerId &learner);
    void openCredential(const cairn::CredentialId &credential);
    void openItem(const cairn::ItemId &item);

protected:
    void setTitle(const QString &title);
    QHBoxLayout *headerLine() const { return m_header; }
    QVBoxLayout *body() const { return m_body; }
    virtual void retranslate() {}
    void changeEvent(QEvent *event) override;

private:
    QLabel *m_title = nullptr;
    QHBoxLayout *m_header = nullptr;
    QVBoxLayout *m_body = nullptr;
    MessageBar *m_messages = nullptr;
};

} // namespace cairn::ui
