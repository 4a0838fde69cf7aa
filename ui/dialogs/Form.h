#pragma once

#include <QHash>
#include <QLabel>
#include <QList>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace cairn::ui {

/// Labelled fields below one another. A problem stands under its field in words, marks the field,
/// and is its description for assistive technology.
class Form : public QWidget
{
    Q_OBJECT

public:
    explicit Form(QWidget *parent = nullptr);

    enum class Width { Whole, Half };

    /// \a label with its mnemonic; the field becomes its buddy. \a hint stands quietly below.
    /// Two fields of half width that follow one another share a line.
    void add(const QString &label, QWidget *field, const QString &hint = {},
             Width width = Width::Whole);
    /// The next field of half width begins a line, whatever stands before it.
    void startLine() { m_halves = nullptr; }
    void setHint(QWidget *field, const QString &hint);
    void setProblem(QWidget *field, const QString &problem);
    void clearProblems();
    bool hasProblems() const;
    QString problemAt(QWidget *field) const;
    /// Puts the keyboard at the first field with a problem.
    void focusFirstProblem();
    void setFieldVisible(QWidget *field, bool visible);

private:
    struct Line {
        QWidget *whole = nullptr;
        QLabel *label = nullptr;
        QLabel *hint = nullptr;
        QLabel *problem = nullptr;
    };

    QVBoxLayout *m_lines = nullptr;
    QHBoxLayout *m_halves = nullptr; ///< a line with room for one more
    QList<QWidget *> m_order;
    QHash<QWidget *, Line> m_fields;
};

} // namespace cairn::ui
