#include "dialogs/NewFileDialog.h"

#include "dialogs/NewPassphrase.h"
#include "dialogs/PassphraseField.h"
#include "theme/Tokens.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace cairn::ui {

using namespace Qt::StringLiterals;

NewFileDialog::NewFileDialog(For what, const QString &folder, QWidget *parent)
    : FormDialog(what == For::Copy ? u"encryptedCopyDialog"_s : u"newFileDialog"_s,
                 what == For::Copy ? tr("Save an encrypted copy") : tr("Start a new caseload file"),
                 what == For::Copy ? tr("Save the copy") : tr("Create the file"), parent),
      m_for(what)
{
    if (what == For::Copy)
        setIntroduction(tr("The whole caseload, history and all, goes into a new file that opens "
                           "only with its passphrase. You stay in this one."));
    buildPlace(folder);
    buildProtection();
    follow();
    m_name->setFocus();
    m_name->selectAll();
}

void NewFileDialog::buildPlace(const QString &folder)
{
    m_name = new QLineEdit(m_for == For::Copy ? tr("Copy") : tr("Caseload"));
    m_name->setObjectName(u"fileName"_s);
    m_place = new QWidget;
    m_place->setObjectName(u"place"_s);
    m_folder = new QLineEdit(QDir::toNativeSeparators(folder), m_place);
    m_folder->setObjectName(u"folder"_s);
    auto *choose = new QPushButton(tr("C&hoose…"), m_place);
    choose->setObjectName(u"chooseFolder"_s);
    choose->setAutoDefault(false);
    auto *line = new QHBoxLayout(m_place);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::small);
    line->addWidget(m_folder, 1);
    line->addWidget(choose);
    m_place->setFocusProxy(m_folder);
    form()->add(tr("&Name of the file"), m_name, tr("Other people can see it: no learner's name."));
    form()->add(tr("&Folder"), m_place);
    connect(choose, &QPushButton::clicked, this, &NewFileDialog::browse);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_passphrase->setNames({m_name->text().toStdString()});
    });
}

void NewFileDialog::buildProtection()
{
    m_protection = new QWidget;
    m_protection->setObjectName(u"protection"_s);
    m_with = new QRadioButton(tr("&With a passphrase"), m_protection);
    m_with->setObjectName(u"withPassphrase"_s);
    m_with->setChecked(true);
    m_without = new QRadioButton(tr("With&out a passphrase"), m_protection);
    m_without->setObjectName(u"withoutPassphrase"_s);
    auto *column = new QVBoxLayout(m_protection);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_with);
    column->addWidget(m_without);
    m_protection->setFocusProxy(m_with);
    form()->add(tr("Protection"), m_protection);
    m_with->setAccessibleName(tr("With a passphrase"));
    // A copy without one is made with "Save a copy".
    form()->setFieldVisible(m_protection, m_for == For::NewFile);
    m_passphrase
        = new NewPassphrase(form(), {m_name->text().toStdString()}, this);
    connect(m_with, &QRadioButton::toggled, this, &NewFileDialog::follow);
}

void NewFileDialog::follow()
{
    form()->setHint(m_protection,
                    m_with->isChecked()
                        ? tr("The file is encrypted. Nobody can read it without the passphrase or "
                             "the recovery sheet, not even we.")
                        : tr("Anyone who gets the file can read it. Take this for trying things "
                             "out, never for real learners."));
    m_passphrase->setVisible(m_with->isChecked());
}

void NewFileDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a folder"), m_folder->text());
    dialog->setObjectName(u"folderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_folder->setText(QDir::toNativeSeparators(folder));
    });
    dialog->open();
}

QString NewFileDialog::path() const
{
    QString name = m_name->text().trimmed();
    if (!name.endsWith(".cairn"_L1))
        name += ".cairn"_L1;
    return QDir(QDir::fromNativeSeparators(m_folder->text())).absoluteFilePath(name);
}

bool NewFileDialog::check()
{
    const QString name = m_name->text().trimmed();
    const QFileInfo folder(QDir::fromNativeSeparators(m_folder->text()));
    if (name.isEmpty())
        form()->setProblem(m_name, tr("Write a name."));
    else if (name.contains(u'/') || name.contains(u'\\') || name.startsWith(u'.'))
        form()->setProblem(m_name, tr("Write a name without a slash, and not with a dot first."));
    else if (QFileInfo::exists(path()))
        form()->setProblem(m_name, tr("There is a file of this name. Take another name."));
    if (m_folder->text().isEmpty() || !folder.isDir())
        form()->setProblem(m_place, tr("There is no such folder."));
    else if (!folder.isWritable())
        form()->setProblem(m_place, tr("This folder does not allow writing."));
    if (m_with->isChecked())
        m_passphrase->check();
    return !form()->hasProblems();
}

void NewFileDialog::submit()
{
    emit submitted(path(), m_with->isChecked() ? m_passphrase->take() : QString());
}

} // namespace cairn::ui
