#include "dialogs/Paper.h"

#include <QBuffer>
#include <QLocale>
#include <QPageSize>
#include <QPdfWriter>
#include <QPrinterInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTextDocument>

namespace cairn::ui {

using namespace Qt::StringLiterals;

QStringList Paper::printers()
{
    if (QStandardPaths::findExecutable(u"lp"_s).isEmpty())
        return {};
    QStringList names = QPrinterInfo::availablePrinterNames();
    const QString usual = QPrinterInfo::defaultPrinterName();
    if (names.removeAll(usual) > 0)
        names.prepend(usual);
    return names;
}

static QPageSize pageSizeOf(const QString &printer)
{
    const QPageSize size = QPrinterInfo::printerInfo(printer).defaultPageSize();
    if (size.isValid())
        return size;
    return QPageSize(QLocale().measurementSystem() == QLocale::MetricSystem ? QPageSize::A4
                                                                            : QPageSize::Letter);
}

static QByteArray pdfOf(const QString &html, const QPageSize &size)
{
    QByteArray pdf;
    // Room for all of it, so that no half of it is left where the buffer stood before.
    pdf.reserve(4 << 20);
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(size);
    writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout::Millimeter);
    writer.setTitle(u"Cairn"_s);
    QTextDocument document;
    document.setDefaultFont(QFont(QFont().family(), 11));
    document.setHtml(html);
    document.print(&writer);
    return pdf;
}

void Paper::print(const QString &html, const QString &printer)
{
    auto *lp = new QProcess(this);
    connect(lp, &QProcess::errorOccurred, this, [this, lp](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        lp->deleteLater();
        emit failed(tr("The printing system does not answer."));
    });
    connect(lp, &QProcess::finished, this, [this, lp](int code) {
        lp->deleteLater();
        if (code == 0)
            emit printed();
        else
            emit failed(QString::fromLocal8Bit(lp->readAllStandardError()).trimmed());
    });
    lp->start(u"lp"_s, {u"-d"_s, printer, u"-t"_s, u"Cairn"_s});
    QByteArray pdf = pdfOf(html, pageSizeOf(printer));
    lp->write(pdf);
    lp->closeWriteChannel();
    pdf.fill(0);
}

} // namespace cairn::ui
