#pragma once

#include "shell/Details.h"

#include <QDockWidget>

class QLabel;
class QStandardItemModel;
class QTreeView;

namespace cairn::ui {

/// The dock at the right: title, verdict, and a tree of whole sentences with their marks.
class DetailsDock : public QDockWidget
{
    Q_OBJECT

public:
    explicit DetailsDock(QWidget *parent = nullptr);

    void setDetails(const Details &details);
    void clear();
    const Details &details() const { return m_details; }
    void focusFirst();

signals:
    /// A row with a link was activated.
    void linkActivated(const QString &link);
    /// The person closed it with its button or Esc.
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void retranslate();
    void showDetails();

    Details m_details;
    QLabel *m_heading = nullptr;
    QWidget *m_close = nullptr;
    QLabel *m_title = nullptr;
    StateMark *m_mark = nullptr;
    QLabel *m_verdict = nullptr;
    QLabel *m_empty = nullptr;
    QTreeView *m_tree = nullptr;
    QLabel *m_source = nullptr;
    QStandardItemModel *m_model = nullptr;
};

} // namespace cairn::ui
