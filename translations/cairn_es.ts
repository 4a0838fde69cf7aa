<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name>Arguments</name>
    <message>
        <source>Open the sample caseload.</source>
        <translation>Abre la lista de muestra.</translation>
    </message>
    <message>
        <source>Open FILE, print the milliseconds until its caseload was painted, and quit.</source>
        <translation>Abre FILE, escribe los milisegundos hasta que se ve su lista y termina.</translation>
    </message>
    <message>
        <source>Answer as on DATE (YYYY-MM-DD) instead of today.</source>
        <translation>Responde como el día DATE (AAAA-MM-DD) en lugar de hoy.</translation>
    </message>
    <message>
        <source>Plans learners&apos; pathways through credentials that build on each other.</source>
        <translation>Planifica caminos de aprendizaje con credenciales que se apoyan unas en otras.</translation>
    </message>
    <message>
        <source>The caseload file to open.</source>
        <translation>El archivo que se abre.</translation>
    </message>
    <message>
        <source>--as-of wants a day as YYYY-MM-DD.</source>
        <translation>--as-of pide un día como AAAA-MM-DD.</translation>
    </message>
    <message>
        <source>Cairn opens one file at a time.</source>
        <translation>Cairn abre un archivo a la vez.</translation>
    </message>
    <message>
        <source>Write pictures of every screen, with the sample, into DIR.</source>
        <translation>Escribir imágenes de todas las pantallas, con la muestra, en DIR.</translation>
    </message>
    <message>
        <source>With --screenshots: also with larger text, and in a small window.</source>
        <translation>Con --screenshots: también con texto más grande y en una ventana pequeña.</translation>
    </message>
    <message>
        <source>With --screenshots: only the main screens, light, dark and in Spanish.</source>
        <translation>Con --screenshots: solo las pantallas principales, en claro, en oscuro y en español.</translation>
    </message>
</context>
<context>
    <name>Credits</name>
    <message>
        <source>1 credit</source>
        <translation>1 crédito</translation>
    </message>
    <message>
        <source>%1 credits</source>
        <translation>%1 créditos</translation>
    </message>
    <message>
        <source>1 quarter credit</source>
        <translation>1 crédito trimestral</translation>
    </message>
    <message>
        <source>%1 quarter credits</source>
        <translation>%1 créditos trimestrales</translation>
    </message>
    <message>
        <source>1 clock hour</source>
        <translation>1 hora de reloj</translation>
    </message>
    <message>
        <source>%1 clock hours</source>
        <translation>%1 horas de reloj</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>Id</source>
        <translation>Id.</translation>
    </message>
    <message>
        <source>Everything about one learner</source>
        <translation>Todo sobre un estudiante</translation>
    </message>
    <message>
        <source>The learner</source>
        <translation>El estudiante</translation>
    </message>
    <message>
        <source>The same stands in this file once more, as JSON for other programs: the element with the id cairn-everything.</source>
        <translation>Lo mismo está otra vez en este archivo, como JSON para otros programas: el elemento con el id cairn-everything.</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A course&apos;s code and its name</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n paso</numerusform>
            <numerusform>%n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Fall %1</source>
        <translation>Otoño de %1</translation>
    </message>
    <message>
        <source>Winter %1</source>
        <translation>Invierno de %1</translation>
    </message>
    <message>
        <source>Spring %1</source>
        <translation>Primavera de %1</translation>
    </message>
    <message>
        <source>Summer %1</source>
        <translation>Verano de %1</translation>
    </message>
</context>
<context>
    <name>SampleCaseload</name>
    <message>
        <source>the sample</source>
        <translation>la muestra</translation>
    </message>
</context>
<context>
    <name>StateMark</name>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>In progress: short for &quot;is being done now&quot;.</extracomment>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planeado</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Termina pronto</translation>
    </message>
    <message>
        <source>Waiting for a person</source>
        <translation>Espera a una persona</translation>
    </message>
    <message>
        <source>Counts twice</source>
        <translation>Cuenta dos veces</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Seguimiento</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Taken here</source>
        <translation>Cursado aquí</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferencia</translation>
    </message>
    <message>
        <source>Prior learning</source>
        <translation>Aprendizaje previo</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Military</source>
        <translation>Servicio militar</translation>
    </message>
    <message>
        <source>Noncredit</source>
        <translation>Sin crédito</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Capacitación</translation>
    </message>
    <message>
        <source>Prior learning assessment</source>
        <translation>Evaluación de aprendizaje previo</translation>
    </message>
    <message>
        <source>Work experience</source>
        <translation>Experiencia laboral</translation>
    </message>
    <message>
        <source>Apprenticeship</source>
        <translation>Programa de aprendiz</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planeado</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Documented</source>
        <translation>Documentado</translation>
    </message>
    <message>
        <source>Self-reported</source>
        <translation>Según la persona</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Insignia</translation>
    </message>
    <message>
        <source>Microcredential</source>
        <translation>Microcredencial</translation>
    </message>
    <message>
        <source>Certificate of completion</source>
        <translation>Constancia de finalización</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>Certificación profesional</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Apprenticeship certificate</source>
        <translation>Certificado de aprendiz</translation>
    </message>
    <message>
        <source>Journey worker certificate</source>
        <translation>Certificado de oficial</translation>
    </message>
    <message>
        <source>Master certificate</source>
        <translation>Certificado de maestría en el oficio</translation>
    </message>
    <message>
        <source>Diploma</source>
        <translation>Diploma</translation>
    </message>
    <message>
        <source>Associate degree</source>
        <translation>Título asociado</translation>
    </message>
    <message>
        <source>Bachelor&apos;s degree</source>
        <translation>Licenciatura</translation>
    </message>
    <message>
        <source>Master&apos;s degree</source>
        <translation>Maestría</translation>
    </message>
    <message>
        <source>Doctoral degree</source>
        <translation>Doctorado</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institución</translation>
    </message>
    <message>
        <source>Certifier</source>
        <translation>Certificador</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Empleador</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Organismo</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Patrocinador</translation>
    </message>
    <message>
        <source>Learn As You Go</source>
        <translation>Aprender sobre la marcha</translation>
    </message>
    <message>
        <source>Specialize As You Go</source>
        <translation>Especializarse sobre la marcha</translation>
    </message>
    <message>
        <source>Stack As You Go</source>
        <translation>Acumular sobre la marcha</translation>
    </message>
    <message>
        <source>Transfer As You Go</source>
        <translation>Transferir sobre la marcha</translation>
    </message>
    <message>
        <source>Partner As You Go</source>
        <translation>Colaborar sobre la marcha</translation>
    </message>
    <message>
        <source>Retro Award</source>
        <translation>Otorgamiento retroactivo</translation>
    </message>
    <message>
        <source>Waive this requirement</source>
        <translation>Dispensar este requisito</translation>
    </message>
    <message>
        <source>Take a substitute</source>
        <translation>Aceptar un sustituto</translation>
    </message>
    <message>
        <source>Also allow</source>
        <translation>Permitir también</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>Usarlo aquí</translation>
    </message>
    <message>
        <source>Do not use it</source>
        <translation>No usarlo</translation>
    </message>
    <message>
        <source>Change the number</source>
        <translation>Cambiar el número</translation>
    </message>
    <message>
        <source>Change its credits</source>
        <translation>Cambiar sus créditos</translation>
    </message>
    <message>
        <source>The requirement is met, and nothing remains there.</source>
        <translation>El requisito se da por cumplido y no queda nada pendiente.</translation>
    </message>
    <message>
        <source>The requirement takes this piece, whatever it is and whatever its grade.</source>
        <translation>El requisito acepta esta evidencia, sea lo que sea y con cualquier nota.</translation>
    </message>
    <message>
        <source>The piece may count here too; grade and age are still looked at.</source>
        <translation>La evidencia también puede contar aquí; se siguen mirando la nota y la antigüedad.</translation>
    </message>
    <message>
        <source>The piece counts here and nowhere else.</source>
        <translation>La evidencia cuenta aquí y en ningún otro lugar.</translation>
    </message>
    <message>
        <source>The piece does not count here; for the whole credential, nowhere in it.</source>
        <translation>La evidencia no cuenta aquí; si es para toda la credencial, en ninguna parte de ella.</translation>
    </message>
    <message>
        <source>The requirement asks for another number.</source>
        <translation>El requisito pide otro número.</translation>
    </message>
    <message>
        <source>The piece is worth another number of credits here.</source>
        <translation>La evidencia vale aquí otro número de créditos.</translation>
    </message>
    <message>
        <source>With what is done</source>
        <translation>Con lo hecho</translation>
    </message>
    <message>
        <source>With what is in progress</source>
        <translation>Con lo que está en curso</translation>
    </message>
    <message>
        <source>With what is planned</source>
        <translation>Con lo planeado</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Acordado</translation>
    </message>
    <message>
        <source>Likely, not agreed</source>
        <translation>Probable, sin acuerdo</translation>
    </message>
</context>
<context>
    <name>cairn::AuditText</name>
    <message>
        <source>Credit for %1</source>
        <extracomment>Credit that a crosswalk granted.</extracomment>
        <translation>Crédito por %1</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a credential</comment>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>state of a credential</comment>
        <translation>Vencida</translation>
    </message>
    <message>
        <source>Award now</source>
        <comment>state of a credential</comment>
        <translation>Otorgar ahora</translation>
    </message>
    <message>
        <source>Waiting for a person</source>
        <comment>state of a credential</comment>
        <translation>Espera a una persona</translation>
    </message>
    <message>
        <source>Finishing now</source>
        <comment>state of a credential</comment>
        <translation>Por terminar</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <comment>state of a credential</comment>
        <translation>Se puede empezar</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>state of a credential</comment>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a requirement</comment>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>state of a requirement</comment>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Planned</source>
        <comment>state of a requirement</comment>
        <translation>Planeado</translation>
    </message>
    <message>
        <source>Partly done</source>
        <comment>state of a requirement</comment>
        <translation>En parte</translation>
    </message>
    <message>
        <source>To do</source>
        <comment>state of a requirement</comment>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Waived</source>
        <comment>state of a requirement</comment>
        <translation>Dispensado</translation>
    </message>
    <message>
        <source>Waiting for a person</source>
        <comment>state of a requirement</comment>
        <translation>Espera a una persona</translation>
    </message>
    <message>
        <source>Needs: %1</source>
        <translation>Falta: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s)</source>
        <translation>
            <numerusform>%1 de %n paso</numerusform>
            <numerusform>%1 de %n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing left</source>
        <translation>nada pendiente</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n paso</numerusform>
            <numerusform>%n pasos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n step(s)</source>
        <translation>
            <numerusform>%1 en %n paso</numerusform>
            <numerusform>%1 en %n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is there: it can be awarded now.</source>
        <translation>Está todo: se puede otorgar ahora.</translation>
    </message>
    <message>
        <source>Everything is there. %1</source>
        <translation>Está todo. %1</translation>
    </message>
    <message>
        <source>Everything else is there: it waits for a person to confirm it.</source>
        <translation>Todo lo demás está: falta que una persona lo confirme.</translation>
    </message>
    <message>
        <source>Everything else is there: it waits for a person to confirm: %1.</source>
        <translation>Todo lo demás está: falta que una persona confirme: %1.</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between requirements</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>It is complete once what is in progress now is passed.</source>
        <translation>Estará completa cuando se apruebe lo que está en curso.</translation>
    </message>
    <message>
        <source>It ended on %1. Everything is there to award it again.</source>
        <translation>Terminó el %1. Está todo para otorgarla de nuevo.</translation>
    </message>
    <message>
        <source>It ended on %1. To earn it again: %2.</source>
        <translation>Terminó el %1. Para obtenerla de nuevo: %2.</translation>
    </message>
    <message>
        <source>It was held once and has ended. To earn it again: %1.</source>
        <translation>Se tuvo y ya terminó. Para obtenerla de nuevo: %1.</translation>
    </message>
    <message>
        <source>Held since %1, good through %2.</source>
        <translation>Obtenida el %1, vale hasta el %2.</translation>
    </message>
    <message>
        <source>Held since %1.</source>
        <translation>Obtenida el %1.</translation>
    </message>
    <message>
        <source>Held already.</source>
        <translation>Ya obtenida.</translation>
    </message>
    <message>
        <source>At most %1 are left, and at least %2: looking further would take too long.</source>
        <translation>Quedan como máximo %1 y como mínimo %2: seguir buscando tardaría demasiado.</translation>
    </message>
    <message>
        <source>Everything is there once what is in progress or planned is passed.</source>
        <translation>Estará todo cuando se apruebe lo que está en curso o planeado.</translation>
    </message>
    <message>
        <source>One thing is missing: %1.</source>
        <translation>Falta una sola cosa: %1.</translation>
    </message>
    <message>
        <source>Ready to start. It takes %1.</source>
        <extracomment>%1: &quot;12 credits in 4 steps&quot;</extracomment>
        <translation>Se puede empezar. Son %1.</translation>
    </message>
    <message>
        <source>%1 are done. Still to do: %2.</source>
        <extracomment>%1: &quot;6 of 12 credits&quot;, %2: &quot;6 credits in 2 steps&quot;</extracomment>
        <translation>Hecho: %1. Por hacer: %2.</translation>
    </message>
    <message>
        <source>%1 A person decides on admission first.</source>
        <translation>%1 Antes, una persona decide sobre la admisión.</translation>
    </message>
    <message>
        <source>It cannot be started yet: the conditions for admission are not met.</source>
        <translation>Todavía no se puede empezar: faltan las condiciones de admisión.</translation>
    </message>
    <message>
        <source>One thing is needed first: %1.</source>
        <translation>Primero hace falta una cosa: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n things are needed first: %1.</source>
        <translation>
            <numerusform>Primero hace falta %n cosa: %1.</numerusform>
            <numerusform>Primero hacen falta %n cosas: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>At least %1 in all</source>
        <translation>Al menos %1 en total</translation>
    </message>
    <message>
        <source>A GPA of %1 or better</source>
        <translation>Un promedio (GPA) de %1 o más</translation>
    </message>
    <message>
        <source>At least %1 that no other credential uses</source>
        <translation>Al menos %1 que no use ninguna otra credencial</translation>
    </message>
    <message>
        <source>Within the limit of what it may share with other credentials</source>
        <translation>Dentro de lo que puede compartir con otras credenciales</translation>
    </message>
    <message>
        <source>Unofficial. The registrar decides. Catalog: %1, as of %2.</source>
        <translation>No oficial. Decide la oficina de registro. Catálogo: %1, al %2.</translation>
    </message>
    <message>
        <source>Unofficial. The registrar decides. Catalog: %1.</source>
        <translation>No oficial. Decide la oficina de registro. Catálogo: %1.</translation>
    </message>
    <message>
        <source>Done once what is in progress is passed.</source>
        <translation>Hecho cuando se apruebe lo que está en curso.</translation>
    </message>
    <message>
        <source>Done once what is planned is taken and passed.</source>
        <translation>Hecho cuando se curse y apruebe lo planeado.</translation>
    </message>
    <message>
        <source>A person confirms this; nobody has yet.</source>
        <translation>Esto lo confirma una persona; nadie lo ha hecho aún.</translation>
    </message>
    <message>
        <source>Confirmed by: %1. Nobody has yet.</source>
        <translation>Lo confirma: %1. Nadie lo ha hecho aún.</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Falta: %1.</translation>
    </message>
    <message>
        <source>Earn this first: %1.</source>
        <translation>Hay que obtener primero: %1.</translation>
    </message>
    <message>
        <source>The hours on record do not reach %1 yet.</source>
        <translation>Las horas registradas aún no llegan a %1.</translation>
    </message>
    <message>
        <source>The GPA is below %1. Courses with better grades raise it.</source>
        <translation>El promedio está por debajo de %1. Sube con cursos de mejor nota.</translation>
    </message>
    <message numerus="yes">
        <source>%n more of these skills have to be shown.</source>
        <translation>
            <numerusform>Falta demostrar %n de estas habilidades.</numerusform>
            <numerusform>Falta demostrar %n de estas habilidades.</numerusform>
        </translation>
    </message>
    <message>
        <source>The record does not say so. It would have to say: %1.</source>
        <translation>El expediente no lo dice. Tendría que decir: %1.</translation>
    </message>
    <message>
        <source>The credits are there, but not in the mix that is asked for.</source>
        <translation>Los créditos están, pero no en la combinación que se pide.</translation>
    </message>
    <message>
        <source>The number is reached, but not in the mix that is asked for.</source>
        <translation>La cantidad está, pero no en la combinación que se pide.</translation>
    </message>
    <message numerus="yes">
        <source>%n more is needed.</source>
        <comment>pieces of evidence</comment>
        <translation>
            <numerusform>Falta %n.</numerusform>
            <numerusform>Faltan %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: for example %1.</source>
        <comment>pieces of evidence</comment>
        <translation>
            <numerusform>Falta %n, por ejemplo %1.</numerusform>
            <numerusform>Faltan %n, por ejemplo %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>One of these will do. The shortest way: %1.</source>
        <translation>Basta con una de estas opciones. El camino más corto: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Any %n of these will do. The shortest way: %1.</source>
        <translation>
            <numerusform>Basta con %n de estas opciones. El camino más corto: %1.</numerusform>
            <numerusform>Bastan %n de estas opciones. El camino más corto: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Still to do for this part: %1.</source>
        <translation>Por hacer en esta parte: %1.</translation>
    </message>
    <message>
        <source>This is optional.</source>
        <translation>Esto es opcional.</translation>
    </message>
    <message>
        <source>Still to do here: %1.</source>
        <translation>Por hacer aquí: %1.</translation>
    </message>
    <message>
        <source>The limit is reached: nothing more of this kind can count here.</source>
        <translation>Se alcanzó el límite: nada más de este tipo puede contar aquí.</translation>
    </message>
    <message>
        <source>The GPA is below that. Courses with better grades raise it.</source>
        <translation>El promedio está por debajo. Sube con cursos de mejor nota.</translation>
    </message>
    <message>
        <source>Nothing in this credential asks for it.</source>
        <translation>Nada en esta credencial lo pide.</translation>
    </message>
    <message>
        <source>It would count with a better grade.</source>
        <translation>Contaría con una nota mejor.</translation>
    </message>
    <message>
        <source>It would count if it were more recent.</source>
        <translation>Contaría si fuera más reciente.</translation>
    </message>
    <message>
        <source>It would count if it had been earned another way.</source>
        <translation>Contaría si se hubiera obtenido de otra forma.</translation>
    </message>
    <message>
        <source>It is the same as %1, which is used instead.</source>
        <translation>Es lo mismo que %1, que se usa en su lugar.</translation>
    </message>
    <message>
        <source>Everything that it could count for is met without it.</source>
        <translation>Todo aquello para lo que podría contar ya está cumplido sin ello.</translation>
    </message>
    <message>
        <source>The limit for learning of this kind is reached.</source>
        <translation>Se alcanzó el límite para aprendizaje de este tipo.</translation>
    </message>
    <message>
        <source>Another credential already uses it, and only so much may count twice.</source>
        <translation>Otra credencial ya lo usa, y solo una parte puede contar dos veces.</translation>
    </message>
    <message>
        <source>An exception says that it does not count here.</source>
        <translation>Una excepción dice que no cuenta aquí.</translation>
    </message>
    <message>
        <source>An exception says that it counts elsewhere.</source>
        <translation>Una excepción dice que cuenta en otro lugar.</translation>
    </message>
    <message>
        <source>Only a choice that is not taken here asks for it.</source>
        <translation>Solo lo pide una opción que aquí no se toma.</translation>
    </message>
    <message>
        <source>The credit is granted and will be posted once its condition is met.</source>
        <translation>El crédito está concedido y se registrará cuando se cumpla su condición.</translation>
    </message>
    <message>
        <source>It would count for “%1” with a better grade.</source>
        <translation>Contaría para «%1» con una nota mejor.</translation>
    </message>
    <message>
        <source>It would count for “%1” if it were more recent.</source>
        <translation>Contaría para «%1» si fuera más reciente.</translation>
    </message>
    <message>
        <source>It would count for “%1” if it had been earned another way.</source>
        <translation>Contaría para «%1» si se hubiera obtenido de otra forma.</translation>
    </message>
    <message>
        <source>A limit is reached: %1.</source>
        <translation>Se alcanzó un límite: %1.</translation>
    </message>
    <message>
        <source>An exception says that it counts for “%1” instead.</source>
        <translation>Una excepción dice que cuenta para «%1» en su lugar.</translation>
    </message>
    <message>
        <source>Only “%1” asks for it, and another choice is taken here.</source>
        <translation>Solo lo pide «%1», y aquí se toma otra opción.</translation>
    </message>
    <message>
        <source>%1 expires: it stops counting here on %2.</source>
        <translation>%1 vence: deja de contar aquí el %2.</translation>
    </message>
    <message>
        <source>%1 stops counting here on %2: it will be too old then.</source>
        <translation>%1 deja de contar aquí el %2: será demasiado antiguo.</translation>
    </message>
    <message>
        <source>%1 ends: it stops counting here on %2.</source>
        <translation>%1 termina: deja de contar aquí el %2.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Nothing on record counts for %1. Still to do: %2.</source>
        <translation>Nada de lo registrado cuenta para %1. Por hacer: %2.</translation>
    </message>
    <message>
        <source>Only this counts for %1: %2. Still to do: %3.</source>
        <translation>Para %1 solo cuenta esto: %2. Por hacer: %3.</translation>
    </message>
    <message>
        <source>%1 compete: only this counts for them, and each piece once: %2. Still to do: %3.</source>
        <translation>%1 compiten: para ellos solo cuenta esto, y una vez cada cosa: %2. Por hacer: %3.</translation>
    </message>
    <message>
        <source>The waiver for %1</source>
        <translation>La dispensa para %1</translation>
    </message>
    <message>
        <source>The substitution of %1 for %2</source>
        <translation>La sustitución por %1 en %2</translation>
    </message>
    <message>
        <source>The permission for %1 to count for %2</source>
        <translation>El permiso para que %1 cuente en %2</translation>
    </message>
    <message>
        <source>The pin that keeps %1 in its place for %2</source>
        <translation>La marca que deja %1 en su lugar en %2</translation>
    </message>
    <message>
        <source>The exclusion of %1 from %2</source>
        <translation>La exclusión de %1 en %2</translation>
    </message>
    <message>
        <source>The changed number for %1</source>
        <translation>El número cambiado en %1</translation>
    </message>
    <message>
        <source>The changed value of %1 for %2</source>
        <translation>El valor cambiado de %1 en %2</translation>
    </message>
    <message>
        <source>An exception could not be applied. It was set aside; look at it again.</source>
        <translation>Una excepción no se pudo aplicar. Quedó aparte; hay que revisarla.</translation>
    </message>
    <message>
        <source>%1 was set aside: the rule that it changes is not in this edition.</source>
        <translation>%1 quedó aparte: la regla que cambia no está en esta edición.</translation>
    </message>
    <message>
        <source>%1 was set aside: that piece does not count at present.</source>
        <translation>%1 quedó aparte: eso no cuenta por ahora.</translation>
    </message>
    <message>
        <source>%1 was set aside: the rules leave no way to keep it.</source>
        <translation>%1 quedó aparte: las reglas no permiten mantenerla.</translation>
    </message>
    <message>
        <source>%1 was set aside: its number does not fit the rule.</source>
        <translation>%1 quedó aparte: su número no encaja con la regla.</translation>
    </message>
    <message>
        <source>Its owner does not award it after the fact.</source>
        <translation>Su titular no la otorga con efecto retroactivo.</translation>
    </message>
    <message>
        <source>Its owner awards it only to learners who declared it as their program.</source>
        <translation>Su titular la otorga solo a quienes la declararon como su programa.</translation>
    </message>
    <message>
        <source>The learner has to agree to the award first.</source>
        <translation>Antes hace falta que la persona acepte recibirla.</translation>
    </message>
    <message>
        <source>Missing: %1, for example %2.</source>
        <translation>Falta: %1, por ejemplo %2.</translation>
    </message>
    <message>
        <source>Missing in all: %1.</source>
        <translation>En total falta: %1.</translation>
    </message>
    <message>
        <source>Missing: %1 that no other credential uses.</source>
        <translation>Falta: %1 que no use ninguna otra credencial.</translation>
    </message>
    <message>
        <source>Only this is missing, but as a whole: %1.</source>
        <translation>Solo falta esto, pero entero: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n of them is/are whole credentials: %2.</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%1 Uno de ellos es una credencial entera: %2.</numerusform>
            <numerusform>%1 %n de ellos son credenciales enteras: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (changed by an exception: %2)</source>
        <comment>a requirement, its rule</comment>
        <translation>%1 (cambiado por una excepción: %2)</translation>
    </message>
    <message>
        <source>%1 (changed by an exception)</source>
        <comment>a requirement</comment>
        <translation>%1 (cambiado por una excepción)</translation>
    </message>
    <message numerus="yes">
        <source>In progress: done once %1 are passed.</source>
        <comment>courses</comment>
        <translation>
            <numerusform>En curso: estará cumplido cuando se apruebe %1.</numerusform>
            <numerusform>En curso: estará cumplido cuando se aprueben %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::CheckText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A learner&apos;s name, and what is wrong in the record.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A row of %1 belongs to nobody. Restore a backup.</source>
        <translation>Una fila de %1 no pertenece a nadie. Restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>The step “%1” of the activity list cannot be undone: what it changed cannot be read any more.</source>
        <translation>El paso «%1» de la lista de actividad no se puede deshacer: ya no se puede leer lo que cambió.</translation>
    </message>
    <message>
        <source>A part of the file is damaged. Restore a backup. (%1)</source>
        <translation>Una parte del archivo está dañada. Restaure una copia de seguridad. (%1)</translation>
    </message>
    <message>
        <source>A part of the record cannot be read. Restore a backup. (%1)</source>
        <translation>Una parte del expediente no se puede leer. Restaure una copia de seguridad. (%1)</translation>
    </message>
    <message>
        <source>The date %1 of “%2” cannot be right. Look it up and edit it.</source>
        <translation>La fecha %1 de «%2» no puede ser correcta. Compruébela y corríjala.</translation>
    </message>
    <message>
        <source>“%1” refers to %2, which the catalog does not have.</source>
        <translation>«%1» se refiere a %2, que no está en el catálogo.</translation>
    </message>
    <message>
        <source>“%1” rests on the evidence %2, which is not there any more.</source>
        <translation>«%1» se basa en la evidencia %2, que ya no está.</translation>
    </message>
    <message>
        <source>The grade %1 of “%2” is not on the catalog&apos;s scale.</source>
        <translation>La calificación %1 de «%2» no está en la escala del catálogo.</translation>
    </message>
    <message>
        <source>The amount %1 of “%2” cannot be right. Look it up and edit it.</source>
        <translation>La cantidad %1 de «%2» no puede ser correcta. Compruébela y corríjala.</translation>
    </message>
    <message>
        <source>“%1” has %2 credits, more than the catalog gives for it.</source>
        <translation>«%1» tiene %2 créditos, más de los que da el catálogo.</translation>
    </message>
    <message>
        <source>A piece of evidence has neither a title nor a course.</source>
        <translation>Una evidencia no tiene ni título ni curso.</translation>
    </message>
    <message>
        <source>The line in the caseload list was wrong. It was computed again.</source>
        <translation>La línea de la lista de estudiantes era incorrecta. Se calculó de nuevo.</translation>
    </message>
    <message>
        <source>The line in the caseload list is wrong.</source>
        <translation>La línea de la lista de estudiantes es incorrecta.</translation>
    </message>
    <message>
        <source>Entry %1 of the disclosure log was changed after it was written, or the entry before it was taken out. Keep this file as it is, and compare the log with that of a backup.</source>
        <extracomment>%1 is a number. What was given to whom is written into the disclosure log.</extracomment>
        <translation>La entrada %1 del registro de divulgaciones se cambió después de escribirse, o se quitó la entrada anterior. Conserve este archivo como está y compare el registro con el de una copia de seguridad.</translation>
    </message>
    <message>
        <source>Entry %1 of the disclosure log is missing. Keep this file as it is, and look for the entry in a backup.</source>
        <translation>Falta la entrada %1 del registro de divulgaciones. Conserve este archivo como está y busque la entrada en una copia de seguridad.</translation>
    </message>
    <message>
        <source>The disclosure log is not the one that the newest backup has: that has another entry %1. Keep both files as they are, and compare the two logs.</source>
        <translation>El registro de divulgaciones no es el que tiene la copia de seguridad más reciente: esa tiene otra entrada %1. Conserve ambos archivos como están y compare los dos registros.</translation>
    </message>
</context>
<context>
    <name>cairn::ErrorText</name>
    <message>
        <source>This file cannot be read. Nothing was changed. Check that it is there, that it is a file and not a folder, and that you may open it.</source>
        <translation>No se puede leer este archivo. No se cambió nada. Compruebe que existe, que es un archivo y no una carpeta, y que tiene permiso para abrirlo.</translation>
    </message>
    <message>
        <source>Your last change could not be saved: the place does not allow writing. What was saved before is safe. Check the disk or the folder, then try again.</source>
        <translation>No se pudo guardar su último cambio: el lugar no permite escribir. Lo guardado antes está a salvo. Revise el disco o la carpeta e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Your last change could not be saved because the disk is full. What was saved before is safe. Free up some space, then try again.</source>
        <translation>No se pudo guardar su último cambio porque el disco está lleno. Lo guardado antes está a salvo. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This file is not written the way Cairn can read. Nothing was changed. The line below says where reading stopped.</source>
        <translation>Este archivo no está escrito de una forma que Cairn pueda leer. No se cambió nada. La línea de abajo dice dónde se detuvo la lectura.</translation>
    </message>
    <message>
        <source>This file is larger or deeper than Cairn reads. Nothing was changed. Split it, or check that it is the file you meant.</source>
        <translation>Este archivo es más grande o más profundo de lo que Cairn lee. No se cambió nada. Divídalo, o compruebe que es el archivo que quería.</translation>
    </message>
    <message>
        <source>This file was written by a newer Cairn. Nothing was changed. Update Cairn to open it.</source>
        <translation>Este archivo lo escribió un Cairn más nuevo. No se cambió nada. Actualice Cairn para abrirlo.</translation>
    </message>
    <message>
        <source>This file is damaged. Nothing more was written to it. Keep it as it is, and open a backup.</source>
        <translation>Este archivo está dañado. No se escribió nada más en él. Déjelo como está y abra una copia de seguridad.</translation>
    </message>
    <message>
        <source>This file is open in another window of Cairn. It is safe there. Go to that window, or close it first.</source>
        <translation>Este archivo está abierto en otra ventana de Cairn. Allí está a salvo. Vaya a esa ventana o ciérrela antes.</translation>
    </message>
    <message>
        <source>That passphrase did not open the file. The file is unchanged. Check Caps Lock, or use your recovery sheet.</source>
        <translation>Esa frase de acceso no abrió el archivo. El archivo no cambió. Revise Bloq Mayús o use su hoja de recuperación.</translation>
    </message>
    <message>
        <source>You can look but not change: the disk does not allow writing. Everything is safe. Save a copy somewhere else to work on it.</source>
        <translation>Puede mirar pero no cambiar: el disco no permite escribir. Todo está a salvo. Guarde una copia en otro lugar para trabajar en ella.</translation>
    </message>
    <message>
        <source>This cannot be done as it stands. Nothing was changed. The line below says what does not fit.</source>
        <translation>Esto no se puede hacer así. No se cambió nada. La línea de abajo dice qué no encaja.</translation>
    </message>
    <message>
        <source>What you asked for is not there any more. Nothing was changed. Go back and choose again.</source>
        <translation>Lo que pidió ya no está. No se cambió nada. Vuelva y elija de nuevo.</translation>
    </message>
    <message>
        <source>Stopped, as you asked. Nothing was changed.</source>
        <translation>Detenido, como pidió. No se cambió nada.</translation>
    </message>
    <message>
        <source>Something went wrong inside Cairn. What was saved is safe. Try again, and tell us the line below if it happens twice.</source>
        <translation>Algo falló dentro de Cairn. Lo guardado está a salvo. Inténtelo de nuevo y, si vuelve a ocurrir, díganos la línea de abajo.</translation>
    </message>
    <message>
        <source>The passphrase is right, but the start of this file is damaged. Nothing was written to it. Keep it as it is, and open a backup.</source>
        <translation>La frase de acceso es correcta, pero el principio de este archivo está dañado. No se escribió nada en él. Consérvelo como está y abra una copia de seguridad.</translation>
    </message>
    <message>
        <source>This file is encrypted. Nothing was changed. Type its passphrase, or use your recovery sheet.</source>
        <translation>Este archivo está cifrado. No se cambió nada. Escriba su frase de acceso o use su hoja de recuperación.</translation>
    </message>
    <message>
        <source>This is not yet the code on the recovery sheet. The file is unchanged. Check the groups that the line below names against the sheet.</source>
        <translation>Este todavía no es el código de la hoja de recuperación. El archivo no ha cambiado. Compare con la hoja los grupos que nombra la línea de abajo.</translation>
    </message>
</context>
<context>
    <name>cairn::FactText</name>
    <message>
        <source>residency</source>
        <translation>residencia</translation>
    </message>
    <message>
        <source>age band</source>
        <translation>grupo de edad</translation>
    </message>
    <message>
        <source>audience</source>
        <translation>público</translation>
    </message>
    <message>
        <source>declared program</source>
        <translation>programa declarado</translation>
    </message>
    <message>
        <source>placement in English</source>
        <translation>nivel de inglés</translation>
    </message>
    <message>
        <source>placement in math</source>
        <translation>nivel de matemáticas</translation>
    </message>
    <message>
        <source>veteran</source>
        <translation>veterano de guerra</translation>
    </message>
    <message>
        <source>employer</source>
        <translation>empleador</translation>
    </message>
    <message>
        <source>apprentice</source>
        <translation>aprendiz</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>from an age to an age</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 or older</source>
        <translation>%1 o más</translation>
    </message>
    <message>
        <source>in state</source>
        <comment>residency</comment>
        <translation>residente del estado</translation>
    </message>
    <message>
        <source>out of state</source>
        <comment>residency</comment>
        <translation>de otro estado</translation>
    </message>
    <message>
        <source>incumbent worker</source>
        <comment>audience</comment>
        <translation>con empleo en el ramo</translation>
    </message>
    <message>
        <source>registered</source>
        <comment>as an apprentice</comment>
        <translation>registrado</translation>
    </message>
    <message>
        <source>college level</source>
        <comment>placement</comment>
        <translation>nivel universitario</translation>
    </message>
</context>
<context>
    <name>cairn::FundingText</name>
    <message>
        <source>Pell Grant</source>
        <translation>Beca Pell</translation>
    </message>
    <message>
        <source>Workforce Pell Grant</source>
        <translation>Beca Pell para la fuerza laboral</translation>
    </message>
    <message>
        <source>Employer tuition benefit</source>
        <translation>Ayuda del empleador para estudios</translation>
    </message>
    <message>
        <source>Workforce training account (WIOA)</source>
        <translation>Cuenta de capacitación laboral (WIOA)</translation>
    </message>
    <message>
        <source>Veterans&apos; benefit for test fees</source>
        <translation>Beneficio de veteranos para exámenes</translation>
    </message>
    <message>
        <source>Apprenticeship wages</source>
        <translation>Salario de aprendiz</translation>
    </message>
    <message>
        <source>Possible</source>
        <comment>source of money</comment>
        <translation>Posible</translation>
    </message>
    <message>
        <source>Not possible</source>
        <comment>source of money</comment>
        <translation>No es posible</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <comment>source of money</comment>
        <translation>No se puede saber</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n semana</numerusform>
            <numerusform>%n semanas</numerusform>
        </translation>
    </message>
    <message>
        <source>It is a degree program.</source>
        <translation>Es un programa de grado.</translation>
    </message>
    <message>
        <source>It has %1; the rule asks for at least %2.</source>
        <translation>Tiene %1; la regla pide al menos %2.</translation>
    </message>
    <message>
        <source>It has only %1; the rule asks for at least %2.</source>
        <translation>Solo tiene %1; la regla pide al menos %2.</translation>
    </message>
    <message>
        <source>It has %1; the rule asks for less than %2.</source>
        <translation>Tiene %1; la regla pide menos de %2.</translation>
    </message>
    <message>
        <source>It takes only %1; the rule asks for at least %2.</source>
        <translation>Solo dura %1; la regla pide al menos %2.</translation>
    </message>
    <message>
        <source>It takes %1; the rule asks for less than %2.</source>
        <translation>Dura %1; la regla pide menos de %2.</translation>
    </message>
    <message>
        <source>It counts toward no other credential, and the rule asks that it does.</source>
        <translation>No cuenta para ninguna otra credencial, y la regla lo pide.</translation>
    </message>
    <message>
        <source>The rule begins later.</source>
        <translation>La regla empieza más tarde.</translation>
    </message>
    <message>
        <source>It has %1, which is within the rule&apos;s limits.</source>
        <translation>Tiene %1, dentro de los límites de la regla.</translation>
    </message>
    <message>
        <source>This needs the program&apos;s credits or clock hours.</source>
        <translation>Hay que saber los créditos o las horas del programa.</translation>
    </message>
    <message>
        <source>This needs the weeks of instruction; the line is drawn at %1.</source>
        <translation>Hay que saber las semanas de clase; el límite es de %1.</translation>
    </message>
    <message>
        <source>This needs to know whether an employer has a written plan, up to %1 a year free of tax.</source>
        <translation>Hay que saber si un empleador tiene un plan escrito, hasta %1 al año libres de impuestos.</translation>
    </message>
    <message>
        <source>The record names an employer; this needs to know whether it has a written plan, up to %1 a year free of tax.</source>
        <translation>El expediente nombra a un empleador; hay que saber si tiene un plan escrito, hasta %1 al año libres de impuestos.</translation>
    </message>
    <message>
        <source>This needs to know whether the program is on the state&apos;s list.</source>
        <translation>Hay que saber si el programa está en la lista del estado.</translation>
    </message>
    <message>
        <source>This needs to know whether the learner served; up to %1 for a test.</source>
        <translation>Hay que saber si el estudiante prestó servicio militar; hasta %1 por examen.</translation>
    </message>
    <message>
        <source>The learner served; up to %1 for a test, not for courses that prepare for it.</source>
        <translation>El estudiante prestó servicio militar; hasta %1 por examen, no por cursos de preparación.</translation>
    </message>
    <message>
        <source>It asks for no licensing or certification test.</source>
        <translation>No pide ningún examen de licencia o certificación.</translation>
    </message>
    <message>
        <source>Apprentices are paid while they learn.</source>
        <translation>Los aprendices cobran mientras aprenden.</translation>
    </message>
    <message>
        <source>Ask the financial aid office.</source>
        <translation>Pregunte en la oficina de ayuda financiera.</translation>
    </message>
    <message>
        <source>Ask the employer.</source>
        <translation>Pregunte al empleador.</translation>
    </message>
    <message>
        <source>Ask the local workforce board.</source>
        <translation>Pregunte a la junta laboral local.</translation>
    </message>
    <message>
        <source>Ask the VA.</source>
        <translation>Pregunte al Departamento de Asuntos de Veteranos.</translation>
    </message>
    <message>
        <source>Ask the sponsor of the apprenticeship.</source>
        <translation>Pregunte al patrocinador del programa de aprendices.</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>source of money, answer, reason</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Possible sources, not a decision about anyone.</source>
        <translation>Fuentes posibles; no es una decisión sobre nadie.</translation>
    </message>
    <message>
        <source>Rules as of %1; they change every year.</source>
        <translation>Reglas al %1; cambian cada año.</translation>
    </message>
    <message>
        <source>Amounts do not simply add up: aid is reduced by other aid.</source>
        <translation>Los montos no se suman sin más: una ayuda reduce otra.</translation>
    </message>
    <message>
        <source>Whether a program is approved is not known here. This is no tax advice.</source>
        <translation>Aquí no se sabe si un programa está aprobado. Esto no es asesoría fiscal.</translation>
    </message>
    <message>
        <source>Its length fits neither a Pell Grant nor a Workforce Pell Grant: whoever leaves a degree for it may lose both. Ask before switching.</source>
        <translation>Su duración no encaja ni en una beca Pell ni en una beca Pell laboral: quien deje un grado por este programa puede perder ambas. Pregunte antes de cambiar.</translation>
    </message>
</context>
<context>
    <name>cairn::ImportText</name>
    <message>
        <source>missing; expected 1</source>
        <translation>Falta; se esperaba 1.</translation>
    </message>
    <message>
        <source>missing; expected &quot;cairn-catalog&quot;</source>
        <translation>Falta; se esperaba «cairn-catalog».</translation>
    </message>
    <message>
        <source>missing; expected an object with the learner&apos;s id</source>
        <translation>Falta; se esperaba un objeto con el número de la persona.</translation>
    </message>
    <message>
        <source>missing; expected the learner&apos;s id</source>
        <translation>Falta; se esperaba el número de la persona.</translation>
    </message>
    <message>
        <source>missing; nothing is asked for</source>
        <translation>Falta; no se pide nada.</translation>
    </message>
    <message>
        <source>missing; credits are read as semester credits</source>
        <translation>Falta; los créditos se leen como semestrales.</translation>
    </message>
    <message>
        <source>missing; the example may answer otherwise another day</source>
        <translation>Falta; otro día el ejemplo puede dar otra respuesta.</translation>
    </message>
    <message>
        <source>missing; read as &quot;%1&quot;</source>
        <translation>Falta; se lee como «%1».</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>Falta.</translation>
    </message>
    <message>
        <source>the id stands twice, in %1 and %2</source>
        <translation>El identificador está dos veces, en %1 y en %2.</translation>
    </message>
    <message>
        <source>the id stands twice, in %1</source>
        <translation>El identificador está dos veces, en %1.</translation>
    </message>
    <message>
        <source>the evidence id &quot;%1&quot; stands twice</source>
        <translation>El identificador de evidencia «%1» está dos veces.</translation>
    </message>
    <message>
        <source>a key stands twice in one object</source>
        <translation>Una clave está dos veces en un mismo objeto.</translation>
    </message>
    <message>
        <source>the key stands twice in one object</source>
        <translation>La clave está dos veces en un mismo objeto.</translation>
    </message>
    <message>
        <source>ends on %1, before it begins on %2</source>
        <translation>Termina el %1, antes de empezar el %2.</translation>
    </message>
    <message>
        <source>%1 months is out of range</source>
        <translation>%1 meses está fuera de los límites.</translation>
    </message>
    <message>
        <source>a share without totalCredits, from the owner&apos;s policies</source>
        <translation>Una proporción sin totalCredits, de las normas de la institución.</translation>
    </message>
    <message>
        <source>a share without totalCredits</source>
        <translation>Una proporción sin totalCredits.</translation>
    </message>
    <message>
        <source>an overlay is one leaf</source>
        <translation>Una condición superpuesta (overlay) es una sola hoja.</translation>
    </message>
    <message>
        <source>two nodes have the id &quot;%1&quot;</source>
        <translation>Dos nodos tienen el identificador «%1».</translation>
    </message>
    <message>
        <source>grants neither an item nor credits</source>
        <translation>No concede ni un elemento ni créditos.</translation>
    </message>
    <message>
        <source>a credential shares with itself</source>
        <translation>Una credencial comparte consigo misma.</translation>
    </message>
    <message>
        <source>limits nothing</source>
        <translation>No limita nada.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not say its credits</source>
        <translation>«%1» no dice sus créditos.</translation>
    </message>
    <message>
        <source>the term ends before it begins</source>
        <translation>El período termina antes de empezar.</translation>
    </message>
    <message>
        <source>begins before the term that stands above it</source>
        <translation>Empieza antes que el período que está arriba.</translation>
    </message>
    <message>
        <source>expected a number of points, or null</source>
        <translation>Se esperaba un número de puntos, o null.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not &quot;%2&quot;</source>
        <translation>«%1» no es «%2».</translation>
    </message>
    <message>
        <source>%1 is not known; expected 1</source>
        <translation>%1 no se conoce; se esperaba 1.</translation>
    </message>
    <message>
        <source>written out, the rule has more than %1 nodes</source>
        <translation>Desarrollada, la regla tiene más de %1 nodos.</translation>
    </message>
    <message>
        <source>contains itself: %1</source>
        <translation>Se contiene a sí misma: %1.</translation>
    </message>
    <message>
        <source>the prerequisite waits for itself, so that no plan can hold it: %1</source>
        <translation>El requisito previo se espera a sí mismo, así que no cabe en ningún plan: %1.</translation>
    </message>
    <message>
        <source>waits for itself, so that no plan can hold it: %1</source>
        <translation>Se espera a sí mismo, así que no cabe en ningún plan: %1.</translation>
    </message>
    <message>
        <source>the word &quot;%1&quot; is not known</source>
        <translation>La palabra «%1» no se conoce.</translation>
    </message>
    <message>
        <source>the grade &quot;%1&quot; is not known</source>
        <translation>La nota «%1» no se conoce.</translation>
    </message>
    <message>
        <source>the grade &quot;%1&quot; has no points to compare with</source>
        <translation>La nota «%1» no tiene puntos con que comparar.</translation>
    </message>
    <message>
        <source>expected the ids of two credentials</source>
        <translation>Se esperaban los identificadores de dos credenciales.</translation>
    </message>
    <message>
        <source>expected one rule</source>
        <translation>Se esperaba una regla.</translation>
    </message>
    <message>
        <source>expected a text, a number, true or false, or a list of them</source>
        <translation>Se esperaba un texto, un número, verdadero o falso, o una lista de ellos.</translation>
    </message>
    <message>
        <source>here stands %1; expected %2</source>
        <translation>Aquí hay %1; se esperaba %2.</translation>
    </message>
    <message>
        <source>the document is %1; expected an object</source>
        <translation>El documento es %1; se esperaba un objeto.</translation>
    </message>
    <message>
        <source>%1 is negative</source>
        <translation>%1 es negativo.</translation>
    </message>
    <message>
        <source>%1 has more than two places</source>
        <translation>%1 tiene más de dos decimales.</translation>
    </message>
    <message>
        <source>the number %1 is out of range or has more than six places</source>
        <translation>El número %1 está fuera de los límites o tiene más de seis decimales.</translation>
    </message>
    <message>
        <source>%1 is not a whole number from 0 on</source>
        <translation>%1 no es un número entero desde 0.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a day; expected YYYY-MM-DD</source>
        <translation>«%1» no es un día; se esperaba AAAA-MM-DD.</translation>
    </message>
    <message>
        <source>%1 is not a share from 0 to 1</source>
        <translation>%1 no es una proporción de 0 a 1.</translation>
    </message>
    <message>
        <source>names no fact</source>
        <translation>No nombra ningún dato.</translation>
    </message>
    <message>
        <source>names no value</source>
        <translation>No nombra ningún valor.</translation>
    </message>
    <message>
        <source>names no %1</source>
        <translation>No nombra: %1.</translation>
    </message>
    <message>
        <source>there is no %1 &quot;%2&quot;</source>
        <translation>No existe («%2»): %1.</translation>
    </message>
    <message>
        <source>an `if` needs `then` and may have `else`</source>
        <translation>Un «if» necesita «then» y puede tener «else».</translation>
    </message>
    <message>
        <source>an `if` without `then`</source>
        <translation>Un «if» sin «then».</translation>
    </message>
    <message>
        <source>there is nothing to choose from</source>
        <translation>No hay nada entre lo que elegir.</translation>
    </message>
    <message>
        <source>says nothing that could be attested</source>
        <translation>No dice nada que se pueda confirmar.</translation>
    </message>
    <message>
        <source>chooses %1 of %2</source>
        <translation>Elige %1 de %2.</translation>
    </message>
    <message>
        <source>asks for neither credits nor a count</source>
        <translation>No pide ni créditos ni una cantidad.</translation>
    </message>
    <message>
        <source>a tolerance without credits</source>
        <translation>Una tolerancia sin créditos.</translation>
    </message>
    <message>
        <source>is more than the credits asked for</source>
        <translation>Es más que los créditos pedidos.</translation>
    </message>
    <message>
        <source>asks for more than it names</source>
        <translation>Pide más de lo que nombra.</translation>
    </message>
    <message>
        <source>says no number</source>
        <translation>No dice ningún número.</translation>
    </message>
    <message>
        <source>stands only on a whole credential</source>
        <translation>Solo puede estar en una credencial entera.</translation>
    </message>
    <message>
        <source>stands only on a leaf</source>
        <translation>Solo puede estar en una hoja.</translation>
    </message>
    <message>
        <source>the minimum is above the maximum</source>
        <translation>El mínimo es mayor que el máximo.</translation>
    </message>
    <message>
        <source>the list is empty</source>
        <translation>La lista está vacía.</translation>
    </message>
    <message>
        <source>the value that the fact must have is missing</source>
        <translation>Falta el valor que debe tener el dato.</translation>
    </message>
    <message>
        <source>no kind of rule stands here (%1)</source>
        <translation>Aquí no hay ninguna clase de regla (%1).</translation>
    </message>
    <message>
        <source>several kinds of rule in one node: %1</source>
        <translation>Varias clases de regla en un mismo nodo: %1.</translation>
    </message>
    <message>
        <source>the field is not known; it is kept as it stands</source>
        <translation>El campo no se conoce; se conserva como está.</translation>
    </message>
    <message>
        <source>the field is not known here, and leaving it out would make the rule say something else</source>
        <translation>El campo no se conoce aquí, y sin él la regla diría otra cosa.</translation>
    </message>
    <message>
        <source>none of a record&apos;s fields is here</source>
        <translation>No hay ningún campo de un expediente.</translation>
    </message>
    <message>
        <source>left to a person: %1</source>
        <translation>Queda para una persona: %1</translation>
    </message>
    <message>
        <source>not read; kept with the rule</source>
        <translation>No se lee; se conserva con la regla.</translation>
    </message>
    <message>
        <source>not read; kept with the entry</source>
        <translation>No se lee; se conserva con la entrada.</translation>
    </message>
    <message>
        <source>the envelope has no signed text; the decoded one is read</source>
        <translation>El sobre no tiene texto firmado; se lee el descodificado.</translation>
    </message>
    <message>
        <source>the resource has no name</source>
        <translation>El recurso no tiene nombre.</translation>
    </message>
    <message>
        <source>the organization is described elsewhere; kept by its reference</source>
        <translation>La organización se describe en otro lugar; se conserva su referencia.</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; is not read; the resource is kept as it stands</source>
        <translation>La clase «%1» no se lee; el recurso se conserva como está.</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; is read as credential</source>
        <translation>La clase «%1» se lee como credencial.</translation>
    </message>
    <message>
        <source>read as required</source>
        <translation>Se lee como obligatorio.</translation>
    </message>
    <message>
        <source>no price to count</source>
        <translation>No hay un precio que contar.</translation>
    </message>
    <message>
        <source>a price in %1 is not counted</source>
        <translation>Un precio en %1 no se cuenta.</translation>
    </message>
    <message>
        <source>another price of the same kind is not counted</source>
        <translation>Otro precio de la misma clase no se cuenta.</translation>
    </message>
    <message>
        <source>the duration &quot;%1&quot; is not whole months; kept as it stands</source>
        <translation>La duración «%1» no son meses enteros; se conserva como está.</translation>
    </message>
    <message>
        <source>the credit value &quot;%1&quot; is not counted</source>
        <translation>El valor en créditos «%1» no se cuenta.</translation>
    </message>
    <message>
        <source>described in another document; kept by its reference</source>
        <translation>Se describe en otro documento; se conserva su referencia.</translation>
    </message>
    <message>
        <source>no institution is named</source>
        <translation>No se nombra ninguna institución.</translation>
    </message>
    <message>
        <source>the terms of the degree plan &quot;%1&quot; are kept with the courses; they are advice</source>
        <translation>Los períodos del plan de estudios «%1» se conservan con los cursos; son un consejo.</translation>
    </message>
    <message>
        <source>the System Type &quot;%1&quot; is not known; read as semester</source>
        <translation>El System Type «%1» no se conoce; se lee como semestre.</translation>
    </message>
    <message>
        <source>no Degree Type; read as degree</source>
        <translation>No hay Degree Type; se lee como título.</translation>
    </message>
    <message>
        <source>the Degree Type &quot;%1&quot; is not known; read as degree</source>
        <translation>El Degree Type «%1» no se conoce; se lee como título.</translation>
    </message>
    <message>
        <source>the course id %1 stands twice; both courses are kept, references mean the first</source>
        <translation>El identificador de curso %1 está dos veces; se conservan ambos cursos y las referencias son al primero.</translation>
    </message>
    <message>
        <source>the course has no name</source>
        <translation>El curso no tiene nombre.</translation>
    </message>
    <message>
        <source>the course has no credits; read as 0</source>
        <translation>El curso no tiene créditos; se leen como 0.</translation>
    </message>
    <message>
        <source>the credits &quot;%1&quot; are read as %2</source>
        <translation>Los créditos «%1» se leen como %2.</translation>
    </message>
    <message>
        <source>the credits &quot;%1&quot; are not understood; read as 0</source>
        <translation>Los créditos «%1» no se entienden; se leen como 0.</translation>
    </message>
    <message>
        <source>the credits %1 are rounded to %2</source>
        <translation>Los créditos %1 se redondean a %2.</translation>
    </message>
    <message>
        <source>%1 is not a course of this file; left out</source>
        <translation>%1 no es un curso de este archivo; se deja fuera.</translation>
    </message>
    <message>
        <source>the course is its own %1; left out</source>
        <translation>El curso es su propio requisito (%1); se deja fuera.</translation>
    </message>
    <message>
        <source>the curriculum has no course</source>
        <translation>El plan no tiene ningún curso.</translation>
    </message>
    <message>
        <source>the text is read as %1</source>
        <translation>El texto se lee como %1.</translation>
    </message>
    <message>
        <source>not a row of courses: %1</source>
        <translation>No es una fila de cursos: %1</translation>
    </message>
    <message>
        <source>not a known head row: %1</source>
        <translation>No es una fila de cabecera conocida: %1</translation>
    </message>
    <message>
        <source>the additional courses are kept as items that the programme does not require</source>
        <translation>Los cursos adicionales se conservan como elementos que el programa no exige.</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; stands twice; the first one is read</source>
        <translation>La columna «%1» está dos veces; se lee la primera.</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; is read as %2</source>
        <translation>La columna «%1» se lee como %2.</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; is not read</source>
        <translation>La columna «%1» no se lee.</translation>
    </message>
    <message>
        <source>no column &quot;%1&quot;; read as empty</source>
        <translation>No hay columna «%1»; se lee como vacía.</translation>
    </message>
    <message>
        <source>more than one value; not read: %1</source>
        <translation>Más de un valor; no se lee: %1</translation>
    </message>
    <message>
        <source>neither an id nor a name: %1</source>
        <translation>Ni identificador ni nombre: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not read</source>
        <translation>«%1» no se lee.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read as %2</source>
        <translation>«%1» se lee como %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice</source>
        <translation>«%1» está dos veces.</translation>
    </message>
    <message>
        <source>%1 stands twice</source>
        <translation>%1 está dos veces.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>verdadero o falso</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a rule (an object)</source>
        <translation>una regla (un objeto)</translation>
    </message>
    <message>
        <source>a text, or texts by language</source>
        <translation>un texto, o textos por idioma</translation>
    </message>
    <message>
        <source>item</source>
        <translation>un elemento</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>una organización</translation>
    </message>
    <message>
        <source>credential</source>
        <translation>una credencial</translation>
    </message>
    <message>
        <source>competency</source>
        <translation>una competencia</translation>
    </message>
    <message>
        <source>occupation</source>
        <translation>una ocupación</translation>
    </message>
    <message>
        <source>named rule</source>
        <translation>una regla con nombre</translation>
    </message>
    <message>
        <source>term</source>
        <translation>un período</translation>
    </message>
    <message>
        <source>prerequisite</source>
        <translation>requisito previo</translation>
    </message>
    <message>
        <source>corequisite</source>
        <translation>correquisito</translation>
    </message>
    <message>
        <source>strict corequisite</source>
        <translation>correquisito estricto</translation>
    </message>
</context>
<context>
    <name>cairn::Names</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A course: its code, its name.</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>cairn::Phrases</name>
    <message>
        <source>MMMM d, yyyy</source>
        <extracomment>A day in a sentence, in the letters of QLocale: &quot;May 31, 2027&quot;.</extracomment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>%1 credits</source>
        <translation>%1 créditos</translation>
    </message>
    <message>
        <source>%1 quarter credits</source>
        <translation>%1 créditos trimestrales</translation>
    </message>
    <message>
        <source>%1 clock hours</source>
        <translation>%1 horas de reloj</translation>
    </message>
    <message numerus="yes">
        <source>%n credit(s)</source>
        <translation>
            <numerusform>%n crédito</numerusform>
            <numerusform>%n créditos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quarter credit(s)</source>
        <translation>
            <numerusform>%n crédito trimestral</numerusform>
            <numerusform>%n créditos trimestrales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clock hour(s)</source>
        <translation>
            <numerusform>%n hora de reloj</numerusform>
            <numerusform>%n horas de reloj</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n año</numerusform>
            <numerusform>%n años</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mes</numerusform>
            <numerusform>%n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>What stands between the names of a list.</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>a list of names</comment>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>a list of names</comment>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>study here</source>
        <comment>earned by</comment>
        <translation>estudio aquí</translation>
    </message>
    <message>
        <source>transfer</source>
        <comment>earned by</comment>
        <translation>transferencia</translation>
    </message>
    <message>
        <source>prior learning</source>
        <comment>earned by</comment>
        <translation>aprendizaje previo</translation>
    </message>
    <message>
        <source>exam</source>
        <comment>earned by</comment>
        <translation>examen</translation>
    </message>
    <message>
        <source>learning at work</source>
        <comment>earned by</comment>
        <translation>aprendizaje en el trabajo</translation>
    </message>
    <message>
        <source>military training</source>
        <comment>earned by</comment>
        <translation>formación militar</translation>
    </message>
    <message>
        <source>noncredit study</source>
        <comment>earned by</comment>
        <translation>estudio sin crédito</translation>
    </message>
    <message>
        <source>courses</source>
        <translation>cursos</translation>
    </message>
    <message>
        <source>exams</source>
        <translation>exámenes</translation>
    </message>
    <message>
        <source>trainings</source>
        <translation>capacitaciones</translation>
    </message>
    <message>
        <source>assessments of prior learning</source>
        <translation>evaluaciones de aprendizaje previo</translation>
    </message>
    <message>
        <source>work experience</source>
        <translation>experiencia laboral</translation>
    </message>
    <message>
        <source>apprenticeships</source>
        <translation>programas de aprendiz</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>An amount of money and its currency.</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>cairn::PlanText</name>
    <message>
        <source>fall</source>
        <translation>otoño</translation>
    </message>
    <message>
        <source>spring</source>
        <translation>primavera</translation>
    </message>
    <message>
        <source>summer</source>
        <translation>verano</translation>
    </message>
    <message>
        <source>winter</source>
        <translation>invierno</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A term: season and year, &quot;Fall 2027&quot;
----------
An amount of money and its currency, &quot;1,680 USD&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: nothing</source>
        <translation>%1: nada</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Períodos</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Credits to take</source>
        <translation>Créditos por cursar</translation>
    </message>
    <message>
        <source>Courses to take</source>
        <translation>Cursos por tomar</translation>
    </message>
    <message>
        <source>Term of the first credential</source>
        <translation>Período de la primera credencial</translation>
    </message>
    <message>
        <source>Terms of the credentials on the way, added up</source>
        <translation>Suma de los períodos de las credenciales del camino</translation>
    </message>
    <message>
        <source>Heaviest term</source>
        <translation>Período más cargado</translation>
    </message>
    <message>
        <source>Unevenness of the terms</source>
        <translation>Desigualdad de los períodos</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A measure of a plan and its value, &quot;Cost: 1,680 USD&quot;
----------
What must be settled and for which credential or course</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. It is proven that no plan is better.</source>
        <translation>%1. Está demostrado que ningún plan es mejor.</translation>
    </message>
    <message>
        <source>No plan was found in the time given; there may be one.</source>
        <translation>No se encontró ningún plan en el tiempo dado; puede que exista.</translation>
    </message>
    <message>
        <source>%1. The best found in the time given; none can do better than %2 in &quot;%3&quot;.</source>
        <translation>%1. El mejor encontrado en el tiempo dado; ninguno puede mejorar %2 en «%3».</translation>
    </message>
    <message>
        <source>%1. The best found in the time given.</source>
        <translation>%1. El mejor encontrado en el tiempo dado.</translation>
    </message>
    <message>
        <source>%1: a grade point average of at least %2</source>
        <translation>%1: un promedio de al menos %2</translation>
    </message>
    <message>
        <source>At most %1 a term</source>
        <translation>Como máximo %1 por período</translation>
    </message>
    <message>
        <source>At most %1 in %2</source>
        <translation>Como máximo %1 en %2</translation>
    </message>
    <message>
        <source>At least %1 a term</source>
        <translation>Al menos %1 por período</translation>
    </message>
    <message>
        <source>At least %1 in %2</source>
        <translation>Al menos %1 en %2</translation>
    </message>
    <message>
        <source>At most %1 courses a term</source>
        <translation>Como máximo %1 cursos por período</translation>
    </message>
    <message>
        <source>At most %1 courses in %2</source>
        <translation>Como máximo %1 cursos en %2</translation>
    </message>
    <message>
        <source>At least %1 courses a term</source>
        <translation>Al menos %1 cursos por período</translation>
    </message>
    <message>
        <source>At least %1 courses in %2</source>
        <translation>Al menos %1 cursos en %2</translation>
    </message>
    <message>
        <source>A budget of %1 a term</source>
        <translation>Un presupuesto de %1 por período</translation>
    </message>
    <message>
        <source>A budget of %1 in %2</source>
        <translation>Un presupuesto de %1 en %2</translation>
    </message>
    <message>
        <source>At most %1 hours a week</source>
        <translation>Como máximo %1 horas por semana</translation>
    </message>
    <message>
        <source>At most %1 hours a week in %2</source>
        <translation>Como máximo %1 horas por semana en %2</translation>
    </message>
    <message>
        <source>At most %1 terms</source>
        <translation>Como máximo %1 períodos</translation>
    </message>
    <message>
        <source>Exactly %1 terms</source>
        <translation>Exactamente %1 períodos</translation>
    </message>
    <message>
        <source>A budget of %1 in all</source>
        <translation>Un presupuesto de %1 en total</translation>
    </message>
    <message>
        <source>Studying only in: %1</source>
        <translation>Estudiar solo en: %1</translation>
    </message>
    <message>
        <source>In %1 studying only in: %2</source>
        <translation>En %1, estudiar solo en: %2</translation>
    </message>
    <message>
        <source>Only courses taught: %1</source>
        <translation>Solo cursos impartidos: %1</translation>
    </message>
    <message>
        <source>In %1 only courses taught: %2</source>
        <translation>En %1, solo cursos impartidos: %2</translation>
    </message>
    <message>
        <source>%1 stays in %2</source>
        <translation>%1 se queda en %2</translation>
    </message>
    <message>
        <source>%1 is not in %2</source>
        <translation>%1 no está en %2</translation>
    </message>
    <message>
        <source>%1 is left out</source>
        <translation>%1 queda fuera</translation>
    </message>
    <message>
        <source>%1 is offered only in: %2</source>
        <translation>%1 se ofrece solo en: %2</translation>
    </message>
    <message>
        <source>%1 is taught only: %2</source>
        <translation>%1 se imparte solo: %2</translation>
    </message>
    <message>
        <source>%1 comes after: %2</source>
        <translation>%1 viene después de: %2</translation>
    </message>
    <message>
        <source>%1 is taken together with other courses</source>
        <translation>%1 se toma junto con otros cursos</translation>
    </message>
    <message>
        <source>%1 admits only after: %2</source>
        <translation>%1 admite solo después de: %2</translation>
    </message>
    <message>
        <source>%1: nothing that is offered meets what it requires</source>
        <translation>%1: nada de lo que se ofrece cumple lo que exige</translation>
    </message>
    <message>
        <source>The goals may share only so much with each other</source>
        <translation>Las metas solo pueden compartir una parte entre sí</translation>
    </message>
    <message>
        <source>The calendar is looked ahead for %1 terms</source>
        <translation>El calendario se mira con %1 períodos de anticipación</translation>
    </message>
    <message>
        <source>Without the limit &quot;%1&quot;</source>
        <translation>Sin el límite «%1»</translation>
    </message>
    <message>
        <source>Without the pin &quot;%1&quot;</source>
        <translation>Sin lo fijado: «%1»</translation>
    </message>
    <message>
        <source>Start in %1</source>
        <translation>Empezar en %1</translation>
    </message>
    <message>
        <source>A waiver of what comes before %1</source>
        <translation>Una dispensa de lo que va antes de %1</translation>
    </message>
    <message>
        <source>A waiver of %1</source>
        <translation>Una dispensa de %1</translation>
    </message>
    <message>
        <source>Study in %1 as well</source>
        <translation>Estudiar también en %1</translation>
    </message>
    <message>
        <source>Accept courses taught %1 as well</source>
        <translation>Aceptar también cursos impartidos %1</translation>
    </message>
    <message>
        <source>The catalog has no &quot;%1&quot;.</source>
        <translation>El catálogo no tiene «%1».</translation>
    </message>
    <message>
        <source>%1 is not offered in this term.</source>
        <translation>%1 no se ofrece en este período.</translation>
    </message>
    <message>
        <source>The learner does not study in this season.</source>
        <translation>La persona no estudia en esta época del año.</translation>
    </message>
    <message>
        <source>%1 is not taught in a way that suits the learner.</source>
        <translation>%1 no se imparte de un modo que le sirva a la persona.</translation>
    </message>
    <message>
        <source>%1 needs %2 in the same term or earlier.</source>
        <translation>%1 necesita %2 en el mismo período o antes.</translation>
    </message>
    <message>
        <source>%1 and %2 are taken in the same term.</source>
        <translation>%1 y %2 se toman en el mismo período.</translation>
    </message>
    <message>
        <source>%1 serves only %2, which does not admit yet.</source>
        <translation>%1 solo sirve para %2, que todavía no admite.</translation>
    </message>
    <message>
        <source>%1 is in the plan already.</source>
        <translation>%1 ya está en el plan.</translation>
    </message>
    <message>
        <source>A pin says otherwise: %1.</source>
        <translation>Lo fijado dice otra cosa: %1.</translation>
    </message>
    <message>
        <source>%1 in this term; the limit is %2.</source>
        <translation>%1 en este período; el límite es %2.</translation>
    </message>
    <message>
        <source>Only %1 in this term; at least %2 are wanted.</source>
        <translation>Solo %1 en este período; se quieren al menos %2.</translation>
    </message>
    <message>
        <source>%1 courses in this term; the limit is %2.</source>
        <translation>%1 cursos en este período; el límite es %2.</translation>
    </message>
    <message>
        <source>Only %1 courses in this term; at least %2 are wanted.</source>
        <translation>Solo %1 cursos en este período; se quieren al menos %2.</translation>
    </message>
    <message>
        <source>This term costs %1; the budget is %2.</source>
        <translation>Este período cuesta %1; el presupuesto es %2.</translation>
    </message>
    <message>
        <source>%1 hours a week in this term; the limit is %2.</source>
        <translation>%1 horas por semana en este período; el límite es %2.</translation>
    </message>
    <message>
        <source>The plan costs %1; the budget is %2.</source>
        <translation>El plan cuesta %1; el presupuesto es %2.</translation>
    </message>
    <message>
        <source>The plan needs %1 terms; the limit is %2.</source>
        <translation>El plan necesita %1 períodos; el límite es %2.</translation>
    </message>
    <message>
        <source>%1 is not reached.</source>
        <translation>%1 no se alcanza.</translation>
    </message>
</context>
<context>
    <name>cairn::RampText</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s)</source>
        <translation>
            <numerusform>%1 de %n paso</numerusform>
            <numerusform>%1 de %n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n paso</numerusform>
            <numerusform>%n pasos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n step(s)</source>
        <translation>
            <numerusform>%1 en %n paso</numerusform>
            <numerusform>%1 en %n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is there already.</source>
        <translation>Ya está todo.</translation>
    </message>
    <message>
        <source>Nothing counts yet; left: %1.</source>
        <translation>Todavía no cuenta nada; faltan: %1.</translation>
    </message>
    <message>
        <source>%1 count already; left: %2.</source>
        <translation>Ya cuentan %1; faltan: %2.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Opens with: %1.</source>
        <translation>Se abre con: %1.</translation>
    </message>
    <message>
        <source>Asks for what no course changes: %1.</source>
        <translation>Pide algo que ningún curso cambia: %1.</translation>
    </message>
    <message>
        <source>%1 (%2%)</source>
        <extracomment>Part of a credential that is recognised, then the same in percent.</extracomment>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>No other credential embeds it, requires it, grants credit for it or recognizes any of it.</source>
        <translation>Ninguna otra credencial la incluye, la exige, da créditos por ella ni reconoce nada de ella.</translation>
    </message>
    <message>
        <source>Its best-paid occupation stays below living costs, and nothing that is open leads on. %1</source>
        <translation>Su ocupación mejor pagada no alcanza para vivir y nada de lo que está abierto lleva más lejos. %1</translation>
    </message>
    <message>
        <source>%1; living costs %2.</source>
        <translation>%1; costo de vida %2.</translation>
    </message>
    <message>
        <source>%1: median wage %2</source>
        <translation>%1: salario mediano %2</translation>
    </message>
    <message>
        <source>%1: wage %2 (%3)</source>
        <translation>%1: salario %2 (%3)</translation>
    </message>
    <message>
        <source>%1 (%2 left)</source>
        <translation>%1 (faltan %2)</translation>
    </message>
    <message>
        <source>No more credits: a free off-ramp.</source>
        <translation>Ningún crédito más: una salida libre.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 more, in %n more term(s).</source>
        <translation>
            <numerusform>%1 y %2 más, en %n período más.</numerusform>
            <numerusform>%1 y %2 más, en %n períodos más.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Between the best plans found in the time; not proven.</source>
        <translation>%1 Entre los mejores planes hallados en el tiempo; sin prueba.</translation>
    </message>
</context>
<context>
    <name>cairn::RuleText</name>
    <message>
        <source>%1 courses</source>
        <extracomment>%1: a subject code: &quot;BUS courses&quot;</extracomment>
        <translation>cursos de %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1: &quot;exams&quot;, %2: a subject code</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 numbered %2</source>
        <extracomment>%2: codes of courses, with patterns such as &quot;CIS 1*&quot;</extracomment>
        <translation>%1 con número %2</translation>
    </message>
    <message>
        <source>%1 at levels %2 to %3</source>
        <translation>%1 de los niveles %2 a %3</translation>
    </message>
    <message>
        <source>%1 at level %2 or above</source>
        <translation>%1 de nivel %2 o superior</translation>
    </message>
    <message>
        <source>%1 at level %2 or below</source>
        <translation>%1 de nivel %2 o inferior</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>a provider</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 marked “%2”</source>
        <translation>%1 con la marca «%2»</translation>
    </message>
    <message>
        <source>%1 taken from %2 to %3</source>
        <translation>%1 cursados de %2 a %3</translation>
    </message>
    <message>
        <source>%1 taken in %2 or later</source>
        <translation>%1 cursados desde %2</translation>
    </message>
    <message>
        <source>%1 taken in %2 or earlier</source>
        <translation>%1 cursados hasta %2</translation>
    </message>
    <message>
        <source>%1 taken here</source>
        <translation>%1 cursados aquí</translation>
    </message>
    <message>
        <source>%1, earned by %2</source>
        <translation>%1, por %2</translation>
    </message>
    <message>
        <source>%1 with %2 or better</source>
        <extracomment>&quot;MATH 111 with C or better&quot;</extracomment>
        <translation>%1 con %2 o mejor</translation>
    </message>
    <message>
        <source>%1 with a grade that counts in the GPA</source>
        <translation>%1 con nota que cuenta para el promedio</translation>
    </message>
    <message>
        <source>%1 without a grade that counts in the GPA</source>
        <translation>%1 sin nota que cuente para el promedio</translation>
    </message>
    <message>
        <source>%1, not older than %2</source>
        <translation>%1, de no más de %2</translation>
    </message>
    <message>
        <source>%1, if they are %2</source>
        <translation>%1, si son %2</translation>
    </message>
    <message>
        <source>%1, but not %2</source>
        <translation>%1, pero no %2</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>Todo esto</translation>
    </message>
    <message>
        <source>Any one of these</source>
        <translation>Una de estas opciones</translation>
    </message>
    <message numerus="yes">
        <source>Any %n of these</source>
        <translation>
            <numerusform>%n de estas opciones</numerusform>
            <numerusform>%n de estas opciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Only if: %1</source>
        <translation>Solo si: %1</translation>
    </message>
    <message>
        <source>Optional: %1</source>
        <translation>Opcional: %1</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>Tener %1</translation>
    </message>
    <message>
        <source>Everything that %1 asks for, or hold it already</source>
        <translation>Todo lo que pide %1, o tenerla ya</translation>
    </message>
    <message>
        <source>%1 hours of %2</source>
        <extracomment>%1: a number, %2: &quot;work experience&quot;, &quot;BUS courses&quot;</extracomment>
        <translation>%1 horas de %2</translation>
    </message>
    <message>
        <source>A GPA of %1 or better</source>
        <translation>Un promedio (GPA) de %1 o más</translation>
    </message>
    <message>
        <source>A GPA of %1 or better in %2</source>
        <translation>Un promedio (GPA) de %1 o más en %2</translation>
    </message>
    <message>
        <source>All of these: %1</source>
        <translation>Todo esto: %1</translation>
    </message>
    <message>
        <source>Any one of these: %1</source>
        <translation>Una de estas opciones: %1</translation>
    </message>
    <message numerus="yes">
        <source>Any %n of these: %1</source>
        <translation>
            <numerusform>%n de estas opciones: %1</numerusform>
            <numerusform>%n de estas opciones: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>If this holds – %1 – then: %2; otherwise: %3</source>
        <translation>Si se cumple – %1 – entonces: %2; si no: %3</translation>
    </message>
    <message>
        <source>If this holds – %1 – then: %2</source>
        <translation>Si se cumple – %1 – entonces: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>parts of a rule</comment>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>What stands between the parts of a rule.</extracomment>
        <translation>; </translation>
    </message>
    <message numerus="yes">
        <source>%1 and at least %n of these: %2</source>
        <extracomment>%1: &quot;12 credits&quot;, %n: a number of courses, %2: &quot;BUS courses&quot;</extracomment>
        <translation>
            <numerusform>%1 y al menos uno de estos: %2</numerusform>
            <numerusform>%1 y al menos %n de estos: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of any kind</source>
        <translation>%1 de cualquier tipo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>&quot;12 credits of BUS courses&quot;</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) of any kind</source>
        <translation>
            <numerusform>%n curso de cualquier tipo</numerusform>
            <numerusform>%n cursos de cualquier tipo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n of these: %1</source>
        <translation>
            <numerusform>Al menos uno de estos: %1</numerusform>
            <numerusform>Al menos %n de estos: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in the same term or before</source>
        <translation>%1, en el mismo período o antes</translation>
    </message>
    <message>
        <source>%1 (%2 are enough)</source>
        <translation>%1 (bastan %2)</translation>
    </message>
    <message>
        <source>%1, at least %2 of %3</source>
        <translation>%1, al menos %2 de %3</translation>
    </message>
    <message>
        <source>%1, at most %2 of %3</source>
        <translation>%1, como máximo %2 de %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, in at least %n subject(s)</source>
        <translation>
            <numerusform>%1, en al menos %n materia</numerusform>
            <numerusform>%1, en al menos %n materias</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, at most %2 in one subject</source>
        <translation>%1, como máximo %2 en una materia</translation>
    </message>
    <message>
        <source>%1, all in one subject</source>
        <translation>%1, todo en una materia</translation>
    </message>
    <message numerus="yes">
        <source>%1, over at least %n term(s)</source>
        <translation>
            <numerusform>%1, en al menos %n período</numerusform>
            <numerusform>%1, en al menos %n períodos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (these may count elsewhere too)</source>
        <translation>%1 (también pueden contar en otro lugar)</translation>
    </message>
    <message>
        <source>Show that you can: %1</source>
        <translation>Demostrar que se sabe: %1</translation>
    </message>
    <message numerus="yes">
        <source>Show at least %n of these skills: %1</source>
        <translation>
            <numerusform>Demostrar al menos una de estas habilidades: %1</numerusform>
            <numerusform>Demostrar al menos %n de estas habilidades: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>On record as %1: %2</source>
        <extracomment>A statement in a learner&apos;s record, such as &quot;residency: in state&quot;.</extracomment>
        <translation>En el expediente, %1: %2</translation>
    </message>
    <message>
        <source>%1 (a person confirms this)</source>
        <translation>%1 (lo confirma una persona)</translation>
    </message>
    <message>
        <source>%1 (confirmed by: %2)</source>
        <extracomment>%2: a person or office, such as &quot;the registrar&quot;</extracomment>
        <translation>%1 (lo confirma: %2)</translation>
    </message>
    <message>
        <source>At least %1 of %2, among the last %3</source>
        <translation>Al menos %1 de %2, entre los últimos %3</translation>
    </message>
    <message>
        <source>At least %1 of %2</source>
        <translation>Al menos %1 de %2</translation>
    </message>
    <message>
        <source>At most %1 of %2</source>
        <translation>Como máximo %1 de %2</translation>
    </message>
    <message>
        <source>%1% of the total</source>
        <extracomment>A share of a credential&apos;s credits.</extracomment>
        <translation>%1% del total</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n curso</numerusform>
            <numerusform>%n cursos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or %2, whichever is more</source>
        <translation>%1 o %2, lo que sea más</translation>
    </message>
    <message>
        <source>any kind</source>
        <translation>cualquier tipo</translation>
    </message>
</context>
<context>
    <name>cairn::SafetyText</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Hoja de recuperación</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Grupo %1</translation>
    </message>
    <message>
        <source>Too easy to guess</source>
        <translation>Demasiado fácil de adivinar</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Aceptable</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buena</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fuerte</translation>
    </message>
    <message>
        <source>It would hold even against someone with many computers.</source>
        <translation>Resistiría incluso a alguien con muchas computadoras.</translation>
    </message>
    <message>
        <source>Write four or five words that do not belong together.</source>
        <translation>Escriba cuatro o cinco palabras que no tengan que ver entre sí.</translation>
    </message>
    <message>
        <source>It is among the first that anyone would try. Take words that do not belong together.</source>
        <translation>Está entre las primeras que cualquiera probaría. Tome palabras que no tengan que ver entre sí.</translation>
    </message>
    <message>
        <source>It is made of names that someone who knows you or the file would try. Take other words.</source>
        <translation>Está hecha de nombres que probaría alguien que le conozca a usted o conozca el archivo. Tome otras palabras.</translation>
    </message>
    <message>
        <source>It repeats itself, which adds little. Add other words.</source>
        <translation>Se repite, y eso añade poco. Añada otras palabras.</translation>
    </message>
    <message>
        <source>It follows the alphabet, the keyboard or the calendar. Take words instead.</source>
        <translation>Sigue el alfabeto, el teclado o el calendario. Tome palabras.</translation>
    </message>
    <message>
        <source>It is too short. Add more words.</source>
        <translation>Es demasiado corta. Añada más palabras.</translation>
    </message>
    <message>
        <source>One more word would make it stronger.</source>
        <translation>Una palabra más la haría más fuerte.</translation>
    </message>
    <message>
        <source>This sheet opens the caseload file %1 when its passphrase is forgotten. It was made on %2 and is good until the passphrase is changed.</source>
        <extracomment>%1 is a file name, %2 a date.</extracomment>
        <translation>Esta hoja abre el archivo de personas %1 cuando se olvida su frase de acceso. Se hizo el %2 y sirve hasta que se cambie la frase de acceso.</translation>
    </message>
    <message>
        <source>Keep it away from this laptop: in a locked drawer or a safe. Who has both can read everything.</source>
        <translation>Guárdela lejos de esta computadora: en un cajón con llave o en una caja fuerte. Quien tenga las dos cosas puede leerlo todo.</translation>
    </message>
    <message>
        <source>To use it: open the file in Cairn, choose “Use recovery sheet” and type the code. Spaces, dashes and capitals do not matter.</source>
        <translation>Para usarla: abra el archivo en Cairn, elija «Usar la hoja de recuperación» y escriba el código. No importan los espacios, los guiones ni las mayúsculas.</translation>
    </message>
    <message>
        <source>When the passphrase is changed, a new sheet is made. Destroy this one then.</source>
        <translation>Cuando se cambia la frase de acceso se hace una hoja nueva. Destruya entonces esta.</translation>
    </message>
</context>
<context>
    <name>cairn::SharingText</name>
    <message>
        <source>Name and pronouns</source>
        <translation>Nombre y pronombres</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Metas</translation>
    </message>
    <message>
        <source>Credentials awarded</source>
        <translation>Credenciales otorgadas</translation>
    </message>
    <message>
        <source>Courses and other evidence</source>
        <translation>Cursos y otra evidencia</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Calificaciones</translation>
    </message>
    <message>
        <source>Progress, and what is missing</source>
        <translation>Avance, y lo que falta</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Lo que se sabe</translation>
    </message>
    <message>
        <source>Note, tags and language</source>
        <translation>Nota, etiquetas e idioma</translation>
    </message>
    <message>
        <source>Exceptions and attestations</source>
        <translation>Excepciones y atestaciones</translation>
    </message>
    <message>
        <source>Consents and disclosures</source>
        <translation>Consentimientos y divulgaciones</translation>
    </message>
    <message>
        <source>What was changed, and when</source>
        <translation>Qué se cambió y cuándo</translation>
    </message>
    <message>
        <source>; </source>
        <comment>kinds of records</comment>
        <extracomment>Between the kinds of records in a list: &quot;Name and pronouns; Goals; Grades&quot;.</extracomment>
        <translation>; </translation>
    </message>
    <message>
        <source>It goes to the learner</source>
        <translation>Va al estudiante</translation>
    </message>
    <message>
        <source>A school official needs it</source>
        <translation>Un funcionario de la institución lo necesita</translation>
    </message>
    <message>
        <source>The learner&apos;s consent</source>
        <translation>El consentimiento del estudiante</translation>
    </message>
    <message>
        <source>Directory information</source>
        <translation>Información de directorio</translation>
    </message>
    <message>
        <source>A health or safety emergency</source>
        <translation>Una emergencia de salud o seguridad</translation>
    </message>
    <message>
        <source>Another rule of the law</source>
        <translation>Otra norma de la ley</translation>
    </message>
    <message>
        <source>Learners may see everything that is kept about them.</source>
        <translation>Los estudiantes pueden ver todo lo que se guarda sobre ellos.</translation>
    </message>
    <message>
        <source>Somebody at your institution, or working for it, who needs it for their task there.</source>
        <translation>Alguien de su institución, o que trabaja para ella, que lo necesita para su tarea allí.</translation>
    </message>
    <message>
        <source>In writing, signed and dated; it names who may have what, and why.</source>
        <translation>Por escrito, firmado y fechado; dice quién puede tener qué y por qué.</translation>
    </message>
    <message>
        <source>Only what your institution has on its list, and nobody who opted out.</source>
        <translation>Solo lo que su institución tiene en su lista, y nadie que haya pedido quedar fuera.</translation>
    </message>
    <message>
        <source>Only what is needed, only while it lasts; the threat is written into the log.</source>
        <translation>Solo lo necesario y solo mientras dure; la amenaza se anota en el registro.</translation>
    </message>
    <message>
        <source>A transfer school, financial aid, an audit, a subpoena; the rule is written into the log.</source>
        <translation>Una escuela de traslado, ayuda financiera, una auditoría, una citación; la norma se anota en el registro.</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>Firmado en papel</translation>
    </message>
    <message>
        <source>Signed electronically, by someone whose identity was checked</source>
        <translation>Firmado electrónicamente, por alguien cuya identidad se comprobó</translation>
    </message>
    <message>
        <source>Withdrawn on %1</source>
        <translation>Retirado el %1</translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation>Terminó el %1</translation>
    </message>
    <message>
        <source>Stands from %1</source>
        <translation>Vale desde el %1</translation>
    </message>
    <message>
        <source>Stands until %1</source>
        <translation>Vale hasta el %1</translation>
    </message>
    <message>
        <source>Stands until it is withdrawn</source>
        <translation>Vale hasta que se retire</translation>
    </message>
    <message>
        <source>Write who may have it.</source>
        <translation>Escriba quién puede tenerlo.</translation>
    </message>
    <message>
        <source>Choose at least one kind of record.</source>
        <translation>Elija al menos un tipo de dato.</translation>
    </message>
    <message>
        <source>Write what it is for.</source>
        <translation>Escriba para qué es.</translation>
    </message>
    <message>
        <source>A consent counts from the day on which it was signed, which is not in the future.</source>
        <translation>Un consentimiento cuenta desde el día en que se firmó, que no está en el futuro.</translation>
    </message>
    <message>
        <source>It would end before it was signed.</source>
        <translation>Terminaría antes de firmarse.</translation>
    </message>
    <message>
        <source>Write who receives it.</source>
        <translation>Escriba quién lo recibe.</translation>
    </message>
    <message>
        <source>Write it down: the log must say it.</source>
        <translation>Anótelo: el registro debe decirlo.</translation>
    </message>
    <message>
        <source>Some of this is not on your institution&apos;s list of directory information. Take it out, or choose another ground.</source>
        <translation>Parte de esto no está en la lista de información de directorio de su institución. Quítela o elija otro fundamento.</translation>
    </message>
    <message>
        <source>There is no consent for this recipient.</source>
        <translation>No hay consentimiento para este destinatario.</translation>
    </message>
    <message>
        <source>The consent stands from %1 on.</source>
        <translation>El consentimiento vale desde el %1.</translation>
    </message>
    <message>
        <source>The consent was withdrawn on %1.</source>
        <translation>El consentimiento se retiró el %1.</translation>
    </message>
    <message>
        <source>The consent ended on %1.</source>
        <translation>El consentimiento terminó el %1.</translation>
    </message>
    <message>
        <source>The consent is for another purpose.</source>
        <translation>El consentimiento es para otro propósito.</translation>
    </message>
    <message>
        <source>The consent leaves out: %1.</source>
        <extracomment>%1 lists kinds of records: &quot;Grades; Goals&quot;.</extracomment>
        <translation>El consentimiento no incluye: %1.</translation>
    </message>
    <message>
        <source>The learner opted out of directory information.</source>
        <translation>El estudiante pidió quedar fuera de la información de directorio.</translation>
    </message>
    <message>
        <source>A copy of the whole file</source>
        <translation>Una copia de todo el archivo</translation>
    </message>
    <message>
        <source>A copy with a passphrase of its own</source>
        <translation>Una copia con frase de contraseña propia</translation>
    </message>
    <message>
        <source>The list of learners</source>
        <translation>La lista de estudiantes</translation>
    </message>
    <message>
        <source>The record, for other programs</source>
        <translation>El expediente, para otros programas</translation>
    </message>
    <message>
        <source>Everything about the learner</source>
        <translation>Todo sobre el estudiante</translation>
    </message>
    <message>
        <source>The disclosure log</source>
        <translation>El registro de divulgaciones</translation>
    </message>
    <message>
        <source>Told, shown or sent without Cairn</source>
        <translation>Dicho, mostrado o enviado sin Cairn</translation>
    </message>
    <message>
        <source>With a passphrase</source>
        <translation>Con frase de contraseña</translation>
    </message>
    <message>
        <source>Without a passphrase</source>
        <translation>Sin frase de contraseña</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Asked for, and refused</source>
        <translation>Solicitado y negado</translation>
    </message>
    <message>
        <source>Entry %1 failed while it was written: a part of it may be out</source>
        <extracomment>%1 is the number of another entry of the disclosure log.</extracomment>
        <translation>La entrada %1 falló al escribirse: una parte puede haber salido</translation>
    </message>
    <message>
        <source>This comes from education records. Under federal law (34 CFR 99.33) you may use it only for the purpose it was given for, and may not pass it on to anyone else without the learner&apos;s written consent.</source>
        <translation>Esto proviene de expedientes educativos. Según la ley federal (34 CFR 99.33), solo puede usarlo para el propósito para el que se entregó y no puede entregarlo a nadie más sin el consentimiento por escrito del estudiante.</translation>
    </message>
    <message>
        <source>%1 The learner&apos;s consent allows passing it on to: %2.</source>
        <extracomment>%1 is the notice, %2 whom the learner&apos;s consent names.</extracomment>
        <translation>%1 El consentimiento del estudiante permite entregarlo a: %2.</translation>
    </message>
    <message>
        <source>Erased with a learner who was removed for good</source>
        <translation>Borrado con un estudiante que se eliminó definitivamente</translation>
    </message>
</context>
<context>
    <name>cairn::Workspace</name>
    <message>
        <source>Take the catalog %1</source>
        <translation>Adoptar el catálogo %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importar %1</translation>
    </message>
    <message>
        <source>Add learner %1</source>
        <translation>Agregar a %1</translation>
    </message>
    <message>
        <source>Edit learner %1</source>
        <translation>Editar a %1</translation>
    </message>
    <message>
        <source>Remove learner %1</source>
        <translation>Quitar a %1</translation>
    </message>
    <message>
        <source>Remove the fact %1</source>
        <translation>Quitar el dato %1</translation>
    </message>
    <message>
        <source>Change the fact %1</source>
        <translation>Cambiar el dato %1</translation>
    </message>
    <message>
        <source>Remove the goals</source>
        <translation>Quitar las metas</translation>
    </message>
    <message>
        <source>Set the goal %1</source>
        <translation>Fijar la meta %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Agregar %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n piece(s) of evidence</source>
        <translation>
            <numerusform>Quitar %n evidencia</numerusform>
            <numerusform>Quitar %n evidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Record award of %1</source>
        <translation>Registrar el otorgamiento de %1</translation>
    </message>
    <message>
        <source>Withdraw award of %1</source>
        <translation>Retirar el otorgamiento de %1</translation>
    </message>
    <message>
        <source>Record an exception for %1</source>
        <translation>Registrar una excepción para %1</translation>
    </message>
    <message>
        <source>Remove an exception for %1</source>
        <translation>Quitar una excepción de %1</translation>
    </message>
    <message>
        <source>Confirm a condition of %1</source>
        <translation>Confirmar una condición de %1</translation>
    </message>
    <message>
        <source>Take back the confirmation of a condition of %1</source>
        <translation>Retirar la confirmación de una condición de %1</translation>
    </message>
    <message>
        <source>Change what is known</source>
        <translation>Cambiar lo que se sabe</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n learner(s)</source>
        <translation>
            <numerusform>Quitar %n persona</numerusform>
            <numerusform>Quitar %n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %n award(s)</source>
        <translation>
            <numerusform>Registrar %n otorgamiento</numerusform>
            <numerusform>Registrar %n otorgamientos</numerusform>
        </translation>
    </message>
    <message>
        <source>A change for several learners</source>
        <extracomment>The name of a step in the list of activities, where the learner it named is gone for good.</extracomment>
        <translation>Un cambio para varios estudiantes</translation>
    </message>
    <message>
        <source>Record a consent for %1</source>
        <translation>Anotar un consentimiento para %1</translation>
    </message>
    <message>
        <source>Edit the consent for %1</source>
        <translation>Editar el consentimiento para %1</translation>
    </message>
    <message>
        <source>Withdraw the consent for %1</source>
        <translation>Retirar el consentimiento para %1</translation>
    </message>
    <message>
        <source>Remove the consent for %1</source>
        <translation>Quitar el consentimiento para %1</translation>
    </message>
    <message>
        <source>Leave out of directory information</source>
        <translation>Dejar fuera de la información de directorio</translation>
    </message>
    <message>
        <source>Take back in directory information</source>
        <translation>Volver a incluir en la información de directorio</translation>
    </message>
    <message>
        <source>Make the plan %1</source>
        <translation>Crear el plan %1</translation>
    </message>
    <message>
        <source>Copy the plan %1</source>
        <translation>Copiar el plan %1</translation>
    </message>
    <message>
        <source>Rename the plan %1</source>
        <translation>Cambiar el nombre del plan %1</translation>
    </message>
    <message>
        <source>Use the plan %1</source>
        <translation>Usar el plan %1</translation>
    </message>
    <message>
        <source>Remove the plan %1</source>
        <translation>Quitar el plan %1</translation>
    </message>
    <message numerus="yes">
        <source>Move %1 and %n more</source>
        <translation>
            <numerusform>Mover %1 y %n más</numerusform>
            <numerusform>Mover %1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Put %1 into the plan</source>
        <translation>Poner %1 en el plan</translation>
    </message>
    <message>
        <source>Take %1 out of the plan</source>
        <translation>Sacar %1 del plan</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Mover %1</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>Fijar %1</translation>
    </message>
    <message>
        <source>Keep %1 out of a term</source>
        <translation>Mantener %1 fuera de un período</translation>
    </message>
    <message>
        <source>Leave %1 out of the plan</source>
        <translation>Dejar %1 fuera del plan</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>Soltar %1</translation>
    </message>
    <message>
        <source>Change the limits of the plan %1</source>
        <translation>Cambiar los límites del plan %1</translation>
    </message>
</context>
<context>
    <name>cairn::cli::AuditPrinter</name>
    <message>
        <source>%1, as of %2</source>
        <translation>%1, al %2</translation>
    </message>
    <message>
        <source>Ready to award</source>
        <translation>Para otorgar</translation>
    </message>
    <message>
        <source>Waiting for a person</source>
        <translation>Espera a una persona</translation>
    </message>
    <message>
        <source>Finishing now</source>
        <translation>Por terminar</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Obtenidas</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencidas</translation>
    </message>
    <message>
        <source>Cannot be started yet</source>
        <translation>Todavía no se puede empezar</translation>
    </message>
    <message numerus="yes">
        <source>%n more cannot be started yet.</source>
        <translation>
            <numerusform>Todavía no se puede empezar %n más.</numerusform>
            <numerusform>Todavía no se pueden empezar %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>On the way, closest first</source>
        <translation>En camino, lo más cercano primero</translation>
    </message>
    <message>
        <source>Can be started</source>
        <translation>Se puede empezar</translation>
    </message>
    <message numerus="yes">
        <source>%n more can be started.</source>
        <translation>
            <numerusform>Se puede empezar %n más.</numerusform>
            <numerusform>Se pueden empezar %n más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>To be admitted</source>
        <translation>Para la admisión</translation>
    </message>
    <message>
        <source>Not used here</source>
        <translation>No se usa aquí</translation>
    </message>
    <message>
        <source>uses %1</source>
        <translation>usa %1</translation>
    </message>
    <message>
        <source>Not all of these can be awarded together. Each line can:</source>
        <translation>No todas se pueden otorgar juntas. Cada línea sí:</translation>
    </message>
    <message>
        <source>Within a year</source>
        <translation>Dentro de un año</translation>
    </message>
</context>
<context>
    <name>cairn::cli::PlanPrinter</name>
    <message>
        <source>Nothing is left to plan: every goal is reached.</source>
        <translation>No queda nada por planear: todas las metas están alcanzadas.</translation>
    </message>
    <message>
        <source>Only time or a person can settle:</source>
        <translation>Solo el tiempo o una persona puede resolver:</translation>
    </message>
    <message>
        <source>There is no such plan.</source>
        <translation>No existe un plan así.</translation>
    </message>
    <message>
        <source>These cannot hold together:</source>
        <translation>Esto no se puede cumplir todo a la vez:</translation>
    </message>
    <message>
        <source>Each of these changes makes a plan possible:</source>
        <translation>Cada uno de estos cambios hace posible un plan:</translation>
    </message>
    <message>
        <source>Falls due: %1</source>
        <translation>Se alcanza: %1</translation>
    </message>
</context>
<context>
    <name>cairn::cli::RampsAnswer</name>
    <message>
        <source>Open, closest first</source>
        <translation>Abiertas, primero las más cercanas</translation>
    </message>
    <message>
        <source>Closed, and what would open it</source>
        <translation>Cerradas, y qué las abriría</translation>
    </message>
    <message>
        <source>On the way to the goal, and what each asks for besides</source>
        <translation>De camino a la meta, y lo que cada una pide además</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguna.</translation>
    </message>
</context>
<context>
    <name>cairn::cli::StackAnswer</name>
    <message>
        <source>Needs credit from a crosswalk, or something that this catalog does not offer.</source>
        <translation>Necesita créditos de una equivalencia, o algo que este catálogo no ofrece.</translation>
    </message>
    <message>
        <source>Counts towards nothing else.</source>
        <translation>No cuenta para nada más.</translation>
    </message>
    <message>
        <source>%1 towards %2</source>
        <translation>%1 para %2</translation>
    </message>
    <message numerus="yes">
        <source>and towards %n more</source>
        <translation>
            <numerusform>y para %n más</numerusform>
            <numerusform>y para %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Dead ends</source>
        <translation>Callejones sin salida</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguno.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::AboutDialog</name>
    <message>
        <source>About Cairn</source>
        <translation>Acerca de Cairn</translation>
    </message>
    <message>
        <source>Cairn %1</source>
        <translation>Cairn %1</translation>
    </message>
    <message>
        <source>Plans learners&apos; pathways through credentials that build on each other. Everything stays on this computer. Its answers are unofficial: the registrar decides.</source>
        <translation>Planifica caminos de aprendizaje con credenciales que se apoyan unas en otras. Todo se queda en esta computadora. Sus respuestas no son oficiales: decide la oficina de registro.</translation>
    </message>
    <message>
        <source>Free software under the Apache License, version 2.0.</source>
        <translation>Software libre con la licencia Apache, versión 2.0.</translation>
    </message>
    <message>
        <source>&amp;Copy these facts</source>
        <translation>&amp;Copiar estos datos</translation>
    </message>
    <message>
        <source>The caseload file is kept by SQLCipher, which asks that its license be shown:</source>
        <translation>El archivo de personas lo guarda SQLCipher, que pide mostrar su licencia:</translation>
    </message>
    <message>
        <source>License of SQLCipher</source>
        <translation>Licencia de SQLCipher</translation>
    </message>
</context>
<context>
    <name>cairn::ui::ActionButton</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tip, shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>cairn::ui::ActivityModel</name>
    <message>
        <source>The beginning of this file</source>
        <translation>El comienzo de este archivo</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <extracomment>%1 is the name of a step that was taken back: &quot;Add CompTIA A+&quot;.</extracomment>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Whole file</source>
        <translation>Todo el archivo</translation>
    </message>
    <message>
        <source>A learner who is no longer here</source>
        <translation>Una persona que ya no está aquí</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
</context>
<context>
    <name>cairn::ui::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Open the learner of this &amp;step</source>
        <translation>Abrir la persona de este &amp;paso</translation>
    </message>
    <message>
        <source>Go to the learner whom the chosen step is about</source>
        <translation>Ir a la persona de la que trata el paso elegido</translation>
    </message>
    <message>
        <source>Everything that was done, newest first</source>
        <translation>Todo lo que se hizo, lo más nuevo primero</translation>
    </message>
    <message>
        <source>Nothing has been done in this file yet. Every step you take will be listed here, and you can go back to any of them.</source>
        <translation>Aún no se ha hecho nada en este archivo. Cada paso aparecerá aquí, y podrá volver a cualquiera de ellos.</translation>
    </message>
    <message>
        <source>Go &amp;forward to here</source>
        <translation>&amp;Avanzar hasta aquí</translation>
    </message>
    <message>
        <source>&amp;Go back to here</source>
        <translation>&amp;Volver hasta aquí</translation>
    </message>
    <message>
        <source>Do again the chosen step and all before it</source>
        <translation>Rehacer el paso elegido y todos los anteriores</translation>
    </message>
    <message>
        <source>Undo every step after the chosen one</source>
        <translation>Deshacer todos los pasos posteriores al elegido</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) undone. Redo brings them back.</source>
        <translation>
            <numerusform>%n paso deshecho. Rehacer lo recupera.</numerusform>
            <numerusform>%n pasos deshechos. Rehacer los recupera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) done again.</source>
        <translation>
            <numerusform>%n paso rehecho.</numerusform>
            <numerusform>%n pasos rehechos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every change is listed here with its time, newest first. It is kept in the file, also after a restart.
Choose a step and press Go back to here: all later steps are undone. They stay in the list in gray, and Go forward to here brings them back until you do something new.
Enter opens the learner whom a step is about.</source>
        <translation>Aquí está cada cambio con su hora, lo más nuevo primero. Se guarda en el archivo, también después de reiniciar.
Elija un paso y oprima Volver hasta aquí: todos los pasos posteriores se deshacen. Siguen en la lista en gris, y Avanzar hasta aquí los recupera mientras no haga algo nuevo.
Entrar abre la persona de la que trata un paso.</translation>
    </message>
    <message>
        <source>Checked</source>
        <extracomment>A backup that was opened again and compared when it was made.</extracomment>
        <translation>Comprobada</translation>
    </message>
    <message numerus="yes">
        <source>Going back undoes %n step(s):</source>
        <translation>
            <numerusform>Volver deshace %n paso:</numerusform>
            <numerusform>Volver deshace %n pasos:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Going forward does %n step(s) again:</source>
        <translation>
            <numerusform>Avanzar rehace %n paso:</numerusform>
            <numerusform>Avanzar rehace %n pasos:</numerusform>
        </translation>
    </message>
    <message>
        <source>• %1 (%2)</source>
        <extracomment>One step in a list: what was done, and with whom.</extracomment>
        <translation>• %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>• and %n more</source>
        <translation>
            <numerusform>• y %n más</numerusform>
            <numerusform>• y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest backups</source>
        <translation>Copias de seguridad más nuevas</translation>
    </message>
    <message>
        <source>All &amp;backups…</source>
        <translation>Todas las &amp;copias de seguridad…</translation>
    </message>
</context>
<context>
    <name>cairn::ui::AttestDialog</name>
    <message>
        <source>Attest</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Some things no rule can see. Say who has seen that it is so.</source>
        <translation>Hay cosas que ninguna regla puede ver. Diga quién ha visto que es así.</translation>
    </message>
    <message>
        <source>&amp;What is attested</source>
        <translation>&amp;Qué se confirma</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Por</translation>
    </message>
    <message>
        <source>The name and office of who says so.</source>
        <translation>El nombre y el cargo de quien lo dice.</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>&amp;El día</translation>
    </message>
    <message>
        <source>Write who attests it.</source>
        <translation>Escriba quién lo confirma.</translation>
    </message>
    <message>
        <source>Write the day on which it was attested.</source>
        <translation>Escriba el día en que se confirmó.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::AwardDialog</name>
    <message>
        <source>%1 was awarded %2.</source>
        <translation>%1 recibió %2.</translation>
    </message>
    <message>
        <source>The rules do not call it finished. Record it only if the registrar has awarded it.</source>
        <translation>Según las reglas no está terminada. Regístrela solo si la oficina de registro la otorgó.</translation>
    </message>
    <message>
        <source>Record award</source>
        <translation>Registrar otorgamiento</translation>
    </message>
    <message>
        <source>&amp;Awarded on</source>
        <translation>&amp;Otorgada el</translation>
    </message>
    <message>
        <source>An earlier day is fine, for an award made late.</source>
        <translation>Puede ser un día anterior, si se otorgó tarde.</translation>
    </message>
    <message>
        <source>&amp;Expires on</source>
        <translation>&amp;Vence el</translation>
    </message>
    <message>
        <source>Empty: it does not expire.</source>
        <translation>Vacío: no vence.</translation>
    </message>
    <message>
        <source>&amp;What it used</source>
        <translation>&amp;Qué usó</translation>
    </message>
    <message>
        <source>Other credentials that share with this one look at what it used.</source>
        <translation>Otras credenciales que comparten con esta miran lo que usó.</translation>
    </message>
    <message>
        <source>Write the day on which it was awarded.</source>
        <translation>Escriba el día en que se otorgó.</translation>
    </message>
    <message>
        <source>This day is still to come. Record the award when it is made.</source>
        <translation>Ese día aún no llega. Regístrela cuando se otorgue.</translation>
    </message>
    <message>
        <source>This is before the day on which it was awarded.</source>
        <translation>Es anterior al día en que se otorgó.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::AwardListDialog</name>
    <message>
        <source>Record awards</source>
        <translation>Registrar otorgamientos</translation>
    </message>
    <message>
        <source>Everything that is ready for the learners you chose. It is one step, which undo takes back.</source>
        <translation>Todo lo que está listo para las personas elegidas. Es un solo paso, que se puede deshacer.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>an award, what stands in its way</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>A&amp;wards</source>
        <translation>&amp;Otorgamientos</translation>
    </message>
    <message>
        <source>&amp;Awarded on</source>
        <translation>Otorgado &amp;el</translation>
    </message>
    <message>
        <source>An earlier day is fine, for an award made late.</source>
        <translation>Puede ser un día anterior, si se otorgó tarde.</translation>
    </message>
    <message>
        <source>Write the day on which it was awarded.</source>
        <translation>Escriba el día en que se otorgó.</translation>
    </message>
    <message>
        <source>This day is still to come. Record the award when it is made.</source>
        <translation>Este día aún no llega. Regístrelo cuando se otorgue.</translation>
    </message>
    <message>
        <source>Tick at least one award.</source>
        <translation>Marque al menos uno.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::BackupText</name>
    <message>
        <source>By itself</source>
        <translation>Automática</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>Antes de una importación</translation>
    </message>
    <message>
        <source>Before a new catalog</source>
        <translation>Antes de un catálogo nuevo</translation>
    </message>
    <message>
        <source>Before an update of the file</source>
        <translation>Antes de actualizar el archivo</translation>
    </message>
    <message>
        <source>Around a purge</source>
        <translation>Junto a una eliminación definitiva</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Antes de una restauración</translation>
    </message>
    <message>
        <source>With a new passphrase</source>
        <translation>Con una frase de acceso nueva</translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence</source>
        <translation>
            <numerusform>%n evidencia</numerusform>
            <numerusform>%n evidencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) that can be undone</source>
        <translation>
            <numerusform>%n paso que se puede deshacer</numerusform>
            <numerusform>%n pasos que se pueden deshacer</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds %1, %2 and %3.</source>
        <extracomment>What a backup holds: learners, evidence, steps.</extracomment>
        <translation>Contiene %1, %2 y %3.</translation>
    </message>
    <message>
        <source>It holds %1, %2 and %3. The last change in it is from %4.</source>
        <extracomment>What a backup holds: learners, evidence, steps; a time.</extracomment>
        <translation>Contiene %1, %2 y %3. Su último cambio es de %4.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Cairn copies the whole file beside it, at most an hour after a change and before what is hard to take back. Each copy was opened again and compared before it counts.</source>
        <translation>Cairn copia todo el archivo a su lado, como mucho una hora después de un cambio y antes de lo que es difícil de deshacer. Cada copia se abrió de nuevo y se comparó antes de contar.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Todavía no hay ninguna copia de seguridad.</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>Copias de seguridad, la más nueva primero</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobada</translation>
    </message>
    <message>
        <source>Restore &amp;it</source>
        <translation>Restaurar&amp;la</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Hacer una copia ahora</translation>
    </message>
    <message>
        <source>&amp;Open a copy</source>
        <translation>&amp;Mirar la copia</translation>
    </message>
    <message>
        <source>Look at the backup; it cannot be changed</source>
        <translation>Mirar la copia de seguridad; no se puede cambiar</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Restaurar…</translation>
    </message>
    <message>
        <source>Damaged since</source>
        <translation>Dañada desde entonces</translation>
    </message>
    <message>
        <source>The backup is made and checked.</source>
        <translation>La copia de seguridad está hecha y comprobada.</translation>
    </message>
    <message>
        <source>The file goes back to how it was at %1. What it holds now becomes the newest backup.</source>
        <translation>El archivo vuelve a como estaba a las %1. Lo que contiene ahora pasa a ser la copia de seguridad más nueva.</translation>
    </message>
    <message>
        <source>How much of the backup is made</source>
        <translation>Cuánto de la copia de seguridad está hecho</translation>
    </message>
</context>
<context>
    <name>cairn::ui::BoardState</name>
    <message>
        <source>Light</source>
        <extracomment>How full a term is.</extracomment>
        <translation>Ligero</translation>
    </message>
    <message>
        <source>Balanced</source>
        <extracomment>How full a term is.</extracomment>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Full</source>
        <extracomment>How full a term is.</extracomment>
        <translation>Lleno</translation>
    </message>
    <message>
        <source>Too much</source>
        <extracomment>How full a term is: more than the limit.</extracomment>
        <translation>Demasiado</translation>
    </message>
    <message>
        <source>%1 was planned for %2 and is not on the record.</source>
        <translation>%1 estaba en el plan para %2 y no está en el expediente.</translation>
    </message>
    <message>
        <source>The catalog does not have %1 any more.</source>
        <translation>El catálogo ya no tiene %1.</translation>
    </message>
    <message>
        <source>%1 is done already: the plan does not need it any more.</source>
        <translation>%1 ya está hecho: el plan ya no lo necesita.</translation>
    </message>
    <message>
        <source>%1 is under way already: the plan does not need it any more.</source>
        <translation>%1 ya está en curso: el plan ya no lo necesita.</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>A term&apos;s credits and their limit: &quot;13 of 15 credits&quot;</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Not at the goal yet</source>
        <translation>Aún no llega a la meta</translation>
    </message>
    <message>
        <source>The goal is reached</source>
        <translation>La meta está alcanzada</translation>
    </message>
    <message>
        <source>Finish: %1</source>
        <translation>Termina: %1</translation>
    </message>
    <message>
        <source>%1 to take</source>
        <translation>%1 por tomar</translation>
    </message>
</context>
<context>
    <name>cairn::ui::BoardTray</name>
    <message>
        <source>Needed</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>%1: one of these</source>
        <translation>%1: uno de estos</translation>
    </message>
    <message>
        <source>%1: %2 to go</source>
        <translation>%1: faltan %2</translation>
    </message>
    <message>
        <source>Still needed</source>
        <translation>Aún falta</translation>
    </message>
    <message>
        <source>Everything is placed</source>
        <translation>Todo está colocado</translation>
    </message>
    <message numerus="yes">
        <source>%n to place</source>
        <translation>
            <numerusform>%n por colocar</numerusform>
            <numerusform>%n por colocar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::BoardView</name>
    <message>
        <source>Counts for: %1</source>
        <translation>Cuenta para: %1</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Mover a…</translation>
    </message>
    <message>
        <source>Take out of the plan</source>
        <translation>Sacar del plan</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Agregar…</translation>
    </message>
    <message>
        <source>%1 cut. Choose a term and paste.</source>
        <translation>%1 cortado. Elija un período y pegue.</translation>
    </message>
    <message>
        <source>%1 picked up. %2.</source>
        <translation>%1 tomado. %2.</translation>
    </message>
    <message>
        <source>%1. Click the head of a term to move it there.</source>
        <translation>%1. Haga clic en el título de un período para moverlo ahí.</translation>
    </message>
    <message>
        <source>Falls due</source>
        <translation>Se obtiene</translation>
    </message>
    <message>
        <source>falls due: %1</source>
        <translation>se obtiene: %1</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijado</translation>
    </message>
    <message>
        <source>%1 is locked.</source>
        <translation>%1 está cerrado.</translation>
    </message>
    <message>
        <source>%1, where it was.</source>
        <translation>%1, donde estaba.</translation>
    </message>
    <message>
        <source>Out of the plan.</source>
        <translation>Fuera del plan.</translation>
    </message>
    <message>
        <source>%1, not allowed: %2</source>
        <translation>%1, no permitido: %2</translation>
    </message>
    <message>
        <source>%1, allowed.</source>
        <translation>%1, permitido.</translation>
    </message>
    <message>
        <source>%1, %2, allowed.</source>
        <translation>%1, %2, permitido.</translation>
    </message>
    <message>
        <source>%1 stays where it was.</source>
        <translation>%1 se queda donde estaba.</translation>
    </message>
    <message>
        <source>%1 taken out of the plan.</source>
        <translation>%1 sacado del plan.</translation>
    </message>
    <message>
        <source>%1 dropped in %2.</source>
        <translation>%1 colocado en %2.</translation>
    </message>
    <message>
        <source>%1 dropped in %2. %3</source>
        <translation>%1 colocado en %2. %3</translation>
    </message>
</context>
<context>
    <name>cairn::ui::CaseloadModel</name>
    <message>
        <source>Checking…</source>
        <translation>Revisando…</translation>
    </message>
    <message>
        <source>Award now</source>
        <translation>Otorgar ahora</translation>
    </message>
    <message numerus="yes">
        <source>Award %n now</source>
        <translation>
            <numerusform>Otorgar %n ahora</numerusform>
            <numerusform>Otorgar %n ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends %1</source>
        <translation>Termina el %1</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>day and month</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation>Espera a una persona</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Por terminar</translation>
    </message>
    <message>
        <source>No goal</source>
        <translation>Sin meta</translation>
    </message>
    <message>
        <source>Award now: %1</source>
        <translation>Otorgar ahora: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n paso</numerusform>
            <numerusform>%n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>No goal yet</source>
        <translation>Aún sin meta</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation>Pronombres</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Next credential</source>
        <translation>Próxima credencial</translation>
    </message>
    <message>
        <source>Left</source>
        <extracomment>The credits that are left until the next credential</extracomment>
        <translation>Faltan</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Todo hecho</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s)</source>
        <translation>
            <numerusform>%1 de %n paso</numerusform>
            <numerusform>%1 de %n pasos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::CaseloadPage</name>
    <message>
        <source>Caseload</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>&amp;Open learner</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;New learner</source>
        <translation>&amp;Nueva persona</translation>
    </message>
    <message>
        <source>&amp;Import learners…</source>
        <translation>&amp;Importar personas…</translation>
    </message>
    <message>
        <source>&amp;Edit learner…</source>
        <translation>&amp;Editar persona…</translation>
    </message>
    <message>
        <source>&amp;Remove from the caseload</source>
        <translation>&amp;Quitar de la lista</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Borrar filtros</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Find a learner</source>
        <translation>Buscar una persona</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Ready to award</source>
        <translation>Para otorgar</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Por terminar</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Termina pronto</translation>
    </message>
    <message>
        <source>No goal</source>
        <translation>Sin meta</translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation>Espera a una persona</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>No learners yet. Import a list from your college, or add one by hand.</source>
        <translation>Aún no hay personas. Importe una lista de su institución o agregue una a mano.</translation>
    </message>
    <message>
        <source>Everyone in this caseload, those first for whom something can be done now. The chips narrow the list and add up. Type a part of a name to find someone. Enter opens the learner. Click a column&apos;s title to sort by it.</source>
        <translation>Todas las personas que usted atiende, primero aquellas por las que se puede hacer algo ahora. Los filtros acotan la lista y se suman. Escriba parte de un nombre para encontrar a alguien. Intro abre a la persona. Haga clic en el título de una columna para ordenar.</translation>
    </message>
    <message>
        <source>All cohorts</source>
        <translation>Todos los grupos</translation>
    </message>
    <message>
        <source>%1 shown of %2.</source>
        <translation>Se muestran %1 de %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n selected.</source>
        <comment>&quot;3 shown of 36.&quot; and how many are selected</comment>
        <translation>
            <numerusform>%1 %n seleccionada.</numerusform>
            <numerusform>%1 %n seleccionadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No one matches these %n filter(s).</source>
        <translation>
            <numerusform>Nadie cumple este filtro.</numerusform>
            <numerusform>Nadie cumple estos %n filtros.</numerusform>
        </translation>
    </message>
    <message>
        <source>Goal: %1. %2</source>
        <translation>Meta: %1. %2</translation>
    </message>
    <message>
        <source>Something stops counting on %1.</source>
        <translation>Algo deja de contar el %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) removed.</source>
        <translation>
            <numerusform>Se quitó %n persona.</numerusform>
            <numerusform>Se quitaron %n personas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>learner, credential</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It shares credits with another award of this list.</source>
        <translation>Comparte créditos con otro otorgamiento de esta lista.</translation>
    </message>
    <message numerus="yes">
        <source>%n award(s) recorded.</source>
        <translation>
            <numerusform>%n otorgamiento registrado.</numerusform>
            <numerusform>%n otorgamientos registrados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Guardar esta vista</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Guardar vista</translation>
    </message>
    <message>
        <source>The view is kept as it is shown.</source>
        <translation>La vista queda como se muestra.</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Cambiar el nombre de la vista</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>The view %1 is removed.</source>
        <translation>Se quitó la vista %1.</translation>
    </message>
    <message>
        <source>Record a&amp;wards…</source>
        <translation>Registrar &amp;otorgamientos…</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>&amp;Guardar esta vista…</translation>
    </message>
    <message>
        <source>&amp;Keep what is shown in this view</source>
        <translation>&amp;Conservar lo que se muestra en esta vista</translation>
    </message>
    <message>
        <source>&amp;Rename this view…</source>
        <translation>Ca&amp;mbiar el nombre de esta vista…</translation>
    </message>
    <message>
        <source>Remove &amp;this view</source>
        <translation>&amp;Quitar esta vista</translation>
    </message>
    <message>
        <source>Remove &amp;for good…</source>
        <translation>Eliminar para &amp;siempre…</translation>
    </message>
    <message>
        <source>Erase the chosen learners from the file, its history and its backups</source>
        <translation>Borrar a las personas elegidas del archivo, de su historial y de sus copias de seguridad</translation>
    </message>
    <message>
        <source>Certificate of deletion</source>
        <translation>Certificado de eliminación</translation>
    </message>
    <message>
        <source>Show progress, evidence and credentials of the chosen learner</source>
        <translation>Mostrar el avance, la evidencia y las credenciales de la persona elegida</translation>
    </message>
    <message>
        <source>Read learners, or what they took, from a file of your student system</source>
        <translation>Leer personas, o lo que cursaron, de un archivo de su sistema escolar</translation>
    </message>
    <message>
        <source>Change name, pronouns, cohort and note of the chosen learner</source>
        <translation>Cambiar el nombre, los pronombres, la cohorte y la nota de la persona elegida</translation>
    </message>
    <message>
        <source>Take the chosen learners out of the caseload; Undo brings them back</source>
        <translation>Quitar de la lista a las personas elegidas; Deshacer las trae de vuelta</translation>
    </message>
    <message>
        <source>Show everyone again</source>
        <translation>Mostrar de nuevo a todas las personas</translation>
    </message>
    <message>
        <source>Record what is ready to award for the chosen learners, in one step</source>
        <translation>Registrar en un solo paso lo que ya se puede otorgar a las personas elegidas</translation>
    </message>
    <message>
        <source>Keep these filters and this order under a name</source>
        <translation>Guardar estos filtros y este orden con un nombre</translation>
    </message>
    <message>
        <source>Change the chosen view to the filters and the order of now</source>
        <translation>Cambiar la vista elegida a los filtros y el orden actuales</translation>
    </message>
    <message>
        <source>Forget the chosen view; the learners stay</source>
        <translation>Olvidar la vista elegida; las personas se quedan</translation>
    </message>
    <message>
        <source>Add one learner by hand</source>
        <translation>Agregar una persona a mano</translation>
    </message>
    <message>
        <source>Give the chosen view another name</source>
        <translation>Dar otro nombre a la vista elegida</translation>
    </message>
    <message>
        <source>Rem&amp;oved earlier…</source>
        <translation>Quitad&amp;os antes…</translation>
    </message>
    <message>
        <source>Erase learners who were removed before and still stand in the history</source>
        <translation>Borrar a quienes se quitaron antes y aún están en el historial</translation>
    </message>
    <message>
        <source>Save the &amp;list of learners…</source>
        <translation>Guardar la &amp;lista de estudiantes…</translation>
    </message>
    <message>
        <source>Write the chosen learners, or all that are shown, into a table for spreadsheets</source>
        <translation>Escribir los estudiantes elegidos, o todos los que se muestran, en una tabla para hojas de cálculo</translation>
    </message>
    <message>
        <source>&amp;Disclosure log…</source>
        <translation>Registro de &amp;divulgaciones…</translation>
    </message>
    <message>
        <source>Show who had what of whom, and save or print it</source>
        <translation>Mostrar quién recibió qué de quién, y guardarlo o imprimirlo</translation>
    </message>
    <message>
        <source>Director&amp;y information…</source>
        <translation>In&amp;formación de directorio…</translation>
    </message>
    <message>
        <source>Say what your institution gives to anyone</source>
        <translation>Decir qué entrega su institución a cualquiera</translation>
    </message>
    <message>
        <source>Save the list of learners</source>
        <translation>Guardar la lista de estudiantes</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Save the disclosure log</source>
        <translation>Guardar el registro de divulgaciones</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Páginas web (*.html)</translation>
    </message>
    <message>
        <source>Print the disclosure log</source>
        <translation>Imprimir el registro de divulgaciones</translation>
    </message>
    <message>
        <source>The list of directory information is saved.</source>
        <translation>La lista de información de directorio está guardada.</translation>
    </message>
    <message>
        <source>The changes are saved.</source>
        <translation>Los cambios están guardados.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::CaseloadViews</name>
    <message>
        <source>Everyone</source>
        <translation>Todas las personas</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vista: %1</translation>
    </message>
    <message>
        <source>View: %1, changed</source>
        <translation>Vista: %1, cambiada</translation>
    </message>
</context>
<context>
    <name>cairn::ui::CatalogModel</name>
    <message>
        <source>%1, %2</source>
        <comment>name, detail</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n entries</source>
        <translation>
            <numerusform>%1, %n entrada</numerusform>
            <numerusform>%1, %n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Occupations</source>
        <translation>Ocupaciones</translation>
    </message>
    <message>
        <source>Crosswalks</source>
        <translation>Equivalencias</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organizaciones</translation>
    </message>
    <message>
        <source>Named rules</source>
        <translation>Reglas con nombre</translation>
    </message>
</context>
<context>
    <name>cairn::ui::CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>Take a &amp;new catalog…</source>
        <translation>Adoptar un catálogo &amp;nuevo…</translation>
    </message>
    <message>
        <source>&amp;Back to the entry before</source>
        <translation>&amp;Volver a la entrada anterior</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Find in the catalog</source>
        <translation>Buscar en el catálogo</translation>
    </message>
    <message>
        <source>Entries of the catalog</source>
        <translation>Entradas del catálogo</translation>
    </message>
    <message>
        <source>What the entry says</source>
        <translation>Qué dice la entrada</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Lleva a</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Se compone de</translation>
    </message>
    <message>
        <source>No catalog yet. Take one from a file: a catalog, a curriculum table or a document of the Credential Registry.</source>
        <translation>Aún no hay catálogo. Adopte uno de un archivo: un catálogo, una tabla de plan de estudios o un documento del Credential Registry.</translation>
    </message>
    <message>
        <source>Everything that can be earned. Choose an entry at the left. The middle says its rules as sentences; the right says what it leads to and what it is made of. Enter on a row opens what it names. A new catalog shows what it changes for whom before you take it.</source>
        <translation>Todo lo que se puede obtener. Elija una entrada a la izquierda. En el centro están sus reglas en frases; a la derecha, a qué lleva y de qué se compone. Intro en una fila abre lo que nombra. Un catálogo nuevo muestra qué cambia y para quién antes de adoptarlo.</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <comment>catalog, day</comment>
        <translation>%1, al %2</translation>
    </message>
    <message>
        <source>Leads to nothing more here</source>
        <translation>Aquí no lleva a nada más</translation>
    </message>
    <message>
        <source>Made of nothing else here</source>
        <translation>Aquí no se compone de nada más</translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) of this caseload hold(s) it.</source>
        <translation>
            <numerusform>%n persona de esta lista la tiene.</numerusform>
            <numerusform>%n personas de esta lista la tienen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read a new edition from a file, and see what it changes before it is taken</source>
        <translation>Leer una edición nueva de un archivo y ver lo que cambia antes de tomarla</translation>
    </message>
    <message>
        <source>Go back to the entry that you looked at before</source>
        <translation>Volver a la entrada que miraba antes</translation>
    </message>
</context>
<context>
    <name>cairn::ui::CatalogText</name>
    <message>
        <source>Embedded: its requirements stand inside</source>
        <translation>Incluida: sus requisitos están dentro</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Exigida</translation>
    </message>
    <message>
        <source>To be admitted</source>
        <translation>Para la admisión</translation>
    </message>
    <message>
        <source>Credit through a crosswalk</source>
        <translation>Crédito por equivalencia</translation>
    </message>
    <message>
        <source>Becomes credit</source>
        <translation>Se convierte en crédito</translation>
    </message>
    <message>
        <source>Shares credits, within limits</source>
        <translation>Comparte créditos, con límites</translation>
    </message>
    <message>
        <source>Leads to this work</source>
        <translation>Lleva a este trabajo</translation>
    </message>
    <message>
        <source>Used by its name</source>
        <translation>Se usa por su nombre</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Ocupación</translation>
    </message>
    <message>
        <source>SOC %1</source>
        <translation>SOC %1</translation>
    </message>
    <message>
        <source>Crosswalk: learning becomes credit</source>
        <translation>Equivalencia: el aprendizaje se convierte en crédito</translation>
    </message>
    <message>
        <source>Rule that others use by its name</source>
        <translation>Regla que otras usan por su nombre</translation>
    </message>
    <message>
        <source>It is awarded without an application.</source>
        <translation>Se otorga sin solicitud.</translation>
    </message>
    <message>
        <source>The learner applies for it.</source>
        <translation>La persona la solicita.</translation>
    </message>
    <message>
        <source>It can be awarded late.</source>
        <translation>Se puede otorgar después.</translation>
    </message>
    <message>
        <source>It is awarded late only to those who declared it.</source>
        <translation>Solo se otorga después a quienes la declararon.</translation>
    </message>
    <message>
        <source>It is not awarded late.</source>
        <translation>No se otorga después.</translation>
    </message>
    <message>
        <source>The learner has to agree.</source>
        <translation>La persona tiene que aceptar.</translation>
    </message>
    <message>
        <source>The learner may refuse it.</source>
        <translation>La persona puede rechazarla.</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>Tamaño: %1</translation>
    </message>
    <message>
        <source>Fees besides its courses: %1</source>
        <translation>Cargos además de los cursos: %1</translation>
    </message>
    <message>
        <source>Valid for %1</source>
        <translation>Vale durante %1</translation>
    </message>
    <message>
        <source>In force from %1</source>
        <translation>En vigor desde el %1</translation>
    </message>
    <message>
        <source>In force until %1</source>
        <translation>En vigor hasta el %1</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 en total</translation>
    </message>
    <message>
        <source>A grade average of %1 or more</source>
        <translation>Un promedio de %1 o más</translation>
    </message>
    <message>
        <source>We do not have a wage yet.</source>
        <translation>Aún no tenemos un salario.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>%1th percentile</source>
        <translation>percentil %1</translation>
    </message>
    <message>
        <source>source: %1</source>
        <translation>fuente: %1</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Requires</source>
        <translation>Pide</translation>
    </message>
    <message>
        <source>For the whole</source>
        <translation>Para el conjunto</translation>
    </message>
    <message>
        <source>Occupations</source>
        <translation>Ocupaciones</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 horas</translation>
    </message>
    <message>
        <source>Costs %1</source>
        <translation>Cuesta %1</translation>
    </message>
    <message>
        <source>Offered in %1</source>
        <translation>Se ofrece en %1</translation>
    </message>
    <message>
        <source>It may be taken more than once.</source>
        <translation>Se puede cursar más de una vez.</translation>
    </message>
    <message>
        <source>First needs</source>
        <translation>Antes pide</translation>
    </message>
    <message>
        <source>In the same term or earlier</source>
        <translation>En el mismo período o antes</translation>
    </message>
    <message>
        <source>In the same term</source>
        <translation>En el mismo período</translation>
    </message>
    <message>
        <source>The same as</source>
        <translation>Igual que</translation>
    </message>
    <message>
        <source>Teaches</source>
        <translation>Enseña</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>credits, subject</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Received by %1</source>
        <translation>Lo recibe %1</translation>
    </message>
    <message>
        <source>Based on %1</source>
        <translation>Basado en %1</translation>
    </message>
    <message>
        <source>Reviewed by %1</source>
        <translation>Revisado por %1</translation>
    </message>
    <message>
        <source>For learning of the last %1</source>
        <translation>Para aprendizaje de los últimos %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Se convierte en</translation>
    </message>
    <message>
        <source>Not if</source>
        <translation>No si</translation>
    </message>
    <message>
        <source>Posted when</source>
        <translation>Se registra cuando</translation>
    </message>
    <message>
        <source>It counts in quarter credits.</source>
        <translation>Cuenta en créditos trimestrales.</translation>
    </message>
    <message>
        <source>It counts in clock hours.</source>
        <translation>Cuenta en horas de reloj.</translation>
    </message>
    <message>
        <source>Tuition benefit: %1 a year</source>
        <translation>Ayuda de matrícula: %1 al año</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Socios</translation>
    </message>
    <message>
        <source>Living wage: %1</source>
        <translation>Salario digno: %1</translation>
    </message>
    <message>
        <source>Wage and outlook</source>
        <translation>Salario y perspectivas</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>La regla</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Se ofrece</translation>
    </message>
</context>
<context>
    <name>cairn::ui::CatalogueDifferences</name>
    <message>
        <source>%1, %2 left</source>
        <comment>state, what is left</comment>
        <translation>%1, faltan %2</translation>
    </message>
    <message>
        <source>Not in the catalog</source>
        <translation>No está en el catálogo</translation>
    </message>
    <message>
        <source>Not in the catalog any more</source>
        <translation>Ya no está en el catálogo</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Sin empezar</translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) change</source>
        <translation>
            <numerusform>%n credencial cambia</numerusform>
            <numerusform>%n credenciales cambian</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that they have begun</source>
        <translation>Nada de lo que ha empezado</translation>
    </message>
    <message>
        <source>What changes for whom</source>
        <translation>Qué cambia y para quién</translation>
    </message>
    <message>
        <source>Learner and credential</source>
        <translation>Persona y credencial</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>cairn::ui::ChangePassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de acceso</translation>
    </message>
    <message>
        <source>Encrypt this file</source>
        <translation>Cifrar este archivo</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Encrypt it</source>
        <translation>Cifrarlo</translation>
    </message>
    <message>
        <source>The file is written anew with another key. The recovery sheet that you have opens it no more: you get a new one. Backups are encrypted anew too.</source>
        <translation>El archivo se escribe de nuevo con otra clave. La hoja de recuperación que tiene ya no lo abrirá: recibirá una nueva. Las copias de seguridad también se cifran de nuevo.</translation>
    </message>
    <message>
        <source>The passphrase &amp;now</source>
        <translation>La frase de acceso a&amp;ctual</translation>
    </message>
    <message>
        <source>The file is written anew, and opens only with this passphrase or with the recovery sheet that you get. Backups are encrypted too.</source>
        <translation>El archivo se escribe de nuevo y se abre solo con esta frase de acceso o con la hoja de recuperación que recibirá. Las copias de seguridad también se cifran.</translation>
    </message>
    <message>
        <source>That is not the passphrase of this file. Check Caps Lock.</source>
        <translation>Esa no es la frase de acceso de este archivo. Revise Bloq Mayús.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::CheckFileDialog</name>
    <message>
        <source>Check the file</source>
        <translation>Comprobar el archivo</translation>
    </message>
    <message>
        <source>Looking through the file…</source>
        <translation>Revisando el archivo…</translation>
    </message>
    <message>
        <source>Check of the file</source>
        <translation>Comprobación del archivo</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>&amp;Cancel the check</source>
        <translation>&amp;Cancelar la comprobación</translation>
    </message>
    <message>
        <source>Stopped. Looked through so far: %1.</source>
        <extracomment>%1 is what was looked through: &quot;36 learners, 214 pieces of evidence and 12 steps&quot;.</extracomment>
        <translation>Detenida. Revisado hasta ahora: %1.</translation>
    </message>
    <message>
        <source>%1, %2 and %3</source>
        <extracomment>Learners, evidence, steps of the history.</extracomment>
        <translation>%1, %2 y %3</translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence</source>
        <translation>
            <numerusform>%n evidencia</numerusform>
            <numerusform>%n evidencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of the history</source>
        <translation>
            <numerusform>%n paso del historial</numerusform>
            <numerusform>%n pasos del historial</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is in order. Looked through: %1.</source>
        <translation>Todo está en orden. Se revisó: %1.</translation>
    </message>
    <message>
        <source>Press Enter to go to this learner</source>
        <translation>Pulse Intro para ir a esta persona</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) found.</source>
        <translation>
            <numerusform>Se encontró %n cosa.</numerusform>
            <numerusform>Se encontraron %n cosas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mended.</source>
        <translation>
            <numerusform>%n reparada.</numerusform>
            <numerusform>%n reparadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked through: %1.</source>
        <translation>Se revisó: %1.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::ChipBar</name>
    <message>
        <source>%1, on</source>
        <comment>a filter</comment>
        <translation>%1, activo</translation>
    </message>
    <message>
        <source>%1, off</source>
        <comment>a filter</comment>
        <translation>%1, inactivo</translation>
    </message>
</context>
<context>
    <name>cairn::ui::ConsentDialog</name>
    <message>
        <source>Record a consent</source>
        <translation>Anotar un consentimiento</translation>
    </message>
    <message>
        <source>Edit the consent</source>
        <translation>Editar el consentimiento</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>Anotar consentimiento</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>What the learner signed. It names who may have which records, and why; without one of these it is no consent.</source>
        <translation>Lo que firmó el estudiante. Dice quién puede tener qué datos y por qué; sin una de estas cosas no es un consentimiento.</translation>
    </message>
    <message>
        <source>Who &amp;may have it</source>
        <translation>Quién puede &amp;tenerlo</translation>
    </message>
    <message>
        <source>What it is &amp;for</source>
        <translation>&amp;Para qué es</translation>
    </message>
    <message>
        <source>Which &amp;records</source>
        <translation>Qué &amp;datos</translation>
    </message>
    <message>
        <source>&amp;How it was given</source>
        <translation>&amp;Cómo se dio</translation>
    </message>
    <message>
        <source>Signed &amp;on</source>
        <translation>Firmad&amp;o el</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>The last day. Empty: until it is withdrawn.</source>
        <translation>El último día. Vacío: hasta que se retire.</translation>
    </message>
    <message>
        <source>May be &amp;passed on to</source>
        <translation>Se puede entregar ade&amp;más a</translation>
    </message>
    <message>
        <source>Whom the learner names besides. Empty: nobody.</source>
        <translation>A quién más nombra el estudiante. Vacío: a nadie.</translation>
    </message>
    <message>
        <source>Write the day on which it was signed.</source>
        <translation>Escriba el día en que se firmó.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::CredentialModel</name>
    <message>
        <source>Award now</source>
        <translation>Otorgar ahora</translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation>Espera a una persona</translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>Casi lista</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Obtenidas</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>Se puede empezar</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencidas</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind, owner</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Goal. %1</source>
        <translation>Meta. %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n credential(s)</source>
        <translation>
            <numerusform>%1, %n credencial</numerusform>
            <numerusform>%1, %n credenciales</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
%2
%3</source>
        <translation>%1
%2
%3</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>name, state, what is left, kind and owner</comment>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what is left, kind and owner</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>cairn::ui::CredentialsTab</name>
    <message>
        <source>Find a credential</source>
        <translation>Buscar una credencial</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Credenciales</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Requisitos</translation>
    </message>
    <message>
        <source>Exceptions and attestations</source>
        <translation>Excepciones y confirmaciones</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Borrar filtros</translation>
    </message>
    <message>
        <source>Choose a credential to see what it asks for.</source>
        <translation>Elija una credencial para ver qué pide.</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>&amp;Mirarla</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>No credential matches these filters.</source>
        <translation>Ninguna credencial cumple estos filtros.</translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s) and attestation(s)</source>
        <translation>
            <numerusform>%n excepción o confirmación</numerusform>
            <numerusform>%n excepciones y confirmaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Awarded on %1.</source>
        <translation>Otorgada el %1.</translation>
    </message>
    <message>
        <source>It used %1.</source>
        <translation>Usó %1.</translation>
    </message>
    <message>
        <source>Take the award back</source>
        <translation>Retirar el otorgamiento</translation>
    </message>
</context>
<context>
    <name>cairn::ui::DateField</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Pick from a calendar</source>
        <translation>Elegir en un calendario</translation>
    </message>
    <message>
        <source>This is not a day. Write it like %1.</source>
        <translation>Esto no es un día. Escríbalo como %1.</translation>
    </message>
    <message>
        <source>dd</source>
        <comment>the day in mm/dd/yyyy</comment>
        <translation>dd</translation>
    </message>
    <message>
        <source>mm</source>
        <comment>the month in mm/dd/yyyy</comment>
        <translation>mm</translation>
    </message>
    <message>
        <source>yyyy</source>
        <comment>the year in mm/dd/yyyy</comment>
        <translation>aaaa</translation>
    </message>
</context>
<context>
    <name>cairn::ui::DetailsDock</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Close the details (Ctrl+I)</source>
        <translation>Cerrar los detalles (Ctrl+I)</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Cerrar los detalles</translation>
    </message>
    <message>
        <source>Choose a row and press Why? to see here what it rests on.</source>
        <translation>Elija una fila y pulse ¿Por qué? para ver aquí en qué se basa.</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>En qué se basa</translation>
    </message>
</context>
<context>
    <name>cairn::ui::DirectoryDialog</name>
    <message>
        <source>Directory information</source>
        <translation>Información de directorio</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Guardar la lista</translation>
    </message>
    <message>
        <source>What your institution may give to anyone, unless the learner opted out. Tick what stands on its published list; grades and progress never do.</source>
        <translation>Lo que su institución puede entregar a cualquiera, salvo que el estudiante pida quedar fuera. Marque lo que está en su lista publicada; las calificaciones y el avance nunca lo están.</translation>
    </message>
    <message>
        <source>On the &amp;list</source>
        <translation>En la &amp;lista</translation>
    </message>
</context>
<context>
    <name>cairn::ui::DisclosureLogDialog</name>
    <message>
        <source>Disclosure log</source>
        <translation>Registro de divulgaciones</translation>
    </message>
    <message>
        <source>&amp;Save as a web page…</source>
        <translation>&amp;Guardar como página web…</translation>
    </message>
    <message>
        <source>&amp;Print on %1…</source>
        <extracomment>%1 is a printer.</extracomment>
        <translation>Im&amp;primir en %1…</translation>
    </message>
</context>
<context>
    <name>cairn::ui::EvidenceDialog</name>
    <message>
        <source>Add evidence</source>
        <translation>Agregar evidencia</translation>
    </message>
    <message>
        <source>Edit evidence</source>
        <translation>Editar evidencia</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Code or name, for example CIS 120</source>
        <translation>Código o nombre, por ejemplo CIS 120</translation>
    </message>
    <message>
        <source>Course, exam or other &amp;item</source>
        <translation>&amp;Curso, examen u otro elemento</translation>
    </message>
    <message>
        <source>Leave it empty for learning that the catalog does not list.</source>
        <translation>Déjelo vacío si el catálogo no lo incluye.</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Estado</translation>
    </message>
    <message>
        <source>&amp;Grade</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>&amp;Credits</source>
        <translation>C&amp;réditos</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>&amp;Earned on</source>
        <translation>&amp;Obtenido el</translation>
    </message>
    <message>
        <source>Te&amp;rm</source>
        <translation>&amp;Período</translation>
    </message>
    <message>
        <source>E&amp;xpires on</source>
        <translation>&amp;Vence el</translation>
    </message>
    <message>
        <source>On this day it still counts.</source>
        <translation>Ese día todavía cuenta.</translation>
    </message>
    <message>
        <source>As the catalog says</source>
        <translation>Como dice el catálogo</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>No se dice</translation>
    </message>
    <message>
        <source>&amp;How it was learned</source>
        <translation>Có&amp;mo se aprendió</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Dónde</translation>
    </message>
    <message>
        <source>How &amp;sure we are</source>
        <translation>Qué &amp;seguridad hay</translation>
    </message>
    <message>
        <source>H&amp;ours of work or training</source>
        <translation>&amp;Horas de trabajo o capacitación</translation>
    </message>
    <message>
        <source>What the certificate or transcript calls it</source>
        <translation>Cómo lo llama el certificado o expediente</translation>
    </message>
    <message>
        <source>Empty: %1, as the catalog says.</source>
        <translation>Vacío: %1, como dice el catálogo.</translation>
    </message>
    <message>
        <source>Write a number of 0 or more, with at most two decimal places.</source>
        <translation>Escriba un número de 0 o más, con dos decimales como máximo.</translation>
    </message>
    <message>
        <source>The catalog does not list this. Choose one of the list, or leave it empty and write a title.</source>
        <translation>El catálogo no lo incluye. Elija uno de la lista, o déjelo vacío y escriba un título.</translation>
    </message>
    <message>
        <source>Choose an item, or write a title below.</source>
        <translation>Elija un elemento, o escriba un título abajo.</translation>
    </message>
    <message>
        <source>The catalog does not know this grade. Choose one of the list.</source>
        <translation>El catálogo no conoce esta nota. Elija una de la lista.</translation>
    </message>
    <message>
        <source>The catalog does not know this.</source>
        <translation>El catálogo no conoce esto.</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>Este número es demasiado grande.</translation>
    </message>
    <message>
        <source>This day is too far away to be right.</source>
        <translation>Este día queda demasiado lejos para ser correcto.</translation>
    </message>
    <message>
        <source>This day is still to come, but the status says that it is done. If that is right, save once more.</source>
        <translation>Este día aún no ha llegado, pero el estado dice que ya está hecho. Si es correcto, guarde otra vez.</translation>
    </message>
    <message>
        <source>This is before the day on which it was earned. If that is right, save once more.</source>
        <translation>Es anterior al día en que se obtuvo. Si es correcto, guarde otra vez.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::EvidenceModel</name>
    <message>
        <source>%1, %2</source>
        <comment>method, provider</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours of work</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Did not pass</source>
        <translation>No aprobado</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Venció el %1</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>status, last day</comment>
        <translation>%1, hasta el %2</translation>
    </message>
    <message>
        <source>Crosswalk: %1</source>
        <translation>Equivalencia: %1</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Concedido</translation>
    </message>
    <message>
        <source>Waits to be posted</source>
        <translation>Espera registro</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1, %2 y %n más</numerusform>
            <numerusform>%1, %2 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts for: %1.</source>
        <translation>Cuenta para: %1.</translation>
    </message>
    <message>
        <source>Counts twice: what it was used for already does not use it up.</source>
        <translation>Cuenta dos veces: lo que ya la usó no la agota.</translation>
    </message>
    <message>
        <source>Through %1</source>
        <translation>Por %1</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada todavía</translation>
    </message>
    <message>
        <source>Becomes credit through %1.</source>
        <translation>Se convierte en crédito por %1.</translation>
    </message>
    <message>
        <source>Granted by %1.</source>
        <translation>Concedido por %1.</translation>
    </message>
    <message>
        <source>Not used for the goal: %1</source>
        <translation>No se usa para la meta: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>Cuenta para</translation>
    </message>
    <message>
        <source>Counts twice: %1</source>
        <translation>Cuenta dos veces: %1</translation>
    </message>
    <message>
        <source>Not for the goal: %1</source>
        <translation>No para la meta: %1</translation>
    </message>
    <message>
        <source>%1 quarter</source>
        <comment>credits</comment>
        <translation>%1 trimestrales</translation>
    </message>
    <message>
        <source>Saves %1: the course was not paid for here.</source>
        <translation>Ahorra %1: el curso no se pagó aquí.</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Certeza</translation>
    </message>
    <message>
        <source>Saves</source>
        <extracomment>What the learner did not have to pay for a course</extracomment>
        <translation>Ahorra</translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>a day</comment>
        <translation>No se sabe</translation>
    </message>
</context>
<context>
    <name>cairn::ui::EvidenceTab</name>
    <message>
        <source>Find in the evidence</source>
        <translation>Buscar en la evidencia</translation>
    </message>
    <message>
        <source>Credits and evidence</source>
        <translation>Créditos y evidencia</translation>
    </message>
    <message>
        <source>No evidence yet. Add a course, an exam or work experience by hand, or import a transcript.</source>
        <translation>Aún no hay evidencia. Agregue a mano un curso, un examen o experiencia laboral, o importe un expediente.</translation>
    </message>
    <message>
        <source>%1 shown of %2.</source>
        <translation>Se muestran %1 de %2.</translation>
    </message>
    <message>
        <source>%1 of course fees saved so far.</source>
        <translation>Hasta ahora se ahorraron %1 en cursos.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>how it was learned, how sure</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>cairn::ui::ExceptionDialog</name>
    <message>
        <source>Make an exception</source>
        <translation>Hacer una excepción</translation>
    </message>
    <message>
        <source>Make the exception</source>
        <translation>Hacer la excepción</translation>
    </message>
    <message>
        <source>An exception for %1. It can be taken back.</source>
        <translation>Una excepción para %1. Se puede retirar.</translation>
    </message>
    <message>
        <source>&amp;What to do</source>
        <translation>&amp;Qué hacer</translation>
    </message>
    <message>
        <source>The whole credential</source>
        <translation>Toda la credencial</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Dónde</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Elija una</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>&amp;Evidencia</translation>
    </message>
    <message>
        <source>New &amp;number</source>
        <translation>&amp;Nuevo número</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Facts that another person can check.</source>
        <translation>Hechos que otra persona pueda comprobar.</translation>
    </message>
    <message>
        <source>&amp;Decided by</source>
        <translation>&amp;Lo decidió</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>&amp;El día</translation>
    </message>
    <message>
        <source>What it changes is shown here.</source>
        <translation>Aquí se muestra lo que cambia.</translation>
    </message>
    <message>
        <source>Nothing changes: still left are %1.</source>
        <translation>No cambia nada: siguen faltando %1.</translation>
    </message>
    <message>
        <source>With it, nothing is left to do. Before: %1.</source>
        <translation>Con ella no falta nada. Antes: %1.</translation>
    </message>
    <message>
        <source>With it, %1 are left. Before: %2.</source>
        <translation>Con ella faltan %1. Antes: %2.</translation>
    </message>
    <message>
        <source>Choose the requirement that the exception is for.</source>
        <translation>Elija el requisito de la excepción.</translation>
    </message>
    <message>
        <source>Choose the piece of evidence.</source>
        <translation>Elija la evidencia.</translation>
    </message>
    <message>
        <source>Write a number of 0 or more, with at most two decimal places.</source>
        <translation>Escriba un número de 0 o más, con dos decimales como máximo.</translation>
    </message>
    <message>
        <source>Write the reason. Whoever reads this later asks for it.</source>
        <translation>Escriba el motivo. Quien lea esto después lo pedirá.</translation>
    </message>
    <message>
        <source>Write who decided it.</source>
        <translation>Escriba quién lo decidió.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::FactsDialog</name>
    <message>
        <source>What is known</source>
        <translation>Lo que se sabe</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Rules may ask for these. Leave open what is not known: it is never guessed.</source>
        <translation>Las reglas pueden pedir estos datos. Deje en blanco lo que no se sabe: nunca se adivina.</translation>
    </message>
    <message>
        <source>&amp;Something else</source>
        <translation>&amp;Otro dato</translation>
    </message>
    <message>
        <source>What it is called, for example: campus.</source>
        <translation>Cómo se llama, por ejemplo: sede.</translation>
    </message>
    <message>
        <source>&amp;Is</source>
        <translation>&amp;Es</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Write what this is the value of.</source>
        <translation>Escriba de qué dato es este valor.</translation>
    </message>
    <message>
        <source>This has its own field above.</source>
        <translation>Este dato ya tiene su campo arriba.</translation>
    </message>
    <message>
        <source>Write what is known.</source>
        <translation>Escriba lo que se sabe.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::ForgetHistoryDialog</name>
    <message>
        <source>Forget old history</source>
        <translation>Olvidar el historial antiguo</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Olvidarlo</translation>
    </message>
    <message>
        <source>What was done stays done. Older steps leave the list of activities and can not be undone any more.</source>
        <translation>Lo hecho queda hecho. Los pasos más antiguos salen de la lista de actividades y ya no se pueden deshacer.</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Los últimos 30 días</translation>
    </message>
    <message>
        <source>The last year</source>
        <translation>El último año</translation>
    </message>
    <message>
        <source>The last two years</source>
        <translation>Los dos últimos años</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Conservar</translation>
    </message>
</context>
<context>
    <name>cairn::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>cairn::ui::Gate</name>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Note a request</source>
        <translation>Anotar una solicitud</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Anotarlo</translation>
    </message>
    <message>
        <source>It is written into the disclosure log.</source>
        <translation>Quedó anotado en el registro de divulgaciones.</translation>
    </message>
    <message>
        <source>It is on its way to the printer.</source>
        <translation>Va camino a la impresora.</translation>
    </message>
    <message>
        <source>It could not be printed. %1</source>
        <translation>No se pudo imprimir. %1</translation>
    </message>
    <message>
        <source>The file is saved. It is entry %1 of the disclosure log.</source>
        <extracomment>%1 is the number of an entry.</extracomment>
        <translation>El archivo está guardado. Es la entrada %1 del registro de divulgaciones.</translation>
    </message>
    <message>
        <source>Nothing went out: the place does not allow writing. What you see here is as it was. Choose another folder.</source>
        <translation>No salió nada: el lugar no permite escribir. Lo que ve aquí está como estaba. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Nothing went out: the disk is full. What you see here is as it was. Free up some space, or choose another disk.</source>
        <translation>No salió nada: el disco está lleno. Lo que ve aquí está como estaba. Libere espacio o elija otro disco.</translation>
    </message>
    <message>
        <source>Nothing went out: this file cannot be changed, so the disclosure log cannot say so. Go on in another file first.</source>
        <translation>No salió nada: este archivo no se puede cambiar, así que el registro de divulgaciones no podría decirlo. Continúe primero en otro archivo.</translation>
    </message>
    <message>
        <source>Nothing went out: it may not be shared like this.</source>
        <translation>No salió nada: no se puede compartir así.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::GateDialog</name>
    <message>
        <source>What somebody asked for, or was told or shown, without Cairn.</source>
        <translation>Lo que alguien pidió, o se le dijo o mostró, sin Cairn.</translation>
    </message>
    <message>
        <source>%1. To whom it goes, and why, is written into the disclosure log.</source>
        <translation>%1. A quién va y por qué se anota en el registro de divulgaciones.</translation>
    </message>
    <message>
        <source>What &amp;came of it</source>
        <translation>Qué &amp;resultó</translation>
    </message>
    <message>
        <source>On what &amp;ground</source>
        <translation>Con qué &amp;fundamento</translation>
    </message>
    <message>
        <source>Which &amp;consent</source>
        <translation>Qué &amp;consentimiento</translation>
    </message>
    <message>
        <source>What the &amp;threat is, or the rule</source>
        <translation>Cuál es la &amp;amenaza, o la norma</translation>
    </message>
    <message>
        <source>To &amp;whom it goes</source>
        <translation>A &amp;quién va</translation>
    </message>
    <message>
        <source>What it is &amp;for</source>
        <translation>&amp;Para qué es</translation>
    </message>
    <message>
        <source>&amp;Asked for by</source>
        <translation>&amp;Solicitado por</translation>
    </message>
    <message>
        <source>If that is somebody else.</source>
        <translation>Si es otra persona.</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Entregado por</translation>
    </message>
    <message>
        <source>You.</source>
        <translation>Usted.</translation>
    </message>
    <message>
        <source>What is &amp;in it</source>
        <translation>Qué &amp;contiene</translation>
    </message>
    <message>
        <source>&amp;Save it without a passphrase: anyone who gets the file can read it</source>
        <translation>Guardarlo &amp;sin frase de contraseña: quien reciba el archivo puede leerlo</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <extracomment>Whom a consent is for, and what for.</extracomment>
        <translation>%1, para %2</translation>
    </message>
    <message>
        <source>It is about %1.</source>
        <extracomment>%1 is a learner.</extracomment>
        <translation>Trata de %1.</translation>
    </message>
    <message>
        <source>%1 cannot be shared: %2</source>
        <extracomment>%1 is a learner, %2 a sentence that says why not.</extracomment>
        <translation>No se puede compartir a %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>It is about %n learner(s).</source>
        <translation>
            <numerusform>Trata de %n estudiante.</numerusform>
            <numerusform>Trata de %n estudiantes.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the learners can be shared. %1</source>
        <translation>No se puede compartir a ningún estudiante. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) cannot be shared, and this cannot leave anybody out. %1</source>
        <translation>
            <numerusform>No se puede compartir a %n estudiante, y aquí no se puede omitir a nadie. %1</numerusform>
            <numerusform>No se puede compartir a %n estudiantes, y aquí no se puede omitir a nadie. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is about %1 of them. %n learner(s) are left out. %2</source>
        <extracomment>%1 is how many go; %2 a sentence that says why one of the others does not.</extracomment>
        <translation>
            <numerusform>Trata de %1 de ellos. Se omite a %n estudiante. %2</numerusform>
            <numerusform>Trata de %1 de ellos. Se omite a %n estudiantes. %2</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no consent yet. Record one on the learner&apos;s page, or choose another ground.</source>
        <translation>Aún no hay consentimiento. Anote uno en la página del estudiante o elija otro fundamento.</translation>
    </message>
    <message>
        <source>Tell whoever receives it: “%1”</source>
        <extracomment>%1 is the notice that is written into what leaves Cairn.</extracomment>
        <translation>Diga a quien lo reciba: «%1»</translation>
    </message>
    <message>
        <source>Tick this, so that it does not happen by accident.</source>
        <translation>Marque esto, para que no ocurra por accidente.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::GoalDialog</name>
    <message>
        <source>Goals</source>
        <translation>Metas</translation>
    </message>
    <message>
        <source>Save goals</source>
        <translation>Guardar metas</translation>
    </message>
    <message>
        <source>What this learner works toward. The first goal leads the page.</source>
        <translation>Hacia dónde va esta persona. La primera meta encabeza la página.</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>Escriba parte de un nombre</translation>
    </message>
    <message>
        <source>&amp;Credential</source>
        <translation>&amp;Credencial</translation>
    </message>
    <message>
        <source>&amp;Entered on</source>
        <translation>&amp;Ingresó el</translation>
    </message>
    <message>
        <source>Decides which edition of the catalog&apos;s rules may be used.</source>
        <translation>Decide qué edición de las reglas del catálogo se puede usar.</translation>
    </message>
    <message>
        <source>&amp;Add goal</source>
        <translation>&amp;Agregar meta</translation>
    </message>
    <message>
        <source>Make it the &amp;first</source>
        <translation>Poner &amp;primera</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Goals</source>
        <translation>&amp;Metas</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, desde el %2</translation>
    </message>
    <message>
        <source>Choose a credential of the catalog.</source>
        <translation>Elija una credencial del catálogo.</translation>
    </message>
    <message>
        <source>This is a goal already.</source>
        <translation>Ya es una meta.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::ImportAssistant</name>
    <message>
        <source>Import learners</source>
        <translation>Importar personas</translation>
    </message>
    <message>
        <source>Import a transcript</source>
        <translation>Importar un expediente</translation>
    </message>
    <message>
        <source>Take a new catalog</source>
        <translation>Adoptar un catálogo nuevo</translation>
    </message>
    <message>
        <source>A list of learners, or of what they took, as your student system exports it (CSV), or records of Cairn (JSON). Import the same list again each term: learners and courses are found again by their numbers.</source>
        <translation>Una lista de personas, o de lo que cursaron, como la exporta su sistema académico (CSV), o expedientes de Cairn (JSON). Importe la misma lista cada período: personas y cursos se reconocen por sus números.</translation>
    </message>
    <message>
        <source>A table with one course in each row (CSV). The next step shows how its columns were understood.</source>
        <translation>Una tabla con un curso por fila (CSV). El siguiente paso muestra cómo se entendieron sus columnas.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>What each column holds. Change what was guessed wrong.</source>
        <translation>Qué contiene cada columna. Cambie lo que se adivinó mal.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tablas (*.csv *.tsv *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Tables and documents (*.csv *.tsv *.txt *.json *.ndjson *.jsonld);;All files (*)</source>
        <translation>Tablas y documentos (*.csv *.tsv *.txt *.json *.ndjson *.jsonld);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Step 1 of 3: choose a file</source>
        <translation>Paso 1 de 3: elegir un archivo</translation>
    </message>
    <message>
        <source>Step 2 of 3: how it was understood</source>
        <translation>Paso 2 de 3: cómo se entendió</translation>
    </message>
    <message>
        <source>Step 3 of 3: what it changes</source>
        <translation>Paso 3 de 3: qué cambia</translation>
    </message>
    <message>
        <source>Take this catalog</source>
        <translation>Adoptar este catálogo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Working out what changes for whom…</source>
        <translation>Calculando qué cambia para quién…</translation>
    </message>
    <message>
        <source>The new catalog is taken.</source>
        <translation>Se adoptó el catálogo nuevo.</translation>
    </message>
    <message>
        <source>The transcript is imported.</source>
        <translation>Se importó el expediente.</translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) imported.</source>
        <translation>
            <numerusform>Se importó %n persona.</numerusform>
            <numerusform>Se importaron %n personas.</numerusform>
        </translation>
    </message>
    <message>
        <source>A catalog of Cairn (JSON), a curriculum table (CSV) or a document of the Credential Registry (JSON). The next steps show what was read and what it changes for whom.</source>
        <translation>Un catálogo de Cairn (JSON), una tabla de plan de estudios (CSV) o un documento del Credential Registry (JSON). Los siguientes pasos muestran qué se leyó y qué cambia para quién.</translation>
    </message>
    <message>
        <source>Choose a row and write the right value. The file stays as it is.</source>
        <translation>Elija una fila y escriba el valor correcto. El archivo queda como está.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>Taking the catalog…</source>
        <translation>Tomando el catálogo…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
</context>
<context>
    <name>cairn::ui::ImportChanges</name>
    <message>
        <source>Learner</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <source>What changes for whom</source>
        <translation>Qué cambia para quién</translation>
    </message>
    <message>
        <source>What changes for the learner that is chosen</source>
        <translation>Qué cambia para la persona elegida</translation>
    </message>
    <message>
        <source>For %1:</source>
        <comment>a learner</comment>
        <translation>Para %1:</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambia</translation>
    </message>
    <message>
        <source>Not in this list any more</source>
        <translation>Ya no está en esta lista</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Igual</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>pieces of evidence</comment>
        <translation>
            <numerusform>%n nueva</numerusform>
            <numerusform>%n nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>pieces of evidence</comment>
        <translation>
            <numerusform>%n cambia</numerusform>
            <numerusform>%n cambian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <comment>pieces of evidence</comment>
        <translation>
            <numerusform>%n se va</numerusform>
            <numerusform>%n se van</numerusform>
        </translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation>Sin evidencia</translation>
    </message>
    <message>
        <source>Stays in the caseload</source>
        <translation>Se queda en la lista</translation>
    </message>
    <message>
        <source>%1 learners are new, %2 change and %3 stay the same. It is one step, which undo takes back.</source>
        <translation>Personas nuevas: %1; cambian: %2; siguen igual: %3. Es un solo paso, que se puede deshacer.</translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) of earlier imports are not in this list any more; they stay in the caseload.</source>
        <translation>
            <numerusform>%n persona de importaciones anteriores ya no está en esta lista; se queda entre sus personas.</numerusform>
            <numerusform>%n personas de importaciones anteriores ya no están en esta lista; se quedan entre sus personas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes for anyone in this caseload.</source>
        <translation>No cambia nada para nadie de esta lista.</translation>
    </message>
    <message numerus="yes">
        <source>Something changes for %n learner(s). What they have begun or work toward comes first.</source>
        <translation>
            <numerusform>Algo cambia para %n persona. Primero está lo que ha empezado o busca.</numerusform>
            <numerusform>Algo cambia para %n personas. Primero está lo que han empezado o buscan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::ImportDifferences</name>
    <message>
        <source>Nothing changes.</source>
        <translation>No cambia nada.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambia</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before and afterwards</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Nombre preferido</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation>Pronombres</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>%1 credits</source>
        <comment>any number, also 1.5</comment>
        <translation>%1 créditos</translation>
    </message>
    <message>
        <source>grade %1</source>
        <translation>nota %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, afterwards</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Earned on</source>
        <translation>Obtenido el</translation>
    </message>
    <message>
        <source>How it was learned</source>
        <translation>Cómo se aprendió</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Details that are not shown here.</source>
        <translation>Detalles que no se muestran aquí.</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Se va</translation>
    </message>
</context>
<context>
    <name>cairn::ui::ImportFixes</name>
    <message>
        <source>%1 in line %2</source>
        <comment>a column of a table</comment>
        <translation>%1 en la línea %2</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>What was found in the file</source>
        <translation>Qué se encontró en el archivo</translation>
    </message>
    <message>
        <source>Mended. The file says “%1”.</source>
        <translation>Corregido. El archivo dice «%1».</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Queda fuera: %1</translation>
    </message>
</context>
<context>
    <name>cairn::ui::ImportMapping</name>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Por ejemplo</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Columnas del archivo</translation>
    </message>
    <message>
        <source>What the column %1 holds</source>
        <translation>Qué contiene la columna %1</translation>
    </message>
</context>
<context>
    <name>cairn::ui::ImportReading</name>
    <message>
        <source>%1 credentials, %2 items and %3 crosswalks.</source>
        <translation>%1 credenciales, %2 elementos y %3 equivalencias.</translation>
    </message>
    <message numerus="yes">
        <source>This catalog cannot be taken: it has %n fault(s).</source>
        <translation>
            <numerusform>Este catálogo no se puede adoptar: tiene %n fallo.</numerusform>
            <numerusform>Este catálogo no se puede adoptar: tiene %n fallos.</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) read.</source>
        <translation>
            <numerusform>Se leyó %n persona.</numerusform>
            <numerusform>Se leyeron %n personas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out.</source>
        <translation>
            <numerusform>Se dejó fuera %n línea.</numerusform>
            <numerusform>Se dejaron fuera %n líneas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>No se usa</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>Número de estudiante</translation>
    </message>
    <message>
        <source>Learner&apos;s name</source>
        <translation>Nombre de la persona</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Nombre preferido</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation>Pronombres</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Number of the row</source>
        <translation>Número de la fila</translation>
    </message>
    <message>
        <source>Course code</source>
        <translation>Código del curso</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Materia</translation>
    </message>
    <message>
        <source>Course number</source>
        <translation>Número del curso</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Earned on</source>
        <translation>Obtenido el</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>How it was learned</source>
        <translation>Cómo se aprendió</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>%1 rows: %2 ready, %3 need a fix. %4 name something of the catalog.</source>
        <translation>%1 filas: %2 listas, %3 por corregir. %4 nombran algo del catálogo.</translation>
    </message>
    <message>
        <source>The file does not say how its letters are written. It is read as %1: look at the accents.</source>
        <translation>El archivo no dice cómo están escritas sus letras. Se lee como %1: revise los acentos.</translation>
    </message>
    <message>
        <source>This column stands there twice. The first is read.</source>
        <translation>Esta columna aparece dos veces. Se lee la primera.</translation>
    </message>
    <message>
        <source>No column has the student number, so learners are told apart by name.</source>
        <translation>Ninguna columna tiene el número de estudiante; las personas se distinguen por el nombre.</translation>
    </message>
    <message>
        <source>Learner %1 has another name further up. That one is kept.</source>
        <translation>La persona %1 tiene otro nombre más arriba. Se conserva ese.</translation>
    </message>
    <message>
        <source>The catalog has no such credential, so no goal is set.</source>
        <translation>El catálogo no tiene esa credencial; no se fija ninguna meta.</translation>
    </message>
    <message>
        <source>Nothing says whose row this is.</source>
        <translation>Nada dice de quién es esta fila.</translation>
    </message>
    <message>
        <source>The row has neither a code nor a title.</source>
        <translation>La fila no tiene código ni título.</translation>
    </message>
    <message>
        <source>This is not a number. Write it like 3 or 3.5.</source>
        <translation>Esto no es un número. Escríbalo así: 3 o 3.5.</translation>
    </message>
    <message>
        <source>The number is below zero.</source>
        <translation>El número es menor que cero.</translation>
    </message>
    <message>
        <source>The number has more than two decimal places.</source>
        <translation>El número tiene más de dos decimales.</translation>
    </message>
    <message>
        <source>This status is not known. Write, for example, completed, in progress or planned.</source>
        <translation>Este estado no se conoce. Escriba, por ejemplo, completado, en curso o planificado.</translation>
    </message>
    <message>
        <source>The catalog does not know this grade.</source>
        <translation>El catálogo no conoce esta nota.</translation>
    </message>
    <message>
        <source>This is not a day. Write it like 2026-05-15.</source>
        <translation>Esto no es una fecha. Escríbala así: 2026-05-15.</translation>
    </message>
    <message>
        <source>This way of learning is not known. Write, for example, transfer or exam.</source>
        <translation>Esta forma de aprender no se conoce. Escriba, por ejemplo, transferencia o examen.</translation>
    </message>
    <message>
        <source>This kind is not known. Write, for example, course or exam.</source>
        <translation>Este tipo no se conoce. Escriba, por ejemplo, curso o examen.</translation>
    </message>
    <message>
        <source>%1, as of %2.</source>
        <comment>catalog, day</comment>
        <translation>%1, al %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of credential, how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This is a learner&apos;s record of Cairn. Read it with “Import learners” in the caseload.</source>
        <translation>Es el expediente de una persona, de Cairn. Léalo con «Importar personas» en Personas.</translation>
    </message>
    <message>
        <source>This is a catalog of Cairn. Read it with “Take a new catalog” in the catalog.</source>
        <translation>Es un catálogo de Cairn. Léalo con «Adoptar un catálogo nuevo» en el catálogo.</translation>
    </message>
    <message>
        <source>This is a document of Cairn of another kind (%1).</source>
        <translation>Es un documento de Cairn de otra clase (%1).</translation>
    </message>
    <message>
        <source>line %1, %2</source>
        <comment>line, field</comment>
        <translation>línea %1, %2</translation>
    </message>
    <message>
        <source>%1 is done, but its day is still to come. Is that right?</source>
        <translation>%1 está hecho, pero su día aún no ha llegado. ¿Es correcto?</translation>
    </message>
    <message>
        <source>%1 expires before the day on which it was earned. Is that right?</source>
        <translation>%1 vence antes del día en que se obtuvo. ¿Es correcto?</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name what it does not have; they are kept as they stand.</source>
        <translation>
            <numerusform>%n fila nombra algo que no tiene; se conserva como está.</numerusform>
            <numerusform>%n filas nombran algo que no tiene; se conservan como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalog has nothing of this name. It is kept as it stands.</source>
        <translation>El catálogo no tiene nada con este nombre. Se conserva como está.</translation>
    </message>
    <message numerus="yes">
        <source>The catalog&apos;s calendar has no such term. It is kept as it stands, in %n row(s).</source>
        <translation>
            <numerusform>El calendario del catálogo no tiene ese período. Se conserva como está, en %n fila.</numerusform>
            <numerusform>El calendario del catálogo no tiene ese período. Se conserva como está, en %n filas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The catalog has no such organization. It is kept as it stands, in %n row(s).</source>
        <translation>
            <numerusform>El catálogo no tiene esa organización. Se conserva como está, en %n fila.</numerusform>
            <numerusform>El catálogo no tiene esa organización. Se conserva como está, en %n filas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::LearnerContext</name>
    <message>
        <source>%1 left</source>
        <translation>Faltan %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between credentials</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>First: %1</source>
        <extracomment>%1: credentials that have to be earned as a whole before this one</extracomment>
        <translation>Primero: %1</translation>
    </message>
    <message>
        <source>%1 left, and first: %2</source>
        <extracomment>%1: &quot;6 credits&quot;, %2: credentials that have to be earned as a whole before this one</extracomment>
        <translation>Faltan %1, y primero: %2</translation>
    </message>
</context>
<context>
    <name>cairn::ui::LearnerDialog</name>
    <message>
        <source>New learner</source>
        <translation>Nueva persona</translation>
    </message>
    <message>
        <source>Edit learner</source>
        <translation>Editar persona</translation>
    </message>
    <message>
        <source>Add learner</source>
        <translation>Agregar persona</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>she/her</source>
        <translation>ella</translation>
    </message>
    <message>
        <source>he/him</source>
        <translation>él</translation>
    </message>
    <message>
        <source>they/them</source>
        <translation>elle</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Preferred name</source>
        <translation>Nombre &amp;preferido</translation>
    </message>
    <message>
        <source>If it is another one.</source>
        <translation>Si es otro.</translation>
    </message>
    <message>
        <source>P&amp;ronouns</source>
        <translation>P&amp;ronombres</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Cohort</source>
        <translation>&amp;Grupo</translation>
    </message>
    <message>
        <source>A group that you look after together.</source>
        <translation>Un grupo que usted atiende en conjunto.</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ota</translation>
    </message>
    <message>
        <source>What matters about this learner. The learner can ask to read it.</source>
        <translation>Lo que importa de esta persona. Ella puede pedir leerlo.</translation>
    </message>
    <message>
        <source>Write a name. It can be changed later.</source>
        <translation>Escriba un nombre. Se puede cambiar después.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::LearnerFacts</name>
    <message>
        <source>Not all of these can be awarded together, because they share credits. Possible are: %1.</source>
        <translation>No todas se pueden otorgar juntas, porque comparten créditos. Es posible: %1.</translation>
    </message>
    <message>
        <source>; or </source>
        <comment>between the sets that can be awarded together</comment>
        <translation>; o bien </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is known, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more requirement(s). Open all of them.</source>
        <translation>
            <numerusform>%n requisito más. Ábralos todos.</numerusform>
            <numerusform>%n requisitos más. Ábralos todos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Falta: %1</translation>
    </message>
    <message>
        <source>Other evidence takes its place in %1.</source>
        <translation>Otra evidencia toma su lugar en %1.</translation>
    </message>
    <message>
        <source>It costs %1 in %2.</source>
        <translation>Cuesta %1 en %2.</translation>
    </message>
    <message>
        <source>Posted: %1</source>
        <translation>Registrado: %1</translation>
    </message>
    <message>
        <source>Waits to be posted: %1</source>
        <translation>Espera registro: %1</translation>
    </message>
    <message>
        <source>Waits to be posted until this is met: %1.</source>
        <translation>Espera registro hasta que se cumpla: %1.</translation>
    </message>
    <message>
        <source>Also a goal: %1. %2</source>
        <comment>credential, how it stands</comment>
        <translation>También es meta: %1. %2</translation>
    </message>
    <message>
        <source>Also a goal: %1.</source>
        <translation>También es meta: %1.</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <comment>what rules ask for</comment>
        <translation>No se sabe: %1</translation>
    </message>
    <message>
        <source>Nothing else is known yet.</source>
        <translation>Todavía no se sabe nada más.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::LearnerPage</name>
    <message>
        <source>%1 was added.</source>
        <translation>Se agregó %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence removed.</source>
        <translation>
            <numerusform>Se quitó %n evidencia.</numerusform>
            <numerusform>Se quitaron %n evidencias.</numerusform>
        </translation>
    </message>
    <message>
        <source>The award of %1 is recorded.</source>
        <translation>Se registró el otorgamiento de %1.</translation>
    </message>
    <message>
        <source>The award of %1 is taken back.</source>
        <translation>Se retiró el otorgamiento de %1.</translation>
    </message>
    <message>
        <source>The exception is made.</source>
        <translation>Se hizo la excepción.</translation>
    </message>
    <message>
        <source>It is attested.</source>
        <translation>Quedó confirmado.</translation>
    </message>
    <message>
        <source>The exception is taken back.</source>
        <translation>Se retiró la excepción.</translation>
    </message>
    <message>
        <source>The attestation is taken back.</source>
        <translation>Se retiró la confirmación.</translation>
    </message>
    <message>
        <source>&amp;Edit learner…</source>
        <translation>&amp;Editar persona…</translation>
    </message>
    <message>
        <source>Change &amp;goals…</source>
        <translation>Cambiar &amp;metas…</translation>
    </message>
    <message>
        <source>&amp;Add evidence…</source>
        <translation>&amp;Agregar evidencia…</translation>
    </message>
    <message>
        <source>Edit e&amp;vidence…</source>
        <translation>Editar e&amp;videncia…</translation>
    </message>
    <message>
        <source>&amp;Remove evidence</source>
        <translation>&amp;Quitar evidencia</translation>
    </message>
    <message>
        <source>&amp;Import transcript…</source>
        <translation>&amp;Importar expediente…</translation>
    </message>
    <message>
        <source>Record a&amp;ward…</source>
        <translation>Registrar &amp;otorgamiento…</translation>
    </message>
    <message>
        <source>&amp;Take the award back</source>
        <translation>&amp;Retirar el otorgamiento</translation>
    </message>
    <message>
        <source>Make an e&amp;xception…</source>
        <translation>Hacer una e&amp;xcepción…</translation>
    </message>
    <message>
        <source>A&amp;ttest…</source>
        <translation>&amp;Confirmar…</translation>
    </message>
    <message>
        <source>Show in the &amp;catalog</source>
        <translation>Mostrar en el ca&amp;tálogo</translation>
    </message>
    <message>
        <source>&amp;Previous learner</source>
        <translation>Persona a&amp;nterior</translation>
    </message>
    <message>
        <source>&amp;Next learner</source>
        <translation>Persona &amp;siguiente</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Credits and evidence</source>
        <translation>Créditos y evidencia</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Credenciales</translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation>%1 (Alt+%2)</translation>
    </message>
    <message>
        <source>Parts of the learner&apos;s page</source>
        <translation>Partes de la página de la persona</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, preferred name</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>speaks English</source>
        <translation>habla inglés</translation>
    </message>
    <message>
        <source>speaks Spanish</source>
        <translation>habla español</translation>
    </message>
    <message>
        <source>Choose a goal…</source>
        <translation>Elegir una meta…</translation>
    </message>
    <message>
        <source>Goal: %1</source>
        <translation>Meta: %1</translation>
    </message>
    <message>
        <source>Done %1</source>
        <translation>Hecho %1</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>Ahora %1</translation>
    </message>
    <message>
        <source>Planned %1</source>
        <translation>Planeado %1</translation>
    </message>
    <message>
        <source>%1 left, not planned yet</source>
        <translation>Faltan %1, aún sin planear</translation>
    </message>
    <message>
        <source>Change what is &amp;known…</source>
        <translation>Cambiar lo que se &amp;sabe…</translation>
    </message>
    <message>
        <source>Choose the credentials that this learner works toward</source>
        <translation>Elegir las credenciales que esta persona quiere alcanzar</translation>
    </message>
    <message>
        <source>Write down what rules ask about the learner beyond the evidence</source>
        <translation>Anotar lo que las reglas preguntan sobre la persona además de la evidencia</translation>
    </message>
    <message>
        <source>Add a course, an exam, a certification or other learning</source>
        <translation>Agregar un curso, un examen, una certificación u otro aprendizaje</translation>
    </message>
    <message>
        <source>Change the chosen piece of evidence</source>
        <translation>Cambiar la evidencia elegida</translation>
    </message>
    <message>
        <source>Take the chosen piece out of the record; Undo brings it back</source>
        <translation>Quitar del expediente la evidencia elegida; Deshacer la trae de vuelta</translation>
    </message>
    <message>
        <source>Read courses and grades from a transcript</source>
        <translation>Leer cursos y calificaciones de un historial académico</translation>
    </message>
    <message>
        <source>Record that the chosen credential was awarded</source>
        <translation>Registrar que se otorgó la credencial elegida</translation>
    </message>
    <message>
        <source>Record the chosen credential as not awarded; the evidence stays</source>
        <translation>Registrar la credencial elegida como no otorgada; la evidencia se queda</translation>
    </message>
    <message>
        <source>Decide otherwise than the rules for this learner, with a reason</source>
        <translation>Decidir para esta persona algo distinto de las reglas, con un motivo</translation>
    </message>
    <message>
        <source>Confirm what only a person can judge</source>
        <translation>Confirmar lo que solo una persona puede juzgar</translation>
    </message>
    <message>
        <source>Show what the chosen credential asks of everyone</source>
        <translation>Mostrar lo que la credencial elegida pide a todas las personas</translation>
    </message>
    <message>
        <source>Go to the learner before, in the order of the caseload</source>
        <translation>Ir a la persona anterior en el orden de la lista</translation>
    </message>
    <message>
        <source>Go to the learner after, in the order of the caseload</source>
        <translation>Ir a la persona siguiente en el orden de la lista</translation>
    </message>
    <message>
        <source>Change name, pronouns, cohort and note</source>
        <translation>Cambiar el nombre, los pronombres, la cohorte y la nota</translation>
    </message>
    <message>
        <source>What is ready, what is close, and the way to the goal</source>
        <translation>Lo que está listo, lo que está cerca y el camino a la meta</translation>
    </message>
    <message>
        <source>All that the learner brings, and what it counts for</source>
        <translation>Todo lo que aporta la persona y para qué cuenta</translation>
    </message>
    <message>
        <source>Every credential, and what is still missing from it</source>
        <translation>Cada credencial y lo que todavía le falta</translation>
    </message>
    <message>
        <source>Sharing and log</source>
        <translation>Compartir y registro</translation>
    </message>
    <message>
        <source>What the learner agreed to, and who had what of the record</source>
        <translation>Lo que aceptó el estudiante, y quién recibió qué del expediente</translation>
    </message>
    <message>
        <source>The consent is changed.</source>
        <translation>El consentimiento se cambió.</translation>
    </message>
    <message>
        <source>The consent is recorded.</source>
        <translation>El consentimiento quedó anotado.</translation>
    </message>
    <message>
        <source>The consent is withdrawn from today on.</source>
        <translation>El consentimiento queda retirado desde hoy.</translation>
    </message>
    <message>
        <source>The consent is removed.</source>
        <translation>El consentimiento se quitó.</translation>
    </message>
    <message>
        <source>From now on the learner is left out of directory information.</source>
        <translation>Desde ahora el estudiante queda fuera de la información de directorio.</translation>
    </message>
    <message>
        <source>The learner is in directory information again.</source>
        <translation>El estudiante está otra vez en la información de directorio.</translation>
    </message>
    <message>
        <source>Everything about this learner</source>
        <translation>Todo sobre este estudiante</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Páginas web (*.html)</translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation>Guardar el expediente</translation>
    </message>
    <message>
        <source>Records (*.json)</source>
        <translation>Expedientes (*.json)</translation>
    </message>
    <message>
        <source>Save the disclosure log</source>
        <translation>Guardar el registro de divulgaciones</translation>
    </message>
    <message>
        <source>Print the disclosure log</source>
        <translation>Imprimir el registro de divulgaciones</translation>
    </message>
    <message>
        <source>Record &amp;consent…</source>
        <translation>Anotar un &amp;consentimiento…</translation>
    </message>
    <message>
        <source>Write down what the learner signed: who may have which records, and why</source>
        <translation>Anotar lo que firmó el estudiante: quién puede tener qué datos, y por qué</translation>
    </message>
    <message>
        <source>Edit the co&amp;nsent…</source>
        <translation>Editar el co&amp;nsentimiento…</translation>
    </message>
    <message>
        <source>Change the chosen consent</source>
        <translation>Cambiar el consentimiento elegido</translation>
    </message>
    <message>
        <source>With&amp;draw the consent</source>
        <translation>&amp;Retirar el consentimiento</translation>
    </message>
    <message>
        <source>The chosen consent does not count any more from today on</source>
        <translation>El consentimiento elegido deja de contar desde hoy</translation>
    </message>
    <message>
        <source>Remo&amp;ve the consent</source>
        <translation>&amp;Quitar el consentimiento</translation>
    </message>
    <message>
        <source>Take the chosen consent out of the record; Undo brings it back</source>
        <translation>Quitar el consentimiento elegido del expediente; Deshacer lo trae de vuelta</translation>
    </message>
    <message>
        <source>Leave out of &amp;directory information</source>
        <translation>Dejar fuera de la información de &amp;directorio</translation>
    </message>
    <message>
        <source>The learner asked not to be in what the institution gives to anyone</source>
        <translation>El estudiante pidió no estar en lo que la institución entrega a cualquiera</translation>
    </message>
    <message>
        <source>Everythin&amp;g about this learner…</source>
        <translation>&amp;Todo sobre este estudiante…</translation>
    </message>
    <message>
        <source>Save all that the file holds about this learner, for reading and for programs</source>
        <translation>Guardar todo lo que el archivo contiene sobre este estudiante, para leer y para programas</translation>
    </message>
    <message>
        <source>Save the &amp;record…</source>
        <translation>Guardar el &amp;expediente…</translation>
    </message>
    <message>
        <source>Save this learner&apos;s record as a file for other programs</source>
        <translation>Guardar el expediente de este estudiante como archivo para otros programas</translation>
    </message>
    <message>
        <source>&amp;Look at the disclosure log…</source>
        <translation>&amp;Ver el registro de divulgaciones…</translation>
    </message>
    <message>
        <source>Show who had what of this learner&apos;s record, and save or print it</source>
        <translation>Mostrar quién recibió qué del expediente de este estudiante, y guardarlo o imprimirlo</translation>
    </message>
    <message>
        <source>Note a re&amp;quest…</source>
        <translation>Anotar una soli&amp;citud…</translation>
    </message>
    <message>
        <source>Write down what was asked for and refused, or given without Cairn</source>
        <translation>Anotar lo que se pidió y se negó, o se entregó sin Cairn</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>The terms to the goal, and what is taken when</source>
        <translation>Los períodos hasta la meta, y qué se toma cuándo</translation>
    </message>
    <message>
        <source>One learner. The overview says what can be awarded now, what is missing for the goal and what stops counting. Credits and evidence lists what the learner brings and what each piece counts for. Plan lays out the terms to the goal. Credentials shows how everything in the catalog stands for this learner; choose one to see every rule, what is used, what is missing and what would change it. Sharing and log has the learner&apos;s consents, and who had what of the record: nothing leaves Cairn without being asked for whom and why. Every change can be undone.</source>
        <translation>Un estudiante. El resumen dice qué se puede otorgar ahora, qué falta para la meta y qué deja de contar. Créditos y evidencia enumera lo que trae el estudiante y para qué cuenta cada pieza. Plan organiza los períodos hasta la meta. Credenciales muestra cómo está todo el catálogo para este estudiante; elija una para ver cada regla, qué se usa, qué falta y qué lo cambiaría. Compartir y registro tiene los consentimientos del estudiante y quién recibió qué de su expediente: nada sale de Cairn sin que se pregunte para quién y por qué. Todo cambio se puede deshacer.</translation>
    </message>
    <message>
        <source>The changes are saved.</source>
        <translation>Los cambios están guardados.</translation>
    </message>
    <message>
        <source>The goals are saved.</source>
        <translation>Las metas están guardadas.</translation>
    </message>
    <message>
        <source>What is known is saved.</source>
        <translation>Lo que se sabe está guardado.</translation>
    </message>
    <message>
        <source>%1 is changed.</source>
        <translation>%1 ha cambiado.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>%1: all is done or planned</source>
        <comment>goal</comment>
        <translation>%1: todo está hecho o planificado</translation>
    </message>
    <message>
        <source>All is done or planned</source>
        <translation>Todo está hecho o planificado</translation>
    </message>
    <message>
        <source>%1: %2 left, not planned yet</source>
        <comment>goal, credits</comment>
        <translation>%1: faltan %2, aún sin planificar</translation>
    </message>
</context>
<context>
    <name>cairn::ui::LockWarning</name>
    <message numerus="yes">
        <source>Cairn locks in %n second(s). Press a key or move the mouse to stay.</source>
        <translation>
            <numerusform>Cairn se bloquea en %n segundo. Pulse una tecla o mueva el ratón para seguir.</numerusform>
            <numerusform>Cairn se bloquea en %n segundos. Pulse una tecla o mueva el ratón para seguir.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::MainWindow</name>
    <message>
        <source>Learner</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Cairn – %1</source>
        <translation>Cairn – %1</translation>
    </message>
    <message>
        <source>&amp;New caseload file…</source>
        <translation>Archivo &amp;nuevo…</translation>
    </message>
    <message>
        <source>Start an empty caseload file</source>
        <translation>Empezar un archivo vacío</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open a caseload file</source>
        <translation>Abrir un archivo</translation>
    </message>
    <message>
        <source>&amp;Try the sample caseload</source>
        <translation>&amp;Probar la lista de muestra</translation>
    </message>
    <message>
        <source>Look around with 36 invented learners</source>
        <translation>Mirar todo con 36 personas inventadas</translation>
    </message>
    <message>
        <source>&amp;Remove the sample caseload…</source>
        <translation>&amp;Quitar la lista de muestra…</translation>
    </message>
    <message>
        <source>Delete the sample file and what you changed in it</source>
        <translation>Borrar el archivo de muestra y lo que cambió en él</translation>
    </message>
    <message>
        <source>&amp;Set up this file</source>
        <translation>Pr&amp;eparar este archivo</translation>
    </message>
    <message>
        <source>Take a catalog and bring in learners, step by step</source>
        <translation>Adoptar un catálogo y traer personas, paso a paso</translation>
    </message>
    <message>
        <source>C&amp;lose the file</source>
        <translation>&amp;Cerrar el archivo</translation>
    </message>
    <message>
        <source>Close this caseload; everything is saved</source>
        <translation>Cerrar esta lista; todo está guardado</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Close Cairn; everything is saved</source>
        <translation>Cerrar Cairn; todo está guardado</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>&amp;Buscar en esta página</translation>
    </message>
    <message>
        <source>Put the cursor in the search field</source>
        <translation>Poner el cursor en el campo de búsqueda</translation>
    </message>
    <message>
        <source>&amp;Caseload</source>
        <translation>&amp;Personas</translation>
    </message>
    <message>
        <source>All learners at a glance</source>
        <translation>Todas las personas de un vistazo</translation>
    </message>
    <message>
        <source>C&amp;atalog</source>
        <translation>C&amp;atálogo</translation>
    </message>
    <message>
        <source>Credentials, courses and what leads to what</source>
        <translation>Credenciales, cursos y qué lleva a qué</translation>
    </message>
    <message>
        <source>Ac&amp;tivity</source>
        <translation>Ac&amp;tividad</translation>
    </message>
    <message>
        <source>What was done, and the way back</source>
        <translation>Lo que se hizo, y el camino de vuelta</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Configuración</translation>
    </message>
    <message>
        <source>Look, text size and language</source>
        <translation>Aspecto, tamaño del texto e idioma</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;trás</translation>
    </message>
    <message>
        <source>Go back to where you were</source>
        <translation>Volver a donde estaba</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalles</translation>
    </message>
    <message>
        <source>Show or hide what stands behind a line</source>
        <translation>Mostrar u ocultar lo que hay detrás de una línea</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Panel &amp;siguiente</translation>
    </message>
    <message>
        <source>Move to the next part of the window</source>
        <translation>Ir a la parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Panel a&amp;nterior</translation>
    </message>
    <message>
        <source>Move to the part of the window before</source>
        <translation>Ir a la parte anterior de la ventana</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>Make all text larger</source>
        <translation>Agrandar todo el texto</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Texto más p&amp;equeño</translation>
    </message>
    <message>
        <source>Make all text smaller</source>
        <translation>Achicar todo el texto</translation>
    </message>
    <message>
        <source>N&amp;ormal text size</source>
        <translation>Tamaño n&amp;ormal del texto</translation>
    </message>
    <message>
        <source>Show text in its normal size</source>
        <translation>Mostrar el texto en su tamaño normal</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Pantalla com&amp;pleta</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Usar toda la pantalla</translation>
    </message>
    <message>
        <source>&amp;Search or run…</source>
        <translation>&amp;Buscar o ejecutar…</translation>
    </message>
    <message>
        <source>Find a learner, a credential or a command</source>
        <translation>Encontrar una persona, una credencial o una orden</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>A&amp;yuda de esta página</translation>
    </message>
    <message>
        <source>Say what this page is for</source>
        <translation>Decir para qué sirve esta página</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>List every shortcut</source>
        <translation>Ver todos los atajos</translation>
    </message>
    <message>
        <source>&amp;About Cairn</source>
        <translation>&amp;Acerca de Cairn</translation>
    </message>
    <message>
        <source>Version and license</source>
        <translation>Versión y licencia</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Learner</source>
        <translation>&amp;Persona</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Search or run…   %1</source>
        <translation>Buscar o ejecutar…   %1</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>Buscar o ejecutar</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <extracomment>%1 is the name of the step: &quot;Add CompTIA A+&quot;.</extracomment>
        <translation>&amp;Deshacer: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Quitar el último paso</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <extracomment>%1 is the name of the step: &quot;Add CompTIA A+&quot;.</extracomment>
        <translation>&amp;Rehacer: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation>Hacer otra vez lo que se deshizo</translation>
    </message>
    <message>
        <source>Cairn caseloads (*.cairn)</source>
        <translation>Archivos de Cairn (*.cairn)</translation>
    </message>
    <message>
        <source>Caseload.cairn</source>
        <translation>Personas.cairn</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Remove the sample caseload</source>
        <translation>Quitar la lista de muestra</translation>
    </message>
    <message>
        <source>Remove the sample caseload and everything you changed in it?</source>
        <translation>¿Quitar la lista de muestra y todo lo que cambió en ella?</translation>
    </message>
    <message>
        <source>This cannot be undone. Your own files stay as they are.</source>
        <translation>Esto no se puede deshacer. Sus propios archivos quedan como están.</translation>
    </message>
    <message>
        <source>&amp;Remove the sample</source>
        <translation>&amp;Quitar la muestra</translation>
    </message>
    <message>
        <source>The sample caseload was removed.</source>
        <translation>Se quitó la lista de muestra.</translation>
    </message>
    <message>
        <source>Not possible right now</source>
        <translation>Ahora no es posible</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Ayuda: %1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>Guardar una &amp;copia…</translation>
    </message>
    <message>
        <source>Write the whole caseload to another file and stay in this one</source>
        <translation>Escribe todo en otro archivo y se queda en este</translation>
    </message>
    <message>
        <source>&amp;Go on in another file…</source>
        <translation>Se&amp;guir en otro archivo…</translation>
    </message>
    <message>
        <source>Write the whole caseload to another file, history and all, and go on there</source>
        <translation>Escribe todo en otro archivo, con su historial, y sigue allí</translation>
    </message>
    <message>
        <source>Save a copy of this caseload</source>
        <translation>Guardar una copia de este archivo de personas</translation>
    </message>
    <message>
        <source>Copy.cairn</source>
        <translation>Copia.cairn</translation>
    </message>
    <message>
        <source>The copy is saved.</source>
        <translation>La copia está guardada.</translation>
    </message>
    <message>
        <source>Go on in another file</source>
        <translation>Seguir en otro archivo</translation>
    </message>
    <message>
        <source>Loc&amp;k</source>
        <translation>&amp;Bloquear</translation>
    </message>
    <message>
        <source>Close the file and blank the window until the passphrase is given</source>
        <translation>Cerrar el archivo y vaciar la ventana hasta que se dé la frase de acceso</translation>
    </message>
    <message>
        <source>Show the reco&amp;very sheet…</source>
        <translation>Mostrar la &amp;hoja de recuperación…</translation>
    </message>
    <message>
        <source>What opens the file when its passphrase is forgotten</source>
        <translation>Lo que abre el archivo cuando se olvida su frase de acceso</translation>
    </message>
    <message>
        <source>What you were typing cannot be put back: what it was about is not there any more.</source>
        <translation>No se puede devolver lo que estaba escribiendo: aquello de lo que trataba ya no está.</translation>
    </message>
    <message>
        <source>Whoever has the recovery sheet can open this file. Cairn shows it to you again when you give the passphrase.</source>
        <translation>Quien tenga la hoja de recuperación puede abrir este archivo. Cairn se la muestra otra vez cuando usted da la frase de acceso.</translation>
    </message>
    <message>
        <source>Show the sheet</source>
        <translation>Mostrar la hoja</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Hacer una copia ahora</translation>
    </message>
    <message>
        <source>Copy the whole file beside it, and check the copy</source>
        <translation>Copiar todo el archivo a su lado y comprobar la copia</translation>
    </message>
    <message>
        <source>Back&amp;ups…</source>
        <translation>Copias de se&amp;guridad…</translation>
    </message>
    <message>
        <source>Look at backups and go back to one</source>
        <translation>Mirar las copias de seguridad y volver a una</translation>
    </message>
    <message>
        <source>Go back to the &amp;file</source>
        <translation>Volver al arc&amp;hivo</translation>
    </message>
    <message>
        <source>Leave the backup that you look at</source>
        <translation>Dejar la copia de seguridad que está mirando</translation>
    </message>
    <message>
        <source>Chec&amp;k the file…</source>
        <translation>Co&amp;mprobar el archivo…</translation>
    </message>
    <message>
        <source>Look through everything in the file, and mend what can be computed</source>
        <translation>Revisar todo lo que hay en el archivo y reparar lo que se puede calcular</translation>
    </message>
    <message>
        <source>Forget old histor&amp;y…</source>
        <translation>Olvidar el historial anti&amp;guo…</translation>
    </message>
    <message>
        <source>Steps that are old leave the list of activities and cannot be undone any more</source>
        <translation>Los pasos antiguos salen de la lista de actividades y ya no se pueden deshacer</translation>
    </message>
    <message>
        <source>Change the &amp;passphrase…</source>
        <translation>Cambiar la &amp;frase de acceso…</translation>
    </message>
    <message>
        <source>Encry&amp;pt this file…</source>
        <translation>Ci&amp;frar este archivo…</translation>
    </message>
    <message>
        <source>The file and its backups are written anew with another key</source>
        <translation>El archivo y sus copias de seguridad se escriben de nuevo con otra clave</translation>
    </message>
    <message>
        <source>Save an &amp;encrypted copy…</source>
        <translation>Guardar una copia cifra&amp;da…</translation>
    </message>
    <message>
        <source>Write the whole caseload to another file with a passphrase of its own</source>
        <translation>Escribir todo el contenido en otro archivo con su propia frase de acceso</translation>
    </message>
    <message>
        <source>The passphrase is changed. The old one and the old recovery sheet open nothing any more.</source>
        <translation>La frase de acceso está cambiada. La anterior y la hoja de recuperación anterior ya no abren nada.</translation>
    </message>
    <message>
        <source>The encrypted copy is saved.</source>
        <translation>La copia cifrada está guardada.</translation>
    </message>
    <message>
        <source>No step is that old. Nothing was changed.</source>
        <translation>Ningún paso es tan antiguo. No se cambió nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) forgotten.</source>
        <translation>
            <numerusform>%n paso olvidado.</numerusform>
            <numerusform>%n pasos olvidados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup from %1 is made and checked.</source>
        <translation>La copia de seguridad de %1 está hecha y comprobada.</translation>
    </message>
    <message>
        <source>The backup is restored. What the file held before is the newest backup.</source>
        <translation>La copia de seguridad está restaurada. Lo que el archivo contenía antes es la copia de seguridad más nueva.</translation>
    </message>
    <message>
        <source>You are looking at the backup from %1. It cannot be changed.</source>
        <extracomment>%1 is the time of a backup.</extracomment>
        <translation>Está mirando la copia de seguridad de %1. No se puede cambiar.</translation>
    </message>
    <message>
        <source>The backup from %1 is restored. The damaged file is kept as %2.</source>
        <extracomment>%1 is a time, %2 a file name.</extracomment>
        <translation>La copia de seguridad de %1 está restaurada. El archivo dañado se conserva como %2.</translation>
    </message>
    <message>
        <source>This is the file that is open. Nothing was written. Choose another name or another folder.</source>
        <translation>Este es el archivo que está abierto. No se escribió nada. Elija otro nombre u otra carpeta.</translation>
    </message>
    <message>
        <source>The file that you chose is open elsewhere, or was not closed in an orderly way. Nothing was written. Choose another name.</source>
        <translation>El archivo que eligió está abierto en otro lugar o no se cerró en orden. No se escribió nada. Elija otro nombre.</translation>
    </message>
    <message>
        <source>The copy could not be saved: the place does not allow writing. What you see here is as it was. Choose another folder.</source>
        <translation>No se pudo guardar la copia: el lugar no permite escribir. Lo que ve aquí sigue como estaba. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>The copy could not be saved because the disk is full. What you see here is as it was. Free up some space, or choose another disk.</source>
        <translation>No se pudo guardar la copia porque el disco está lleno. Lo que ve aquí sigue como estaba. Libere espacio o elija otro disco.</translation>
    </message>
    <message>
        <source>From now on you work in %1.</source>
        <translation>A partir de ahora trabaja en %1.</translation>
    </message>
    <message>
        <source>This file was moved, deleted or replaced by something else. You still see all that was in it, but nothing more can be saved. Go on in another file.</source>
        <translation>Este archivo se movió, se borró o se reemplazó por otra cosa. Todavía ve todo lo que contenía, pero ya no se puede guardar nada más. Continúe en otro archivo.</translation>
    </message>
    <message>
        <source>A backup is being made and checked. You can go on working.</source>
        <translation>Se está haciendo y comprobando una copia de seguridad. Puede seguir trabajando.</translation>
    </message>
    <message>
        <source>&amp;Write back now</source>
        <translation>De&amp;volver ahora</translation>
    </message>
    <message>
        <source>Put the copy that you work on in the place of the file that it was taken from</source>
        <translation>Poner la copia con la que trabaja en el lugar del archivo del que se tomó</translation>
    </message>
    <message>
        <source>What you changed the last time could not be written back to %1. It is all here, and is written back when you close or lock the file.</source>
        <translation>Lo que cambió la última vez no se pudo devolver a %1. Todo está aquí y se devuelve cuando usted cierra o bloquea el archivo.</translation>
    </message>
    <message>
        <source>You work on a copy on this computer. It is written back to %1 when you close or lock the file.</source>
        <translation>Usted trabaja con una copia en este equipo. Se devuelve a %1 cuando cierra o bloquea el archivo.</translation>
    </message>
    <message>
        <source>The file is written back to %1.</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>El archivo se devolvió a %1.</translation>
    </message>
    <message>
        <source>Somebody changed the file in %1 since you opened it. Nothing there was overwritten, and your changes are safe in the copy on this computer. To keep both, go on in another file.</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>Alguien cambió el archivo en %1 desde que usted lo abrió. No se sobrescribió nada allí, y sus cambios están a salvo en la copia de este equipo. Para conservar ambos, continúe en otro archivo.</translation>
    </message>
    <message>
        <source>The file in %1 is open elsewhere. Your changes are safe in the copy on this computer. Try again when it is closed there.</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>El archivo en %1 está abierto en otro lugar. Sus cambios están a salvo en la copia de este equipo. Vuelva a intentarlo cuando esté cerrado allí.</translation>
    </message>
    <message>
        <source>The file could not be written back to %1 because the disk there is full. Your changes are safe in the copy on this computer. Free up some space there.</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>El archivo no se pudo devolver a %1 porque el disco está lleno. Sus cambios están a salvo en la copia de este equipo. Libere espacio allí.</translation>
    </message>
    <message>
        <source>The file could not be written back to %1. Your changes are safe in the copy on this computer. Look whether the disk is connected, then try again.</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>El archivo no se pudo devolver a %1. Sus cambios están a salvo en la copia de este equipo. Mire si el disco está conectado y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The file is not written back</source>
        <translation>El archivo no se devolvió</translation>
    </message>
    <message>
        <source>When you close it now, your changes stay on this computer. They are there when you open the file here again.</source>
        <translation>Si lo cierra ahora, sus cambios se quedan en este equipo. Estarán ahí cuando vuelva a abrir el archivo aquí.</translation>
    </message>
    <message>
        <source>&amp;Close it now</source>
        <translation>&amp;Cerrar ahora</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Save an encrypted copy</source>
        <translation>Guardar una copia cifrada</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>“%1” is not a caseload file of Cairn. It was not changed. Choose a file that Cairn made; what your student system exports can be imported once a caseload is open.</source>
        <translation>«%1» no es un archivo de personas de Cairn. No se cambió. Elija un archivo hecho por Cairn; lo que exporta su sistema se puede importar cuando haya uno abierto.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>cairn::ui::NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Escriba un nombre.</translation>
    </message>
    <message>
        <source>This name is taken. Choose another one.</source>
        <translation>Este nombre ya existe. Elija otro.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::NewFileDialog</name>
    <message>
        <source>Save an encrypted copy</source>
        <translation>Guardar una copia cifrada</translation>
    </message>
    <message>
        <source>Start a new caseload file</source>
        <translation>Empezar un archivo de personas nuevo</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>Guardar la copia</translation>
    </message>
    <message>
        <source>Create the file</source>
        <translation>Crear el archivo</translation>
    </message>
    <message>
        <source>The whole caseload, history and all, goes into a new file that opens only with its passphrase. You stay in this one.</source>
        <translation>Todo el contenido, con su historial, pasa a un archivo nuevo que se abre solo con su frase de acceso. Usted sigue en este.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Caseload</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Elegir…</translation>
    </message>
    <message>
        <source>&amp;Name of the file</source>
        <translation>&amp;Nombre del archivo</translation>
    </message>
    <message>
        <source>Other people can see it: no learner&apos;s name.</source>
        <translation>Otras personas pueden verlo: sin nombres de estudiantes.</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>&amp;With a passphrase</source>
        <translation>Co&amp;n una frase de acceso</translation>
    </message>
    <message>
        <source>With&amp;out a passphrase</source>
        <translation>&amp;Sin frase de acceso</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protección</translation>
    </message>
    <message>
        <source>With a passphrase</source>
        <translation>Con una frase de acceso</translation>
    </message>
    <message>
        <source>The file is encrypted. Nobody can read it without the passphrase or the recovery sheet, not even we.</source>
        <translation>El archivo se cifra. Nadie puede leerlo sin la frase de acceso o la hoja de recuperación, ni siquiera nosotros.</translation>
    </message>
    <message>
        <source>Anyone who gets the file can read it. Take this for trying things out, never for real learners.</source>
        <translation>Cualquiera que consiga el archivo puede leerlo. Úselo para probar cosas, nunca con estudiantes reales.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Escriba un nombre.</translation>
    </message>
    <message>
        <source>Write a name without a slash, and not with a dot first.</source>
        <translation>Escriba un nombre sin barras y que no empiece con un punto.</translation>
    </message>
    <message>
        <source>There is a file of this name. Take another name.</source>
        <translation>Ya hay un archivo con este nombre. Tome otro nombre.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>No existe esa carpeta.</translation>
    </message>
    <message>
        <source>This folder does not allow writing.</source>
        <translation>Esta carpeta no permite escribir.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::NewPassphrase</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Frase de acceso</translation>
    </message>
    <message>
        <source>A few words that do not belong together are easy to keep and hard to guess.</source>
        <translation>Unas pocas palabras que no tengan que ver entre sí son fáciles de recordar y difíciles de adivinar.</translation>
    </message>
    <message>
        <source>How strong it is</source>
        <translation>Qué tan fuerte es</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>La misma otra &amp;vez</translation>
    </message>
    <message>
        <source>&amp;Suggest five words</source>
        <translation>S&amp;ugerir cinco palabras</translation>
    </message>
    <message>
        <source>Suggest five words</source>
        <translation>Sugerir cinco palabras</translation>
    </message>
    <message>
        <source>No words can be drawn right now. Write your own.</source>
        <translation>Ahora no se pueden sortear palabras. Escriba las suyas.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>How strong a passphrase is, and what would make it better.</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Write a passphrase.</source>
        <translation>Escriba una frase de acceso.</translation>
    </message>
    <message>
        <source>It is not the same as above.</source>
        <translation>No es la misma de arriba.</translation>
    </message>
    <message>
        <source>Take one that is harder to guess.</source>
        <translation>Tome una más difícil de adivinar.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::OverviewTab</name>
    <message>
        <source>Ready to award</source>
        <translation>Para otorgar</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>Casi listas</translation>
    </message>
    <message>
        <source>Stops counting, costliest first</source>
        <translation>Deja de contar, lo más costoso primero</translation>
    </message>
    <message>
        <source>Credit through crosswalks</source>
        <translation>Crédito por equivalencias</translation>
    </message>
    <message>
        <source>Progress toward the goal</source>
        <translation>Avance hacia la meta</translation>
    </message>
    <message>
        <source>What is missing for the goal</source>
        <translation>Qué falta para la meta</translation>
    </message>
    <message>
        <source>Credentials that are almost there</source>
        <translation>Credenciales casi listas</translation>
    </message>
    <message>
        <source>What stops counting</source>
        <translation>Qué deja de contar</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>credential, what stands in the way</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Why can %1 be awarded?</source>
        <translation>¿Por qué se puede otorgar %1?</translation>
    </message>
    <message>
        <source>Record award…</source>
        <translation>Registrar otorgamiento…</translation>
    </message>
    <message>
        <source>Record the award of %1</source>
        <translation>Registrar el otorgamiento de %1</translation>
    </message>
    <message>
        <source>No goal yet. Choose what this learner works toward.</source>
        <translation>Aún sin meta. Elija hacia dónde va esta persona.</translation>
    </message>
    <message>
        <source>The catalog does not list this credential.</source>
        <translation>El catálogo no incluye esta credencial.</translation>
    </message>
    <message>
        <source>No note yet.</source>
        <translation>Aún no hay nota.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de la persona</translation>
    </message>
</context>
<context>
    <name>cairn::ui::Palette</name>
    <message>
        <source>Search or run</source>
        <translation>Buscar o ejecutar</translation>
    </message>
    <message>
        <source>Search learners, credentials, courses and commands</source>
        <translation>Buscar personas, credenciales, cursos y órdenes</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>&gt; commands   @ learners   # catalog   ? help</source>
        <translation>&gt; órdenes   @ personas   # catálogo   ? ayuda</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::ui::Paper</name>
    <message>
        <source>The printing system does not answer.</source>
        <translation>El sistema de impresión no responde.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::PaperDialog</name>
    <message>
        <source>&amp;Print on %1</source>
        <extracomment>%1 is a printer.</extracomment>
        <translation>&amp;Imprimir en %1</translation>
    </message>
    <message>
        <source>It is on its way to the printer.</source>
        <translation>Va de camino a la impresora.</translation>
    </message>
    <message>
        <source>It could not be printed. %1</source>
        <translation>No se pudo imprimir. %1</translation>
    </message>
</context>
<context>
    <name>cairn::ui::PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Frase de acceso</translation>
    </message>
    <message>
        <source>That is not the passphrase of this file. Check Caps Lock.</source>
        <translation>Esa no es la frase de acceso de este archivo. Revise Bloq Mayús.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::PassphraseField</name>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>Ocultar la frase de acceso</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Mostrar la frase de acceso</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Bloq Mayús está activado.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::PlanDesk</name>
    <message>
        <source>It is in this term already.</source>
        <translation>Ya está en este período.</translation>
    </message>
    <message>
        <source>It is done already.</source>
        <translation>Ya está hecho.</translation>
    </message>
    <message>
        <source>It is under way already.</source>
        <translation>Ya está en curso.</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>Sacar %1</translation>
    </message>
    <message>
        <source>Put %1 into %2</source>
        <translation>Poner %1 en %2</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>Mover %1 a %2</translation>
    </message>
    <message>
        <source>%1, then: %2</source>
        <extracomment>Two changes of a plan, as one button: &quot;Put CIS 120 into Fall 2026, move CIS 220 …&quot;</extracomment>
        <translation>%1, luego: %2</translation>
    </message>
</context>
<context>
    <name>cairn::ui::PlanItemDialog</name>
    <message>
        <source>Put into the plan</source>
        <translation>Poner en el plan</translation>
    </message>
    <message>
        <source>Put it there</source>
        <translation>Ponerlo ahí</translation>
    </message>
    <message>
        <source>Type part of a code or name</source>
        <translation>Escriba parte de un código o nombre</translation>
    </message>
    <message>
        <source>&amp;Course, exam or training</source>
        <translation>&amp;Curso, examen o capacitación</translation>
    </message>
    <message>
        <source>&amp;Term</source>
        <translation>&amp;Período</translation>
    </message>
    <message>
        <source>Choose something out of the list.</source>
        <translation>Elija algo de la lista.</translation>
    </message>
    <message>
        <source>It is in this term already.</source>
        <translation>Ya está en este período.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::PlanLimitsDialog</name>
    <message>
        <source>Fall</source>
        <translation>Otoño</translation>
    </message>
    <message>
        <source>Winter</source>
        <translation>Invierno</translation>
    </message>
    <message>
        <source>Spring</source>
        <translation>Primavera</translation>
    </message>
    <message>
        <source>Summer</source>
        <translation>Verano</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Presencial</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Híbrido</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Nocturno</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>Fin de semana</translation>
    </message>
    <message>
        <source>Limits of the plan</source>
        <translation>Límites del plan</translation>
    </message>
    <message>
        <source>Keep the limits</source>
        <translation>Guardar los límites</translation>
    </message>
    <message>
        <source>What this learner can manage. What is left empty limits nothing.</source>
        <translation>Lo que este estudiante puede asumir. Lo que queda vacío no limita nada.</translation>
    </message>
    <message>
        <source>&amp;Begins in</source>
        <translation>&amp;Empieza en</translation>
    </message>
    <message>
        <source>&amp;Most clock hours in a term</source>
        <translation>&amp;Máximo de horas por período</translation>
    </message>
    <message>
        <source>&amp;Most credits in a term</source>
        <translation>&amp;Máximo de créditos por período</translation>
    </message>
    <message>
        <source>&amp;Fewest clock hours in a term</source>
        <translation>Mí&amp;nimo de horas por período</translation>
    </message>
    <message>
        <source>&amp;Fewest credits in a term</source>
        <translation>Mí&amp;nimo de créditos por período</translation>
    </message>
    <message>
        <source>In terms that are used.</source>
        <translation>En los períodos que se usan.</translation>
    </message>
    <message>
        <source>Most c&amp;ourses in a term</source>
        <translation>Máximo de c&amp;ursos por período</translation>
    </message>
    <message>
        <source>Most &amp;terms in all</source>
        <translation>Máximo de &amp;períodos en total</translation>
    </message>
    <message>
        <source>Money for a te&amp;rm</source>
        <translation>Dine&amp;ro por período</translation>
    </message>
    <message>
        <source>Money in &amp;all</source>
        <translation>Dinero en &amp;total</translation>
    </message>
    <message>
        <source>&amp;Hours a week for learning</source>
        <translation>&amp;Horas por semana para estudiar</translation>
    </message>
    <message>
        <source>Learns in</source>
        <translation>Estudia en</translation>
    </message>
    <message>
        <source>Can come to</source>
        <translation>Puede asistir a</translation>
    </message>
    <message>
        <source>Courses that do not say how they are taught always fit.</source>
        <translation>Los cursos que no dicen cómo se imparten siempre sirven.</translation>
    </message>
    <message>
        <source>Write a number, such as 12, or nothing.</source>
        <translation>Escriba un número, como 12, o nada.</translation>
    </message>
    <message>
        <source>Write a whole number from 1 to 100, or nothing.</source>
        <translation>Escriba un número entero de 1 a 100, o nada.</translation>
    </message>
    <message>
        <source>This is more than the most credits in a term.</source>
        <translation>Es más que el máximo de créditos por período.</translation>
    </message>
    <message>
        <source>Choose one season at least.</source>
        <translation>Elija al menos una temporada.</translation>
    </message>
    <message>
        <source>Choose one way at least.</source>
        <translation>Elija al menos una modalidad.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::PlanStrip</name>
    <message>
        <source>Show it</source>
        <translation>Mostrarlo</translation>
    </message>
    <message>
        <source>What else does not hold: the one before</source>
        <translation>Qué más no se sostiene: lo anterior</translation>
    </message>
    <message>
        <source>What else does not hold: the next</source>
        <translation>Qué más no se sostiene: lo siguiente</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Aún no está listo</translation>
    </message>
    <message>
        <source>Nothing stands against it so far. Put what is still needed into terms: pick a card with Space, choose the term with the arrows.</source>
        <translation>Hasta ahora nada se opone. Ponga en períodos lo que aún falta: tome una tarjeta con la barra espaciadora y elija el período con las flechas.</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>Se sostiene</translation>
    </message>
    <message>
        <source>This plan reaches the goal, and no rule stands against it.</source>
        <translation>Este plan llega a la meta y ninguna regla se opone.</translation>
    </message>
    <message>
        <source>This plan reaches the goal once this is settled: %1</source>
        <translation>Este plan llega a la meta cuando se resuelva esto: %1</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>No se sostiene</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>cairn::ui::PlanTab</name>
    <message>
        <source>%1 %2</source>
        <comment>a plan&apos;s name and a number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Main plan</source>
        <translation>Plan principal</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Qué pasaría si</translation>
    </message>
    <message>
        <source>A copy of the plan: %1.</source>
        <translation>Una copia del plan: %1.</translation>
    </message>
    <message>
        <source>Rename the plan</source>
        <translation>Cambiar el nombre del plan</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>This is the plan in use now.</source>
        <translation>Este es ahora el plan en uso.</translation>
    </message>
    <message>
        <source>The plan “%1” is removed.</source>
        <translation>El plan «%1» se quitó.</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Hecho: %1.</translation>
    </message>
    <message>
        <source>%1 unpinned.</source>
        <translation>%1 suelto.</translation>
    </message>
    <message>
        <source>%1 pinned.</source>
        <translation>%1 fijado.</translation>
    </message>
    <message>
        <source>Move %1 to</source>
        <translation>Mover %1 a</translation>
    </message>
    <message>
        <source>%1 – not allowed: %2</source>
        <translation>%1 – no permitido: %2</translation>
    </message>
    <message>
        <source>%1 dropped in %2.</source>
        <translation>%1 colocado en %2.</translation>
    </message>
    <message>
        <source>%1 dropped in %2. %3</source>
        <translation>%1 colocado en %2. %3</translation>
    </message>
    <message>
        <source>Working out a plan…</source>
        <translation>Buscando un plan…</translation>
    </message>
    <message numerus="yes">
        <source>Working out a plan… %n found so far, looking for a better one.</source>
        <translation>
            <numerusform>Buscando un plan… %n encontrado hasta ahora, se busca uno mejor.</numerusform>
            <numerusform>Buscando un plan… %n encontrados hasta ahora, se busca uno mejor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Detenido. Nada cambió.</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>El más rápido</translation>
    </message>
    <message>
        <source>Least cost</source>
        <translation>El más barato</translation>
    </message>
    <message>
        <source>Earn early</source>
        <translation>Credenciales pronto</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Carga pareja</translation>
    </message>
    <message>
        <source>A new plan: %1. %2</source>
        <translation>Un plan nuevo: %1. %2</translation>
    </message>
    <message>
        <source>There is no such plan. These cannot hold together:</source>
        <translation>No existe tal plan. Estas cosas no pueden cumplirse juntas:</translation>
    </message>
    <message>
        <source>What would help, any one of these:</source>
        <translation>Ayudaría cualquiera de estas:</translation>
    </message>
    <message>
        <source>&amp;New plan</source>
        <translation>&amp;Nuevo plan</translation>
    </message>
    <message>
        <source>Begin a plan toward the goals</source>
        <translation>Empezar un plan hacia las metas</translation>
    </message>
    <message>
        <source>&amp;What-if copy</source>
        <translation>Copia de &amp;prueba</translation>
    </message>
    <message>
        <source>Copy the plan to try something; the plan itself stays as it is</source>
        <translation>Copiar el plan para probar algo; el plan mismo queda como está</translation>
    </message>
    <message>
        <source>&amp;Limits…</source>
        <translation>&amp;Límites…</translation>
    </message>
    <message>
        <source>Change credits, money and time, and when the plan begins</source>
        <translation>Cambiar créditos, dinero y tiempo, y cuándo empieza el plan</translation>
    </message>
    <message>
        <source>Put &amp;into the plan…</source>
        <translation>Poner &amp;en el plan…</translation>
    </message>
    <message>
        <source>Choose any course, exam or training and a term (Insert)</source>
        <translation>Elegir cualquier curso, examen o capacitación y un período (Insert)</translation>
    </message>
    <message>
        <source>&amp;Move to…</source>
        <translation>&amp;Mover a…</translation>
    </message>
    <message>
        <source>Choose the term that the chosen card goes to (M)</source>
        <translation>Elegir el período al que va la tarjeta elegida (M)</translation>
    </message>
    <message>
        <source>Take &amp;out of the plan</source>
        <translation>&amp;Sacar del plan</translation>
    </message>
    <message>
        <source>Take the chosen card out of its term (Delete)</source>
        <translation>Sacar la tarjeta elegida de su período (Supr)</translation>
    </message>
    <message>
        <source>&amp;Use this plan</source>
        <translation>&amp;Usar este plan</translation>
    </message>
    <message>
        <source>Make this the plan that counts</source>
        <translation>Hacer que este sea el plan que vale</translation>
    </message>
    <message>
        <source>&amp;Rename the plan…</source>
        <translation>&amp;Cambiar el nombre del plan…</translation>
    </message>
    <message>
        <source>Give the plan another name</source>
        <translation>Dar otro nombre al plan</translation>
    </message>
    <message>
        <source>Remo&amp;ve the plan</source>
        <translation>&amp;Quitar el plan</translation>
    </message>
    <message>
        <source>Remove this plan; Undo brings it back</source>
        <translation>Quitar este plan; Deshacer lo trae de vuelta</translation>
    </message>
    <message>
        <source>Fill the rest for me</source>
        <translation>Completar el resto por mí</translation>
    </message>
    <message>
        <source>Work out a new plan around what stands here; this plan stays as it is</source>
        <translation>Buscar un plan nuevo en torno a lo que está aquí; este plan queda como está</translation>
    </message>
    <message>
        <source>Fill the rest: &amp;%1</source>
        <translation>Completar el resto: &amp;%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Plan board</source>
        <translation>Tablero del plan</translation>
    </message>
    <message>
        <source>A plan leads to a goal. Choose what this learner works toward.</source>
        <translation>Un plan lleva a una meta. Elija hacia qué trabaja este estudiante.</translation>
    </message>
    <message>
        <source>%1 (what-if)</source>
        <extracomment>A plan that is only tried.</extracomment>
        <translation>%1 (prueba)</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1 (en uso)</translation>
    </message>
    <message>
        <source>No plan yet. Lay out the terms to %1.</source>
        <translation>Aún no hay plan. Organice los períodos hasta %1.</translation>
    </message>
    <message>
        <source>The catalog has no terms to plan in.</source>
        <translation>El catálogo no tiene períodos para planificar.</translation>
    </message>
    <message>
        <source>The catalog does not have the goal of the plan “%1” any more.</source>
        <translation>El catálogo ya no tiene la meta del plan «%1».</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>S&amp;oltar</translation>
    </message>
    <message>
        <source>Let a plan that is worked out move the chosen card (P)</source>
        <translation>Permitir que un plan calculado mueva la tarjeta elegida (P)</translation>
    </message>
    <message>
        <source>&amp;Pin in this term</source>
        <translation>&amp;Fijar en este período</translation>
    </message>
    <message>
        <source>Keep the chosen card in its term when a plan is worked out (P)</source>
        <translation>Mantener la tarjeta elegida en su período cuando se calcula un plan (P)</translation>
    </message>
    <message>
        <source>%1 falls due.</source>
        <translation>Se obtiene %1.</translation>
    </message>
    <message>
        <source>Counts for %1.</source>
        <translation>Cuenta para %1.</translation>
    </message>
    <message>
        <source>Asks for %1.</source>
        <translation>Exige %1.</translation>
    </message>
    <message>
        <source>Offered in: %1.</source>
        <translation>Se ofrece en: %1.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::PurgeDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>Some names, and how many others.</extracomment>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Eliminar para siempre</translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) will be removed for good: %1.

They go from the file, its history and its backups, down to the bytes. This cannot be undone, not even by a backup.</source>
        <translation>
            <numerusform>Se eliminará para siempre a %n persona: %1.

Desaparece del archivo, de su historial y de sus copias de seguridad, hasta el último byte. Esto no se puede deshacer, ni siquiera con una copia de seguridad.</numerusform>
            <numerusform>Se eliminará para siempre a %n personas: %1.

Desaparecen del archivo, de su historial y de sus copias de seguridad, hasta el último byte. Esto no se puede deshacer, ni siquiera con una copia de seguridad.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their time of keeping is over</source>
        <translation>Terminó el plazo para conservar sus datos</translation>
    </message>
    <message>
        <source>They asked for it</source>
        <translation>Lo pidieron</translation>
    </message>
    <message>
        <source>They are here by mistake</source>
        <translation>Están aquí por error</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Por qué</translation>
    </message>
    <message>
        <source>&amp;How many learners are removed</source>
        <translation>&amp;Cuántas personas se eliminan</translation>
    </message>
    <message>
        <source>Type the number, so that it does not happen by accident.</source>
        <translation>Escriba el número, para que no ocurra por accidente.</translation>
    </message>
    <message>
        <source>That is not the number of learners above.</source>
        <translation>No es el número de personas de arriba.</translation>
    </message>
    <message>
        <source>Caseload file: %1</source>
        <translation>Archivo de personas: %1</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>Cuándo: %1</translation>
    </message>
    <message>
        <source>Learners removed: %1</source>
        <translation>Personas eliminadas: %1</translation>
    </message>
    <message>
        <source>Entries removed with them: %1</source>
        <translation>Datos eliminados con ellas: %1</translation>
    </message>
    <message>
        <source>Steps of the history that ended: %1</source>
        <translation>Pasos del historial que terminaron: %1</translation>
    </message>
    <message>
        <source>Certificate of deletion</source>
        <translation>Certificado de eliminación</translation>
    </message>
    <message>
        <source>They were erased from the file, its history and its backups. Copies that were saved elsewhere are not known to Cairn: erase them by hand.</source>
        <translation>Se borraron del archivo, de su historial y de sus copias de seguridad. Cairn no conoce las copias que se guardaron en otro lugar: bórrelas a mano.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>cairn::ui::RecoverySheetDialog</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Hoja de recuperación</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, this sheet is the only way to open the file. Print it, or write the code on paper.</source>
        <translation>Si se olvida la frase de acceso, esta hoja es la única manera de abrir el archivo. Imprímala o escriba el código en un papel.</translation>
    </message>
    <message>
        <source>I have put it &amp;away from this laptop</source>
        <translation>La he guardado &amp;lejos de esta computadora</translation>
    </message>
    <message>
        <source>It is on its way to the printer.</source>
        <translation>Va de camino a la impresora.</translation>
    </message>
    <message>
        <source>It could not be printed. Write the code on paper instead. %1</source>
        <translation>No se pudo imprimir. Escriba el código en un papel. %1</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>No hay ninguna impresora configurada en esta computadora.</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Imprimir</translation>
    </message>
    <message>
        <source>Pr&amp;inter</source>
        <translation>I&amp;mpresora</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Más &amp;tarde</translation>
    </message>
    <message>
        <source>Settings, File shows the sheet again when you give the passphrase</source>
        <translation>En Ajustes, Archivo, se muestra la hoja otra vez cuando usted da la frase de acceso</translation>
    </message>
</context>
<context>
    <name>cairn::ui::RemovedLearnersDialog</name>
    <message>
        <source>Removed earlier</source>
        <translation>Quitados antes</translation>
    </message>
    <message>
        <source>Nobody who was removed stands in this file any more.</source>
        <translation>En este archivo ya no queda nadie que se haya quitado.</translation>
    </message>
    <message>
        <source>These learners were removed from the caseload, and still stand in its history and its backups. Tick whom you want to remove for good.</source>
        <translation>Estas personas se quitaron de la cartera y aún están en su historial y en sus copias de seguridad. Marque a quién quiere eliminar para siempre.</translation>
    </message>
    <message>
        <source>Removed learners, the newest first</source>
        <translation>Personas quitadas, la más reciente primero</translation>
    </message>
    <message>
        <source>Remove for &amp;good…</source>
        <translation>&amp;Eliminar para siempre…</translation>
    </message>
    <message>
        <source>%1, last changed %2</source>
        <extracomment>%1 is a person, %2 a day: of the last step about them.</extracomment>
        <translation>%1, último cambio: %2</translation>
    </message>
</context>
<context>
    <name>cairn::ui::Rulings</name>
    <message>
        <source>The whole credential</source>
        <translation>Toda la credencial</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what the exception does, where</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <comment>exception, evidence</comment>
        <translation>%1, con %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>exception, number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reason, who and when</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>For review</source>
        <translation>Para revisar</translation>
    </message>
    <message>
        <source>Attested: %1</source>
        <translation>Confirmado: %1</translation>
    </message>
    <message>
        <source>%1, through %2</source>
        <comment>evidence, crosswalk</comment>
        <translation>%1, por %2</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Usa</translation>
    </message>
    <message>
        <source>What would change this?</source>
        <translation>¿Qué lo cambiaría?</translation>
    </message>
    <message>
        <source>Another choice stands here now.</source>
        <translation>Ahora aquí está otra opción.</translation>
    </message>
    <message>
        <source>Why it falls short</source>
        <translation>Por qué no alcanza</translation>
    </message>
    <message>
        <source>It stands in %1.</source>
        <translation>Está en %1.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::SetUpPage</name>
    <message>
        <source>Set up this caseload</source>
        <translation>Preparar este archivo</translation>
    </message>
    <message>
        <source>1. Take a catalog</source>
        <translation>1. Adoptar un catálogo</translation>
    </message>
    <message>
        <source>&amp;Choose a catalog…</source>
        <translation>&amp;Elegir un catálogo…</translation>
    </message>
    <message>
        <source>2. Bring in learners</source>
        <translation>2. Traer personas</translation>
    </message>
    <message>
        <source>&amp;Import learners…</source>
        <translation>&amp;Importar personas…</translation>
    </message>
    <message>
        <source>3. Begin</source>
        <translation>3. Empezar</translation>
    </message>
    <message>
        <source>&amp;Go to the caseload</source>
        <translation>I&amp;r a las personas</translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) are in it.</source>
        <translation>
            <numerusform>Tiene %n credencial.</numerusform>
            <numerusform>Tiene %n credenciales.</numerusform>
        </translation>
    </message>
    <message>
        <source>A Cairn catalog, a curriculum as CSV, or a document of the Credential Registry. You see what is in it before it is taken.</source>
        <translation>Un catálogo de Cairn, un plan de estudios en CSV o un documento de Credential Registry. Usted ve lo que contiene antes de adoptarlo.</translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) are here.</source>
        <translation>
            <numerusform>Hay %n persona.</numerusform>
            <numerusform>Hay %n personas.</numerusform>
        </translation>
    </message>
    <message>
        <source>A list from your student system as CSV. You match its columns and see every row before it is taken. You can also add learners by hand in the caseload.</source>
        <translation>Una lista en CSV de su sistema escolar. Usted asigna sus columnas y ve cada fila antes de adoptarla. También puede agregar personas a mano en la lista.</translation>
    </message>
    <message>
        <source>See who is ready for an award, and who is close to one.</source>
        <translation>Vea quién puede recibir una credencial ya, y quién está cerca.</translation>
    </message>
    <message>
        <source>A caseload needs a catalog, which says what counts for which credential, and learners.
Both can be brought in again later: a new edition of the catalog, or this term&apos;s export of the student system. You always see what would change before it is taken, and each import is one step that can be undone.</source>
        <translation>Una lista necesita un catálogo, que dice qué cuenta para cada credencial, y personas.
Ambos se pueden traer otra vez más adelante: una edición nueva del catálogo o la lista de este período del sistema escolar. Siempre ve qué cambiaría antes de adoptarlo, y cada importación es un paso que se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aspecto e idioma</translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>High contrast uses thick borders, and shapes and words only.</source>
        <translation>Alto contraste usa bordes gruesos, y solo formas y palabras.</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Tamaño del te&amp;xto</translation>
    </message>
    <message>
        <source>Ctrl+= and Ctrl+- change it anywhere.</source>
        <translation>Ctrl+= y Ctrl+- lo cambian en cualquier lugar.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Changes at once. Names from the catalog follow where it has them.</source>
        <translation>Cambia al instante. Los nombres del catálogo también, si los tiene.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Menus and lists appear without sliding or fading.</source>
        <translation>Los menús y las listas aparecen sin deslizarse ni desvanecerse.</translation>
    </message>
    <message>
        <source>&amp;Keep still</source>
        <translation>&amp;Sin movimiento</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The open file</source>
        <translation>El archivo abierto</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Bloquear</translation>
    </message>
    <message>
        <source>When nobody has touched keyboard or mouse for so long. It is announced a minute before. The file is locked too when the screen is locked or the computer goes to sleep.</source>
        <translation>Cuando nadie ha tocado el teclado ni el ratón durante ese tiempo. Se avisa un minuto antes. El archivo también se bloquea cuando se bloquea la pantalla o la computadora se suspende.</translation>
    </message>
    <message>
        <source>&amp;Forget what was copied</source>
        <translation>&amp;Olvidar lo copiado</translation>
    </message>
    <message>
        <source>Other programs can read what is copied until then. Locking and closing forget it at once.</source>
        <translation>Hasta entonces otros programas pueden leer lo copiado. Bloquear y cerrar lo olvidan enseguida.</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Después de %n minuto</numerusform>
            <numerusform>Después de %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Only when I lock it</source>
        <translation>Solo cuando yo lo bloquee</translation>
    </message>
    <message numerus="yes">
        <source>After %n second(s)</source>
        <translation>
            <numerusform>Después de %n segundo</numerusform>
            <numerusform>Después de %n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>When the file is locked or closed</source>
        <translation>Cuando el archivo se bloquea o se cierra</translation>
    </message>
    <message>
        <source>Colors, text size, language and motion act at once and are kept for this person on this computer. They are not part of the caseload file.
Like the desktop follows what the computer was set to when Cairn started.
Privacy says when the window locks by itself. The buttons at the end work on the file that is open.</source>
        <translation>Los colores, el tamaño del texto, el idioma y el movimiento se aplican enseguida y se guardan para esta persona en esta computadora. No forman parte del archivo de personas.
Como el escritorio sigue lo que la computadora tenía puesto cuando empezó Cairn.
Privacidad dice cuándo se bloquea la ventana por sí sola. Los botones del final actúan sobre el archivo abierto.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::SharingExports</name>
    <message>
        <source>None.</source>
        <translation>Nada.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation>Pronombres</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Credentials awarded</source>
        <translation>Credenciales otorgadas</translation>
    </message>
    <message>
        <source>Next credential</source>
        <translation>Próxima credencial</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Faltan</translation>
    </message>
    <message>
        <source>Stops counting on</source>
        <translation>Deja de contar el</translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s)</source>
        <translation>
            <numerusform>%n estudiante</numerusform>
            <numerusform>%n estudiantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Made with Cairn on %1.</source>
        <extracomment>%1 is a date.</extracomment>
        <translation>Hecho con Cairn el %1.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Awarded on</source>
        <translation>Otorgada el</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Termina el</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>Obtenido</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Certeza</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Calificación</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Cómo está</translation>
    </message>
    <message>
        <source>Attested</source>
        <translation>Atestiguado</translation>
    </message>
    <message>
        <source>Why, or which requirement</source>
        <translation>Por qué, o qué requisito</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>On</source>
        <translation>El</translation>
    </message>
    <message>
        <source>Opted out of directory information on %1.</source>
        <translation>Pidió quedar fuera de la información de directorio el %1.</translation>
    </message>
    <message>
        <source>Not opted out of directory information.</source>
        <translation>No ha pedido quedar fuera de la información de directorio.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Firmado el</translation>
    </message>
    <message>
        <source>May be passed on to</source>
        <translation>Se puede entregar además a</translation>
    </message>
    <message>
        <source>%1, asked for by %2</source>
        <extracomment>Who received something, and who had asked for it.</extracomment>
        <translation>%1, a solicitud de %2</translation>
    </message>
    <message>
        <source>The law asks for this entry</source>
        <translation>La ley pide esta entrada</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>How something was given, and the kinds of records.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>How something left Cairn, the kinds of records, and how it was protected.</extracomment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A quién</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Fundamento</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Entregado por</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id.</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Nombre preferido</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>Como está</translation>
    </message>
    <message>
        <source>Disclosure log</source>
        <translation>Registro de divulgaciones</translation>
    </message>
    <message>
        <source>Disclosure log of %1</source>
        <translation>Registro de divulgaciones de %1</translation>
    </message>
    <message>
        <source>Entries in the whole log: %1. Seal of the newest: %2</source>
        <extracomment>%1 is a number, %2 a long row of letters and figures.</extracomment>
        <translation>Entradas en todo el registro: %1. Sello de la más reciente: %2</translation>
    </message>
</context>
<context>
    <name>cairn::ui::SharingTab</name>
    <message>
        <source>Consents</source>
        <translation>Consentimientos</translation>
    </message>
    <message>
        <source>Who may have it</source>
        <translation>Quién puede tenerlo</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Firmado el</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>No consents yet. Without one, records go only where the law lets them.</source>
        <translation>Aún no hay consentimientos. Sin uno, los datos solo van adonde la ley lo permite.</translation>
    </message>
    <message>
        <source>Leave out of directory information</source>
        <translation>Dejar fuera de la información de directorio</translation>
    </message>
    <message>
        <source>Disclosure log</source>
        <translation>Registro de divulgaciones</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A quién</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Fundamento</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Nothing about this learner was given out yet. Whatever leaves Cairn is written down here.</source>
        <translation>Aún no se ha entregado nada sobre este estudiante. Todo lo que sale de Cairn se anota aquí.</translation>
    </message>
    <message>
        <source>Since %1</source>
        <extracomment>%1 is a date.</extracomment>
        <translation>Desde el %1</translation>
    </message>
</context>
<context>
    <name>cairn::ui::StatusLine</name>
    <message>
        <source>No file is open</source>
        <translation>No hay ningún archivo abierto</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No guardado</translation>
    </message>
    <message>
        <source>You can look but not change</source>
        <translation>Puede mirar, pero no cambiar</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <extracomment>%1 is the time of day.</extracomment>
        <translation>Guardado %1</translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation>Aún no hay nada que guardar</translation>
    </message>
    <message>
        <source>Every change is written at once; there is no Save button.</source>
        <translation>Cada cambio se escribe al instante; no hay botón de guardar.</translation>
    </message>
    <message>
        <source>Catalog: %1</source>
        <translation>Catálogo: %1</translation>
    </message>
    <message>
        <source>Catalog: %1, as of %2</source>
        <translation>Catálogo: %1, al %2</translation>
    </message>
    <message>
        <source>Sample: invented learners</source>
        <translation>Muestra: personas inventadas</translation>
    </message>
    <message>
        <source>No catalog yet</source>
        <translation>Aún sin catálogo</translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>No passphrase</source>
        <translation>Sin frase de acceso</translation>
    </message>
    <message>
        <source>Only the passphrase or the recovery sheet opens this file.</source>
        <translation>Solo la frase de acceso o la hoja de recuperación abren este archivo.</translation>
    </message>
    <message>
        <source>Anyone who gets this file can read it. Take it for trying things out, not for real learners.</source>
        <translation>Cualquiera que consiga este archivo puede leerlo. Úselo para probar cosas, no con estudiantes reales.</translation>
    </message>
    <message>
        <source>Not backed up</source>
        <translation>Sin copia de seguridad</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Aún sin copia de seguridad</translation>
    </message>
    <message>
        <source>Backup %1 OK</source>
        <extracomment>%1 is the time of the newest backup, which was checked.</extracomment>
        <translation>Copia %1 correcta</translation>
    </message>
    <message>
        <source>File, Backups lists them. Ctrl+B makes one now.</source>
        <translation>Archivo, Copias de seguridad las muestra. Ctrl+B hace una ahora.</translation>
    </message>
    <message>
        <source>Backing up: %1 %</source>
        <extracomment>%1 is how much of a backup is made.</extracomment>
        <translation>Copia de seguridad: %1 %</translation>
    </message>
</context>
<context>
    <name>cairn::ui::UnlockPage</name>
    <message>
        <source>Locked. What you were doing is kept in the file.</source>
        <translation>Bloqueado. Lo que estaba haciendo se guarda en el archivo.</translation>
    </message>
    <message>
        <source>Last opened here: %1</source>
        <extracomment>%1 is a date and time.</extracomment>
        <translation>Abierto aquí por última vez: %1</translation>
    </message>
    <message>
        <source>Use the &amp;passphrase</source>
        <translation>Usar la &amp;frase de acceso</translation>
    </message>
    <message>
        <source>Use &amp;recovery sheet</source>
        <translation>Usar la &amp;hoja de recuperación</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Desbloquear</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Open a caseload file</source>
        <translation>Abrir un archivo de personas</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Frase de acceso</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>&amp;Code on the recovery sheet: twelve groups</source>
        <translation>&amp;Código de la hoja de recuperación: doce grupos</translation>
    </message>
    <message>
        <source>Code on the recovery sheet</source>
        <translation>Código de la hoja de recuperación</translation>
    </message>
    <message>
        <source>Spaces, dashes and capitals do not matter.</source>
        <translation>No importan los espacios, los guiones ni las mayúsculas.</translation>
    </message>
    <message>
        <source>Open &amp;another file…</source>
        <translation>Abrir &amp;otro archivo…</translation>
    </message>
    <message>
        <source>Show that window</source>
        <translation>Mostrar esa ventana</translation>
    </message>
    <message>
        <source>Go to the window that has this file open</source>
        <translation>Ir a la ventana que tiene abierto este archivo</translation>
    </message>
    <message>
        <source>Look whether Caps Lock is on and the keyboard is set to your language.</source>
        <translation>Mire si Bloq Mayús está activado y si el teclado está en su idioma.</translation>
    </message>
    <message>
        <source>Look whether Caps Lock is on and the keyboard is set to your language: now it is set to %1.</source>
        <extracomment>%1 is a language, as it calls itself.</extracomment>
        <translation>Mire si Bloq Mayús está activado y si el teclado está en su idioma: ahora está en %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) do not add up: %1.</source>
        <extracomment>%1 are numbers.</extracomment>
        <translation>
            <numerusform>%n grupo no cuadra: %1.</numerusform>
            <numerusform>%n grupos no cuadran: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the passphrase.</source>
        <translation>Escriba la frase de acceso.</translation>
    </message>
    <message>
        <source>This code belongs to another file, or to an earlier passphrase of this one.</source>
        <translation>Este código es de otro archivo, o de una frase de acceso anterior de este.</translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n second(s).</source>
        <translation>
            <numerusform>Puede intentarlo de nuevo en %n segundo.</numerusform>
            <numerusform>Puede intentarlo de nuevo en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is damaged. Cairn can restore the copy from %1. You would lose what was changed since then. The damaged file is kept.</source>
        <extracomment>%1 is the time of a backup.</extracomment>
        <translation>Este archivo está dañado. Cairn puede restaurar la copia de %1. Se perdería lo que se cambió desde entonces. El archivo dañado se conserva.</translation>
    </message>
    <message>
        <source>This file is open in another window of Cairn since %1. It is safe there.</source>
        <extracomment>%1 is the time since when.</extracomment>
        <translation>Este archivo está abierto en otra ventana de Cairn desde %1. Allí está a salvo.</translation>
    </message>
    <message>
        <source>Another program or another computer has this file open. It is safe. Close it there, or look at a backup here.</source>
        <translation>Otro programa u otra computadora tiene abierto este archivo. Está a salvo. Ciérrelo allí o mire aquí una copia de seguridad.</translation>
    </message>
    <message>
        <source>Restore the copy from %1</source>
        <translation>Restaurar la copia de %1</translation>
    </message>
    <message>
        <source>Put the backup in the place of the damaged file, which is kept</source>
        <translation>Poner la copia de seguridad en el lugar del archivo dañado, que se conserva</translation>
    </message>
    <message>
        <source>Look at the backup from %1</source>
        <translation>Mirar la copia de seguridad de %1</translation>
    </message>
    <message>
        <source>Open the newest backup; it cannot be changed</source>
        <translation>Abrir la copia de seguridad más nueva; no se puede cambiar</translation>
    </message>
    <message>
        <source>Type the passphrase of this file and press Enter. Show lets you see what you type.
If you have forgotten it, press Use recovery sheet and type the twelve groups of the code. Each group is checked as you write.
After three failures you wait a little between tries. Nothing is ever erased, and you are not locked out.</source>
        <translation>Escriba la frase de acceso de este archivo y pulse Intro. Mostrar le deja ver lo que escribe.
Si la olvidó, pulse Usar la hoja de recuperación y escriba los doce grupos del código. Cada grupo se comprueba mientras escribe.
Tras tres fallos hay que esperar un poco entre intentos. Nunca se borra nada, y usted no queda fuera.</translation>
    </message>
    <message>
        <source>This file is on a network drive, where a change can be cut off half-way.</source>
        <translation>Este archivo está en una unidad de red, donde un cambio puede quedar cortado a la mitad.</translation>
    </message>
    <message>
        <source>This file is on a disk that can be pulled out while it is written.</source>
        <translation>Este archivo está en un disco que se puede retirar mientras se escribe en él.</translation>
    </message>
    <message>
        <source>This file is in a folder that another program copies to the cloud while it is written.</source>
        <translation>Este archivo está en una carpeta que otro programa copia a la nube mientras se escribe en él.</translation>
    </message>
    <message>
        <source>%1 works on a copy of it on the computer %2. If both of you change something, whoever writes back second has to choose another name.</source>
        <extracomment>%1 is a person, %2 a computer.</extracomment>
        <translation>%1 trabaja con una copia de él en el equipo %2. Si cambian algo las dos personas, quien lo devuelva en segundo lugar tendrá que elegir otro nombre.</translation>
    </message>
    <message>
        <source>%1 works on a copy of it on the computer %2 since %3. If both of you change something, whoever writes back second has to choose another name.</source>
        <extracomment>%1 is a person, %2 a computer, %3 a time.</extracomment>
        <translation>%1 trabaja con una copia de él en el equipo %2 desde %3. Si cambian algo las dos personas, quien lo devuelva en segundo lugar tendrá que elegir otro nombre.</translation>
    </message>
    <message>
        <source>Work on a &amp;copy here, and write it back in one piece</source>
        <translation>Trabajar con una &amp;copia aquí y devolverla de una sola vez</translation>
    </message>
    <message>
        <source>It is written back when you close or lock the file. Without this, the file is changed where it lies.</source>
        <translation>Se devuelve cuando usted cierra o bloquea el archivo. Sin esto, el archivo se cambia donde está.</translation>
    </message>
    <message>
        <source>%1 has this file open on this computer. It is safe. Close it there, or look at a backup here.</source>
        <extracomment>%1 is a person.</extracomment>
        <translation>%1 tiene este archivo abierto en este equipo. Está a salvo. Ciérrelo allí o vea aquí una copia de seguridad.</translation>
    </message>
    <message>
        <source>%1 has this file open on this computer since %2. It is safe. Close it there, or look at a backup here.</source>
        <extracomment>%1 is a person, %2 a time.</extracomment>
        <translation>%1 tiene este archivo abierto en este equipo desde %2. Está a salvo. Ciérrelo allí o vea aquí una copia de seguridad.</translation>
    </message>
    <message>
        <source>%1 has this file open on the computer %2. It is safe. Close it there, or look at a backup here.</source>
        <extracomment>%1 is a person, %2 a computer.</extracomment>
        <translation>%1 tiene este archivo abierto en el equipo %2. Está a salvo. Ciérrelo allí o vea aquí una copia de seguridad.</translation>
    </message>
    <message>
        <source>%1 has this file open on the computer %2 since %3. It is safe. Close it there, or look at a backup here.</source>
        <extracomment>%1 is a person, %2 a computer, %3 a time.</extracomment>
        <translation>%1 tiene este archivo abierto en el equipo %2 desde %3. Está a salvo. Ciérrelo allí o vea aquí una copia de seguridad.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::WelcomePage</name>
    <message>
        <source>Welcome to Cairn</source>
        <translation>Le damos la bienvenida a Cairn</translation>
    </message>
    <message>
        <source>See what each learner holds, what is ready to be awarded, what is closest, and why. Everything stays on this computer.</source>
        <translation>Vea qué tiene cada persona, qué se le puede otorgar ya, qué está más cerca y por qué. Todo se queda en esta computadora.</translation>
    </message>
    <message>
        <source>Try the sample caseload</source>
        <translation>Probar la lista de muestra</translation>
    </message>
    <message>
        <source>36 invented learners at an invented college. Change what you like: every step can be undone, and the sample can be removed.</source>
        <translation>36 personas inventadas en un colegio inventado. Cambie lo que quiera: cada paso se puede deshacer, y la muestra se puede quitar.</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>&amp;Probar la muestra</translation>
    </message>
    <message>
        <source>Start a new file</source>
        <translation>Empezar un archivo nuevo</translation>
    </message>
    <message>
        <source>Begin with your own catalog and a list of learners from your student system. Cairn leads you through it.</source>
        <translation>Empiece con su propio catálogo y una lista de personas de su sistema escolar. Cairn le acompaña.</translation>
    </message>
    <message>
        <source>&amp;Start a new file…</source>
        <translation>&amp;Empezar un archivo nuevo…</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Abrir un archivo</translation>
    </message>
    <message>
        <source>Go on with a caseload file that is on this computer.</source>
        <translation>Siga con un archivo que está en esta computadora.</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>&amp;Abrir un archivo…</translation>
    </message>
    <message>
        <source>Open lately</source>
        <translation>Abiertos hace poco</translation>
    </message>
    <message>
        <source>Files that were open lately</source>
        <translation>Archivos abiertos hace poco</translation>
    </message>
    <message>
        <source>%1   in %2</source>
        <extracomment>A file and the folder that it is in.</extracomment>
        <translation>%1   en %2</translation>
    </message>
    <message>
        <source>A caseload is one file on this computer. It holds your learners, what they have done, the catalog and the history of every step.
The sample shows everything with invented people. A new file asks for a catalog first, then for learners.
Files that were open lately are listed below the cards: choose one and press Enter.</source>
        <translation>Una lista es un archivo en esta computadora. Contiene sus personas, lo que han hecho, el catálogo y la historia de cada paso.
La muestra lo enseña todo con personas inventadas. Un archivo nuevo pide primero un catálogo y después personas.
Los archivos abiertos hace poco están debajo de las tarjetas: elija uno y oprima Entrar.</translation>
    </message>
</context>
<context>
    <name>cairn::ui::WhyModel</name>
    <message>
        <source>To be admitted</source>
        <translation>Para la admisión</translation>
    </message>
    <message>
        <source>Another choice stands here now.</source>
        <translation>Ahora aquí está otra opción.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>amount so far, amount needed</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>piece of evidence, its grade</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 through %2</source>
        <comment>piece of evidence, crosswalk</comment>
        <translation>%1 por %2</translation>
    </message>
    <message>
        <source>Uses %1</source>
        <translation>Usa %1</translation>
    </message>
    <message>
        <source>What stops counting</source>
        <translation>Qué deja de contar</translation>
    </message>
    <message>
        <source>Not used here</source>
        <translation>No se usa aquí</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Requisito</translation>
    </message>
</context>
</TS>
