#include "pages/Gate.h"

#include "dialogs/GateDialog.h"
#include "dialogs/Paper.h"
#include "models/Text.h"
#include "shell/MessageBar.h"
#include "shell/Page.h"
#include "wording/ErrorText.h"
#include "workspace/Workspace.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QStandardPaths>

#include <memory>

using namespace Qt::StringLiterals;

namespace cairn::ui {

/// Where the advisor's own name is kept: most often the same person gives things out.
static const QString givenByKey = u"givenBy"_s;
/// Consents of more learners than these are not offered one by one.
static constexpr std::size_t mostForConsents = 500;

RecordKinds everyKind()
{
    return {allRecordKinds().begin(), allRecordKinds().end()};
}

Gate::Gate(Workspace &workspace, Page *page) : QObject(page), m_workspace(workspace), m_page(page)
{}

/// Whom something went to last, each once.
QStringList Gate::partiesBefore() const
{
    constexpr qsizetype most = 20;
    QStringList parties;
    for (const Disclosure &entry : m_workspace.disclosures()) {
        const QString party = fromUtf8(entry.request.party);
        if (!party.isEmpty() && !parties.contains(party) && parties.size() < most)
            parties.append(party);
    }
    return parties;
}

static QStringList namesOf(const Workspace &workspace, const std::vector<LearnerId> &learners)
{
    QHash<QString, QString> names;
    for (const LearnerSummary &learner : workspace.learners())
        names.insert(fromId(learner.id), learner.name);
    QStringList found;
    for (const LearnerId &learner : learners)
        found.append(names.value(fromId(learner), fromId(learner)));
    return found;
}

/// Those that stand today, the newest first.
static std::vector<WrittenConsent> standingConsents(const Workspace &workspace,
                                                    const std::vector<LearnerId> &learners)
{
    std::vector<WrittenConsent> standing;
    if (learners.size() > mostForConsents)
        return standing;
    for (const LearnerId &learner : learners)
        for (const WrittenConsent &consent : workspace.consents(learner))
            if (standsOn(consent, workspace.today()))
                standing.push_back(consent);
    return standing;
}

/// What is the same in every question.
GateQuestion Gate::questionAbout(const std::vector<LearnerId> &learners) const
{
    GateQuestion question;
    question.whose = namesOf(m_workspace, learners);
    question.consents = standingConsents(m_workspace, learners);
    question.request.givenBy = m_workspace.kept(givenByKey).toStdString();
    question.parties = partiesBefore();
    question.directory = m_workspace.directoryKinds();
    question.answers = [this, learners](const SharingRequest &request) {
        return m_workspace.mayBeShared(request, learners);
    };
    return question;
}

void Gate::rememberGiver(const SharingRequest &request)
{
    const QByteArray by = QByteArray::fromStdString(request.givenBy);
    if (by != m_workspace.kept(givenByKey))
        (void)m_workspace.keep(givenByKey, by); // a convenience, no more
}

void Gate::ask(const Passage &passage, std::function<void(const SharingRequest &)> then)
{
    GateQuestion question = questionAbout(passage.learners);
    question.title = passage.title;
    question.verb = tr("Go on");
    question.outlet = passage.outlet;
    question.offered = passage.offered;
    question.fixed = passage.fixed;
    question.protection = passage.protection;
    question.isWhole = passage.isWhole;
    question.request.basis = passage.basis;
    question.request.party = passage.party.toStdString();
    question.request.records = passage.ticked;
    auto *dialog = new GateDialog(std::move(question), m_page);
    connect(dialog, &GateDialog::submitted, this,
            [this, then = std::move(then)](const SharingRequest &request) {
                rememberGiver(request);
                then(request);
            });
    dialog->open();
}

void Gate::note(const std::vector<LearnerId> &learners)
{
    GateQuestion question = questionAbout(learners);
    question.title = tr("Note a request");
    question.verb = tr("Write it down");
    question.outlet = Outlet::ByHand;
    question.offered = everyKind();
    question.isNote = true;
    question.request.basis = Basis::OtherLaw;
    auto *dialog = new GateDialog(std::move(question), m_page);
    connect(dialog, &GateDialog::noted, this,
            [this, learners](const SharingRequest &request, Outcome outcome) {
                rememberGiver(request);
                if (m_page->tell(m_workspace.noteDisclosure(request, learners, outcome)))
                    m_page->messageBar()->tell(MessageBar::Kind::Good,
                                               tr("It is written into the disclosure log."));
            });
    dialog->open();
}

/// On its way to the printer, which may still fail: then a second entry says so.
void Gate::print(const Passage &passage, const QString &printer,
                 std::function<QString(const Release &)> make)
{
    ask(passage, [this, passage, printer, make = std::move(make)](const SharingRequest &request) {
        auto *paper = new Paper(this);
        const auto html = std::make_shared<QString>();
        Export way;
        way.outlet = passage.outlet;
        way.protection = ExportProtection::Paper;
        way.prepare = [html, make](const Release &release) -> Result<void> {
            *html = make(release);
            return {};
        };
        way.finish = [paper, html, printer]() -> Result<void> {
            paper->print(*html, printer);
            return {};
        };
        const auto entry = std::make_shared<qint64>(0);
        connect(paper, &Paper::printed, this, [this, paper] {
            paper->deleteLater();
            m_page->messageBar()->tell(MessageBar::Kind::Good,
                                       tr("It is on its way to the printer."));
        });
        connect(paper, &Paper::failed, this, [this, paper, entry](const QString &why) {
            paper->deleteLater();
            (void)m_workspace.noteFailure(*entry);
            m_page->messageBar()->tell(MessageBar::Kind::Error,
                                       tr("It could not be printed. %1").arg(why));
        });
        if (const Result<qint64> entered = pass(passage, request, way))
            *entry = *entered;
    });
}

void Gate::save(const Passage &passage, const OutgoingFile &file)
{
    ask(passage, [this, passage, file](const SharingRequest &request) {
        askForPlace(passage, request, file);
    });
}

QString Gate::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void Gate::askForPlace(const Passage &passage, const SharingRequest &request,
                       const OutgoingFile &file)
{
    auto *dialog = new QFileDialog(m_page, passage.title, folder(), file.filter);
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(file.name).suffix());
    dialog->selectFile(file.name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, passage, request, file](const QString &path) {
                const Result<qint64> entry
                    = pass(passage, request, fileExport(passage.outlet, path, file.make));
                if (entry)
                    tellSaved(*entry);
            });
    dialog->open();
}

Result<qint64> Gate::pass(const Passage &passage, const SharingRequest &request, const Export &way)
{
    const Result<qint64> entry = m_workspace.share(request, passage.learners, way);
    if (!entry)
        m_page->messageBar()->tell(MessageBar::Kind::Error, errorText(entry.error()), {},
                                   errorDetail(entry.error()));
    return entry;
}

void Gate::tellSaved(qint64 entry)
{
    m_page->messageBar()->tell(MessageBar::Kind::Good,
                               //: %1 is the number of an entry.
                               tr("The file is saved. It is entry %1 of the disclosure log.")
                                   .arg(QLocale().toString(entry)));
}

QString Gate::errorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::CannotWrite:
        return tr("Nothing went out: the place does not allow writing. What you see here is as it "
                  "was. Choose another folder.");
    case ErrorCode::DiskFull:
        return tr("Nothing went out: the disk is full. What you see here is as it was. Free up "
                  "some space, or choose another disk.");
    case ErrorCode::ReadOnly:
        return tr("Nothing went out: this file cannot be changed, so the disclosure log cannot say "
                  "so. Go on in another file first.");
    case ErrorCode::Refused:
        return tr("Nothing went out: it may not be shared like this.");
    default:
        return cairn::errorText(error);
    }
}

} // namespace cairn::ui
