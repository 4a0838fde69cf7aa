#pragma once

#include "shell/MainWindow.h"

class QAction;

namespace cairn::ui {

/// The window's own commands; pages bring theirs.
struct MainWindow::Commands {
    QAction *newFile = nullptr;
    QAction *open = nullptr;
    QAction *sample = nullptr;
    QAction *removeSample = nullptr;
    QAction *setUp = nullptr;
    QAction *saveCopy = nullptr;
    QAction *moveTo = nullptr;
    QAction *writeBack = nullptr;
    QAction *close = nullptr;
    QAction *lock = nullptr;
    QAction *backUp = nullptr;
    QAction *backups = nullptr;
    QAction *backToFile = nullptr;
    QAction *passphrase = nullptr;
    QAction *recoverySheet = nullptr;
    QAction *encryptedCopy = nullptr;
    QAction *forgetHistory = nullptr;
    QAction *check = nullptr;
    QAction *quit = nullptr;

    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *find = nullptr;

    QAction *caseload = nullptr;
    QAction *catalog = nullptr;
    QAction *activity = nullptr;
    QAction *settings = nullptr;
    QAction *back = nullptr;
    QAction *details = nullptr;
    QAction *nextPane = nullptr;
    QAction *previousPane = nullptr;
    QAction *larger = nullptr;
    QAction *smaller = nullptr;
    QAction *normal = nullptr;
    QAction *fullScreen = nullptr;

    QAction *search = nullptr;
    QAction *help = nullptr;
    QAction *shortcuts = nullptr;
    QAction *about = nullptr;
};

} // namespace cairn::ui
