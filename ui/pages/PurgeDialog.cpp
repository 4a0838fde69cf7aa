#include "pages/PurgeDialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace cairn::ui {

using namespace Qt::StringLiterals;

/// All names where they are few.
static QString whoText(const QStringList &names)
{
    static constexpr qsizetype most = 8;
    if (names.size() <= most)
        return QLocale().createSeparatedList(names);
    //: Some names, and how many others.
    return PurgeDialog::tr("%1 and %n more", nullptr, static_cast<int>(names.size() - most + 1))
        .arg(names.first(most - 1).join(u", "_s));
}

PurgeDialog::PurgeDialog(const QStringList &names, QWidget *parent)
    : FormDialog(u"purgeDialog"_s, tr("Remove for good"), tr("Remove for good"), parent),
      m_count(static_cast<int>(names.size()))
{
    setIntroduction(tr("%n learner(s) will be removed for good: %1.\n\nThey go from the file, its "
                       "history and its backups, down to the bytes. This cannot be undone, not even "
                       "by a backup.",
                       nullptr, m_count)
                        .arg(whoText(names)));
    m_reason = new QComboBox;
    m_reason->setObjectName(u"purgeReason"_s);
    m_reason->addItem(tr("Their time of keeping is over"), int(Workspace::PurgeReason::Retention));
    m_reason->addItem(tr("They asked for it"), int(Workspace::PurgeReason::Request));
    m_reason->addItem(tr("They are here by mistake"), int(Workspace::PurgeReason::Mistake));
    m_number = new QLineEdit;
    m_number->setObjectName(u"purgeNumber"_s);
    form()->add(tr("&Why"), m_reason);
    form()->add(tr("&How many learners are removed"), m_number,
                tr("Type the number, so that it does not happen by accident."));
    m_number->setFocus();
    doButton()->setDefault(false);
}

bool PurgeDialog::check()
{
    bool isNumber = false;
    if (m_number->text().trimmed().toInt(&isNumber) != m_count || !isNumber)
        form()->setProblem(m_number, tr("That is not the number of learners above."));
    return !form()->hasProblems();
}

void PurgeDialog::submit()
{
    emit submitted(Workspace::PurgeReason(m_reason->currentData().toInt()));
}

QString certificateHtml(const PurgeCertificate &certificate, const QString &file)
{
    const QStringList lines{
        PurgeDialog::tr("Caseload file: %1").arg(file.toHtmlEscaped()),
        PurgeDialog::tr("When: %1")
            .arg(QLocale().toString(certificate.at.toLocalTime(), QLocale::LongFormat)),
        PurgeDialog::tr("Learners removed: %1").arg(QLocale().toString(certificate.learners)),
        PurgeDialog::tr("Entries removed with them: %1").arg(QLocale().toString(certificate.rows)),
        PurgeDialog::tr("Steps of the history that ended: %1")
            .arg(QLocale().toString(certificate.steps))};
    return u"<html lang=\"%1\"><body><h1>%2</h1><p>%3</p><p>%4</p></body></html>"_s.arg(
        QLocale().bcp47Name(), PurgeDialog::tr("Certificate of deletion"), lines.join("<br>"_L1),
        PurgeDialog::tr("They were erased from the file, its history and its backups. Copies that "
                        "were saved elsewhere are not known to Cairn: erase them by hand."));
}

ForgetHistoryDialog::ForgetHistoryDialog(QWidget *parent)
    : FormDialog(u"forgetHistoryDialog"_s, tr("Forget old history"), tr("Forget it"), parent)
{
    setIntroduction(tr("What was done stays done. Older steps leave the list of activities and can "
                       "not be undone any more."));
    m_keep = new QComboBox;
    m_keep->setObjectName(u"keepHistory"_s);
    m_keep->addItem(tr("The last 30 days"), 30);
    m_keep->addItem(tr("The last year"), 365);
    m_keep->addItem(tr("The last two years"), 730);
    m_keep->setCurrentIndex(2);
    form()->add(tr("&Keep"), m_keep);
}

void ForgetHistoryDialog::submit()
{
    emit submitted(QDateTime::currentDateTimeUtc().addDays(-m_keep->currentData().toInt()));
}

} // namespace cairn::ui
