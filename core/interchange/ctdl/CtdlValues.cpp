#include "interchange/ctdl/CtdlValues.h"

#include "interchange/json/JsonWriter.h"
#include "interchange/text/Text.h"

#include <charconv>

namespace cairn {

using simdjson::dom::element;
using simdjson::dom::object;

TextMap english(std::string text)
{
    TextMap map;
    if (!text.empty())
        map.texts.emplace("en", std::move(text));
    return map;
}

/// "en-US" gives its text to "en" as well as anybody; a later "en-GB" keeps its own name.
static void addText(TextMap &map, std::string_view language, std::string_view text)
{
    const std::string code = lowered(language);
    const std::string primary = code.substr(0, code.find_first_of("-_"));
    if (trimmed(text).empty())
        return;
    const bool isPlain = primary == code || code == "en-us";
    const auto found = map.texts.find(primary);
    if (found == map.texts.end()) {
        map.texts.emplace(primary, trimmed(text));
    } else if (isPlain && found->second != trimmed(text)) {
        map.texts.emplace(primary + "-x-other", found->second);
        found->second = trimmed(text);
    } else {
        map.texts.emplace(code, trimmed(text));
    }
}

TextMap toTextMap(element value)
{
    if (value.is_string())
        return english(std::string(trimmed(asText(value))));
    TextMap map;
    if (value.is_array()) {
        // A list of texts where one was meant: together they are the text.
        for (const element each : asArray(value))
            for (const auto &[language, text] : toTextMap(each).texts) {
                std::string &whole = map.texts[language];
                whole += (whole.empty() ? "" : "; ") + text;
            }
        return map;
    }
    if (!value.is_object())
        return map;
    for (const auto field : asObject(value)) {
        const std::string language = field.key == "@value" ? "en" : std::string(field.key);
        if (field.value.is_string() && field.key != "@language")
            addText(map, language, asText(field.value));
        else if (field.value.is_array())
            for (const auto &[ignored, text] : toTextMap(field.value).texts)
                addText(map, language, text);
    }
    return map;
}

TextMap textMapOf(object json, std::string_view name)
{
    const auto value = property(json, name);
    return value ? toTextMap(*value) : TextMap{};
}

std::vector<TextMap> toTextMaps(const std::vector<element> &all)
{
    std::vector<TextMap> texts;
    for (const element value : all) {
        if (!value.is_object()) {
            if (TextMap text = toTextMap(value); !text.isEmpty())
                texts.push_back(std::move(text));
            continue;
        }
        const std::size_t first = texts.size();
        for (const auto field : asObject(value)) {
            std::size_t position = first;
            const auto take = [&](element each) {
                if (!each.is_string())
                    return;
                if (position == texts.size())
                    texts.emplace_back();
                addText(texts[position++], field.key, asText(each));
            };
            if (field.value.is_array())
                for (const element each : asArray(field.value))
                    take(each);
            else
                take(field.value);
        }
    }
    std::erase_if(texts, [](const TextMap &text) { return text.isEmpty(); });
    return texts;
}

std::string textMapJson(const TextMap &map)
{
    JsonWriter json(JsonWriter::Layout::Compact);
    json.beginObject();
    for (const auto &[language, text] : map.texts)
        json.field(language, std::string_view(text));
    return json.endObject().take();
}

std::string conceptName(element value)
{
    if (value.is_string())
        return std::string(trimmed(asText(value)));
    return value.is_object() ? conceptName(asObject(value)) : std::string();
}

std::string conceptName(object json)
{
    for (std::string_view name : {"targetnodename", "name", "competencytext", "competencylabel"})
        if (const TextMap map = textMapOf(json, name); !map.isEmpty())
            return map.in("en");
    for (std::string_view name : {"codednotation", "targetnode", "@id", "ctid"})
        if (std::string text = plainText(json, name); !text.empty())
            return text;
    return {};
}

std::string conceptTerm(element value)
{
    std::string term;
    if (value.is_string())
        term = trimmed(asText(value));
    else if (value.is_object()) {
        term = plainText(asObject(value), "targetnode");
        if (term.empty())
            term = conceptName(value);
    }
    return term.substr(term.find_last_of(":/") + 1);
}

// Credit ---------------------------------------------------------------------------------------

static CtdlCredit::Unit unitOf(std::string_view name)
{
    std::string letters;
    for (char c : lowered(name))
        if (c >= 'a' && c <= 'z')
            letters += c;
    if (letters.starts_with("semester"))
        return CtdlCredit::Unit::Semester;
    if (letters.starts_with("quarter"))
        return CtdlCredit::Unit::Quarter;
    if (letters.starts_with("clockhour") || letters.starts_with("contacthour"))
        return CtdlCredit::Unit::ClockHour;
    // Also the misspelt "DegreeeCredit" of published samples.
    if (letters.ends_with("credit") || letters.ends_with("credits") || letters == "credithour")
        return CtdlCredit::Unit::Credit;
    return CtdlCredit::Unit::Other;
}

static std::optional<Decimal> numberOf(object json, std::string_view name)
{
    const auto value = property(json, name);
    if (!value)
        return {};
    if (value->is_string())
        return Decimal::fromText(trimmed(asText(*value)));
    return toDecimal(*value);
}

static void addLimit(CtdlCredit &credit, std::string text)
{
    if (!text.empty())
        credit.limits += (credit.limits.empty() ? "" : ", ") + text;
}

static void readLimits(object json, CtdlCredit &credit)
{
    for (std::string_view name : {"creditleveltype", "subject"})
        for (const element each : values(json, name))
            addLimit(credit, conceptName(each));
    if (const auto most = numberOf(json, "maxvalue"))
        addLimit(credit, "at most " + most->toText());
    if (const auto percentage = numberOf(json, "percentage"))
        addLimit(credit, percentage->toText() + " %");
}

static std::optional<CtdlCredit> valueProfile(object json)
{
    CtdlCredit credit;
    auto amount = numberOf(json, "value");
    if (!amount)
        amount = numberOf(json, "minvalue");
    for (const element unit : values(json, "creditunittype"))
        if (credit.unitName.empty())
            credit.unitName = conceptTerm(unit);
    credit.unit = unitOf(credit.unitName);
    readLimits(json, credit);
    if (!amount && credit.limits.empty())
        return {};
    if (!amount)
        credit.unit = CtdlCredit::Unit::Other;
    credit.amount = amount.value_or(Decimal{});
    return credit;
}

/// "creditHourType": "Semester Hours", "creditHourValue": 3, as it was before value profiles.
static std::optional<CtdlCredit> oldCredit(object json, std::string_view type,
                                           std::string_view value)
{
    const auto amount = numberOf(json, value);
    if (!amount)
        return {};
    CtdlCredit credit;
    credit.amount = *amount;
    for (const element unit : values(json, type))
        if (credit.unitName.empty())
            credit.unitName = unit.is_object() && !property(asObject(unit), "targetnode")
                                  ? toTextMap(unit).in("en")
                                  : conceptTerm(unit);
    credit.unit = unitOf(credit.unitName);
    return credit;
}

std::vector<CtdlCredit> creditsOf(object json)
{
    std::vector<CtdlCredit> credits;
    const auto take = [&](std::optional<CtdlCredit> credit) {
        if (credit)
            credits.push_back(std::move(*credit));
    };
    for (const element value : values(json, "creditvalue")) {
        if (value.is_object())
            take(valueProfile(asObject(value)));
        else if (const auto amount = toDecimal(value))
            take(CtdlCredit{*amount, CtdlCredit::Unit::Credit, "credits", {}});
    }
    take(oldCredit(json, "credithourtype", "credithourvalue"));
    take(oldCredit(json, "creditunittype", "creditunitvalue"));
    return credits;
}

std::optional<Decimal> inUnit(const CtdlCredit &credit, CreditUnit unit)
{
    if (credit.amount.millionths < 0 || !credit.amount.hasAtMostTwoPlaces())
        return {};
    CreditUnit stated = unit;
    switch (credit.unit) {
    case CtdlCredit::Unit::Semester:
        stated = CreditUnit::Semester;
        break;
    case CtdlCredit::Unit::Quarter:
        stated = CreditUnit::Quarter;
        break;
    case CtdlCredit::Unit::ClockHour:
        stated = CreditUnit::ClockHour;
        break;
    case CtdlCredit::Unit::Credit:
        break;
    case CtdlCredit::Unit::Other:
        return {};
    }
    const Credits amount = Credits::from(credit.amount, stated);
    const Decimal rounded = amount.rounded(unit);
    return Credits::from(rounded, unit) == amount ? std::optional(rounded) : std::nullopt;
}

std::string describe(const CtdlCredit &credit)
{
    std::string text;
    if (credit.amount.millionths != 0)
        text = credit.amount.toText() + ' '
               + (credit.unitName.empty() ? std::string("credits") : credit.unitName);
    if (!credit.limits.empty())
        text += (text.empty() ? "" : ", ") + credit.limits;
    return text.empty() ? "an amount of credit" : text;
}

// Durations and costs --------------------------------------------------------------------------

/// Reads "3Y" off the front of \a text; false where no number and letter stand there.
static bool takePart(std::string_view &text, double &number, char &letter)
{
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr == text.data() + text.size())
        return false;
    letter = *read.ptr;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()) + 1);
    return true;
}

std::optional<Decimal> hoursOf(std::string_view duration)
{
    if (!duration.starts_with("PT"))
        return {};
    duration.remove_prefix(2);
    double hours = 0;
    double number = 0;
    char letter = 0;
    if (duration.empty())
        return {};
    while (!duration.empty()) {
        if (!takePart(duration, number, letter) || number < 0
            || (letter != 'H' && letter != 'M' && letter != 'S'))
            return {};
        hours += letter == 'H' ? number : letter == 'M' ? number / 60 : number / 3600;
    }
    if (!(hours <= 1e6)) // Also what is no number at all.
        return {};
    return Decimal{static_cast<std::int64_t>(hours * 100 + 0.5) * 10'000};
}

std::optional<int> monthsOf(std::string_view duration)
{
    if (!duration.starts_with('P') || duration.size() < 3)
        return {};
    duration.remove_prefix(1);
    double months = 0;
    double number = 0;
    char letter = 0;
    while (!duration.empty()) {
        if (!takePart(duration, number, letter) || number < 0 || (letter != 'Y' && letter != 'M'))
            return {};
        months += letter == 'Y' ? 12 * number : number;
    }
    if (!(months > 0 && months <= 12'000) || months != static_cast<int>(months))
        return {};
    return static_cast<int>(months);
}

std::optional<Decimal> priceOf(object costProfile)
{
    const auto price = numberOf(costProfile, "price");
    return price && price->millionths >= 0 ? price : std::nullopt;
}

std::string currencyOf(object costProfile)
{
    const std::string currency = plainText(costProfile, "currency");
    if (lowered(currency) == "us dollar" || lowered(currency) == "united states dollar")
        return "USD";
    const bool isCode
        = currency.size() == 3
          && currency.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == currency.npos;
    return isCode ? currency : std::string();
}

} // namespace cairn
