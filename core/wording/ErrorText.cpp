#include "wording/ErrorText.h"

#include <QCoreApplication>

namespace cairn {

namespace {

struct ErrorSentences {
    Q_DECLARE_TR_FUNCTIONS(cairn::ErrorText)

public:
    static QString of(ErrorCode code);
};

QString ErrorSentences::of(ErrorCode code)
{
    switch (code) {
    case ErrorCode::CannotRead:
        return tr("This file cannot be read. Nothing was changed. Check that it is there, that it "
                  "is a file and not a folder, and that you may open it.");
    case ErrorCode::CannotWrite:
        return tr("Your last change could not be saved: the place does not allow writing. What was "
                  "saved before is safe. Check the disk or the folder, then try again.");
    case ErrorCode::DiskFull:
        return tr("Your last change could not be saved because the disk is full. What was saved "
                  "before is safe. Free up some space, then try again.");
    case ErrorCode::NotUnderstood:
        return tr("This file is not written the way Cairn can read. Nothing was changed. The line "
                  "below says where reading stopped.");
    case ErrorCode::TooLarge:
        return tr("This file is larger or deeper than Cairn reads. Nothing was changed. Split it, "
                  "or check that it is the file you meant.");
    case ErrorCode::NewerVersion:
        return tr("This file was written by a newer Cairn. Nothing was changed. Update Cairn to "
                  "open it.");
    case ErrorCode::Damaged:
        return tr("This file is damaged. Nothing more was written to it. Keep it as it is, and "
                  "open a backup.");
    case ErrorCode::DamagedHeader:
        return tr("The passphrase is right, but the start of this file is damaged. Nothing was "
                  "written to it. Keep it as it is, and open a backup.");
    case ErrorCode::OpenElsewhere:
        return tr("This file is open in another window of Cairn. It is safe there. Go to that "
                  "window, or close it first.");
    case ErrorCode::PassphraseNeeded:
        return tr("This file is encrypted. Nothing was changed. Type its passphrase, or use your "
                  "recovery sheet.");
    case ErrorCode::WrongPassphrase:
        return tr("That passphrase did not open the file. The file is unchanged. Check Caps Lock, "
                  "or use your recovery sheet.");
    case ErrorCode::MistypedCode:
        return tr("This is not yet the code on the recovery sheet. The file is unchanged. Check "
                  "the groups that the line below names against the sheet.");
    case ErrorCode::ReadOnly:
        return tr("You can look but not change: the disk does not allow writing. Everything is "
                  "safe. Save a copy somewhere else to work on it.");
    case ErrorCode::Refused:
        return tr("This cannot be done as it stands. Nothing was changed. The line below says what "
                  "does not fit.");
    case ErrorCode::NotFound:
        return tr("What you asked for is not there any more. Nothing was changed. Go back and "
                  "choose again.");
    case ErrorCode::Stopped:
        return tr("Stopped, as you asked. Nothing was changed.");
    case ErrorCode::Internal:
        return tr("Something went wrong inside Cairn. What was saved is safe. Try again, and tell "
                  "us the line below if it happens twice.");
    }
    return {};
}

} // namespace

QString errorText(const Error &error) { return ErrorSentences::of(error.code); }

QString errorDetail(const Error &error)
{
    const QString place = QString::fromStdString(error.place);
    const QString detail = QString::fromStdString(error.detail);
    if (place.isEmpty() || detail.isEmpty())
        return place + detail;
    return place + QStringLiteral(": ") + detail;
}

} // namespace cairn
