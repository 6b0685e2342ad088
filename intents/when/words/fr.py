"""French: the words of dates and times, each beside the English word that stands for it (the form is told in ``de.py``)."""

TELLING = """
aussi fini finit finissent
    sans horaires répond horaire malade remplace je suis est ne pas nous vous il elle ils elles serai sera serais
    j'ai j'aurai j'aimerais
    n'est c'est mais donc bonjour merci voudrais prends pose poser prendre peux dois qui que quoi ai ont avez être avoir si
    quand comment combien moi toi salut m'absente absenter m'absenter l'as tu as-tu s'il peut prend
    annule annuler annulez supprime supprimer efface effacer remplaçant remplaçante enlève enlever rdv déplacé reporté finalement
    dommage stp svp temps partiel lun jeu ven épiphanie sylvestre toussaint noël ascension"""
SMALL = """
    le la les du des au aux et en pour avec sur dans mon ma mes une jusqu jusque jusqu'au jusqu'en jusqu'à jusqu'a d'un d'une
    l'après puis par à ou où ce cette ces chaque tous toutes prochaine prochain prochains demain après aujourd'hui depuis votre
    notre nos leur leurs son sa ses sous entre chez très hier de"""
SHARED = "mon absent mar on a me as six un son sera par pose si sa ma les pas en or"
WEEKDAYS = (
    "lundi lundis", "mardi mardis", "mercredi mercredis", "jeudi jeudis", "vendredi vendredis", "samedi samedis",
    "dimanche dimanches",
)
SHORT_WEEKDAYS = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)
SHORT_MONTHS = ("janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc")
NUMBERS = {
    1: "un une", 2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six", 7: "sept", 8: "huit", 9: "neuf", 10: "dix", 11: "onze",
    12: "douze", 15: "quinze", 20: "vingt", 30: "trente",
}
ORDINALS = {1: "premier première", 2: "deuxième second seconde", 3: "troisième", 4: "quatrième", -1: "dernier dernière"}
GRAINS = {
    "minute": "minute minutes", "hour": "heure heures", "day": "jour jours journée journées", "week": "semaine semaines",
    "month": "mois", "year": "an ans année années", "quarter": "trimestre", "weekend": "week-end weekend",
}
PARTS = {
    "morning": "matin matinée matins", "afternoon": "après-midi aprem apres-midi", "evening": "soir soirée soirs", "night": "nuit",
    "noon": "midi",
}
WORDS = {
    "today": "aujourd'hui", "tomorrow": "demain dem", "yesterday": "hier", "since": "depuis", "from": "dès",
    "until": "jusque", "to": "au",
    "the": "le la les l'", "in": "en", "at": "à vers", "between": "entre", "and": "et", "or": "ou ni", "of": "de d' du",
    "this": "ce cette cet", "every": "chaque tous toutes", "except": "sauf", "off": "absent absente",
    "leave": "congé congés vacances", "sick": "malade", "daily": "quotidiennement", "weekly": "hebdomadaire",
    "midnight": "minuit", "before": "avant", "after": "après", "Christmas": "noël", "Easter": "pâques", "Pentecost": "pentecôte",
    "for": "pour pendant", "only": "seulement", "maybe": "peut-être probablement éventuellement", "soon": "bientôt",
    "next": "prochain prochaine", "whole": "entière entier",
}
PLACES = """
london: londres, royaume-uni
brussels: bruxelles
geneva: genève
rome: rome, milan
lisbon: lisbonne
vienna: vienne
warsaw: varsovie
moscow: moscou
montreal: montréal, québec
singapore: singapour
germany: allemagne
spain: espagne
france: france
india: inde
new york: new-york
athens: athènes
dubai: dubaï
"""
CLOCKS = (
    ("midi et demie?", "12:30"), ("midi et quart", "12:15"), ("midi moins (?:le )?quart", "11:45"), ("minuit et demie?", "00:30"),
    ("midi", "noon"), ("minuit", "midnight"), ("{h} ?(?:h|heures?|:) ?{m}", "{h}:{m}"),
    ("{h} ?(?:h|heures?) et demie?", "half past {h}"),
    ("{h} ?(?:h|heures?) et quart", "quarter past {h}"), ("{h} ?(?:h|heures?) moins (?:le )?quart", "quarter to {h}"),
    ("{h} ?(?:h|heures?) moins dix", "ten to {h}"), ("{h} ?(?:h|heures?) moins vingt", "twenty to {h}"),
    ("{h} ?(?:h|heures?)(?: pile)?(?! ?\\d)", "{h} oclock"),
)
PHRASES = (
    ("(?:une|1) heure de (?=pause|repas|déjeuner)", "1 hour of "),
    ("(?:une )?demi[- ]heure de (?=pause|repas|déjeuner)", "half an hour of "),
    ("le {weekday} {day}(?:er)? {month}", "{weekday} {day} {month}"),
    ("(?:le |ce )?week[- ]?end du {day}(?:er)?(?: {month})?", "weekend of {day} {month}"),
    ("{n} {weekday}(?= (?:à partir|dès|depuis) )", "{n} {weekday}s"),
    ("(?:(?:pendant|durant|pour) )?les (?:{n} premières|premières {n2}) semaines (?:de |d'|du mois de ){month}",
     "the first {n}{n2} weeks of {month}"),
    ("(?:(?:pendant|durant|pour) )?les (?:{n} dernières|dernières {n2}) semaines (?:de |d'|du mois de ){month}",
     "the last {n}{n2} weeks of {month}"),
    ("(?:pendant |durant |pour )?{n} jours (?:ouvrés|ouvrables|de travail)", "{n} working days"),
    ("(?:(?:uniquement|seulement|que) )?(?:les )?jours (?:ouvrés|ouvrables)(?: (?:uniquement|seulement))?", "weekdays only"),
    ("(?:les |ces )?{n} {grain} (?:suivante?s|d'après|qui suivent)", "the next {n} {grain}s"),
    ("(?:de |d'){month} (?:à|jusqu'à|jusqu'en) (?:la )?(?:fin (?:de )?)?{month2}", "from {month} to {month2}"),
    ("(?:toute )?(?:la )?semaine (?:du|à partir du|qui (?:commence|débute) le) (?:{weekday} )?{day}[/.]{mm}(?![/.]?\\d)",
     "the week starting {day} {mm}"),
    ("(?:toute )?(?:la )?semaine (?:à partir du|qui (?:commence|débute) le) (?=(?:{weekday} )?{day} {month})",
     "the week starting "),
    ("(?:pour|pendant|durant) {n} ?(?:h|heures?)(?! ?[-à\\d])(?!\\w)", "for {n} hours"),
    ("(?:pour |pendant )?(?:tout )?(?:le )?reste (?:de la |du |de l'){grain}", "rest of the {grain}"),
    ("à (?:la )?fin (?:de l'|d')année", "to the end of the year"),
    ("(?:à|jusqu'à) (?:la )?fin de (?:la )?semaine prochaine", "until the end of next week"),
    ("du (?=[^,;.]{1,30} à la fin)", "from "),
    ("de la semaine (?:suivante|d'après)", "of the following week"),
    ("(?:au |le |pendant le )?{nth} semestre (?:de |d')?(?:l'année )?(?={year}(?!\\w))", "the {nth} half of "),
    ("(?:au |le )?{nth} semestre de l'année prochaine", "the {nth} half of next year"),
    ("(?:(?<=di )|(?<=dimanche ))(?:exceptée?|exclue?|non comprise?|pas comprise?|non incluse?|mise? à part|à part)", "excluded"),
    ("(?:(?<=di )|(?<=dimanche ))(?:comprise?|incluse?|y compris)", "included"),
    ("inclus|compris|inclusivement", "inclusive"),
    ("(?:(?<=sauf )|(?<=hors )|(?<=hormis )|(?<=sans ))le week[- ]?end", "weekends"),
    ("et (?:encore|de nouveau|à nouveau|aussi|puis) (?=(?:le )?{weekday}(?!\\w))", "and "),
    ("(?:la )?{nth} (?:moitié|demi-journée|partie) de la journée", "the {nth} half of the day"),
    ("(?:la )?{nth} (?:moitié|demi-journée) (?:de |du |d')(?=(?:le )?{weekday}|{day}|demain|aujourd)", "the {nth} half of "),
    ("après (?:le )?(?:déjeuner|repas(?: de midi)?|manger)", "after lunch"),
    ("jusqu'(?:au|à) (?:déjeuner|la pause(?: déjeuner| de midi)?|repas(?: de midi)?)", "until lunch"),
    ("avant (?:le )?(?:déjeuner|repas(?: de midi)?|la pause déjeuner)", "before lunch"),
    ("(?:pendant|durant|à l'heure (?:du|de)|sur) (?:le |la )?(?:déjeuner|pause (?:déjeuner|de midi)|"
     "repas de midi|temps de midi)",
     "over lunch"),
    ("(?:les )?(?:{n} dernières|dernières {n2}) heures", "the last {n}{n2} hours"),
    ("(?:les )?(?:{n} premières|premières {n2}) heures", "the first {n}{n2} hours"),
    ("toute la journée de {weekday}", "all day {weekday}"),
    ("tout(?: le)? (?={weekday}(?!\\w))", "all day "),
    ("(?:les )?{part}s (?=(?:de|du) {weekday})", "in the {part}s "),
    ("tous les {part}s", "every {part}"),
    ("uniquement|exclusivement|rien que|juste (?=le |la |l'|les |{weekday})", "only "),
    ("(?:un )?{weekday} sur (?:trois|3)|tous les (?:trois|3) {weekday2}", "every 3 weeks on {weekday}{weekday2}"),
    ("(?:un )?{weekday} sur (?:quatre|4)|tous les (?:quatre|4) {weekday2}", "every 4 weeks on {weekday}{weekday2}"),
    ("tous les (?:deux|2) {weekday}", "every other {weekday}"),
    ("toutes les (?:deux|2) semaines,? (?:le |les ){weekday}", "every other {weekday}"),
    ("(?:toutes les|chaque) semaines?,? (?:le |les ){weekday}", "every {weekday}"),
    ("toutes les {n} semaines,? (?:le |les ){weekday}", "every {n} weeks on {weekday}"),
    ("le {weekday},? toutes les {n} semaines", "every {n} weeks on {weekday}"),
    ("(?:une fois par mois|(?:tous les|chaque) mois),? le {day}(?! {month})(?!\\w)", "on the {day}th of every month"),
    ("(?:tous les|chaque|le) {day} (?:du|de chaque) mois", "on the {day}th of every month"),
    ("(?:tous les|chaque|les) week-?ends?(?= (?:de|d'|en|jusqu|à partir|pendant))", "every weekend"),
    ("(?:tous les|chaque) week-?ends?", "every weekend"),
    ("(?:les |le |chaque )?{nth}s? et (?:les |le )?{nth2}s? {weekday} (?:du|de chaque|par) mois",
     "every {nth} and {nth2} {weekday} of the month"),
    ("(?:les |le |chaque )?{n}(?:er?|[eè]me) et (?:le )?{n2}(?:e|[eè]me) {weekday} (?:du|de chaque|par) mois",
     "every {n}th and {n2}th {weekday} of the month"),
    ("{n} {weekday} (?:de suite|d'affilée|consécutifs)", "{n} {weekday}s in a row"),
    ("{n} {weekday} {part}(?= (?:à partir|dès|depuis) )", "{n} {weekday} {part}s"),
    ("(?:le |chaque )?dernier jour (?:de chaque|du) mois", "the last day of every month"),
    ("(?:pendant|durant|pour) (?:les )?{n} (?:prochaines )?semaines(?=[^,;.\\d]{0,40} le {weekday}(?! ?\\d)(?!\\w))",
     "every week for {n} weeks"),
    ("le {weekday},? (?:pendant|durant|pour) (?:les )?{n} (?:prochaines )?semaines", "every {weekday} for {n} weeks"),
    ("à partir (?:de |d'){month},? le {weekday}(?! ?\\d)", "from {month} every {weekday}"),
    ("les? {weekday} (?:en|de|d'|du mois de ){month}", "every {weekday} in {month}"),
    ("de demain (?:à|au|jusqu'à|jusqu'au) ", "from tomorrow to "),
    ("d'aujourd'hui (?:à|au|jusqu'à|jusqu'au) ", "from today to "),
    ("(?:(?:et|ou) (?:aussi|également)|ainsi que?|de même que|puis)"
     "(?= (?:le |les |aussi )?(?:{weekday}|{day}(?!\\d| ?h| jours)))", "and"),
    ("{wd}\\.?(?=(?: {wd2}\\.?){1,4} \\d)", "{wd},"),
    ("comme (?:l'an|l'année|la semaine|le mois) (?:dernier|dernière|passé|passée)", "·"),
    ("{wd}\\.?(?=(?:, ?| et | ?[+/&] ?){wd2}\\.?(?!\\w))", "{wd}"), ("(?<={wd2} et ){wd}\\.?(?!\\w)", "{wd}"),
    ("(?:les |ces )?{n} prochain[es]+ {weekday}|(?:les )?prochain[es]+ {n2} {weekday2}", "the next {n}{n2} {weekday}{weekday2}s"),
    ("tous les (?:15|quinze) jours(?:,? (?:le |les )?{weekday})?", "every other week {weekday}"),
    ("sem\\.? ?{n}|s(?=\\d){n2}(?!\\w)", "kw {n}{n2}"),
    ("(?:les )?{n} (?:premiers|derniers|autres)(?: jours| semaines)?(?! d[eu']| {month})", "·"),
    ("(?<={wd2}/){wd}(?!\\w)", "{wd}"),
    ("heure (?:de |d'|du )?{place}", "{place} time"),
    ("(?:toute )?(?:la )?{grain} pro(?:ch)?\\.?(?!\\w)", "next {grain}"), ("{weekday} pro(?:ch)?\\.?(?!\\w)", "next {weekday}"),
    ("de (?={weekday} (?:\\(|\\d|prochain)[^,;.]{0,25} (?:à|jusqu'à|au) {weekday2}(?!\\w))", "from "),
    ("(?:(?<=\\d )|(?<=\\) )|(?<=prochain ))à (?={weekday}(?!\\w))", "to "),
    ("du (?:{weekday} )?{day} (?:au|jusqu'au) (?:{weekday2} )?{day2}[/.]{mm}(?:[/.]{year})?(?![/.]?\\d)",
     "from {day} to {day2} {mm} {year}"),
    ("(?!sam ){wd}\\.?(?= (?:matin|après|aprem|soir|midi|\\d+(?:h\\d*)?|de \\d+|à \\d+|off|congé|absent|rtt|repos|malade|prochain|"
     "et|au|pas là|pas dispo)(?!\\w))",
     "{wd}"),
    ("(?:(?<=absent )|(?<=absente )|(?<=dispo )|(?<=off )|(?<=congé )|(?<=rtt )|(?<=repos )|(?<=malade )|(?<=, ))(?!sam(?!\\.)){wd}"
     "\\.?(?![\\w'])", "{wd}"),
    ("(?:(?<=rtt )|(?<=le )|(?<=du )|(?<=ce ))(?!mer)(?!sam(?!\\.)){wd}\\.?(?!\\w)", "{wd}"),
    ("(?<= et )(?:finissent|finit|se terminent?|s'achèvent?) (?=(?:le |ce )?(?:{weekday}|{day}|demain))", "ends "),
    ("(?:une )?quinzaine|quinze jours", "2 weeks"),
    ("(?:pour|pendant) quinze jours", "for 2 weeks"),
    ("quinze jours à partir (?:du|de) ", "for 2 weeks from "),
    ("le {weekday} de {h} ?h(?:{m})? à {h2} ?h(?:{m2})?", "every {weekday} from {h}:{m?} to {h2}:{m2?}"),
    ("{n} fois", "{n} times"), ("c(?:e|es|ette) (?:jours?|semaine|week-?end)[- ]là", "·"),
    ("les {weekday}s? {part}s?", "every {weekday} {part}"),
    ("entre midi et (?:deux|2(?! ?h))", "from 12:00 to 14:00"),
    ("(?:à|a) (?:la |l')?(?=épiphanie|saint|toussaint|ascension|assomption|pentecôte|chandeleur|noël|pâques)", "on "),
    ("(?:chaque |tous les |le |les ){nth}s? {weekday}s? (?:de chaque|du) mois", "{nth} {weekday} of every month"),
    ("jusqu(?:'aux?|'à la|'à l'|'à) "
     "(?:(?!{month2}|(?:sauf|hors|hormis|excepté|mais|pas|part|sans|moins) )[^,;.\\d]){3,25} le {day}(?:er)? {month}",
     "until {day} {month}"),
    ("{weekday}s? prochains?", "next {weekday}"),
    ("jusqu'(?:en|à|à fin|à la fin de) {month}", "until end of {month}"),
    ("(?:la )?saint[- ]jean(?:[- ]baptiste)?", "24 June"),
    ("(?:l')?assomption", "15 August"),
    ("armistice|le 11 novembre", "11 November"),
    ("mardi gras", "Shrove Tuesday"),
    ("(?:la )?saint[- ]nicolas", "6 December"),
    ("(?:l')?épiphanie", "6 January"),
    ("(?:la )?fête du travail", "1 May"),
    ("(?:la )?chandeleur", "2 February"),
    ("pas (?=le |les |du |demain |{weekday})", "not "),
    ("(?:(?<=hors )|(?<=sauf )|(?<=hormis )|(?<=sans ))(?:les )?week[- ]?ends?", "weekends"),
    ("(?:(?<=travaille pas )|(?<=travaille plus ))le {weekday}", "every {weekday}"),
    ("le {weekday}(?=,? (?:(?:seulement|uniquement),? )?une semaine sur)", "every {weekday}"),
    ("(?<=noël )du {day}(?:er)? au {day2}(?! ?[/.]?\\d| ?{month})", "from {day} December to {day2} December"),
    ("(?<=pont de )(?:noël|pâques|l'ascension|la toussaint|la pentecôte|pentecôte)", "·"),
    ("(?:(?<=conges de )|(?<=vacances de )|(?<=conge de ))(?:noël|pâques|la toussaint),? (?=du |le |jusqu|à partir)", "· "),
    ("(?:la )?{n}(?:e|ème|re|ère) semaine (?:de |d'){month}", "{n}th week of {month}"),
    ("(?:la )?{nth} semaine (?:de |d'){month}", "{nth} week of {month}"),
    ("le {nth} et (?:le )?{nth2} {weekday}", "on the {nth} and {nth2} {weekday}"), ("le {nth} {weekday}",
     "on the {nth} {weekday}"),
    ("en {month} le {nth} {weekday}", "on the {nth} {weekday} of {month}"),
    ("le {nth} {weekday} (?:de |d'){month}", "on the {nth} {weekday} of {month}"),
    ("(?:(?<=mois )|(?<=deux )|(?<=mois, ))le {nth} jour", "on the {nth} day"), ("le {nth} jour ouvré", "on the {nth} weekday"),
    ("chaque jour ouvré|tous les jours ouvrés", "every weekday"), ("une? {grain} sur deux", "every other {grain}"),
    ("(?:un |le )?{weekday} sur {n}|tous les {n2} {weekday2}s?", "every {n}{n2} {weekday}{weekday2}s"),
    ("une semaine sur {n}", "every {n} weeks"),
    ("(?:un |le )?{weekday} sur deux", "every other {weekday}"), ("une semaine sur deux", "every other week"),
    ("toutes les (?:deux|2) semaines", "every other week"), ("tou(?:te)?s les {n} {grain}", "every {n} {grain}s"),
    ("tous les {weekday}s? {part}s?", "every {weekday} {part}"), ("(?:tous les|chaque) {weekday}s?", "every {weekday}"),
    ("le {weekday}"
     "(?= (?:jusqu'(?:à|en|au|aux) (?:noël|pâques|l'été|{month}|(?:la )?fin)|(?:pendant|durant) {n} (?:semaines|mois))(?!\\w))",
     "every {weekday}"),
    ("les? {weekday}s?(?= (?:je|on) (?:finis|commence|termine|finit|bosse)(?!\\w))", "every {weekday}"),
    ("(?:le )?{weekday} et (?:le )?{weekday2}(?=[^,;.]{1,40} jusqu'(?:en|à (?:la )?fin|à {month})(?!\\w))",
     "every {weekday} and {weekday2}"),
    ("(?:toutes les|chaque) {grain}", "every {grain}"), ("tous les jours", "every day"), ("les {weekday}s", "every {weekday}"),
    ("le {nth} {weekday} (?:de chaque|du) mois", "{nth} {weekday} of every month"),
    ("(?:(?:dans|pendant) )?(?:la )?nuit (?:de|du|entre) {weekday} (?:à|au|sur|et) {weekday2}",
     "the night of {weekday} to {weekday2}"),
    ("{weekday} prochain {part}", "next {weekday} {part}"), ("{weekday} prochain", "next {weekday}"),
    ("{weekday} qui vient", "this {weekday}"), ("{weekday} en huit", "{weekday} week"),
    ("{weekday} en quinze", "{weekday} fortnight"), ("(?:la )?semaine du (?:{weekday} )?{day} {month}", "week of {day} {month}"),
    ("c(?:e|et|ette) {grain}", "this {grain}"), ("(?:la |le |l')?{grain} prochaine?", "next {grain}"),
    ("(?:la |le |l')?{grain} qui vient", "next {grain}"), ("(?:la |le )?{grain} derni[eè]re?", "last {grain}"),
    ("(?:la )?semaine d'après", "the week after next"), ("dans (?:une semaine|huit jours)", "in one week"),
    ("dans quinze jours", "in two weeks"), ("dans {n} {grain}", "in {n} {grain}s"), ("après[- ]demain", "day after tomorrow"),
    ("avant[- ]hier", "day before yesterday"), ("cette nuit", "tonight"),
    ("cet(?:te)? {part}", "this {part}"), ("ce {part}", "this {part}"),
    ("{h} ?(?:h|heures?) ?(?:{m} )?du matin", "{h}:{m?} am"), ("{weekday} (?:au|en) {part}", "{weekday} {part}"),
    ("(?:le |au )?(?:{weekday} )?{day}(?:er)? {month} (?:au|en|dans la|dans l'|le) ?{part}", "{day} {month} {part}"),
    ("(?:du |de )?{day}(?:er)? {month} (?:au )?{part} (?:au|jusqu'au) {day2}(?:er)? {month2} (?:au )?{part2}",
     "from {day} {month} {part} to {day2} {month2} {part2}"),
    ("du {day}(?:er)? (?:au )?{part} (?:au|jusqu'au) {day2}(?:er)? (?:au )?{part2}",
     "from the {day}th {part} to the {day2}th {part2}"),
    ("(?:du |de ){weekday} (?:au )?{part} (?:à|au|jusqu'à|jusqu'au) {weekday2} (?:au )?{part2}",
     "from {weekday} {part} to {weekday2} {part2}"),
    ("(?:le |au |{weekday} ){day}(?:er)? (?:au|en|dans la|dans l'|le) ?{part}", "the {day}th {part}"),
    ("(?:au|en) {part}", "in the {part}"),
    ("(?:de )?{h} ?(?:h|heures?) ?(?:{m} )?du matin ?(?:à|jusqu'à|-) ?{h2} ?(?:h|heures?)(?: ?{m2})?(?!\\w)",
     "from {h}:{m?} to {h2}:{m2?}"),
    ("(?:le|dans l'|l'|dans la|la) ?{part}", "in the {part}"), ("(?:la |une )?demi[- ]journée", "half day"),
    ("toute la journée", "all day"), ("toute la semaine", "all week"), ("toute la semaine prochaine", "next week"),
    ("(?:le )?reste (?:de la (?:journée|soirée)|du jour)", "rest of the day"),
    ("(?:le |la |l')?{part} du {day}(?! ?(?:{month}|au|[/.:h]?\\d|%))(?!\\w)", "the {day}th {part}"),
    ("(?<=matin, )le {day}(?! ?(?:{month}|[/.:h]?\\d|%|heures))(?!\\w)", "the {day}th"),
    ("(?:tout le|toute la journée du) {day}(?! ?(?:{month}|au|[/.:h]?\\d|%))(?!\\w)", "the {day}th all day"),
    ("(?<=- )à (?={weekday} ?(?:[!.]|$))", "· at "), ("d[eu] (?={weekday} (?:à )?\\d\\d? ?h)", "from "),
    ("(?:(?<=\\dh )|(?<=\\d h )|(?<=h\\d\\d )|(?<=h \\d\\d )|(?<=heures ))(?:à|au) (?={weekday} (?:à )?\\d\\d? ?h)", "to "),
    ("de demain (?:à )?{n} ?h(?:eures)? (?:à|au) {weekday} (?:à )?{n2} ?h(?:eures)?",
     "from tomorrow {n} oclock to {weekday} {n2} oclock"),
    ("(?:le )?reste de la semaine", "rest of the week"), ("(?:la )?fin de (?:la )?semaine", "end of the week"),
    ("début {month}", "early {month}"), ("mi[- ]{month}", "mid {month}"), ("(?:la )?fin (?:de )?{month}", "end of {month}"),
    ("soirée (?:de l'|d')(?=équipe|entreprise|anniversaire|adieu)", "·"),
    ("un jour", "a day"), ("quelques {grain}", "a few {grain}s"), ("plusieurs {grain}", "several {grain}s"),
    ("jusqu'à nouvel ordre", "until further notice"), ("un de ces jours", "one of these days"),
    ("jusqu(?:'au|'en|'à|e|'aux) ?(?:le |la |l')?(?:inclus )?", "until "),
    ("(?:à partir|a partir|à compter|dès) (?:du |le ){day}(?:er)?(?! ?au |[/:]|\\.?\\d| ?h(?!\\w)| ?heure| ?{month})",
     "from the {day}th"),
    ("depuis (?:le |la |les )?", "since "),
    ("jusqu'au {day}(?:er)?(?![/:]|\\.?\\d| ?h(?!\\w)| ?heure| ?{month})", "until the {day}th"),
    ("du (?=[^,;.]{1,30} (?:au|jusqu))", "from "), ("l ?(?:-|au|à) ?v(?!\\w)", "Monday to Friday"),
    ("à (?:partir|compter) (?:du|de|d') ?(?:la )?", "from "),
    ("jusqu'à (?:la )?fin (?:de l'|d')année", "until the end of the year"),
    ("jusqu'à (?:la )?fin du mois", "until the end of the month"),
    ("(?:pour |pendant )?les {n} prochaine?s {grain}", "the next {n} {grain}s"),
    ("(?:pour|pendant) {n} {grain}", "for {n} {grain}s"),
    ("{n} {grain} à partir (?:du|de) ", "for {n} {grain}s from "), ("{n} {grain}", "{n} {grain}s"),
    ("entre noël et (?:le )?(?:nouvel an|jour de l'an)", "between Christmas and New Year"),
    ("(?:pendant |durant )(?:les fêtes de )?(?=noël|pâques)", "over "), ("(?:le )?week[- ]?end de pâques", "Easter weekend"),
    ("(?:la )?veille de noël", "Christmas Eve"), ("(?:la )?saint[- ]sylvestre", "New Year's Eve"),
    ("(?:le )?(?:jour de l'an|nouvel an)", "New Year's Day"), ("lundi de pâques", "Easter Monday"),
    ("vendredi saint", "Good Friday"), ("lundi de pentecôte", "Whit Monday"), ("(?:l')?ascension", "Ascension Day"),
    ("fête nationale", "14 July"), ("(?:la )?toussaint", "1 November"), ("(?:la )?fête du travail", "1 May"),
    ("semaines? (?:n° ?)?{n} (?:à|a|au|jusqu'à) (?:la )?{n2}(?! ?h)", "kw {n} to {n2}"),
    ("semaines? (?:n° ?)?(?=\\d)", "kw "), ("du {weekday} au {weekday2}", "from {weekday} to {weekday2}"),
    ("{weekday} à {weekday2}", "{weekday} to {weekday2}"), ("de {weekday} à {weekday2}", "from {weekday} to {weekday2}"),
    ("(?:du |de )?{weekday} au {weekday2}", "{weekday} to {weekday2}"),
    ("du {day}[/.]{mm}(?:[/.]{year})? (?:au|jusqu'au) {day2}[/.]{mm2}(?:[/.]{year2})?",
     "from {day} {mm} {year} to {day2} {mm2} {year2}"),
    ("(?:le )?{day}[/.]{mm}(?:[/.]{year})?(?![/.]?\\d)", "{day} {mm} {year}"),
    ("du {day}(?:er)?(?: {month})? au {day2}(?:er)? {month2}( {year})?", "from {day} {month} to {day2} {month2} {year}"),
    ("du {day}(?:er)? au {day2}(?:er)?(?! ?h|[/:]|\\.\\d)", "from the {day}th to the {day2}th"),
    ("(?:le )?{day}er {month}", "{day} {month}"),
    ("(?:le )?{day}\\.? {month} {year}", "{day} {month} {year}"), ("(?:le )?{day}\\.? ?{month}", "{day} {month}"),
    ("(?:le |au |du ){day}(?:er)?(?! ?h|[/:]|\\.?\\d| ?\\w)", "the {day}th"), ("{wd}\\.? ?(?:-|au|à) ?{wd2}\\.?",
     "{wd} to {wd2}"),
    ("(?:de |d'|depuis )?{clock} ?(?:à|a|-|jusqu'à) ?{clock2}", "from {clock} to {clock2}"),
    ("(?:entre |(?<=c'est )){clock} et {clock2}", "from {clock} to {clock2}"),
    ("(?:(?:de |d')?{h} ?(?:à|a|-) ?|entre {h2} et ){clock}", "from {h}{h2} to {clock}"),
    ("de {h} à {h2}(?![/:]|\\.?\\d)", "from {h} to {h2}"), ("(?:jusqu'à|jusque) {clock}", "until {clock}"),
    ("(?:à partir d[e'] ?|dès |depuis ){clock}", "from {clock}"), ("avant {clock}", "before {clock}"),
    ("après {clock}", "after {clock}"), ("(?:à|vers) {clock}", "at {clock}"), ("{clock}", "{clock}"),
)
