#include "store/CatalogueRepository.h"

#include "store/Columns.h"
#include "store/JsonText.h"
#include "store/SqlError.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <simdjson.h>

#include <set>

namespace cairn {

namespace ondemand = simdjson::ondemand;

namespace {

/// One row: a field of the catalogue, or one entry of a field that is a list of objects.
struct Part {
    std::string field;
    std::string entry; ///< empty: the whole field
    int fieldPosition = 0;
    int position = 0;
    std::string json;
};

} // namespace

static bool isListOfObjects(ondemand::value value)
{
    if (value.type() != ondemand::json_type::array)
        return false;
    ondemand::array list = value.get_array();
    bool objects = false;
    for (auto each : list) {
        objects = each.type() == ondemand::json_type::object;
        if (!objects)
            break;
    }
    list.reset();
    return objects;
}

static std::string entryName(std::string_view json, int position)
{
    ondemand::parser parser;
    const simdjson::padded_string padded(json);
    ondemand::document entry = parser.iterate(padded);
    std::string_view id;
    if (entry["id"].get_string().get(id) == simdjson::SUCCESS)
        return std::string(id);
    return "#" + std::to_string(position);
}

static void appendEntries(const Part &field, ondemand::value list, std::vector<Part> &parts)
{
    std::set<std::string> names;
    Part entry = field;
    for (auto each : list.get_array()) {
        entry.json = std::string_view(simdjson::to_json_string(each));
        entry.entry = entryName(entry.json, entry.position);
        if (!names.insert(entry.entry).second)
            entry.entry = "#" + std::to_string(entry.position);
        parts.push_back(entry);
        ++entry.position;
    }
}

static std::vector<Part> partsOf(const std::string &json)
{
    ondemand::parser parser;
    const simdjson::padded_string padded(json);
    ondemand::document document = parser.iterate(padded);
    std::vector<Part> parts;
    int fieldPosition = 0;
    for (auto field : document.get_object()) {
        Part part;
        part.field = std::string_view(field.unescaped_key());
        part.fieldPosition = fieldPosition++;
        ondemand::value value = field.value();
        if (isListOfObjects(value)) {
            appendEntries(part, value, parts);
        } else {
            part.json = std::string_view(simdjson::to_json_string(value));
            parts.push_back(std::move(part));
        }
    }
    return parts;
}

Result<void> CatalogueRepository::write(const std::string &json)
{
    std::vector<Part> parts;
    try {
        parts = partsOf(json);
    } catch (const simdjson::simdjson_error &error) {
        return fail(ErrorCode::NotUnderstood, "catalogue", error.what());
    }
    return guarded(m_database, [&] {
        m_database.connection().exec("DELETE FROM catalogue");
        SQLite::Statement statement(m_database.connection(),
                                    "INSERT INTO catalogue (field, entry, field_position, position,"
                                    " json) VALUES (?, ?, ?, ?, ?)");
        for (const Part &part : parts) {
            statement.reset();
            Parameters(statement) << part.field << part.entry << part.fieldPosition
                                  << part.position << part.json;
            statement.exec();
        }
    });
}

Result<std::string> CatalogueRepository::read() const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database.connection(),
                                    "SELECT field, entry, json FROM catalogue"
                                    " ORDER BY field_position, position");
        std::string json;
        std::string open; // the list that is being written
        while (statement.executeStep()) {
            Row row(statement);
            const std::string field = row.text();
            const bool isEntry = !row.text().empty();
            const bool goesOn = isEntry && field == open;
            if (!open.empty() && !goesOn)
                json.push_back(']');
            json.push_back(json.empty() ? '{' : ',');
            if (!goesOn) {
                appendJsonString(json, field);
                json.append(isEntry ? ":[" : ":");
            }
            json.append(row.text());
            open = isEntry ? field : std::string();
        }
        if (!open.empty())
            json.push_back(']');
        return json.empty() ? json : json + "}";
    });
}

} // namespace cairn
