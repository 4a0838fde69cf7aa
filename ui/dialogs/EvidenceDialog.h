#pragma once

#include "dialogs/FormDialog.h"
#include "evidence/Validate.h"
#include "models/CatalogueNames.h"

class QComboBox;
class QLineEdit;

namespace cairn::ui {

class DateField;
class PickEdit;

/// Adds or corrects one piece of evidence. What is left empty comes from the catalogue's item.
class EvidenceDialog : public FormDialog
{
    Q_OBJECT

public:
    /// An empty id in \a piece means a new one.
    EvidenceDialog(const EvidenceItem &piece, const CatalogueNames &names, Date today,
                   QWidget *parent);

signals:
    void submitted(const cairn::EvidenceItem &piece);

protected:
    bool check() override;
    void submit() override;

private:
    void buildWhat();
    void buildWhen();
    void buildHow();
    void fill();
    void showInherited();
    bool checkNumber(QLineEdit *field);
    QWidget *fieldOf(const EvidenceProblem &problem) const;
    static QString textOf(const EvidenceProblem &problem);
    EvidenceItem value() const;

    EvidenceItem m_piece;
    std::vector<EvidenceProblem> m_asked; ///< doubts that were shown
    CatalogueNames m_names;
    Date m_today;
    PickEdit *m_item = nullptr;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_credits = nullptr;
    QLineEdit *m_hours = nullptr;
    QComboBox *m_status = nullptr;
    QComboBox *m_grade = nullptr;
    DateField *m_earned = nullptr;
    QComboBox *m_term = nullptr;
    DateField *m_expires = nullptr;
    QComboBox *m_method = nullptr;
    QComboBox *m_provider = nullptr;
    QComboBox *m_trust = nullptr;
};

} // namespace cairn::ui
