#pragma once

#include <QLineEdit>

#include <vector>

namespace cairn::ui {

class ChoiceModel;

/// One thing out of a list, found by typing part of its name or code, accents aside.
class PickEdit : public QLineEdit
{
    Q_OBJECT

public:
    struct Choice {
        QString id;
        QString text;
    };

    explicit PickEdit(QWidget *parent = nullptr);

    /// In the order in which they are offered.
    void setChoices(std::vector<Choice> choices);
    /// Empty: what stands there is none of the choices.
    QString id() const { return m_id; }
    void setId(const QString &id);

signals:
    void picked(const QString &id);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void pick(const QModelIndex &index);
    void takeTyped();

    ChoiceModel *m_model = nullptr;
    QString m_id;
};

} // namespace cairn::ui
