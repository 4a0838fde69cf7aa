#pragma once

#include "dialogs/FormDialog.h"
#include "evidence/Record.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace cairn::ui {

/// Who a learner is: to add someone by hand, and to correct what was written.
class LearnerDialog : public FormDialog
{
    Q_OBJECT

public:
    /// \a cohorts are offered; an empty id in \a learner means someone new.
    LearnerDialog(const Learner &learner, const QStringList &cohorts, QWidget *parent);

signals:
    void submitted(const cairn::Learner &learner);

protected:
    bool check() override;
    void submit() override;

private:
    Learner m_learner;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_preferred = nullptr;
    QComboBox *m_pronouns = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_cohort = nullptr;
    QPlainTextEdit *m_story = nullptr;
};

} // namespace cairn::ui
