#pragma once

#include "safety/Passphrase.h"

#include <QObject>

#include <string>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QWidget;

namespace cairn::ui {

class Form;
class PassphraseField;

/// The part of a form where a passphrase is chosen: the field, the same again, how strong it is in
/// words, and five words to take.
class NewPassphrase : public QObject
{
    Q_OBJECT

public:
    /// Adds its fields to \a form. \a names: what somebody who knows the file would try.
    NewPassphrase(Form *form, std::vector<std::string> names, QWidget *parent);

    void setNames(std::vector<std::string> names);
    void setVisible(bool visible);
    /// Shows what is wrong at the fields and \returns whether nothing is.
    bool check();
    /// What was chosen; the fields are wiped.
    QString take();
    PassphraseField *field() const { return m_field; }

private:
    void build(QWidget *parent);
    void suggest();
    void judge();
    void fitAgain();

    Form *m_form = nullptr;
    std::vector<std::string> m_names;
    bool m_visible = true;
    PassphraseField *m_field = nullptr;
    PassphraseField *m_again = nullptr;
    QWidget *m_strength = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_word = nullptr;
    QLabel *m_advice = nullptr;
    QPushButton *m_suggest = nullptr;
};

} // namespace cairn::ui
