#pragma once

#include "sharing/Sharing.h"

#include <QWidget>

class QCheckBox;

namespace cairn::ui {

/// A tick for each kind of record.
class KindBoxes : public QWidget
{
    Q_OBJECT

public:
    /// Those of \a fixed are ticked and stay so.
    KindBoxes(const RecordKinds &offered, const RecordKinds &fixed, QWidget *parent = nullptr);

    RecordKinds kinds() const;
    void setKinds(const RecordKinds &kinds);

signals:
    void edited();

private:
    std::vector<std::pair<RecordKind, QCheckBox *>> m_boxes;
};

} // namespace cairn::ui
