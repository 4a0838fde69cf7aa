#include "shell/Drafts.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTextEdit>

namespace cairn::ui {

using namespace Qt::StringLiterals;

/// Nothing for widgets in which nothing is typed or chosen.
static QJsonValue valueOf(const QWidget *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->echoMode() == QLineEdit::Normal && !line->isReadOnly() ? QJsonValue(line->text())
                                                                            : QJsonValue();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(field))
        return text->isReadOnly() ? QJsonValue() : QJsonValue(text->toPlainText());
    if (const auto *text = qobject_cast<const QTextEdit *>(field))
        return text->isReadOnly() ? QJsonValue() : QJsonValue(text->toPlainText());
    if (const auto *box = qobject_cast<const QComboBox *>(field))
        return QJsonObject{{u"index"_s, box->currentIndex()}, {u"text"_s, box->currentText()}};
    if (const auto *number = qobject_cast<const QSpinBox *>(field))
        return number->value();
    if (const auto *button = qobject_cast<const QAbstractButton *>(field))
        return button->isCheckable() ? QJsonValue(button->isChecked()) : QJsonValue();
    if (const auto *list = qobject_cast<const QListWidget *>(field)) {
        QJsonArray ticks;
        for (int row = 0; row < list->count(); ++row)
            ticks.append(list->item(row)->checkState() == Qt::Checked);
        return ticks;
    }
    return {};
}

static void setBox(QComboBox *box, const QJsonObject &value)
{
    const int index = value[u"index"_s].toInt(-1);
    const QString text = value[u"text"_s].toString();
    if (index >= 0 && index < box->count() && box->itemText(index) == text) {
        if (index == box->currentIndex())
            return;
        box->setCurrentIndex(index);
        emit box->activated(index);
    } else if (box->isEditable()) {
        box->setCurrentText(text);
    }
}

static void setValue(QWidget *field, const QJsonValue &value)
{
    if (auto *line = qobject_cast<QLineEdit *>(field)) {
        if (line->text() == value.toString())
            return;
        line->setText(value.toString());
        emit line->textEdited(value.toString());
        emit line->editingFinished();
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(field)) {
        text->setPlainText(value.toString());
    } else if (auto *rich = qobject_cast<QTextEdit *>(field)) {
        rich->setPlainText(value.toString());
    } else if (auto *box = qobject_cast<QComboBox *>(field)) {
        setBox(box, value.toObject());
    } else if (auto *number = qobject_cast<QSpinBox *>(field)) {
        number->setValue(value.toInt());
    } else if (auto *button = qobject_cast<QAbstractButton *>(field)) {
        if (button->isChecked() != value.toBool())
            button->click();
    } else if (auto *list = qobject_cast<QListWidget *>(field)) {
        const QJsonArray ticks = value.toArray();
        for (int row = 0; row < std::min<int>(list->count(), int(ticks.size())); ++row) {
            if (list->item(row)->flags().testFlag(Qt::ItemIsUserCheckable))
                list->item(row)->setCheckState(ticks[row].toBool() ? Qt::Checked : Qt::Unchecked);
        }
    }
}

/// Where a field stands among its kin: the same in a dialog that is built anew.
static QString nameOf(const QWidget *field, qsizetype at)
{
    return u"%1 %2 %3"_s.arg(QString::number(at), QLatin1String(field->metaObject()->className()),
                             field->objectName());
}

QJsonObject typedInto(const QWidget &dialog)
{
    QJsonObject values;
    QString focus;
    const QList<QWidget *> all = dialog.findChildren<QWidget *>();
    for (qsizetype at = 0; at < all.size(); ++at) {
        const QJsonValue value = valueOf(all[at]);
        if (!value.isNull())
            values.insert(nameOf(all[at], at), value);
        if (all[at] == dialog.focusWidget())
            focus = nameOf(all[at], at);
    }
    return {{u"values"_s, values}, {u"focus"_s, focus}};
}

void typeAgain(QWidget &dialog, const QJsonObject &typed)
{
    const QJsonObject values = typed[u"values"_s].toObject();
    // Filling one field may make others, so the list is read anew each time.
    for (qsizetype at = 0; at < dialog.findChildren<QWidget *>().size(); ++at) {
        QWidget *field = dialog.findChildren<QWidget *>()[at];
        const QString name = nameOf(field, at);
        if (values.contains(name))
            setValue(field, values[name]);
        if (name == typed[u"focus"_s].toString())
            field->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace cairn::ui
