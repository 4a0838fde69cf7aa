#pragma once

#include "models/WhyModel.h"
#include "pages/RowList.h"
#include "shell/Details.h"

namespace cairn::ui {

/// The exceptions and attestations that hold in the credential, those for review first; their
/// links are "exception:2" and "attestation:0", by index in the record's lists.
std::vector<RowList::Row> rulingRows(const LearnerContext &context, const Audit &audit);

/// What the Why? dock says of a row: the rule, what it uses, what would change it.
void whyDetails(const LearnerContext &context, const Audit &audit, const WhyModel::Row &row,
                Details &details);

} // namespace cairn::ui
