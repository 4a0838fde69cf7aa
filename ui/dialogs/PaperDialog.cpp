#include "dialogs/PaperDialog.h"

#include "dialogs/Paper.h"
#include "theme/Tokens.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTextEdit>
#include <QVBoxLayout>

namespace cairn::ui {

using namespace Qt::StringLiterals;

PaperDialog::PaperDialog(const QString &name, const QString &title, const QString &html,
                         const QStringList &printers, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(name);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto *view = new QTextEdit(this);
    view->setObjectName(u"page"_s);
    view->setReadOnly(true);
    view->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    view->setTabChangesFocus(true);
    view->setAccessibleName(title);
    view->setHtml(html);
    auto *said = new QLabel(this);
    said->setWordWrap(true);
    said->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::wide, space::wide, space::normal);
    layout->setSpacing(space::normal);
    layout->addWidget(view, 1);
    layout->addWidget(said);
    layout->addWidget(buttons);
    resize(560, 420);
    if (printers.isEmpty())
        return;
    auto *paper = new Paper(this);
    //: %1 is a printer.
    auto *print = buttons->addButton(tr("&Print on %1").arg(printers.front()),
                                     QDialogButtonBox::ActionRole);
    connect(print, &QPushButton::clicked, paper,
            [paper, html, printers] { paper->print(html, printers.front()); });
    const auto say = [said](const QString &text) {
        said->setText(text);
        said->show();
    };
    connect(paper, &Paper::printed, said, [say] { say(tr("It is on its way to the printer.")); });
    connect(paper, &Paper::failed, said,
            [say](const QString &why) { say(tr("It could not be printed. %1").arg(why)); });
}

} // namespace cairn::ui
