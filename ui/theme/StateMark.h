#pragma once

#include "audit/Audit.h"
#include "theme/Tokens.h"

#include <QIcon>
#include <QLabel>
#include <QStyledItemDelegate>

#include <optional>

class QPainter;

namespace cairn::ui {

/// What a state has besides its shape; never a sixth hue.
enum class Overlay {
    Clock, ///< ends on a day
    Hourglass, ///< waits for a person
    Link, ///< counts twice
    Pencil, ///< what-if
    Flag, ///< follow up
};

/// How a state looks: its shape, and at most one overlay beside it.
struct StateLook {
    Mark mark = Mark::Ready;
    std::optional<Overlay> overlay;

    bool operator==(const StateLook &) const = default;
};

StateLook lookOf(State state);
StateLook lookOf(NodeStatus status);

/// The word that goes with a shape: "Done", "Now", "Planned", "Ready", "Blocked".
QString markWord(Mark mark);
QString overlayWord(Overlay overlay);

/// Paints the shape into the largest square in the middle of \a rect. The colours come from
/// \a palette's appearance.
void paintStateMark(QPainter *painter, const QRectF &rect, Mark mark, const QPalette &palette);
void paintOverlay(QPainter *painter, const QRectF &rect, Overlay overlay, const QPalette &palette);

/// The shape, with its overlay beside it, as an icon of vectors.
QIcon stateIcon(const StateLook &look, const QPalette &palette);
/// The width that `stateIcon` wants at a height.
int stateIconWidth(const StateLook &look, int height);

/// A state on a page: shape, overlay and word. Assistive technology reads the word.
class StateMark : public QLabel
{
    Q_OBJECT

public:
    explicit StateMark(QWidget *parent = nullptr);
    StateMark(const StateLook &look, const QString &word, QWidget *parent = nullptr);

    StateLook look() const { return m_look; }
    /// An empty \a word shows the mark's own.
    void setLook(const StateLook &look, const QString &word = {});

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int markHeight() const;
    void makeRoom();

    StateLook m_look;
};

/// Shows an item as mark and word: a model puts a `StateLook` at `LookRole` and words at
/// `DisplayRole`.
class StateMarkDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int LookRole = Qt::UserRole + 200;

    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace cairn::ui

Q_DECLARE_METATYPE(cairn::ui::StateLook)
