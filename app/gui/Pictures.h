#pragma once

#include "base/Date.h"

#include <QString>

#include <optional>

class QApplication;

/// Writes pictures of the main screens with the sample caseload into \a folder, light, dark and in
/// Spanish, and prints their names. \returns the exit code.
int takePictures(QApplication &application, const QString &folder,
                 const std::optional<cairn::Date> &asOf);
