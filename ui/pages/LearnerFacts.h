#pragma once

#include "models/LearnerContext.h"
#include "pages/RowList.h"
#include "shell/Details.h"

#include <vector>

/// What the overview says of a learner, as rows and sentences: values in, values out.
namespace cairn::ui {

/// Credits of the record, each piece once: done, in progress and planned.
struct CreditNumbers {
    Credits done;
    Credits now;
    Credits planned;
};
CreditNumbers creditNumbers(const LearnerContext &context);

/// "AAS Web Design · BAS Health Administration".
QString goalNames(const LearnerContext &context);
/// A line for each goal after the first, with how it stands.
QString otherGoalsText(const LearnerContext &context);
/// "Not all of these can be awarded: either A and B, or A and C."
QString togetherText(const LearnerContext &context);
/// What the record states besides evidence, and what the rules ask for that is not known:
/// "Residency: in state · Age band: 18–24", "Not known: placement in math".
QString factsText(const LearnerContext &context);

/// The leaves that still ask for something, in the catalogue's order. \a ahead is the audit that
/// counts what is in progress as passed: what it meets is not missing but under way.
std::vector<RowList::Row> missingRows(const LearnerContext &context, const Audit &audit,
                                      const Audit &ahead, int most);
RowList::Row nearRow(const LearnerContext &context, const Verdict &verdict, const Audit &audit,
                     const Audit &ahead);
/// Each piece once, at the credential that it costs most; the costliest first, then the soonest.
std::vector<RowList::Row> expiryRows(const LearnerContext &context,
                                     const std::vector<Audit> &audits, int most);
std::vector<RowList::Row> crosswalkRows(const LearnerContext &context);

/// What the Why? dock says of a credential as a whole.
Details overviewDetails(const LearnerContext &context, const Audit &audit, const Audit &ahead);

/// The link of a row about a credential, or one of its requirements.
QString credentialLink(const CredentialId &credential, const std::string &path = {});

} // namespace cairn::ui
