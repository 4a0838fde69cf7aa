// Holds the translation files against the sources: every text that a person sees is in them and
// translated. Needs lupdate, and reads all sources: a test of the long set.

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

/// The texts of \a path that wait for a translation.
QStringList unfinished(const QString &path, int &all)
{
    QFile ts(path);
    if (!ts.open(QIODevice::ReadOnly))
        return {QStringLiteral("the file cannot be read")};
    QXmlStreamReader xml(&ts);
    QStringList waiting;
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        if (!xml.isStartElement() || xml.name() != QLatin1String("translation"))
            continue;
        ++all;
        if (xml.attributes().hasAttribute(QStringLiteral("type")))
            waiting << source;
    }
    return waiting;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyTextOfTheSourcesIsTranslated_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("Spanish") << "cairn_es.ts" << QStringList();
        QTest::newRow("English plurals")
            << "cairn_en.ts" << QStringList{QStringLiteral("-pluralonly")};
    }
    void everyTextOfTheSourcesIsTranslated()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, options);
        const QTemporaryDir folder;
        const QString copy = folder.filePath(file);
        QVERIFY(QFile::copy(QStringLiteral(CAIRN_SOURCE_DIR "/translations/") + file, copy));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);

        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(CAIRN_SOURCE_DIR));
        lupdate.start(QStringLiteral(CAIRN_LUPDATE),
                      QStringList{QStringLiteral("-silent"), QStringLiteral("-no-obsolete"),
                                  QStringLiteral("-locations"), QStringLiteral("none"),
                                  QStringLiteral("-extensions"), QStringLiteral("cpp,h"),
                                  QStringLiteral("core"), QStringLiteral("ui"),
                                  QStringLiteral("app")}
                          + options + QStringList{QStringLiteral("-ts"), copy});
        QVERIFY(lupdate.waitForFinished(120'000));
        QCOMPARE(lupdate.exitCode(), 0);
        int all = 0;
        QCOMPARE(unfinished(copy, all), QStringList());
        QVERIFY(all > 20);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
