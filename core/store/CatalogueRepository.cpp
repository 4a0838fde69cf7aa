#include "store/CatalogueRepository.h"

#include "store/Columns.h"
#include "store/JsonText.h"
#include "store/Prepared.h"
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

static std::string entryName(std::string_view json, int position)
{
    ondemand::parser parser;
    const simdjson::padded_string padded(json);
    ondemand::document entry = parser.iterate(padded);
    std::string_view id;
    if (entry["id"].get_string().get(id) == simdjson::SUCCESS && !id.empty())
        return std::string(id);
    return "#" + std::to_string(position);
}

/// The entries of \a field, where it is a list of objects; else the field as it is.
static std::vector<Part> entriesOf(const Part &field)
{
    if (field.json.empty() || field.json.front() != '[')
        return {field};
    ondemand::parser parser;
    const simdjson::padded_string padded(field.json);
    ondemand::document list = parser.iterate(padded);
    std::vector<Part> entries;
    std::set<std::string> names;
    Part entry = field;
    for (auto each : list.get_array()) {
        entry.json = std::string_view(simdjson::to_json_string(each));
        if (entry.json.front() != '{')
            return {field};
        entry.entry = entryName(entry.json, entry.position);
        while (!names.insert(entry.entry).second)
            entry.entry += "#";
        entries.push_back(entry);
        ++entry.position;
    }
    return entries.empty() ? std::vector<Part>{field} : entries;
}

static std::vector<Part> partsOf(const std::string &json)
{
    ondemand::parser parser;
    const simdjson::padded_string padded(json);
    ondemand::document document = parser.iterate(padded);
    std::vector<Part> parts;
    Part part;
    for (auto field : document.get_object()) {
        part.field = std::string_view(field.unescaped_key());
        part.json = std::string_view(simdjson::to_json_string(field.value()));
        const std::vector<Part> entries = entriesOf(part);
        parts.insert(parts.end(), entries.begin(), entries.end());
        ++part.fieldPosition;
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
        Prepared statement(m_database,
                           "INSERT INTO catalogue (field, entry, field_position, position,"
                           " json) VALUES (?, ?, ?, ?, ?)");
        for (const Part &part : parts) {
            statement.reset();
            Parameters(statement) << part.field << part.entry << part.fieldPosition << part.position
                                  << part.json;
            statement.exec();
        }
    });
}

Result<std::string> CatalogueRepository::read() const
{
    return guarded(m_database, [&] {
        Prepared statement(m_database, "SELECT field, entry, json FROM catalogue"
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
