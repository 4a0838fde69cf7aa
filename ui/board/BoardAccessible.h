#pragma once

namespace cairn::ui {

class BoardView;

/// The board for assistive technology: a list of terms, each a list of cards, each with its name,
/// its place on the screen and what can be done with it. Called once and again without harm.
void installBoardAccessibility();

/// The columns and cards are others than before.
void boardPartsChanged(BoardView &view);
/// The keyboard is at another card.
void boardFocusMoved(BoardView &view);

} // namespace cairn::ui
