#pragma once

#include "shell/Search.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace cairn::ui {

/// Ctrl+K: finds commands, learners, credentials, items and help by a few letters. The keyboard
/// stays in the line edit; Up and Down move in the list below.
class Palette : public QDialog
{
    Q_OBJECT

public:
    explicit Palette(QWidget *parent = nullptr);

    void setEntries(std::vector<SearchEntry> entries);
    /// Opens over the top of \a window, with \a text typed already.
    void openWith(const QString &text);
    /// Milliseconds that the last search and its showing took.
    double lastSearchMs() const { return m_lastSearchMs; }

signals:
    void chosen(const QString &key);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void retranslate();
    void find();
    void announce(int found);
    void moveBy(int rows);
    void choose();
    void place();

    std::vector<SearchEntry> m_entries;
    QLineEdit *m_edit = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_hint = nullptr;
    QStandardItemModel *m_model = nullptr;
    double m_lastSearchMs = 0;
};

} // namespace cairn::ui
