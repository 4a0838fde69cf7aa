#include "pages/DisclosureLogDialog.h"

#include "models/Text.h"
#include "theme/Tokens.h"

#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QScreen>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cairn::ui {

LogPage logPageOf(const Workspace &workspace, const LearnerId &learner)
{
    LogPage page;
    page.today = workspace.today();
    page.seal = workspace.logSeal();
    for (const LearnerSummary &each : workspace.learners()) {
        page.names.insert(fromId(each.id), each.name);
        if (each.id == learner)
            page.learner = each.name;
    }
    page.entries = learner.isEmpty() ? workspace.disclosures() : workspace.disclosuresTo(learner);
    return page;
}

DisclosureLogDialog::DisclosureLogDialog(const LogPage &page, const QStringList &printers,
                                         QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"disclosureLogDialog"_s);
    setWindowTitle(tr("Disclosure log"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto *view = new QTextBrowser(this);
    view->setObjectName(u"logPage"_s);
    view->setOpenLinks(false);
    view->setTabChangesFocus(true);
    view->setAccessibleName(windowTitle());
    view->setHtml(logHtml(page));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [&](const QString &text, const QString &name) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        button->setEnabled(!page.entries.empty());
        return button;
    };
    connect(add(tr("&Save as a web page…"), u"saveLog"_s), &QPushButton::clicked, this, [this] {
        accept();
        emit saveRequested();
    });
    if (!printers.isEmpty())
        //: %1 is a printer.
        connect(add(tr("&Print on %1…").arg(printers.front()), u"printLog"_s),
                &QPushButton::clicked, this, [this, printer = printers.front()] {
                    accept();
                    emit printRequested(printer);
                });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::wide, space::wide, space::normal);
    layout->setSpacing(space::normal);
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    const QSize room = screen()->availableGeometry().size();
    resize(QSize(1040, 600).boundedTo(room * 9 / 10));
}

} // namespace cairn::ui
