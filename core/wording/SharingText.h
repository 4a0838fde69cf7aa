#pragma once

#include "sharing/Sharing.h"

#include <QCoreApplication>
#include <QString>

namespace cairn {

/// The words of consents, of the sharing gate and of the disclosure log.
class SharingText
{
    Q_DECLARE_TR_FUNCTIONS(cairn::SharingText)

public:
    static QString kind(RecordKind kind);
    /// "Name, goals and grades", in the order of the enumeration.
    static QString kinds(const RecordKinds &kinds);
    static QString basis(Basis basis);
    /// When this ground holds, in a sentence.
    static QString basisHelp(Basis basis);
    static QString form(ConsentForm form);
    /// "Stands until May 31, 2027", "Withdrawn on May 2, 2027"
    static QString standing(const WrittenConsent &consent, Date today);
    static QString problem(ConsentProblem problem);
    static QString problem(RequestProblem problem);
    /// Why it may not be shared, in a sentence about one learner; empty: it may.
    static QString obstacle(const SharingAnswer &answer);
    static QString outlet(Outlet outlet);
    static QString protection(ExportProtection protection);
    static QString outcome(const Disclosure &entry);
    /// What whoever receives it must know (34 CFR 99.33(d)); empty where it may be passed on.
    /// \a passOnTo is whom the learner's consent names.
    static QString notice(Basis basis, const std::string &passOnTo = {});
    /// Where an entry no longer says who or why.
    static QString erased();

private:
    static QString day(Date day);
};

} // namespace cairn
