#pragma once

#include "dialogs/FormDialog.h"
#include "sharing/Sharing.h"

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace cairn::ui {

class KindBoxes;

/// What the gate asks about.
struct GateQuestion {
    QString title;     ///< "Save the list of learners"
    QString verb;      ///< the button: "Go on"
    QStringList whose; ///< names of the learners, as many as there are
    Outlet outlet = Outlet::Record;
    RecordKinds offered; ///< what can be in it
    RecordKinds fixed;   ///< what cannot be left out of it
    ExportProtection protection = ExportProtection::None;
    bool isWhole = false;   ///< nobody can be left out
    bool isNote = false;    ///< of what happened without Cairn: nothing is in the way any more
    SharingRequest request; ///< as it stands at first
    QStringList parties;    ///< who received something before
    std::vector<WrittenConsent> consents; ///< that stand today, of these learners
    RecordKinds directory;
    /// What stands in the way for each of the learners.
    std::function<std::vector<SharingAnswer>(const SharingRequest &)> answers;
};

/// The sharing gate: to whom, why, on what ground, and what of it. Nothing about learners leaves
/// Cairn without these answers, which go into the disclosure log.
class GateDialog : public FormDialog
{
    Q_OBJECT

public:
    GateDialog(GateQuestion question, QWidget *parent);

signals:
    void submitted(const cairn::SharingRequest &request);
    /// The same of what happened without Cairn.
    void noted(const cairn::SharingRequest &request, cairn::Outcome outcome);

protected:
    bool check() override;
    void submit() override;

private:
    void buildFields();
    void addFields();
    void buildBelow();
    void connectFields();
    bool isEnough(const std::vector<SharingAnswer> &answers) const;
    bool isLetOutInTheClear();
    void buildConsents();
    void followBasis();
    void followConsent();
    void showAnswer();
    SharingRequest request() const;
    Basis basis() const;
    QString whoGoes(const std::vector<SharingAnswer> &answers) const;
    QWidget *fieldOf(RequestProblem problem) const;

    GateQuestion m_question;
    QComboBox *m_outcome = nullptr;
    QComboBox *m_basis = nullptr;
    QComboBox *m_consent = nullptr;
    QComboBox *m_party = nullptr;
    QLineEdit *m_purpose = nullptr;
    QLineEdit *m_ground = nullptr;
    QLineEdit *m_askedBy = nullptr;
    QLineEdit *m_givenBy = nullptr;
    KindBoxes *m_records = nullptr;
    QLabel *m_answer = nullptr;
    QLabel *m_notice = nullptr;
    QCheckBox *m_inTheClear = nullptr;
    QLabel *m_inTheClearProblem = nullptr;
};

} // namespace cairn::ui
