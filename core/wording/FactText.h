#pragma once

#include "wording/Names.h"

namespace cairn {

/// What a record states besides evidence, in words. Keys and values are the files' own; those that
/// many colleges use have words in each language, the others are shown as they are written.
class FactText
{
    Q_DECLARE_TR_FUNCTIONS(cairn::FactText)

public:
    FactText(const Names &names, const Phrases &phrases) : m_names(names), m_phrases(phrases) {}

    /// "age band", "placement in English"
    static QString key(const std::string &key);
    /// The same at the head of a line: "Age band"
    static QString heading(const std::string &key);
    /// "18–24", "in state", "yes"; an id of the catalogue by its name
    QString value(const std::string &key, const FactValue &value) const;
    QStringList values(const std::string &key, const std::vector<FactValue> &values) const;

private:
    QString text(const std::string &key, const std::string &value) const;

    const Names &m_names;
    const Phrases &m_phrases;
};

} // namespace cairn
