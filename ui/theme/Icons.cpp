#include "theme/Icons.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QStandardPaths>
#include <QSvgRenderer>

namespace cairn::ui {

using namespace Qt::StringLiterals;

namespace {

QStringList themeFolders()
{
    QStringList folders
        = QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"icons/breeze"_s,
                                    QStandardPaths::LocateDirectory);
    for (const QString &path : QIcon::themeSearchPaths())
        folders += path + u"/breeze"_s;
    // The offscreen platform has no data folders of a desktop.
    folders += u"/usr/share/icons/breeze"_s;
    return folders;
}

/// The drawing made for about 22 pixels, else the nearest size.
QString fileOf(const QString &name)
{
    static const QStringList kinds{u"actions"_s, u"places"_s,      u"status"_s,
                                   u"apps"_s,    u"preferences"_s, u"categories"_s};
    static const QStringList sizes{u"22"_s, u"24"_s, u"16"_s, u"32"_s};
    for (const QString &folder : themeFolders()) {
        for (const QString &kind : kinds) {
            for (const QString &size : sizes) {
                const QString file = u"%1/%2/%3/%4.svg"_s.arg(folder, kind, size, name);
                if (QFile::exists(file))
                    return file;
            }
        }
    }
    return {};
}

/// Breeze draws in one ink that a desktop replaces; we replace it with the text colour.
QByteArray inked(QByteArray svg, const QColor &ink)
{
    const QByteArray colour = ink.name().toLatin1();
    for (const char *original : {"#232629", "#232627", "#4d4d4d", "#fcfcfc"})
        svg.replace(original, colour);
    return svg;
}

class InkedIconEngine : public QIconEngine
{
public:
    InkedIconEngine(QString name, QByteArray svg) : m_name(std::move(name)), m_svg(std::move(svg))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        QSvgRenderer drawing(inked(m_svg, QGuiApplication::palette().color(group, QPalette::Text)));
        drawing.setAspectRatioMode(Qt::KeepAspectRatio);
        drawing.render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QString ink = QGuiApplication::palette().color(group, QPalette::Text).name();
        const QString key = u"cairn-%1-%2-%3x%4"_s.arg(m_name, ink).arg(size.width()).arg(size.height());
        QPixmap picture;
        if (!QPixmapCache::find(key, &picture)) {
            picture = QPixmap(size);
            picture.fill(Qt::transparent);
            QPainter painter(&picture);
            paint(&painter, QRect({}, size), mode, state);
            painter.end();
            QPixmapCache::insert(key, picture);
        }
        return picture;
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    QIconEngine *clone() const override { return new InkedIconEngine(*this); }
    bool isNull() override { return false; }

private:
    QString m_name;
    QByteArray m_svg;
};

} // namespace

QIcon themeIcon(const QString &name)
{
    QFile file(fileOf(name));
    if (!file.fileName().isEmpty() && file.open(QIODevice::ReadOnly))
        return QIcon(new InkedIconEngine(name, file.readAll()));
    return QIcon::fromTheme(name);
}

} // namespace cairn::ui
