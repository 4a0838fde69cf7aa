#include "safety/Passphrase.h"
#include "safety/Random.h"
#include "safety/Words.h"

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QTest>

#include <algorithm>

using namespace cairn;

Q_DECLARE_METATYPE(cairn::Strength)
Q_DECLARE_METATYPE(cairn::Weakness)

namespace {

std::vector<std::string> wordsOf(const std::string &passphrase)
{
    std::vector<std::string> out;
    for (const QString &word : QString::fromStdString(passphrase).split(u' '))
        out.push_back(word.toStdString());
    return out;
}

} // namespace

class TestSafety : public QObject
{
    Q_OBJECT

private slots:
    void listsAreLongSortedAndPlain_data()
    {
        QTest::addColumn<int>("language");
        QTest::newRow("English") << int(WordLanguage::English);
        QTest::newRow("Spanish") << int(WordLanguage::Spanish);
    }
    void listsAreLongSortedAndPlain()
    {
        QFETCH(int, language);
        const auto &list = words(WordLanguage(language));
        QVERIFY(list.size() >= 2048);
        QVERIFY(std::is_sorted(list.begin(), list.end()));
        QVERIFY(std::adjacent_find(list.begin(), list.end()) == list.end());
        for (const std::string_view word : list) {
            QVERIFY2(word.size() >= 4 && word.size() <= 8, std::string(word).c_str());
            QVERIFY2(
                std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }),
                std::string(word).c_str());
        }
    }

    void aSuggestionIsFiveListedWordsAndStrong()
    {
        QSet<QString> seen;
        for (const WordLanguage language : {WordLanguage::English, WordLanguage::Spanish}) {
            const auto &list = words(language);
            for (int i = 0; i < 200; ++i) {
                const Result<std::string> suggested = suggestPassphrase(language);
                QVERIFY(suggested);
                const auto parts = wordsOf(*suggested);
                QCOMPARE(parts.size(), std::size_t(5));
                for (const std::string &word : parts)
                    QVERIFY2(std::binary_search(list.begin(), list.end(), word), word.c_str());
                seen.insert(QString::fromStdString(*suggested));
                // The same word twice is possible, and then only a little weaker.
                QVERIFY2(judgePassphrase(*suggested).strength >= Strength::Good,
                         suggested->c_str());
            }
        }
        QCOMPARE(seen.size(), 400);
    }

    void randomNumbersFavourNone()
    {
        // 60,000 throws of a die: each face is within five standard deviations of 10,000.
        std::array<int, 6> faces{};
        for (int i = 0; i < 60'000; ++i)
            ++faces.at(randomBelow(6).value());
        for (const int face : faces)
            QVERIFY2(std::abs(face - 10'000) < 460, qPrintable(QString::number(face)));
    }

    void whatPeopleChooseIsJudged_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<Strength>("strength");
        QTest::addColumn<Weakness>("weakness");
        const auto row
            = [](const char *name, const char16_t *text, Strength strength, Weakness weakness) {
                  QTest::newRow(name) << QString::fromUtf16(text) << strength << weakness;
              };
        const auto weak = Strength::TooWeak;
        row("nothing", u"", weak, Weakness::Empty);
        row("blanks", u"    ", weak, Weakness::Empty);
        row("password", u"password", weak, Weakness::Common);
        row("with marks", u"P@ssw0rd!", weak, Weakness::Common);
        row("with a year", u"Password2026", weak, Weakness::Common);
        row("the famous example", u"correct horse battery staple", weak, Weakness::Common);
        row("the Spanish word", u"contraseña", weak, Weakness::Common);
        row("the alphabet", u"abcdefghijklmnop", weak, Weakness::FollowsAPattern);
        row("a keyboard's rows", u"qwertyuiop1234567890", weak, Weakness::FollowsAPattern);
        row("one letter", u"aaaaaaaaaaaaaaaaaaaaaaaa", weak, Weakness::Repeats);
        row("one word over and over", u"walnut walnut walnut walnut walnut", weak,
            Weakness::Repeats);
        row("the file's name", u"spring caseload riverside", weak, Weakness::NamesSomething);
        row("a learner and a year", u"AnaRivera2026", weak, Weakness::NamesSomething);
        row("one word", u"accordion", weak, Weakness::Short);
        row("eight odd letters", u"xkqzvbwp", weak, Weakness::Short);
        row("nine odd letters", u"xkqzvbwpd", Strength::Fair, Weakness::Short);
        row("three words", u"walnut harbor violin", weak, Weakness::Short);
        row("four words", u"walnut harbor violin thunder", Strength::Good, Weakness::Short);
        row("four words without blanks", u"walnutharborviolinthunder", Strength::Fair,
            Weakness::Short);
        row("five words", u"walnut harbor violin thunder meadow", Strength::Strong, Weakness::None);
        row("twenty odd letters", u"xk7qzv9bwp2mfj4htr8d", Strength::Strong, Weakness::None);
        row("one letter of another script", u"яяяяяяяяяяяяяяяяяяяяяяяяяяяяяя", weak,
            Weakness::Repeats);
        row("another script", u"снегопад над рекой вечером", Strength::Strong, Weakness::None);
    }
    void whatPeopleChooseIsJudged()
    {
        QFETCH(QString, passphrase);
        QFETCH(Strength, strength);
        QFETCH(Weakness, weakness);
        const std::vector<std::string> names{"Riverside Spring Caseload", "Ana Rivera"};
        const PassphraseJudgement judged = judgePassphrase(passphrase.toStdString(), names);
        const QByteArray bits = QByteArray::number(judged.bits);
        QVERIFY2(judged.strength == strength, bits);
        QCOMPARE(int(judged.weakness), int(weakness));
    }

    void moreNeverMakesItWeaker()
    {
        const std::string whole = "Maple7 tundra,violet&orbit of 1987 qwerty";
        double before = 0;
        for (std::size_t length = 1; length <= whole.size(); ++length) {
            const std::string part = whole.substr(0, length);
            const double bits = judgePassphrase(part).bits;
            // A word that is complete may cost less than its letters, but never less than the
            // words before it.
            QVERIFY2(bits >= before || part.back() != ' ', part.c_str());
            if (part.back() == ' ')
                before = bits;
        }
    }

    void aLongTextIsJudgedAtOnce()
    {
        const std::string book(100'000, 'x');
        QCOMPARE(int(judgePassphrase(book).strength), int(Strength::TooWeak));
    }
};

QTEST_APPLESS_MAIN(TestSafety)
#include "tst_safety.moc"
