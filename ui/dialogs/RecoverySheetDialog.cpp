#include "dialogs/RecoverySheetDialog.h"

#include "dialogs/Paper.h"
#include "theme/Tokens.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTextEdit>
#include <QVBoxLayout>

namespace cairn::ui {

using namespace Qt::StringLiterals;

namespace {

/// Can be read with the cursor, by a screen reader too, but not copied: the code belongs on paper.
class SheetView : public QTextEdit
{
public:
    using QTextEdit::QTextEdit;

protected:
    QMimeData *createMimeDataFromSelection() const override { return new QMimeData; }
};

} // namespace

RecoverySheetDialog::RecoverySheetDialog(const RecoverySheet &sheet, const QStringList &printers,
                                         QWidget *parent)
    : QDialog(parent), m_html(recoverySheetHtml(sheet)), m_paper(new Paper(this))
{
    setObjectName(u"recoverySheetDialog"_s);
    setWindowTitle(tr("Recovery sheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::wide, space::wide, space::normal);
    layout->setSpacing(space::normal);
    auto *why = new QLabel(tr("If the passphrase is forgotten, this sheet is the only way to open "
                              "the file. Print it, or write the code on paper."),
                           this);
    why->setWordWrap(true);
    layout->addWidget(why);
    layout->addWidget(buildSheet(m_html), 1);
    layout->addWidget(buildPrinting(printers));
    m_said = new QLabel(this);
    m_said->setObjectName(u"printingSaid"_s);
    m_said->setWordWrap(true);
    m_said->hide();
    layout->addWidget(m_said);
    m_away = new QCheckBox(tr("I have put it &away from this laptop"), this);
    m_away->setObjectName(u"sheetIsAway"_s);
    layout->addWidget(m_away);
    layout->addWidget(buildButtons());
    connect(m_away, &QCheckBox::toggled, m_done, &QPushButton::setEnabled);
    connect(m_paper, &Paper::printed, this, [this] { say(tr("It is on its way to the printer.")); });
    connect(m_paper, &Paper::failed, this, [this](const QString &reason) {
        say(tr("It could not be printed. Write the code on paper instead. %1").arg(reason));
    });
    resize(640, 620);
    (printers.isEmpty() ? static_cast<QWidget *>(m_away) : m_print)->setFocus();
}

QWidget *RecoverySheetDialog::buildSheet(const QString &html)
{
    auto *view = new SheetView(this);
    view->setObjectName(u"recoverySheet"_s);
    view->setReadOnly(true);
    view->setTextInteractionFlags(Qt::TextSelectableByKeyboard);
    view->setContextMenuPolicy(Qt::NoContextMenu);
    view->setTabChangesFocus(true);
    view->setUndoRedoEnabled(false);
    view->setAccessibleName(tr("Recovery sheet"));
    view->setHtml(html);
    return view;
}

QWidget *RecoverySheetDialog::buildPrinting(const QStringList &printers)
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    if (printers.isEmpty()) {
        auto *none = new QLabel(tr("No printer is set up on this computer."), line);
        none->setObjectName(u"noPrinter"_s);
        setRole(none, u"quiet"_s);
        layout->addWidget(none, 1);
        return line;
    }
    m_printer = new QComboBox(line);
    m_printer->setObjectName(u"printer"_s);
    m_printer->addItems(printers);
    m_print = new QPushButton(tr("&Print"), line);
    m_print->setObjectName(u"printSheet"_s);
    m_print->setAutoDefault(false);
    auto *label = new QLabel(tr("Pr&inter"), line);
    label->setBuddy(m_printer);
    layout->addWidget(label);
    layout->addWidget(m_printer, 1);
    layout->addWidget(m_print);
    connect(m_print, &QPushButton::clicked, this, &RecoverySheetDialog::print);
    return line;
}

QWidget *RecoverySheetDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_done = buttons->addButton(tr("&Done"), QDialogButtonBox::AcceptRole);
    m_done->setObjectName(u"do"_s);
    m_done->setEnabled(false);
    m_done->setDefault(true);
    auto *later = buttons->addButton(tr("&Later"), QDialogButtonBox::RejectRole);
    later->setObjectName(u"cancel"_s);
    later->setToolTip(tr("Settings, File shows the sheet again when you give the passphrase"));
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit putAway();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void RecoverySheetDialog::print()
{
    m_paper->print(m_html, m_printer->currentText());
}

void RecoverySheetDialog::say(const QString &text)
{
    m_said->setText(text);
    m_said->show();
    QAccessibleEvent alert(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace cairn::ui
