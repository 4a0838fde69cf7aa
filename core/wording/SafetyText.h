#pragma once

#include "safety/Passphrase.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace cairn {

/// "Too easy to guess", "Good".
QString strengthWord(Strength strength);

/// What the judgement rests on and what would make it better, in one or two sentences.
QString passphraseAdvice(const PassphraseJudgement &judgement);

/// What opens the file when the passphrase is forgotten, to be kept on paper.
struct RecoverySheet {
    QString fileName; ///< without its folder
    QDate madeOn;
    QStringList groups; ///< of the code, in their order
};

/// One page with headings and a table, for the screen and for paper.
QString recoverySheetHtml(const RecoverySheet &sheet);

/// The same as plain text.
QString recoverySheetText(const RecoverySheet &sheet);

} // namespace cairn
