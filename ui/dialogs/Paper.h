#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

namespace cairn::ui {

/// Brings a page with secrets to a printer without a file in between: Qt's own way to CUPS leaves
/// a temporary one. The page is made in memory and handed to `lp` over a pipe.
class Paper : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The printers of this computer, the usual one first; empty: none, or no way to them.
    static QStringList printers();
    void print(const QString &html, const QString &printer);

signals:
    void printed();
    void failed(const QString &why);
};

} // namespace cairn::ui
