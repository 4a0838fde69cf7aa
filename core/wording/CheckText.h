#pragma once

#include "evidence/CheckRecord.h"

#include <QCoreApplication>
#include <QString>

namespace cairn {

/// What a check of the file found, in a sentence: what is wrong and, where somebody must act, what
/// to do. \a name is the learner's, empty where it is about nobody.
class CheckText
{
    Q_DECLARE_TR_FUNCTIONS(cairn::CheckText)

public:
    static QString sentence(const FileFinding &finding, const QString &name);
    /// Whether the file itself is damaged, so that a backup is the way out.
    static bool isDamage(const FileFinding &finding);

private:
    static QString aboutLearner(const FileFinding &finding);
    static QString aboutFile(const FileFinding &finding);
};

} // namespace cairn
