#include "store/JsonText.h"

#include <SQLiteCpp/Exception.h>
#include <simdjson.h>
#include <sqlite3.h>

namespace cairn {

namespace ondemand = simdjson::ondemand;

void appendJsonString(std::string &json, std::string_view text)
{
    static const char *const digits = "0123456789abcdef";
    json.push_back('"');
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        if (each == '"' || each == '\\')
            json.append({'\\', each});
        else if (byte < 0x20)
            json.append("\\u00").append({digits[byte >> 4], digits[byte & 15]});
        else
            json.push_back(each);
    }
    json.push_back('"');
}

// Writing -------------------------------------------------------------------------------------

std::string toJson(const std::vector<std::string> &texts)
{
    std::string json;
    for (const std::string &text : texts) {
        json.push_back(json.empty() ? '[' : ',');
        appendJsonString(json, text);
    }
    return json.empty() ? json : json + "]";
}

std::string toJson(const TextMap &texts)
{
    std::string json;
    for (const auto &[language, text] : texts.texts) {
        json.push_back(json.empty() ? '{' : ',');
        appendJsonString(json, language);
        json.push_back(':');
        appendJsonString(json, text);
    }
    return json.empty() ? json : json + "}";
}

std::string toJson(const ExtraFields &fields)
{
    std::string json;
    for (const auto &[name, value] : fields) {
        json.push_back(json.empty() ? '{' : ',');
        appendJsonString(json, name);
        json.append(":").append(value);
    }
    return json.empty() ? json : json + "}";
}

static void appendJson(std::string &json, const FactValue &value)
{
    if (const bool *yes = std::get_if<bool>(&value))
        json.append(*yes ? "true" : "false");
    else if (const Decimal *number = std::get_if<Decimal>(&value))
        json.append(number->toText());
    else
        appendJsonString(json, std::get<std::string>(value));
}

std::string toJson(const std::vector<FactValue> &values)
{
    std::string json;
    for (const FactValue &value : values) {
        json.push_back(json.empty() ? '[' : ',');
        appendJson(json, value);
    }
    return json.empty() ? json : json + "]";
}

// Reading -------------------------------------------------------------------------------------

/// Parses \a json and calls \a read with its root; whatever simdjson throws is a damaged column.
template <class Read> static void parse(std::string_view json, const Read &read)
{
    if (json.empty())
        return;
    thread_local ondemand::parser parser;
    try {
        const simdjson::padded_string padded(json);
        ondemand::document document = parser.iterate(padded);
        read(document);
    } catch (const simdjson::simdjson_error &error) {
        throw SQLite::Exception("a column does not hold the JSON that it should: "
                                    + std::string(error.what()),
                                SQLITE_CORRUPT);
    }
}

std::vector<std::string> stringsFromJson(std::string_view json)
{
    std::vector<std::string> texts;
    parse(json, [&](ondemand::document &document) {
        for (auto value : document.get_array())
            texts.emplace_back(std::string_view(value.get_string()));
    });
    return texts;
}

TextMap textMapFromJson(std::string_view json)
{
    TextMap texts;
    parse(json, [&](ondemand::document &document) {
        for (auto field : document.get_object()) {
            std::string language(std::string_view(field.unescaped_key()));
            texts.texts.emplace(std::move(language), std::string_view(field.value().get_string()));
        }
    });
    return texts;
}

ExtraFields extraFromJson(std::string_view json)
{
    ExtraFields fields;
    parse(json, [&](ondemand::document &document) {
        for (auto field : document.get_object()) {
            std::string name(std::string_view(field.unescaped_key()));
            fields.emplace(std::move(name),
                           std::string_view(simdjson::to_json_string(field.value())));
        }
    });
    return fields;
}

static FactValue factValue(ondemand::value value)
{
    switch (value.type()) {
    case ondemand::json_type::boolean:
        return bool(value.get_bool());
    case ondemand::json_type::string:
        return std::string(std::string_view(value.get_string()));
    default:
        if (auto number = Decimal::fromText(std::string_view(value.raw_json_token())))
            return *number;
        throw simdjson::simdjson_error(simdjson::INCORRECT_TYPE);
    }
}

std::vector<FactValue> factFromJson(std::string_view json)
{
    std::vector<FactValue> values;
    parse(json, [&](ondemand::document &document) {
        for (auto value : document.get_array())
            values.push_back(factValue(value.value()));
    });
    return values;
}

} // namespace cairn
