#include "dialogs/KindBoxes.h"

#include "theme/Tokens.h"
#include "wording/SharingText.h"

#include <QCheckBox>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace cairn::ui {

KindBoxes::KindBoxes(const RecordKinds &offered, const RecordKinds &fixed, QWidget *parent)
    : QWidget(parent)
{
    constexpr int columns = 2;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::wide);
    grid->setVerticalSpacing(space::tight);
    for (const RecordKind kind : offered) {
        auto *box = new QCheckBox(SharingText::kind(kind), this);
        box->setObjectName(u"kind-"_s + QString::fromUtf8(toWord(kind)));
        const bool isFixed = fixed.count(kind) > 0;
        box->setChecked(isFixed);
        box->setEnabled(!isFixed);
        connect(box, &QCheckBox::toggled, this, &KindBoxes::edited);
        const int at = static_cast<int>(m_boxes.size());
        grid->addWidget(box, at / columns, at % columns);
        m_boxes.emplace_back(kind, box);
    }
    grid->setColumnStretch(columns, 1);
    for (const auto &[kind, box] : m_boxes)
        if (box->isEnabled()) {
            setFocusProxy(box);
            break;
        }
}

RecordKinds KindBoxes::kinds() const
{
    RecordKinds kinds;
    for (const auto &[kind, box] : m_boxes)
        if (box->isChecked())
            kinds.insert(kind);
    return kinds;
}

void KindBoxes::setKinds(const RecordKinds &kinds)
{
    for (const auto &[kind, box] : m_boxes)
        if (box->isEnabled())
            box->setChecked(kinds.count(kind) > 0);
}

} // namespace cairn::ui
