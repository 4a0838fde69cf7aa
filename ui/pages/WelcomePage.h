#pragma once

#include "shell/Page.h"

class QBoxLayout;
class QListWidget;
class QPushButton;

namespace cairn::ui {

class Settings;

/// The first page: three ways in, and the files that were open lately.
class WelcomePage : public Page
{
    Q_OBJECT

public:
    explicit WelcomePage(Settings &settings, QWidget *parent = nullptr);

    void refresh() override;
    void focusFirst() override;
    QString help() const override;

signals:
    void sampleRequested();
    void newRequested();
    void openRequested();
    void fileRequested(const QString &path);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Card {
        QFrame *frame = nullptr;
        QLabel *picture = nullptr;
        QLabel *title = nullptr;
        QLabel *text = nullptr;
        QPushButton *button = nullptr;
    };
    Card makeCard(const QString &name, const QString &icon);
    void build();
    void fit();

    Settings &m_settings;
    QLabel *m_intro = nullptr;
    QBoxLayout *m_cards = nullptr;
    Card m_sample;
    Card m_new;
    Card m_open;
    QLabel *m_recentTitle = nullptr;
    QListWidget *m_recent = nullptr;
};

} // namespace cairn::ui
