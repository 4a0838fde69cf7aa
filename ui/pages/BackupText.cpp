#include "pages/BackupText.h"

#include "models/Text.h"

#include <QCoreApplication>

namespace cairn::ui {

namespace {

struct BackupWords {
    Q_DECLARE_TR_FUNCTIONS(cairn::ui::BackupText)

public:
    static QString reason(Backup::Why why)
    {
        switch (why) {
        case Backup::Why::Auto:
            return tr("By itself");
        case Backup::Why::Hand:
            return tr("By hand");
        case Backup::Why::Import:
            return tr("Before an import");
        case Backup::Why::Catalogue:
            return tr("Before a new catalog");
        case Backup::Why::Migration:
            return tr("Before an update of the file");
        case Backup::Why::Purge:
            return tr("Around a purge");
        case Backup::Why::Restore:
            return tr("Before a restore");
        case Backup::Why::Passphrase:
            return tr("With a new passphrase");
        }
        return {};
    }

    static QString content(const BackupPreview &preview)
    {
        const QString learners = tr("%n learner(s)", nullptr, preview.learners);
        const QString evidence = tr("%n piece(s) of evidence", nullptr, preview.evidence);
        const QString steps = tr("%n step(s) that can be undone", nullptr, preview.steps);
        if (!preview.lastChange.isValid())
            //: What a backup holds: learners, evidence, steps.
            return tr("It holds %1, %2 and %3.").arg(learners, evidence, steps);
        //: What a backup holds: learners, evidence, steps; a time.
        return tr("It holds %1, %2 and %3. The last change in it is from %4.")
            .arg(learners, evidence, steps, recentText(preview.lastChange));
    }
};

} // namespace

QString backupReason(Backup::Why why) { return BackupWords::reason(why); }

QString backupContent(const BackupPreview &preview) { return BackupWords::content(preview); }

} // namespace cairn::ui
