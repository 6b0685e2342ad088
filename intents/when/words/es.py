"""Spanish: the words of dates and times, each beside the English word that stands for it (the form is told in ``de.py``)."""

TELLING = """
    sin no estoy estaré estaremos está están es que lo le les se nos yo tú él ella ellos quiero necesito tengo voy iré puedo hola
    gracias pero porque cuando como dónde qué cuál quién hay tomo tomaré me te ser estar trabajaré cómo quisiera era fue ha han
    he has pedir cubre puede
    cancela cancélalo cancélala anula anúlalo anúlala borra bórralo bórrala quita quítalo quítala
    elimina porfa horario jornada lástima entonces lun mié jue vie reyes nochebuena nochevieja"""
SMALL = """
    el la los las del al y en con para por mi mis un una unos unas su sus desde hasta cada todos todas próximo próxima viene
    mañana hoy pasado ayer o u muy más este esta estos estas ese esa buenos buenas días favor de a"""
ACCENTED = "está"
SHARED = "mar no a me he as o un son once solo con era has in"
WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado sábados", "domingo domingos")
SHORT_WEEKDAYS = ("lun", "mar", "mié", "jue", "vie", "sáb", "dom")
MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre setiembre", "octubre", "noviembre",
    "diciembre",
)
SHORT_MONTHS = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept sep", "oct", "nov", "dic")
NUMBERS = {
    1: "un una uno", 2: "dos", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis", 7: "siete", 8: "ocho", 9: "nueve", 10: "diez",
    11: "once", 12: "doce", 15: "quince", 20: "veinte", 30: "treinta",
}
ORDINALS = {
    1: "primer primero primera primeros primeras", 2: "segundo segunda segundos segundas",
    3: "tercer tercero tercera", 4: "cuarto", -1: "último última últimos últimas",
}
GRAINS = {
    "minute": "minuto minutos", "hour": "hora horas", "day": "día días", "week": "semana semanas", "month": "mes meses",
    "year": "año años", "weekend": "finde", "quarter": "trimestre",
}
PARTS = {"morning": "mañana mañanas", "afternoon": "tarde tardes", "evening": "tarde-noche", "night": "noche", "noon": "mediodía"}
WORDS = {
    "today": "hoy", "tomorrow": "mañana", "yesterday": "ayer", "from": "desde", "until": "hasta", "to": "al",
    "the": "el la los las", "on": "", "in": "en", "at": "", "between": "entre", "and": "y e", "or": "o u ni", "of": "de del",
    "this": "este esta", "every": "cada", "except": "excepto salvo menos", "off": "fuera ausente libre libres",
    "leave": "vacaciones",
    "sick": "enfermo enferma", "daily": "diariamente", "weekly": "semanalmente", "midnight": "medianoche", "before": "antes",
    "after": "después", "Christmas": "navidad", "Easter": "pascua", "for": "para durante", "only": "sólo solamente",
    "maybe": "quizás quizá probablemente posiblemente", "next": "próximo próxima", "last": "pasada", "whole": "entero entera",
    "noon": "mediodía", "afternoon": "tarde", "night": "noche", "soon": "pronto",
}
PLACES = """
london: londres
mexico city: cdmx, ciudad de méxico, méxico, mexico df
new york: nueva york
paris: parís
rome: roma
berlin: berlín
lisbon: lisboa
spain: españa, peninsular
argentina: argentina
buenos aires: buenos aires
bogota: bogotá, colombia
lima: perú
santiago: chile, santiago
tokyo: tokio
geneva: ginebra
brussels: bruselas
singapore: singapur
"""
CLOCKS = tuple(
    (f"{said}{part}", f"{clock}{half}")
    for part, half in ((" de la (?:mañana|madrugada)", " am"), (" de la (?:tarde|noche)", " pm"), ("", ""))
    for said, clock in (
        ("las? {h} ?[:.h] ?{m}(?: ?h(?:oras)?)?", "{h}:{m}"), ("{h} ?[:h] ?{m}(?: ?h(?:oras)?)?", "{h}:{m}"),
        ("(?:las? )?{h} y media", "half past {h}"), ("(?:las? )?{h} y cuarto", "quarter past {h}"),
        ("(?:las? )?{h} menos cuarto", "quarter to {h}"),
        ("las? {h} y diez", "ten past {h}"), ("las? {h} y veinte", "twenty past {h}"), ("las? {h} menos diez", "ten to {h}"),
        ("las? {h} menos veinte", "twenty to {h}"), ("las? {h}(?: ?h(?:oras)?(?!\\w)| en punto)?", "{h} oclock"),
        ("{h} ?h(?:oras)?(?!\\w)", "{h} oclock"), ("(?:el )?mediodía", "noon"), ("(?:la )?medianoche", "midnight"),
    )
)
PHRASES = (
    ("(?:una|1) hora (?:de|para) (?=pausa|descanso|comida|comer|almuerzo)", "1 hour of "),
    ("media hora (?:de|para) (?=pausa|descanso|comida|comer|almuerzo)", "half an hour of "),
    ("(?:el )?(?:fin de semana|finde) del {day}(?: de {month})?", "weekend of {day} {month}"),
    ("{n} {weekday}(?= (?:a partir|desde) )", "{n} {weekday}s"), ("(?:el )?{weekday} (?:que viene|q viene)", "next {weekday}"),
    ("(?:durante |en )?las (?:{n} primeras|primeras {n2}) semanas de {month}", "the first {n}{n2} weeks of {month}"),
    ("(?:durante |en )?las (?:{n} últimas|últimas {n2}) semanas de {month}", "the last {n}{n2} weeks of {month}"),
    ("(?:durante |por )?{n} días (?:laborables|hábiles|de trabajo)", "{n} working days"),
    ("(?:(?:solo|sólo|solamente|únicamente) )?(?:los )?días (?:laborables|hábiles)", "weekdays only"),
    ("(?:(?:los|las) )?{n} {grain} (?:siguientes|posteriores)", "the next {n} {grain}s"),
    ("(?:(?:los|las) )?próxim[oa]s {n} {grain}", "the next {n} {grain}s"),
    ("(?:de|durante|en|por) (?:los|las) (?:próxim[oa]s {n}|{n2} próxim[oa]s) {grain}", "for the next {n}{n2} {grain}s"),
    ("(?:de|desde) {month} (?:a|hasta) (?:finales de |final de |fin de )?{month2}", "from {month} to {month2}"),
    ("y (?:otra vez|luego|después|de nuevo|también) (?=(?:el )?{weekday}(?!\\w)|entre |de \\d)", "and "),
    ("(?:toda )?(?:la )?semana (?:del|a partir del|que (?:empieza|comienza) el) {day}[/.]{mm}(?![/.]?\\d)",
     "the week starting {day} {mm}"),
    ("(?:toda )?(?:la )?semana (?:a partir del|que (?:empieza|comienza) el) (?=(?:{weekday} )?{day} de {month})",
     "the week starting "),
    ("(?:(?<=sin )|(?<=menos )|(?<=excepto )|(?<=salvo ))(?:el |los )?(?:fin(?:es)? de semana|findes?)", "weekends"),
    ("sin (?=(?:el |los |las |la )?(?:{weekday}|{day}|fin))", "without "),
    ("toda (?=la próxima semana|la semana)", ""),
    ("(?:durante )?{n} horas? (?:desde|a partir de) las? {clock}", "for {n} hours from {clock}"),
    ("a (?:fin|final|finales) (?:de|del) año", "to the end of the year"),
    ("hasta (?:el )?(?:fin|final|finales) (?:de|del) año", "until the end of the year"),
    ("del (?=[^,;.]{1,30} a (?:fin|final|finales) de)", "from "),
    ("hasta (?:el )?(?:fin|final|finales) de (?:la )?(?:próxima semana|semana que viene)", "until the end of next week"),
    ("(?:durante )?(?:todo )?(?:el )?resto (?:del|de la|de el) {grain}", "rest of the {grain}"),
    ("(?:el |del )?(?:final|fin) (?:del día|de la jornada)|que (?:acabe|termine) (?:la jornada|el día)", "the end of the day"),
    ("de la semana siguiente", "of the following week"),
    ("medio año (?=desde|a partir)", "for 6 months "),
    ("(?:el |en el |durante el )?{nth} semestre (?:de|del) (?={year}(?!\\w))", "the {nth} half of "),
    ("(?:(?<=s )|(?<=sabado )|(?<=domingo ))(?:excluid[oa]|exceptuad[oa]|no incluid[oa]|aparte)", "excluded"),
    ("(?:(?<=nes )|(?<=tes )|(?<=les )|(?<=ves )|(?<=sabado )|(?<=domingo ))(?:incluid[oa]|incluso)", "included"),
    ("el {day}(?= (?:excluid|incluid|exceptuad|no incl|aparte))", "the {day}th"),
    ("(?:(?<=excepto )|(?<=excepto el )|(?<=salvo )|(?<=salvo el )|(?<=menos )|(?<=menos el )|(?<=quitando el ))"
     "{weekday} (?=(?:no |estoy|estaré|me |tengo|falto|libro|la |toda) ?)", "{weekday} · "),
    ("inclusive|incluid[oa]|incluso", "inclusive"),
    ("(?:la |durante la )?{nth} mitad (?:del día|de la jornada)", "the {nth} half of the day"),
    ("(?:la |durante la )?{nth} mitad (?:del|de) (?={weekday}|{day}|mañana)", "the {nth} half of "),
    ("(?:después de|tras) (?:comer|(?:la )?comida|(?:el )?almuerzo|almorzar)", "after lunch"),
    ("antes de (?:comer|la comida|almorzar)", "before lunch"),
    ("hasta (?:la hora de (?:comer|la comida)|la comida|el almuerzo)", "until lunch"),
    ("(?:a|durante|en) (?:la hora (?:de comer|de la comida|del almuerzo)|la comida|el almuerzo|la pausa (?:de|para) comer)",
     "over lunch"),
    ("las (?:{n} primeras|primeras {n2}) horas", "the first {n}{n2} hours"),
    ("las (?:{n} últimas|últimas {n2}) horas", "the last {n}{n2} hours"),
    ("todo (?:el )?(?={weekday}(?!\\w))", "all day "),
    ("por las mañanas (?=de {weekday})", "in the mornings "),
    ("por las tardes (?=de {weekday})", "in the afternoons "),
    ("{n} {weekday} por la {part}(?= (?:a partir|desde) )", "{n} {weekday} {part}s"),
    ("(?:una vez al mes|cada mes|todos los meses),? el (?:día )?{day}(?! de {month})(?!\\w)", "on the {day}th of every month"),
    ("(?:todos los|cada|el|los) (?:día |días )?{day} (?:de cada|del) mes", "on the {day}th of every month"),
    ("un {weekday} de cada (?:tres|3)", "every 3 weeks on {weekday}"),
    ("un {weekday} de cada (?:cuatro|4)", "every 4 weeks on {weekday}"),
    ("cada (?:dos|2) semanas,? (?:el |los ){weekday}", "every other {weekday}"),
    ("cada {n} semanas,? (?:el |los ){weekday}|los {weekday2} cada {n2} semanas", "every {n}{n2} weeks on {weekday}{weekday2}"),
    ("(?:cada|todos los|los) (?:fin(?:es)? de semana|findes?)(?= (?:de|en|hasta|desde|a partir|durante))", "every weekend"),
    ("(?:cada|todos los) (?:fin(?:es)? de semana|findes?)", "every weekend"),
    ("(?:el |los |cada )?{nth} y (?:el )?{nth2} {weekday} (?:de cada|del) mes", "every {nth} and {nth2} {weekday} of the month"),
    ("{n} {weekday} (?:seguidos|consecutivos)", "{n} {weekday}s in a row"),
    ("(?:el |cada )?último día (?:de cada|del) mes", "the last day of every month"),
    ("(?:el )?{nth} {weekday} de {month}", "the {nth} {weekday} of {month}"),
    ("(?:el |este )?próximo (?:fin de semana|finde)|(?:el )?(?:fin de semana|finde) (?:que viene|q viene|próximo)",
     "next weekend"),
    ("(?:y (?:también|además)|además del?|así como)(?= (?:el |los )?(?:{weekday}|{day} de {month}|{day2}/))", "and"),
    ("{wd}\\.?(?=(?: {wd2}\\.?){1,4} \\d)", "{wd},"),
    ("como (?:el año|la semana|el mes) (?:pasado|pasada)", "·"),
    ("{wd}\\.?(?=(?:, ?| [ye] | ?[+/&] ?){wd2}\\.?(?!\\w))", "{wd}"), ("(?<={wd2} [ye] ){wd}\\.?(?!\\w)", "{wd}"),
    ("(?:los |estos )?pr[oó]ximos {n} {weekday}|los {n2} pr[oó]ximos {weekday2}", "the next {n}{n2} {weekday}{weekday2}s"),
    ("(?:la |el )?{grain} (?:que entra|entrante)", "next {grain}"),
    ("(?:el )?{weekday} (?:que entra|entrante)", "this {weekday}"),
    ("sem\\.? {n}", "kw {n}"),
    ("(?:de )?{h}(?::{m})? ?p\\.? ?m\\.? ?(?:-|a|y|hasta las) ?{h2}(?::{m2})? ?p\\.? ?m\\.?",
     "from {h}:{m?} pm to {h2}:{m2?} pm"),
    ("(?:de )?{h}(?::{m})? ?a\\.? ?m\\.? ?(?:-|a|y|hasta las) ?{h2}(?::{m2})? ?a\\.? ?m\\.?",
     "from {h}:{m?} am to {h2}:{m2?} am"),
    ("de {h} a {h2} ?p\\.? ?m\\.?", "from {h} to {h2} pm"), ("(?:a las )?{h}(?::{m})? ?p\\.? ?m\\.?", "{h}:{m?} pm"),
    ("(?:a las )?{h}(?::{m})? ?a\\.? ?m\\.?", "{h}:{m?} am"), ("tanto el {weekday} como el {weekday2}",
     "{weekday} and {weekday2}"),
    ("(?:el )?día (?={day} de {month})", "on "),
    ("(?:la )?semana que viene (?:entera|completa)", "next week"),
    ("del? (?:{weekday} )?{day} (?:al|hasta el) (?:{weekday2} )?{day2}[/.]{mm}(?:[/.]{year})?(?![/.]?\\d)",
     "from {day} to {day2} {mm} {year}"),
    ("(?:los )?{n} (?:primeros|ultimos|otros)(?: dias| semanas)?(?! de)", "·"),
    ("(?<={wd2}/){wd}(?!\\w)", "{wd}"),
    # As intents.when.say says it, and few people do.
    ("{wd}\\.? {day} {month}( {year})?", "{wd} {day} {month} {year}"),
    ("(?:cada|todos los) dias? (?:laborables?|habil(?:es)?)", "every weekday"),
    ("(?:(?<=mes )|(?<=meses )|(?<=ano )|(?<=anos ))el {nth} {weekday} de {month}", "on the {nth} {weekday} of {month}"),
    ("(?:(?<=mes )|(?<=meses )|(?<=ano )|(?<=anos ))el {nth} {weekday}", "on the {nth} {weekday}"),
    ("(?:(?<=mes )|(?<=meses )|(?<=ano )|(?<=anos ))el {nth} dia", "on the {nth} day"),
    ("(?:(?<=mes )|(?<=meses )|(?<=ano )|(?<=anos ))el {nth} dia laborable", "on the {nth} weekday"),
    ("(?:(?<=mes )|(?<=meses ))el {day}(?= hasta|,|$)", "on the {day}th"),
    # ---
    ("hora (?:de |del )?{place}", "{place} time"),
    ("(?<!\\d )(?<!\\d de ){wd}\\.?(?= (?:por|en la|\\d{1,2}|de \\d{1,2}|a las|libre|fuera|no|franco|enfermo|enferma|y|al)"
     "(?!\\w))", "{wd}"),
    ("(?:(?<=el )|(?<=fuera )|(?<=libre )|(?<=este )|(?<=, )){wd}\\.?(?!\\w)", "{wd}"),
    ("(?<= y )(?:terminan?|acaban?) (?=(?:el |este )?(?:{weekday}|{day}|mañana))", "ends "),
    ("{n} horas a partir de las? {clock}", "for {n} hours from {clock}"),
    ("(?:el )?día {day}(?! de {month})(?![\\w/])", "the {day}th"),
    ("hasta el día {day}(?! de {month})(?![\\w/])", "until the {day}th"),
    ("(?:desde el|a partir del|del) día {day}(?! de {month})(?![\\w/])", "from the {day}th"),
    ("al día {day}(?! de {month})(?![\\w/])", "to the {day}th"),
    ("antes del (?:día )?{day}(?![/:]|\\.?\\d| ?h(?!\\w)| ?horas| (?:de )?{month})", "before the {day}th"),
    ("lo que queda (?:de la|del) {grain}", "rest of the {grain}"),
    ("(?:(?<=no vuelvo )|(?<=no volvere )|(?<=no regreso )|(?<=no regresare )|"
     "(?<=no estare ))hasta el {day}(?! de {month})(?![\\w/])",
     "before the {day}th"),
    ("(?:(?<=no vuelvo )|(?<=no volvere )|(?<=no regreso )|(?<=no regresare )|"
     "(?<=no estare ))hasta (?:el )?{weekday}(?: (?:día )?{day}(?! de {month}))?(?![\\w/])",
     "before {weekday} {day}"),
    ("(?:(?<=no vuelvo )|(?<=no volvere )|(?<=no regreso )|(?<=no regresare )|"
     "(?<=no estare ))hasta (?:la )?(?:próxima semana|semana que viene)",
     "before next week"),
    ("(?:(?<=no vuelvo )|(?<=no volvere )|(?<=no regreso )|(?<=no regresare )|"
     "(?<=no estare ))hasta el (?:{weekday} )?{day} de {month}",
     "before {day} {month}"),
    ("(?:el |los )?{nth} y (?:el )?{nth2} {weekday}", "on the {nth} and {nth2} {weekday}"),
    ("{n} veces", "{n} times"),
    ("(?:el )?{weekday} en la {part}|(?:el )?{weekday2} a la {part2}", "{weekday}{weekday2} {part}{part2}"),
    ("la inmaculada(?: concepción)?|inmaculada concepción", "8 December"),
    ("(?:el )?día de (?:la )?constitución", "6 December"),
    ("(?:el )?día de la hispanidad|(?:la )?fiesta nacional|el pilar", "12 October"),
    ("la asunción", "15 August"),
    ("jueves santo", "Maundy Thursday"),
    ("(?:el )?día de (?:los )?muertos", "2 November"),
    ("san josé", "19 March"),
    ("san juan", "24 June"),
    ("san esteban", "Boxing Day"),
    ("sant jordi", "23 April"),
    ("(?:la )?diada", "11 September"),
    ("no (?:es )?(?=el |los |del |mañana |hoy |{weekday})", "not "),
    ("(?:los )?(?:fines de semana|findes)", "weekends"),
    ("(?<=navidad )del {day} al {day2}(?! ?[/.]?\\d| de {month})", "from {day} December to {day2} December"),
    ("(?:(?<=vacaciones de )|(?<=permiso de ))(?:navidad|pascua),? (?=del? \\d|desde)", "· "),
    ("(?<=puente de ){month}:? (?=del? )", "· "),
    ("(?:llego|llegare|llegar|entro|entrare|vengo|ire|llegamos) (?:un poco |algo |bastante )?(?:mas )?tarde", "·"),
    ("(?:la )?{n}[ªa] semana de {month}", "{n}th week of {month}"), ("(?:la )?{nth} semana de {month}", "{nth} week of {month}"),
    ("(?:uno de )?cada (?:dos|2) {weekday}", "every other {weekday}"),
    ("(?:(?:un|uno) de )?cada {n} {weekday}|un {weekday2} de cada {n2}", "every {n}{n2} {weekday}{weekday2}s"),
    ("una semana de cada {n}", "every {n} weeks"), ("{weekday} alternos", "every other {weekday}"),
    ("un {weekday} sí y (?:otro|uno) no", "every other {weekday}"), ("cada (?:dos|2) semanas", "every other week"),
    ("cada {n} {grain}", "every {n} {grain}s"), ("(?:todos los|cada) {weekday} por la {part}", "every {weekday} {part}"),
    ("(?:todos los|cada) {weekday}", "every {weekday}"),
    ("(?:los )?{weekday} y (?:los )?{weekday2}(?=[^,;.]{1,40} hasta (?:fin|final|finales|mediados|principios|{month})(?!\\w))",
     "every {weekday} and {weekday2}"), ("todos los días", "every day"),
    ("(?:todas las|cada) {grain}", "every {grain}"), ("los {weekday} por la {part}", "every {weekday} {part}"),
    ("los {weekday}", "every {weekday}"),
    ("(?:todos los |los |cada |el )?{nth} {weekday} (?:de cada|de|del) mes", "{nth} {weekday} of every month"),
    ("pasado mañana", "day after tomorrow"), ("(?:(?<=mañana y )|(?<=mañana ni ))pasado(?! mañana)", "day after tomorrow"),
    ("(?:a partir de|desde) ahora(?: mismo)?(?: en adelante)?", "from now"),
    ("el {nth} {weekday} de {month}", "on the {nth} {weekday} of {month}"), ("anteayer|antes de ayer", "day before yesterday"),
    ("(?:el )?{weekday} por la {part}", "{weekday} {part}"), ("mañana por la {part}", "tomorrow {part}"),
    ("hoy por la {part}|esta {part2}", "this {part}{part2}"), ("(?:por|de|en) la {part}", "in the {part}"),
    ("(?:(?:a|en|toda) )?la mañana|(?:por |todas )?las mañanas", "in the morning"),
    ("(?:(?:en|toda) )?la {part} (?:de el|del|de este|de) {weekday}", "{weekday} {part}"),
    ("(?:(?:en|durante) )?la noche (?:de el|del|de|entre el) {weekday} (?:al|a|y el|y) {weekday2}",
     "the night of {weekday} to {weekday2}"),
    ("(?:(?:en|durante) )?la noche (?:de el|del|entre el) {day} (?:al|y el) {day2}(?![/:]|\\.?\\d|:| (?:de )?{month})",
     "the night of the {day}th to the {day2}th"),
    ("(?:(?:en|durante) )?la noche (?:de el|del|entre el) {day} (?:al|y el) {day2} de {month}",
     "the night of {day} to {day2} {month}"),
    ("noche (?:de el|del|de este|de) {weekday}", "{weekday} night"),
    ("(?:(?:en|toda) )?la {part} (?:de el|del) (?:{weekday} )?{day} de {month}", "{day} {month} {part}"),
    ("(?:(?:en|toda) )?la {part} (?:de el|del) (?:{weekday} )?{day}(?![/:]|\\.?\\d|:| (?:de )?{month})", "the {day}th {part}"),
    ("(?:(?:en|toda) )?la {part} de mañana", "tomorrow {part}"), ("(?:(?:en|toda) )?la {part} de hoy", "this {part}"),
    ("mañana (?:a|en) la {part}", "tomorrow {part}"), ("mañana temprano|mañana a primera hora", "tomorrow morning"),
    ("(?:(?<=solo )|(?<=nada mas )|(?<=solamente )|(?<=unicamente )|(?<=es ))de mañana", "in the morning"),
    ("(?:el )?{weekday} de (?:la )?mañana", "{weekday} morning"),
    ("(?:el )?próximo {weekday}", "next {weekday}"), ("(?:el )?{weekday} próximo", "next {weekday}"),
    ("(?:el )?{weekday} q(?:ue)? viene", "this {weekday}"), ("este {weekday}", "this {weekday}"),
    ("toda la semana q(?:ue)? viene", "next week"), ("(?:la |el )?{grain} q(?:ue)? viene", "next {grain}"),
    ("(?:la )?semana del (?:{weekday} )?{day} de {month}", "week of {day} {month}"), ("est[ae] {grain}", "this {grain}"),
    ("(?:la |el )?próxim[oa] {grain}", "next {grain}"), ("(?:la |el )?{grain} próxim[oa]", "next {grain}"),
    ("(?<=yo )la (?:que viene|próxima)", "next week"),
    ("(?:la |el )?{grain} siguiente", "next {grain}"), ("(?:la |el )?{grain} pasad[oa]", "last {grain}"),
    ("(?:el )?{weekday} pasado", "last {weekday}"), ("dentro de {n} {grain}|en {n2} {grain2}", "in {n}{n2} {grain}{grain2}s"),
    ("(?:(?:el|este) )?(?:fin de semana|finde)(?! que viene| q viene|s)", "this weekend"),
    ("(?:el )?fin de semana", "weekend"), ("medio día|media jornada", "half day"), ("todo el día", "all day"),
    ("toda la semana", "all week"), ("(?:el )?resto de la semana", "rest of the week"),
    ("(?:el )?resto del día|lo que queda de día", "rest of the day"),
    ("(?:a |el )?fin(?:al|ales|es)? de (?:la )?semana(?! que)", "end of the week"),
    ("(?:a )?fin(?:al|ales|es)? de (?:este )?mes", "end of the month"), ("(?:sobre|hacia|a eso de) {clock}", "at {clock}"),
    ("(?:a )?principios de {month}", "early {month}"), ("(?:a )?mediados de {month}", "mid {month}"),
    ("(?:a )?fin(?:al|ales|es)? de {month}", "end of {month}"), ("algún día", "some day"), ("un día", "a day"),
    ("(?:unos|algunos|un par de) {grain}", "a few {grain}s"), ("varios {grain}", "several {grain}s"),
    ("hasta nuevo aviso", "until further notice"), ("hasta {clock}", "until {clock}"),
    ("(?:desde|a partir del?) ?{clock}(?! a | hasta )", "from {clock}"), ("antes del? ?{clock}", "before {clock}"),
    ("después del? ?{clock}", "after {clock}"),
    ("todo (?:el mes de )?{month}", "all of {month}"),
    ("(?:(?<=baja )|(?<=malo )|(?<=mala )|(?<=enfermo )|(?<=enferma )|(?<=llevo ))desde (?:el |la )?", "since "),
    ("(?:(?<=baja )|(?<=malo )|(?<=mala )|(?<=enfermo )|(?<=enferma ))desde (?:el )?{weekday} hasta (?:el )?{weekday2}",
     "since {weekday} until {weekday2}"),
    ("hasta (?:el |las |la (?!mañana))?", "until "), ("hasta el {day}(?![/:]|\\.?\\d|:| (?:de )?{month})", "until the {day}th"),
    ("del? (?=[^,;.]{1,30} (?:al|hasta) )", "from "), ("l ?(?:-|a) ?v(?!\\w)", "Monday to Friday"),
    ("l ?(?:-|a) ?j(?!\\w)", "Monday to Thursday"), ("(?:a partir|desde) (?:del|de|el|la|las) (?:las )?", "from "),
    ("a partir de |desde ", "from "), ("no más tarde del? ?{clock}", "until {clock}"),
    ("no más tarde (?:del|de) ", "until "), ("antes (?:de (?:las )?|del )", "before "), ("después (?:de (?:las )?|del )", "after "),
    ("(?:durante|por) {n} {grain}", "for {n} {grain}s"),
    ("{n} {grain} (?:a partir|desde) (?:del|de|el) ", "for {n} {grain}s from "), ("{n} {grain}", "{n} {grain}s"),
    ("(?:durante |por )(?=navidad|pascua)", "over "), ("(?:la )?semana santa", "Easter week"),
    ("entre navidad y (?:año nuevo|fin de año)", "between Christmas and New Year"), ("nochebuena", "Christmas Eve"),
    ("(?:durante )?las próximas {n} horas", "the next {n} hours"),
    ("nochevieja|fin de año", "New Year's Eve"), ("año nuevo", "New Year's Day"), ("(?:día de )?reyes", "6 January"),
    ("viernes santo", "Good Friday"), ("lunes de pascua", "Easter Monday"), ("todos los santos", "1 November"),
    ("día del trabajo", "1 May"), ("semanas? (?:n[º°] ?)?{n} (?:a|hasta) (?:la )?{n2}", "kw {n} to {n2}"),
    ("semanas? (?:n[º°] ?)?(?=\\d)", "kw "),
    ("(?<=mañana, )el {day}(?! ?(?:de {month}|[/.:]?\\d|%))(?!\\w)", "the {day}th"),
    ("todo el (?:día )?{day}(?! ?(?:de {month}|[/.:]?\\d|%))(?!\\w)", "the {day}th all day"),
    ("de (?={weekday} \\d\\d? ?h)", "from "), ("(?:(?<=\\dh )|(?<=\\d h ))a (?={weekday} (?:a las )?\\d)", "to "),
    ("(?:del|de|desde el) {weekday} (?:al|a|hasta el) {weekday2}", "from {weekday} to {weekday2}"),
    ("{weekday} a {weekday2}", "{weekday} to {weekday2}"),
    ("del {day}[/.]{mm}(?:[/.]{year})? (?:al|hasta el) {day2}[/.]{mm2}(?:[/.]{year2})?",
     "from {day} {mm} {year} to {day2} {mm2} {year2}"),
    ("(?:el )?{day}[/.]{mm}(?:[/.]{year})?(?![/.]?\\d)", "{day} {mm} {year}"),
    ("(?:del|desde el) {day}(?: de {month})? (?:al|hasta el) {day2} de {month2}(?: del? {year})?",
     "from {day} {month} to {day2} {month2} {year}"),
    ("(?:desde el|a partir del|desde del) {day}(?![/:]|\\.?\\d| al | hasta | (?:de )?{month})", "from the {day}th"),
    ("(?:del|desde el) {day} (?:al|hasta el) {day2}(?![/:]|\\.?\\d)", "from the {day}th to the {day2}th"),
    ("(?:el |al |del ){day}(?=(?: [ye]|,) (?:el |al )?{day2}(?![/:.]?\\d))", "the {day}th"),
    ("{day} al {day2} de {month}", "{day} to {day2} {month}"),
    ("(?:el )?{day}(?:º|°)? de {month} del? {year}", "{day} {month} {year}"),
    ("(?:el )?{day}(?:º|°)? (?:de )?{month}", "{day} {month}"), ("primero de {month}", "1 {month}"),
    ("(?:el|al|del) {day}(?![/:]|\\.?\\d|:| ?\\w)", "the {day}th"), ("{wd}\\.? ?(?:-|a) ?{wd2}\\.?", "{wd} to {wd2}"),
    ("(?:de|entre|desde) (?:las |la )?{h}(?:[:.]{m})? ?h? (?:a|y|hasta) (?:las |"
     "la )?{h2}(?:[:.]{m2})?(?: ?h(?:oras)?)? de la (?:tarde|noche)",
     "from {h}:{m?} to {h2}:{m2?} pm"),
    ("(?:del?|entre|desde) ?{clock} (?:al?|y|hasta) ?{clock2}", "from {clock} to {clock2}"),
    ("(?:de|entre|desde) {h} (?:al?|y|hasta) ?{clock2}", "from {h} to {clock2}"),
    ("(?:del?|entre|desde) {clock} (?:a|y|hasta) {h2}(?![/:.]?\\d| de )", "from {clock} to {h2}"),
    ("(?:de|entre|desde) (?:las |la )?{h} ?h? (?:a|y|hasta) (?:las |la )?{h2}(?: ?h(?:oras)?)?(?![/.]?\\d| de {month})",
     "from {h} to {h2}"),
    ("(?:de|desde) (?:las? )?{h}(?:[:.]{m})? ?h? (?:a|y|hasta) (?:las? )?{h2}(?:[:.]{m2})? de la mañana",
     "from {h}:{m?} to {h2}:{m2?} am"),
    ("(?:al? )?(?=las? |el medio|medio){clock}", "at {clock}"), ("a {clock}", "at {clock}"), ("{clock}", "{clock}"),
)
