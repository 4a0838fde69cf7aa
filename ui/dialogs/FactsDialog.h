#pragma once

#include "dialogs/FormDialog.h"
#include "evidence/Record.h"
#include "models/CatalogueNames.h"
#include "models/KnownFacts.h"

class QComboBox;
class QLineEdit;

namespace cairn {
class FactText;
}

namespace cairn::ui {

/// What is known of a learner besides evidence. What the catalogue's rules ask for is chosen from
/// what they name; anything else can be written.
class FactsDialog : public FormDialog
{
    Q_OBJECT

public:
    using Facts = std::map<std::string, std::vector<FactValue>, std::less<>>;

    FactsDialog(const Record &record, const CatalogueNames &names, QWidget *parent);

signals:
    void submitted(const cairn::ui::FactsDialog::Facts &facts);

protected:
    bool check() override;
    void submit() override;

private:
    struct Field {
        KnownFact fact;
        QComboBox *box = nullptr;
        std::vector<std::vector<FactValue>> offered; ///< by the box's entries, after "Not known"
    };

    void addField(const KnownFact &fact, const FactText &words);
    std::vector<FactValue> valueOf(const Field &field) const;

    Facts m_facts;
    std::vector<Field> m_fields;
    QLineEdit *m_otherKey = nullptr;
    QLineEdit *m_otherValue = nullptr;
};

} // namespace cairn::ui
