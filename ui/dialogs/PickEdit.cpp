#include "dialogs/PickEdit.h"

#include "models/Roles.h"
#include "models/Text.h"

#include <QAbstractItemView>
#include <QAbstractListModel>
#include <QCompleter>
#include <QFocusEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

class ChoiceModel : public QAbstractListModel
{
public:
    static constexpr int KeyRole = Qt::UserRole + 1;

    using QAbstractListModel::QAbstractListModel;

    void setChoices(std::vector<PickEdit::Choice> choices)
    {
        beginResetModel();
        m_choices = std::move(choices);
        m_keys.clear();
        for (const PickEdit::Choice &choice : m_choices)
            m_keys << searchKey(choice.text);
        endResetModel();
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_choices.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const PickEdit::Choice &choice = m_choices[static_cast<size_t>(index.row())];
        switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole: return choice.text;
        case KeyRole: return m_keys[index.row()];
        case IdRole: return choice.id;
        default: return {};
        }
    }
    const std::vector<PickEdit::Choice> &choices() const { return m_choices; }
    /// The one choice that \a typed names whole, or the only one that it is a part of.
    const PickEdit::Choice *meant(const QString &typed) const
    {
        const QString key = searchKey(typed.trimmed());
        if (key.isEmpty())
            return nullptr;
        const PickEdit::Choice *only = nullptr;
        for (size_t i = 0; i < m_choices.size(); ++i) {
            const QString &candidate = m_keys[static_cast<qsizetype>(i)];
            if (candidate == key)
                return &m_choices[i];
            // A code alone is enough: "cis 120" means "CIS 120 Programming".
            if (candidate.startsWith(key + u' ')) {
                if (only)
                    return nullptr;
                only = &m_choices[i];
            }
        }
        return only;
    }

private:
    std::vector<PickEdit::Choice> m_choices;
    QStringList m_keys;
};

namespace {

/// Compares what is typed without its accents.
class FoldingCompleter : public QCompleter
{
public:
    using QCompleter::QCompleter;

    QStringList splitPath(const QString &path) const override { return {searchKey(path)}; }
    QString pathFromIndex(const QModelIndex &index) const override
    {
        return index.data().toString();
    }
};

} // namespace

PickEdit::PickEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_model(new ChoiceModel(this))
{
    auto *completer = new FoldingCompleter(m_model, this);
    completer->setCompletionRole(ChoiceModel::KeyRole);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(12);
    setCompleter(completer);
    setClearButtonEnabled(true);
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &PickEdit::pick);
    connect(this, &QLineEdit::textEdited, this, &PickEdit::takeTyped);
}

void PickEdit::setChoices(std::vector<Choice> choices)
{
    m_model->setChoices(std::move(choices));
}

void PickEdit::setId(const QString &id)
{
    const auto &choices = m_model->choices();
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [&id](const Choice &choice) { return choice.id == id; });
    m_id = found == choices.end() ? QString() : id;
    if (found != choices.end())
        setText(found->text);
}

void PickEdit::pick(const QModelIndex &index)
{
    m_id = index.data(IdRole).toString();
    emit picked(m_id);
}

void PickEdit::takeTyped()
{
    const Choice *choice = m_model->meant(text());
    const QString id = choice ? choice->id : QString();
    if (id == m_id)
        return;
    m_id = id;
    emit picked(m_id);
}

void PickEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        selectAll();
}

} // namespace cairn::ui
