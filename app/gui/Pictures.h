#pragma once

#include "base/Date.h"

#include <QString>

#include <optional>

class QApplication;

enum class PicturesOf {
    MainScreens,        ///< light, dark and in Spanish
    EveryScreen,        ///< with high contrast, too
    EveryScreenAndSize, ///< also with larger text and in a small window
};

/// Writes pictures of the window with the sample caseload into \a folder, and prints their names.
/// \returns the exit code.
int takePictures(QApplication &application, const QString &folder, PicturesOf what,
                 const std::optional<cairn::Date> &asOf);
