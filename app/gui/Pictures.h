#pragma once

#include "base/Date.h"

#include <QString>

#include <optional>

class QApplication;

/// Writes pictures of every screen with the sample caseload into \a folder, light, dark, with high
/// contrast and in Spanish, \a textSizes also with larger text and in a small window; prints their
/// names. \returns the exit code.
int takePictures(QApplication &application, const QString &folder, bool textSizes,
                 const std::optional<cairn::Date> &asOf);
