#pragma once

#include "dialogs/FormDialog.h"
#include "models/LearnerContext.h"

#include <functional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace cairn::ui {

class DateField;

/// A decision against the letter of a rule, with its reason; says what it would change before it
/// is made.
class ExceptionDialog : public FormDialog
{
    Q_OBJECT

public:
    /// What would remain of the credential with this exception added.
    using Trial = std::function<std::optional<Verdict>(const RuleException &)>;

    ExceptionDialog(const std::shared_ptr<const LearnerContext> &context, const Audit &audit,
                    const std::string &path, const QString &by, Trial trial, QWidget *parent);

signals:
    void submitted(const cairn::RuleException &exception);

protected:
    bool check() override;
    void submit() override;

private:
    void buildPlace(const Audit &audit, const std::string &path);
    void buildWhat();
    void buildWhy(const QString &by);
    ExceptionKind kind() const;
    bool needsEvidence() const;
    bool needsValue() const;
    bool needsNode() const;
    void showKind();
    void showEffect();
    RuleException value() const;

    std::shared_ptr<const LearnerContext> m_context;
    CredentialId m_credential;
    Remaining m_before;
    Trial m_trial;
    QComboBox *m_kind = nullptr;
    QComboBox *m_node = nullptr;
    QComboBox *m_evidence = nullptr;
    QLineEdit *m_value = nullptr;
    QPlainTextEdit *m_reason = nullptr;
    QLineEdit *m_by = nullptr;
    DateField *m_date = nullptr;
    QLabel *m_effect = nullptr;
};

} // namespace cairn::ui
