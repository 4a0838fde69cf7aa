#pragma once

#include "theme/StateMark.h"

#include <QMetaType>
#include <QString>

#include <optional>
#include <vector>

namespace cairn::ui {

/// What the Details dock shows: why something is as it is. Values only, no widgets.
struct Details {
    struct Row {
        QString text; ///< a whole sentence
        std::optional<StateLook> look;
        QString word; ///< beside the mark, where it says more than the mark's own: "6 of 12"
        bool heading = false;
        /// Handed back to the page when the row is activated; empty: nothing happens.
        QString link;
        std::vector<Row> children;
    };

    QString title; ///< what this is about: "Certificate in Web Design"
    std::optional<StateLook> look;
    QString word; ///< "Award now"
    QString verdict; ///< one sentence
    std::vector<Row> rows;
    QString source; ///< "Catalog: Fall 2026", in small print

    bool isEmpty() const { return title.isEmpty() && rows.empty(); }
};

} // namespace cairn::ui

Q_DECLARE_METATYPE(cairn::ui::Details)
