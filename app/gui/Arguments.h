#pragma once

#include "base/Date.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

/// What the command line asks of the window.
struct Arguments {
    Q_DECLARE_TR_FUNCTIONS(Arguments)

public:
    static Arguments read(const QCoreApplication &application);

    QString file; ///< empty: what was open last
    bool sample = false;
    QString pictures;         ///< folder for pictures
    bool mainScreens = false; ///< pictures of those alone
    bool textSizes = false; ///< pictures with larger text too
    QString firstFrame; ///< file to open for measuring the start
    std::optional<cairn::Date> asOf;
    QString problem; ///< what is wrong with the call; empty: nothing
};
