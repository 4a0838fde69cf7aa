#pragma once

#include "wording/SafetyText.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace cairn::ui {

class Paper;

/// The recovery sheet, to be printed or written down and put away.
class RecoverySheetDialog : public QDialog
{
    Q_OBJECT

public:
    RecoverySheetDialog(const RecoverySheet &sheet, const QStringList &printers, QWidget *parent);

signals:
    /// Whoever closed it said that it is away from this laptop.
    void putAway();

private:
    QWidget *buildSheet(const QString &html);
    QWidget *buildPrinting(const QStringList &printers);
    QWidget *buildButtons();
    void print();
    void say(const QString &text);

    QString m_html;
    Paper *m_paper = nullptr;
    QComboBox *m_printer = nullptr;
    QPushButton *m_print = nullptr;
    QLabel *m_said = nullptr;
    QCheckBox *m_away = nullptr;
    QPushButton *m_done = nullptr;
};

} // namespace cairn::ui
