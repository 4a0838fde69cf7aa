#include "dialogs/FactsDialog.h"

#include "audit/CompiledCatalogue.h"
#include "wording/FactText.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

FactsDialog::FactsDialog(const Record &record, const CatalogueNames &names, QWidget *parent)
    : FormDialog(u"factsDialog"_s, tr("What is known"), tr("Save"), parent), m_facts(record.facts)
{
    setIntroduction(tr("Rules may ask for these. Leave open what is not known: it is never "
                       "guessed."));
    const Names texts(*names.catalogue(), uiLanguage());
    const Phrases phrases(uiLanguage());
    const FactText words(texts, phrases);
    for (const KnownFact &fact : knownFacts(names.catalogue()->catalogue(), record))
        addField(fact, words);
    m_otherKey = new QLineEdit;
    m_otherKey->setObjectName(u"otherKey"_s);
    m_otherValue = new QLineEdit;
    m_otherValue->setObjectName(u"otherValue"_s);
    form()->startLine();
    form()->add(tr("&Something else"), m_otherKey, tr("What it is called, for example: campus."),
                Form::Width::Half);
    form()->add(tr("&Is"), m_otherValue, {}, Form::Width::Half);
    if (!m_fields.empty())
        m_fields.front().box->setFocus();
}

void FactsDialog::addField(const KnownFact &fact, const FactText &words)
{
    Field field{fact, new QComboBox, {}};
    QComboBox *box = field.box;
    box->setObjectName(u"fact:"_s + fromUtf8(fact.key));
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(18);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->lineEdit()->setPlaceholderText(tr("Not known"));
    box->addItem(QString());
    const auto offer = [&](const std::vector<FactValue> &values) {
        field.offered.push_back(values);
        box->addItem(words.values(fact.key, values).join(u", "_s));
    };
    for (const FactValue &value : fact.values)
        offer({value});
    const auto now = m_facts.find(fact.key);
    if (now != m_facts.end() && !now->second.empty()) {
        auto at = std::find(field.offered.begin(), field.offered.end(), now->second);
        if (at == field.offered.end()) {
            offer(now->second);
            at = field.offered.end() - 1;
        }
        box->setCurrentIndex(static_cast<int>(at - field.offered.begin()) + 1);
        box->lineEdit()->setCursorPosition(0);
    }
    static constexpr int lettersOfHalfALine = 24;
    int widest = 0;
    for (int i = 0; i < box->count(); ++i)
        widest = std::max(widest, fontMetrics().horizontalAdvance(box->itemText(i)));
    const bool isLong = widest > fontMetrics().averageCharWidth() * lettersOfHalfALine;
    form()->add(FactText::heading(fact.key), box, {},
                isLong ? Form::Width::Whole : Form::Width::Half);
    m_fields.push_back(std::move(field));
}

/// A number where the rules or the record have numbers: 20 and "20" are not the same to a rule.
static FactValue typedValue(const QString &typed, const KnownFact &fact)
{
    const bool isNumeric
        = std::any_of(fact.values.begin(), fact.values.end(),
                      [](const auto &each) { return std::holds_alternative<Decimal>(each); });
    if (const auto number = isNumeric ? decimalFrom(typed) : std::nullopt)
        return *number;
    return typed.toStdString();
}

std::vector<FactValue> FactsDialog::valueOf(const Field &field) const
{
    const QString typed = field.box->currentText().trimmed();
    if (typed.isEmpty())
        return {};
    for (size_t i = 0; i < field.offered.size(); ++i)
        if (searchKey(field.box->itemText(static_cast<int>(i) + 1)) == searchKey(typed))
            return field.offered[i];
    return {typedValue(typed, field.fact)};
}

bool FactsDialog::check()
{
    const QString key = m_otherKey->text().trimmed();
    const QString value = m_otherValue->text().trimmed();
    const bool isThere = std::any_of(m_fields.begin(), m_fields.end(), [&](const Field &field) {
        return searchKey(FactText::key(field.fact.key)) == searchKey(key)
               || fromUtf8(field.fact.key) == key;
    });
    if (key.isEmpty() && !value.isEmpty())
        form()->setProblem(m_otherKey, tr("Write what this is the value of."));
    else if (isThere)
        form()->setProblem(m_otherKey, tr("This has its own field above."));
    else if (!key.isEmpty() && value.isEmpty())
        form()->setProblem(m_otherValue, tr("Write what is known."));
    return !form()->hasProblems();
}

void FactsDialog::submit()
{
    for (const Field &field : m_fields) {
        const std::vector<FactValue> values = valueOf(field);
        if (values.empty())
            m_facts.erase(field.fact.key);
        else
            m_facts[field.fact.key] = values;
    }
    if (const QString key = m_otherKey->text().trimmed(); !key.isEmpty())
        m_facts[key.toStdString()] = {m_otherValue->text().trimmed().toStdString()};
    emit submitted(m_facts);
}

} // namespace cairn::ui
