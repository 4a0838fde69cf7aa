<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
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
        <source>%1 more.</source>
        <comment>credits are missing</comment>
        <translation>Faltan: %1.</translation>
    </message>
    <message>
        <source>%1 more: for example %2.</source>
        <translation>Faltan: %1, por ejemplo %2.</translation>
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
        <source>%1 more in all.</source>
        <comment>credits are missing</comment>
        <translation>En total faltan: %1.</translation>
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
        <source>%1 more that no other credential uses.</source>
        <translation>Faltan: %1 que no use ninguna otra credencial.</translation>
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
        <extracomment>A statement in a learner&apos;s record, such as &quot;residency: in-state&quot;.</extracomment>
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
    <name>cairn::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
</TS>
