#pragma once

#include "models/LearnerContext.h"
#include "sharing/Sharing.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QLabel;
class QStackedWidget;

namespace cairn {
class Workspace;
}

namespace cairn::ui {

class EmptyState;
class PlainTable;

/// What a learner agreed to, and who had what of the record.
class SharingTab : public QWidget
{
    Q_OBJECT

public:
    struct Actions {
        QAction *record = nullptr;
        QAction *edit = nullptr;
        QAction *withdraw = nullptr;
        QAction *remove = nullptr;
        QAction *optOut = nullptr; ///< checkable
        QAction *everything = nullptr;
        QAction *saveRecord = nullptr;
        QAction *log = nullptr;
        QAction *note = nullptr;
    };

    SharingTab(const Workspace &workspace, const Actions &actions, QWidget *parent);

    void setContext(const std::shared_ptr<const LearnerContext> &context);
    void retranslate();
    void focusFirst();
    /// The consent of the chosen row; nothing: none is chosen.
    std::optional<WrittenConsent> selected() const;

signals:
    void selectionChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildConsents();
    void buildLog();
    QLabel *heading(const QString &name);
    void showConsents();
    void showLog();
    void showRowMenu(const QPoint &position);

    const Workspace &m_workspace;
    Actions m_actions;
    std::shared_ptr<const LearnerContext> m_context;
    std::vector<WrittenConsent> m_consents;
    QLabel *m_consentHeading = nullptr;
    QStackedWidget *m_consentStack = nullptr;
    PlainTable *m_consentTable = nullptr;
    EmptyState *m_noConsents = nullptr;
    QCheckBox *m_optOut = nullptr;
    QLabel *m_optOutSince = nullptr;
    QLabel *m_logHeading = nullptr;
    QStackedWidget *m_logStack = nullptr;
    PlainTable *m_logTable = nullptr;
    EmptyState *m_noLog = nullptr;
};

} // namespace cairn::ui
