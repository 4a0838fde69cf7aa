#include "shell/AboutDialog.h"

#include "theme/Tokens.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

#include <algorithm>

namespace cairn::ui {

using namespace Qt::StringLiterals;

QString AboutDialog::diagnostics()
{
    return u"Cairn %1\nQt %2 (%3)\n%4, %5\n%6"_s.arg(
        QCoreApplication::applicationVersion(), QLatin1String(qVersion()),
        QGuiApplication::platformName(), QSysInfo::prettyProductName(),
        QSysInfo::currentCpuArchitecture(), QLocale().name());
}

/// As the file has it: a licence is not translated.
static QString licenceText()
{
    QFile file(u":/licences/SQLCipher.txt"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Cairn"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::wide, space::wide, space::normal);
    layout->setSpacing(space::normal);

    auto *name = new QLabel(tr("Cairn %1").arg(QCoreApplication::applicationVersion()), this);
    setRole(name, u"title"_s);
    auto *words = new QLabel(
        tr("Plans learners' pathways through credentials that build on each other. "
           "Everything stays on this computer. Its answers are unofficial: the registrar decides."),
        this);
    words->setWordWrap(true);
    auto *licence = new QLabel(tr("Free software under the Apache License, version 2.0."), this);
    licence->setWordWrap(true);
    auto *sqlcipher = new QLabel(
        tr("The caseload file is kept by SQLCipher, which asks that its license be shown:"), this);
    sqlcipher->setWordWrap(true);
    auto *terms = new QPlainTextEdit(licenceText(), this);
    terms->setObjectName(u"aboutLicence"_s);
    terms->setAccessibleName(tr("License of SQLCipher"));
    terms->setReadOnly(true);
    terms->setTabChangesFocus(true);
    terms->setMinimumHeight(fontMetrics().lineSpacing() * 7);
    auto *facts = new QLabel(diagnostics(), this);
    facts->setObjectName(u"aboutFacts"_s);
    facts->setTextFormat(Qt::PlainText);
    setRole(facts, u"small"_s);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("&Copy these facts"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"aboutCopy"_s);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this,
            [] { QGuiApplication::clipboard()->setText(diagnostics()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QWidget *part :
         std::initializer_list<QWidget *>{name, words, licence, sqlcipher, terms, facts, buttons})
        layout->addWidget(part);
    setMinimumWidth(std::max(480, fontMetrics().averageCharWidth() * 66));
}

} // namespace cairn::ui
