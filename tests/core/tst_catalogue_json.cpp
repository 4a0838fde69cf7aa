#include "interchange/cairn/CatalogueJson.h"

#include <QTest>

using namespace cairn;

static const char *const smallCatalogue = R"({
"format": "cairn-catalog", "version": 1, "id": "small", "title": "Small",
"organizations": [{"id": "o", "name": "College", "kind": "institution"}],
"items": [
  {"id": "i1", "name": {"en": "One", "es": "Uno"}, "kind": "course", "credits": 3, "provider": "o",
   "x-a": [1, {"b": 2.50}]},
  {"id": "i2", "name": "Two", "kind": "course", "credits": 3}],
"credentials": [
  {"id": "c", "name": "C", "kind": "certificate", "owner": "o", "requires": {"all": [
    {"item": "i1"},
    {"credits": 3, "from": {"items": ["i2"]},
     "caps": [{"credits": 3, "where": {"methods": ["exam"]}}]},
    {"if": {"fact": "adult", "is": true}, "then": {"choose": 1, "of": [{"item": ["i1", "i2"]}]}},
    {"optional": {"embed": "c2"}}]}},
  {"id": "c2", "kind": "badge", "name": "B", "requires": {"item": "i2"}}]})";

class TestCatalogueJson : public QObject
{
    Q_OBJECT

private slots:
    void writingAndReadingGivesTheSame()
    {
        const auto read = readCatalogue(smallCatalogue);
        QVERIFY(read.has_value());
        QVERIFY(read->faults.empty());
        const std::string written = writeCatalogue(read->catalogue);
        const auto again = readCatalogue(written);
        QVERIFY(again.has_value());
        QVERIFY(again->catalogue == read->catalogue);
        QCOMPARE(writeCatalogue(again->catalogue), written);
    }
};

QTEST_APPLESS_MAIN(TestCatalogueJson)
#include "tst_catalogue_json.moc"
