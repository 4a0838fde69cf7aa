#pragma once

class QWidget;

/// Prints the milliseconds from the start of the process to the first painted frame of \a list,
/// then ends the program.
void printFirstFrame(QWidget *list);
