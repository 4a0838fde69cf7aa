#include "interchange/csv/Csv.h"
#include "interchange/transcript/Transcript.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cairn {

using Known = std::pair<std::string_view, TranscriptColumn>;

// As normalHeading writes them: letters and digits, no accents. English, then Spanish.
static constexpr auto knownHeadings = std::to_array<Known>({
    {"learnerid", TranscriptColumn::LearnerKey},
    {"studentid", TranscriptColumn::LearnerKey},
    {"studentnumber", TranscriptColumn::LearnerKey},
    {"studentno", TranscriptColumn::LearnerKey},
    {"student#", TranscriptColumn::LearnerKey},
    {"sid", TranscriptColumn::LearnerKey},
    {"emplid", TranscriptColumn::LearnerKey},
    {"bannerid", TranscriptColumn::LearnerKey},
    {"personid", TranscriptColumn::LearnerKey},
    {"spridenid", TranscriptColumn::LearnerKey},
    {"learner", TranscriptColumn::LearnerKey},
    {"idestudiante", TranscriptColumn::LearnerKey},
    {"iddeestudiante", TranscriptColumn::LearnerKey},
    {"idalumno", TranscriptColumn::LearnerKey},
    {"matricula", TranscriptColumn::LearnerKey},
    {"numerodeestudiante", TranscriptColumn::LearnerKey},
    {"numerodematricula", TranscriptColumn::LearnerKey},
    {"expediente", TranscriptColumn::LearnerKey},

    {"learnername", TranscriptColumn::LearnerName},
    {"studentname", TranscriptColumn::LearnerName},
    {"student", TranscriptColumn::LearnerName},
    {"fullname", TranscriptColumn::LearnerName},
    {"name", TranscriptColumn::LearnerName},
    {"nombre", TranscriptColumn::LearnerName},
    {"nombrecompleto", TranscriptColumn::LearnerName},
    {"estudiante", TranscriptColumn::LearnerName},
    {"alumno", TranscriptColumn::LearnerName},
    {"nombredelestudiante", TranscriptColumn::LearnerName},

    {"preferredname", TranscriptColumn::PreferredName},
    {"preferredfirstname", TranscriptColumn::PreferredName},
    {"nombrepreferido", TranscriptColumn::PreferredName},
    {"pronouns", TranscriptColumn::Pronouns},
    {"pronombres", TranscriptColumn::Pronouns},
    {"language", TranscriptColumn::Language},
    {"preferredlanguage", TranscriptColumn::Language},
    {"idioma", TranscriptColumn::Language},
    {"cohort", TranscriptColumn::Cohort},
    {"cohorte", TranscriptColumn::Cohort},
    {"entryterm", TranscriptColumn::Cohort},
    {"goal", TranscriptColumn::Goal},
    {"program", TranscriptColumn::Goal},
    {"programme", TranscriptColumn::Goal},
    {"major", TranscriptColumn::Goal},
    {"meta", TranscriptColumn::Goal},
    {"programa", TranscriptColumn::Goal},
    {"carrera", TranscriptColumn::Goal},

    {"sourceid", TranscriptColumn::SourceId},
    {"recordid", TranscriptColumn::SourceId},
    {"rowid", TranscriptColumn::SourceId},
    {"enrollmentid", TranscriptColumn::SourceId},
    {"registrationid", TranscriptColumn::SourceId},
    {"evidenceid", TranscriptColumn::SourceId},
    {"idregistro", TranscriptColumn::SourceId},

    {"code", TranscriptColumn::Code},
    {"course", TranscriptColumn::Code},
    {"coursecode", TranscriptColumn::Code},
    {"courseid", TranscriptColumn::Code},
    {"courseno", TranscriptColumn::Code},
    {"class", TranscriptColumn::Code},
    {"crs", TranscriptColumn::Code},
    {"codigo", TranscriptColumn::Code},
    {"clave", TranscriptColumn::Code},
    {"curso", TranscriptColumn::Code},
    {"codigodelcurso", TranscriptColumn::Code},
    {"codigocurso", TranscriptColumn::Code},
    {"codigodemateria", TranscriptColumn::Code},

    {"subject", TranscriptColumn::Subject},
    {"subj", TranscriptColumn::Subject},
    {"subjectcode", TranscriptColumn::Subject},
    {"prefix", TranscriptColumn::Subject},
    {"department", TranscriptColumn::Subject},
    {"dept", TranscriptColumn::Subject},
    {"area", TranscriptColumn::Subject},
    {"departamento", TranscriptColumn::Subject},
    {"prefijo", TranscriptColumn::Subject},
    {"number", TranscriptColumn::Number},
    {"numb", TranscriptColumn::Number},
    {"num", TranscriptColumn::Number},
    {"coursenumber", TranscriptColumn::Number},
    {"crsenumb", TranscriptColumn::Number},
    {"catalognumber", TranscriptColumn::Number},
    {"catalognbr", TranscriptColumn::Number},
    {"numero", TranscriptColumn::Number},

    {"title", TranscriptColumn::Title},
    {"coursetitle", TranscriptColumn::Title},
    {"coursename", TranscriptColumn::Title},
    {"description", TranscriptColumn::Title},
    {"longtitle", TranscriptColumn::Title},
    {"certification", TranscriptColumn::Title},
    {"titulo", TranscriptColumn::Title},
    {"materia", TranscriptColumn::Title},
    {"asignatura", TranscriptColumn::Title},
    {"nombredelcurso", TranscriptColumn::Title},
    {"nombrecurso", TranscriptColumn::Title},
    {"descripcion", TranscriptColumn::Title},

    {"credits", TranscriptColumn::Credits},
    {"credit", TranscriptColumn::Credits},
    {"credithours", TranscriptColumn::Credits},
    {"credithrs", TranscriptColumn::Credits},
    {"cr", TranscriptColumn::Credits},
    {"units", TranscriptColumn::Credits},
    {"unitsearned", TranscriptColumn::Credits},
    {"creditsearned", TranscriptColumn::Credits},
    {"earnedcredits", TranscriptColumn::Credits},
    {"earnedhours", TranscriptColumn::Credits},
    {"creditos", TranscriptColumn::Credits},
    {"unidades", TranscriptColumn::Credits},
    {"horascredito", TranscriptColumn::Credits},

    {"grade", TranscriptColumn::Grade},
    {"finalgrade", TranscriptColumn::Grade},
    {"lettergrade", TranscriptColumn::Grade},
    {"officialgrade", TranscriptColumn::Grade},
    {"mark", TranscriptColumn::Grade},
    {"nota", TranscriptColumn::Grade},
    {"notafinal", TranscriptColumn::Grade},
    {"calificacion", TranscriptColumn::Grade},

    {"term", TranscriptColumn::Term},
    {"semester", TranscriptColumn::Term},
    {"session", TranscriptColumn::Term},
    {"termcode", TranscriptColumn::Term},
    {"academicterm", TranscriptColumn::Term},
    {"periodo", TranscriptColumn::Term},
    {"semestre", TranscriptColumn::Term},
    {"trimestre", TranscriptColumn::Term},
    {"termino", TranscriptColumn::Term},

    {"earned", TranscriptColumn::Earned},
    {"date", TranscriptColumn::Earned},
    {"dateearned", TranscriptColumn::Earned},
    {"earnedon", TranscriptColumn::Earned},
    {"completed", TranscriptColumn::Earned},
    {"completedon", TranscriptColumn::Earned},
    {"completiondate", TranscriptColumn::Earned},
    {"dateawarded", TranscriptColumn::Earned},
    {"gradedate", TranscriptColumn::Earned},
    {"fecha", TranscriptColumn::Earned},
    {"fechaobtenido", TranscriptColumn::Earned},
    {"fechadefinalizacion", TranscriptColumn::Earned},
    {"fechadeterminacion", TranscriptColumn::Earned},

    {"status", TranscriptColumn::Status},
    {"registrationstatus", TranscriptColumn::Status},
    {"enrollmentstatus", TranscriptColumn::Status},
    {"coursestatus", TranscriptColumn::Status},
    {"estado", TranscriptColumn::Status},
    {"estatus", TranscriptColumn::Status},
    {"situacion", TranscriptColumn::Status},

    {"method", TranscriptColumn::Method},
    {"credittype", TranscriptColumn::Method},
    {"typeofcredit", TranscriptColumn::Method},
    {"metodo", TranscriptColumn::Method},
    {"tipodecredito", TranscriptColumn::Method},

    {"provider", TranscriptColumn::Provider},
    {"institution", TranscriptColumn::Provider},
    {"school", TranscriptColumn::Provider},
    {"college", TranscriptColumn::Provider},
    {"transferinstitution", TranscriptColumn::Provider},
    {"institucion", TranscriptColumn::Provider},
    {"escuela", TranscriptColumn::Provider},
    {"universidad", TranscriptColumn::Provider},
    {"proveedor", TranscriptColumn::Provider},

    {"hours", TranscriptColumn::Hours},
    {"clockhours", TranscriptColumn::Hours},
    {"contacthours", TranscriptColumn::Hours},
    {"horas", TranscriptColumn::Hours},
    {"kind", TranscriptColumn::Kind},
    {"type", TranscriptColumn::Kind},
    {"evidencekind", TranscriptColumn::Kind},
    {"tipo", TranscriptColumn::Kind},
    {"clase", TranscriptColumn::Kind},
});

bool TranscriptMapping::has(TranscriptColumn column) const
{
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

static TranscriptColumn guess(std::string_view heading)
{
    const std::string normal = normalHeading(heading);
    for (const auto &[name, column] : knownHeadings)
        if (name == normal)
            return column;
    return TranscriptColumn::Ignored;
}

TranscriptMapping guessMapping(const std::vector<std::string> &headings)
{
    TranscriptMapping mapping{headings, {}};
    for (const std::string &heading : headings) {
        const TranscriptColumn column = guess(heading);
        mapping.columns.push_back(mapping.has(column) ? TranscriptColumn::Ignored : column);
    }
    // Next to a code, "Name" is the course's; and a lone "ID" is the learner's.
    const bool hasCourse
        = mapping.has(TranscriptColumn::Code) || mapping.has(TranscriptColumn::Number);
    const bool hasLearnerId = mapping.has(TranscriptColumn::LearnerKey);
    const bool hasTitle = mapping.has(TranscriptColumn::Title);
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const std::string normal = normalHeading(headings[i]);
        if ((normal == "name" || normal == "nombre") && hasCourse && !hasLearnerId && !hasTitle)
            mapping.columns[i] = TranscriptColumn::Title;
        if (normal == "id" && !hasLearnerId)
            mapping.columns[i] = TranscriptColumn::LearnerKey;
    }
    return mapping;
}

} // namespace cairn
