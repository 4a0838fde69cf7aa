#include "AuditAnswer.h"
#include "Commands.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <map>

namespace cairn::cli {

namespace {

using Allocation = std::vector<std::pair<EvidenceId, std::string>>;

/// The indices to audit; nothing when a name is not in the catalogue.
std::optional<std::vector<int>> wanted(const AuditCall &call, const CompiledCatalogue &catalogue)
{
    std::vector<int> indices;
    const auto &credentials = catalogue.catalogue().credentials;
    for (const std::string &name : call.credentials) {
        const int index = catalogue.credentialIndex(CredentialId(name));
        if (index < 0) {
            complain(nameOf(call.catalogue) + ": there is no credential \"" + name
                     + "\"; an id of its list was expected");
            return {};
        }
        indices.push_back(index);
    }
    for (std::size_t i = 0; call.credentials.empty() && i < credentials.size(); ++i)
        if (!credentials[i].draft)
            indices.push_back(int(i));
    return indices;
}

Allocation allocationOf(const QJsonObject &audit)
{
    Allocation allocation;
    for (const QJsonValue &node : audit[QStringLiteral("requirements")].toArray())
        for (const QJsonValue &piece : node[QStringLiteral("evidence")].toArray())
            allocation.emplace_back(EvidenceId(piece.toString().toStdString()),
                                    node[QStringLiteral("node")].toString().toStdString());
    return allocation;
}

/// The allocations of an earlier answer by credential; nothing when it is no such answer.
std::optional<std::map<std::string, Allocation>> readPrevious(const std::string &source)
{
    const Result<std::string> text = readText(source);
    if (!text) {
        complain(source, text.error());
        return {};
    }
    QJsonParseError error;
    const QJsonDocument document
        = QJsonDocument::fromJson(QByteArray::fromStdString(*text), &error);
    if (!document.isObject() || !document[QStringLiteral("audits")].isArray()) {
        complain(nameOf(source) + ": "
                 + (error.error ? error.errorString().toStdString() : "no list \"audits\"")
                 + "; an answer of 'audit --json' was expected");
        return {};
    }
    std::map<std::string, Allocation> previous;
    for (const QJsonValue &audit : document[QStringLiteral("audits")].toArray())
        previous[audit[QStringLiteral("credential")].toString().toStdString()]
            = allocationOf(audit.toObject());
    return previous;
}

} // namespace

Exit audit(const AuditCall &call, const Common &common)
{
    if (call.catalogue == "-" && call.record == "-") {
        complain("standard input cannot be catalogue and record at once; one file was expected");
        return WrongInput;
    }
    const auto catalogue = readUsableCatalogue(call.catalogue);
    if (!catalogue)
        return WrongInput;
    const auto record = readOneRecord(call.record, *catalogue);
    const auto indices = wanted(call, *catalogue);
    if (!record || !indices)
        return WrongInput;
    std::map<std::string, Allocation> previous;
    if (call.previous) {
        auto read = readPrevious(*call.previous);
        if (!read)
            return WrongInput;
        previous = std::move(*read);
    }

    AuditOptions options;
    options.asOf = common.asOf;
    options.lookAhead = call.lookAhead;
    const Auditor auditor(*catalogue, *record, options);
    AuditAnswer answer;
    answer.asOf = options.asOf;
    answer.lookAhead = options.lookAhead;
    answer.stamp = auditor.stamp();
    answer.named = !call.credentials.empty();
    for (int index : *indices) {
        if (stopRequested)
            return Stopped;
        const auto before
            = previous.find(catalogue->catalogue().credentials[size_t(index)].id.text);
        if (before == previous.end()) {
            answer.audits.push_back(auditor.audit(index));
            continue;
        }
        AuditOptions again = options;
        again.previous = before->second;
        // What a finding refers to lives in the catalogue, not in its auditor.
        answer.audits.push_back(Auditor(*catalogue, *record, again).audit(index));
    }
    answer.together = auditor.together();
    answer.grants = auditor.grants();
    if (stopRequested)
        return Stopped;
    const std::string text = common.json ? toJson(answer, *catalogue, *record, common.language)
                                         : toText(answer, *catalogue, *record, common.language);
    std::printf("%s\n", text.c_str());
    return Answered;
}

} // namespace cairn::cli
