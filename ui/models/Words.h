#pragma once

#include "audit/Audit.h"
#include "catalogue/Catalogue.h"
#include "evidence/Record.h"

#include <QString>

/// What the fixed words of the file format are called on the screen.
namespace cairn::ui {

QString methodWord(Method method);
QString itemKindWord(ItemKind kind);
QString statusWord(EvidenceStatus status);
QString trustWord(Trust trust);
QString credentialKindWord(CredentialKind kind);
QString organizationKindWord(OrganizationKind kind);
QString approachWord(Approach approach);
QString exceptionKindWord(ExceptionKind kind);
/// What the exception does, in a sentence.
QString exceptionKindHelp(ExceptionKind kind);
QString lookAheadWord(LookAhead lookAhead);
QString certaintyWord(Certainty certainty);

} // namespace cairn::ui
