#include "Arguments.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

Arguments Arguments::read(const QCoreApplication &application)
{
    const QCommandLineOption sample(u"sample"_s, tr("Open the sample caseload."));
    const QCommandLineOption pictures(
        u"screenshots"_s, tr("Write pictures of every screen, with the sample, into DIR."),
        u"DIR"_s);
    const QCommandLineOption mainScreens(
        u"main-screens"_s,
        tr("With --screenshots: only the main screens, light, dark and in Spanish."));
    const QCommandLineOption textSizes(
        u"text-sizes"_s, tr("With --screenshots: also with larger text, and in a small window."));
    const QCommandLineOption firstFrame(
        u"first-frame"_s,
        tr("Open FILE, print the milliseconds until its caseload was painted, and quit."), u"FILE"_s);
    const QCommandLineOption asOf(
        u"as-of"_s, tr("Answer as on DATE (YYYY-MM-DD) instead of today."), u"DATE"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Plans learners' pathways through credentials that build on each other."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"FILE"_s, tr("The caseload file to open."), u"[FILE]"_s);
    parser.addOptions({sample, pictures, mainScreens, textSizes, firstFrame, asOf});
    parser.process(application);

    Arguments out;
    out.file = parser.positionalArguments().value(0);
    out.sample = parser.isSet(sample);
    out.pictures = parser.value(pictures);
    out.mainScreens = parser.isSet(mainScreens);
    out.textSizes = parser.isSet(textSizes);
    out.firstFrame = parser.value(firstFrame);
    if (parser.isSet(asOf)) {
        out.asOf = cairn::Date::fromText(parser.value(asOf).toStdString());
        if (!out.asOf)
            out.problem = tr("--as-of wants a day as YYYY-MM-DD.");
    }
    if (parser.positionalArguments().size() > 1)
        out.problem = tr("Cairn opens one file at a time.");
    return out;
}
