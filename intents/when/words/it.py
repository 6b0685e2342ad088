"""Italian: the words of dates and times, each beside the English word that stands for it (the form is told in ``de.py``)."""

TELLING = """
    sono sarò sarà saremo siamo sei è c'è ho hai ha abbiamo hanno avrò mi ti ci vi si che chi cosa quando dove perché io lui lei
    noi voi loro devo posso vorrei voglio qualcuno nessuno non però ferie malattia scusate niente sostituto ciao salve grazie
    buongiorno buonasera ragazzi purtroppo invece causa qui allora ma puoi può vengo lavoro favore copre
    annulla annullalo annullala lun ven mer epifania cancella cancellalo togli toglilo peccato appuntamento orario orari gio"""
SMALL = """
    il lo la gli le un uno una di del dello della dei degli delle dell al allo alla ai agli alle all dal dalla dalle dall nel
    nella nelle nell sul sulla sulle con per tra fra ed oppure anche mio mia miei mie tuo nostro nostra suo sua questo questa
    questi queste ogni tutti tutte tutto tutta domani oggi ieri prossimo prossima fino poi più già ancora compreso compresa
    compresi incluso inclusa inclusi ore della sull giorno"""
SHARED = "mar a in no me come so solo per on un son are sei ha an at ma via due si la le"
WEEKDAYS = ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato sabati", "domenica domeniche")
SHORT_WEEKDAYS = ("lun", "mar", "mer", "gio", "ven", "sab", "dom")
MONTHS = (
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre",
    "dicembre",
)
SHORT_MONTHS = ("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic")
NUMBERS = {
    1: "un uno una un'", 2: "due", 3: "tre", 4: "quattro", 5: "cinque", 6: "sei", 7: "sette", 8: "otto", 9: "nove", 10: "dieci",
    11: "undici", 12: "dodici", 13: "tredici", 14: "quattordici", 15: "quindici", 16: "sedici", 17: "diciassette", 18: "diciotto",
    19: "diciannove", 20: "venti", 21: "ventuno", 22: "ventidue", 23: "ventitré", 24: "ventiquattro", 25: "venticinque",
    26: "ventisei", 27: "ventisette", 28: "ventotto", 29: "ventinove", 30: "trenta", 31: "trentuno",
}
ORDINALS = {
    1: "primo prima primi prime", 2: "secondo seconda", 3: "terzo terza", 4: "quarto quarta", 5: "quinto quinta",
    -1: "ultimo ultima ultimi ultime",
}
GRAINS = {
    "minute": "minuto minuti", "hour": "ora ore", "day": "giorno giorni giornata giornate gg", "week": "settimana settimane",
    "month": "mese mesi", "year": "anno anni", "weekend": "weekend", "quarter": "trimestre",
}
PARTS = {
    "morning": "mattina mattino mattinata mattine mattinate", "afternoon": "pomeriggio pomeriggi", "evening": "sera serata sere",
    "night": "notte notti", "noon": "mezzogiorno",
}
WORDS = {
    "today": "oggi", "tomorrow": "domani", "yesterday": "ieri", "from": "dal da dallo", "until": "fino sino", "to": "al",
    "the": "il lo la i gli le l'", "in": "in nel", "at": "a ad verso circa", "between": "tra fra", "and": "e ed", "or": "o oppure",
    "of": "di del d'", "this": "questo questa quest'", "every": "ogni", "except": "tranne eccetto salvo escluso esclusa esclusi",
    "off": "assente", "leave": "ferie", "sick": "malato malata", "daily": "quotidianamente", "weekly": "settimanalmente",
    "midnight": "mezzanotte", "before": "prima", "after": "dopo", "Christmas": "natale", "Easter": "pasqua",
    "Pentecost": "pentecoste", "for": "per", "during": "durante", "only": "solo soltanto solamente unicamente",
    "maybe": "forse probabilmente", "next": "prossimo prossima", "last": "scorso scorsa", "whole": "intero intera",
    "soon": "presto", "weekdays": "feriali", "tonight": "stasera", "day after tomorrow": "dopodomani", "noon": "mezzogiorno",
    "afternoon": "pomeriggio", "night": "notte",
}
PLACES = """
london: londra
paris: parigi
rome: roma, italia
berlin: berlino
milan: milano
new york: new york
lisbon: lisbona
zurich: zurigo
geneva: ginevra
brussels: bruxelles
vienna: vienna
warsaw: varsavia
moscow: mosca
madrid: madrid
tokyo: tokyo
"""
CLOCKS = (
    ("mezzogiorno e mezz[oa]", "12:30"), ("mezzanotte e mezz[oa]", "00:30"), ("mezzogiorno", "noon"), ("mezzanotte", "midnight"),
    ("{h} ?[:.,] ?{m}", "{h}:{m}"), ("{h} e mezz[oa]", "half past {h}"), ("{h} e (?:un )?quarto", "quarter past {h}"),
    ("{h} e tre quarti", "{h}:45"),
    ("{h} e dieci", "ten past {h}"), ("{h} e venti", "twenty past {h}"), ("{h} meno (?:un )?quarto", "quarter to {h}"),
    ("{h} meno dieci", "ten to {h}"), ("{h} meno venti", "twenty to {h}"), ("{h}(?: in punto)?", "{h} oclock"),
)
PHRASES = (
    ("(?:il |nel |per il )?(?:weekend|week-end|fine settimana) del {day}(?: {month})?", "weekend of {day} {month}"),
    ("{n} {weekday}(?= (?:dal|a partire) )", "{n} {weekday}s"),
    ("{weekday} (?:tra|fra) (?:una|1) settimana", "a week on {weekday}"),
    ("(?:il |nel |per il )?prossimo (?:weekend|week-end|fine settimana)|(?:il |nel )?(?:weekend|week-end|fine settimana) prossimo",
     "next weekend"),
    ("(?:alla |la |dalla )?vigilia(?: di natale)?(?= (?:a|al|fino a) )", "from 24 December "),
    ("dalla vigilia di natale", "from 24 December"), ("a santo stefano", "to 26 December"),
    ("(?:e (?:anche|pure)|nonché|oltre a|oltre al|così come)(?= (?:il |i )?(?:{weekday}|{day} {month}|{day2}/))", "and"),
    ("{wd}\\.?(?=(?: {wd2}\\.?){1,4} \\d)", "{wd},"),
    ("come (?:l'anno|la settimana|il mese|l'altr[ao] (?:volta|anno)) ?(?:scors[oa]|prima)?", "·"),
    ("{wd}\\.?(?=(?:, ?| e | ?[+/&] ?){wd2}\\.?(?!\\w))", "{wd}"), ("(?<={wd2} e ){wd}\\.?(?!\\w)", "{wd}"),
    ("(?:i |gli |le )?prossim[ie] {n} {weekday}", "the next {n} {weekday}s"),
    ("(?:da )domani (?:a|fino a) {weekday}", "from tomorrow to {weekday}"),
    ("da oggi (?:a|fino a) {weekday}", "from today to {weekday}"),
    ("da dopodomani (?:a|fino a) {weekday}", "from day after tomorrow to {weekday}"),
    ("(?:di |a |il |i )?(?:{weekday} alterni|{weekday2} alternati)", "every other {weekday}{weekday2}"),
    ("(?:dal |dall'){day} (?:di )?{month} (?:a|alla|fino a|fino alla) fine (?:di )?{month2}",
     "from {day} {month} to end of {month2}"),
    ("(?:dal |dall'){day} (?:di )?{month} (?:al|all'|fino al) ?{day2}(?!\\d)(?! (?:di )?{month2})",
     "from {day} {month} to {day2} {month}"),
    ("sett\\.? {n}", "kw {n}"),
    ("(?:(?<=\\d )|(?<=\\) )|(?<=prossimo )|(?<=prossima )|(?<=zo )|(?<=io )|(?<=le )|(?<=no )|(?<=sto )|(?<=re ))a "
     "(?={weekday}(?!\\w))", "to "),  # "da giovedì 18 a sabato 20"
    ("(?:in data|(?:nel|il) giorno|nella giornata del?) (?=\\d)", "on "),
    ("(?:la )?settimana prossima (?:intera|tutta|completa|per intero)", "next week"),
    ("(?:dal |dall')(?:{weekday} )?{day} (?:al|all'|fino al|sino al) ?(?:{weekday2} )?{day2}[/.]{mm}(?:[/.]{year})?(?![/.]?\\d)",
     "from {day} to {day2} {mm} {year}"),
    ("tra mezz'? ?ora|fra mezz'? ?ora", "in half an hour"),
    ("(?<={wd2}/){wd}(?!\\w)", "{wd}"),
    # As intents.when.say says it, and few people do.
    ("{wd}\\.? {day} {month}( {year})?", "{wd} {day} {month} {year}"),
    ("(?:ogni giorno feriale|tutti i giorni feriali)", "every weekday"),
    ("(?:(?<=mese )|(?<=mesi )|(?<=anno )|(?<=anni ))(?:il |la |l')?{nth} {weekday} di {month}",
     "on the {nth} {weekday} of {month}"),
    ("(?:(?<=mese )|(?<=mesi ))(?:il |la |l')?{nth} e (?:il |la |l')?{nth2} {weekday}", "on the {nth} and {nth2} {weekday}"),
    ("(?:(?<=mese )|(?<=mesi )|(?<=anno )|(?<=anni ))(?:il |la |l')?{nth} {weekday}", "on the {nth} {weekday}"),
    ("(?:(?<=mese )|(?<=mesi )|(?<=anno )|(?<=anni ))(?:il |l')?{nth} giorno", "on the {nth} day"),
    ("(?:(?<=mese )|(?<=mesi )|(?<=anno )|(?<=anni ))(?:il |l')?{nth} giorno feriale", "on the {nth} weekday"),
    ("(?:(?<=mese )|(?<=mesi ))il {day}(?= fino|,|$)", "on the {day}th"),
    # ---
    ("ora (?:di |d')?{place}", "{place} time"),
    ("(?<!\\d )(?<!\\d){wd}\\.?(?= (?:mattina|pomeriggio|sera|\\d|dalle|alle|ore|libero|libera|assente|fuori|non|nn|ferie|"
     "permesso|riposo|malattia|e|sono|vado|mi|ho)(?!\\w))",
     "{wd}"),
    ("(?:(?<=il )|(?<=assente )|(?<=fuori )|(?<=ferie )|(?<=libero )|(?<=libera )|(?<=permesso )|(?<=riposo )|(?<=sono )|"
     "(?<=vengo )|(?<=posso )|(?<=lavoro )|(?<=manco )|(?<=ufficio )|(?<=disponibile )|(?<=, )){wd}\\.?(?![\\w'])", "{wd}"),
    ("(?:per )?{n} volte", "{n} times"),
    ("(?:per |nel )?(?:il |questo )?(?:fine settimana|weekend|week-end)(?! prossimo)", "this weekend"),
    ("(?:tutti i|ogni|i) (?:weekend|fine settimana)", "weekends"),
    ("fino a fine {month}", "until end of {month}"),
    ("sant'ambrogio", "7 December"),
    ("san giovanni", "24 June"),
    ("(?:i )?santi pietro e paolo|san pietro e paolo", "29 June"),
    ("san gennaro", "19 September"),
    ("san marco", "25 April"),
    ("(?:il )?giovedì grasso", "Fat Thursday"),
    ("(?:il )?martedì grasso", "Shrove Tuesday"),
    ("san giuseppe", "19 March"),
    ("(?:fino|sino) (?:al |all'){day}°? (?:di )?{month}(?: {year})?", "until {day} {month} {year}"),
    ("domattina", "tomorrow morning"),
    ("non (?=il |la |i |dal |domani |oggi |{weekday})", "not "),
    ("(?:(?<=tranne )|(?<=esclusi )|(?<=eccetto )|(?<=salvo )|(?<=senza ))(?:i |il )?(?:weekend|week-end|fine settimana)",
     "weekends"),
    ("(?:(?<=natale )|(?<=natalizie ))dal {day} al {day2}(?! ?[/.]?\\d| ?{month})", "from {day} December to {day2} December"),
    ("(?:(?<=ferie di )|(?<=vacanze di )|(?<=ponte di )|(?<=ponte dell'))(?:natale|pasqua|immacolata|ognissanti|"
     "ferragosto),?(?= dal |dall| il | fino)",
     "·"),
    ("(?:la |nella )?{nth} settimana di {month}", "{nth} week of {month}"),
    ("(?:la |nella )?{n}[ªa°] settimana di {month}", "{n}th week of {month}"),
    ("(?:ogni|tutti i|un) (?:due|2) {weekday}|{weekday2} alterni|{weekday3} alternati",
     "every other {weekday}{weekday2}{weekday3}"),
    ("(?:un[oa]? )?{weekday} s[iì] e (?:un[oa]|l'altr[oa]) no", "every other {weekday}"),
    ("(?:un )?{weekday} ogni (?:due|2)(?: settimane)?", "every other {weekday}"),
    ("un {weekday} su due", "every other {weekday}"),
    ("ogni (?:due|2) settimane|ogni (?:15|quindici|14) giorni|una settimana s[iì] e una no|a settimane alterne|settimane alterne",
     "every other week"),
    ("ogni {n} {grain}", "every {n} {grain}s"), ("tutti i {weekday} {part}", "every {weekday} {part}"),
    ("(?:ogni|tutti i|tutte le) {weekday}(?: di| al| la| alla)? {part}", "every {weekday} {part}"),
    ("(?:ogni|tutti i|tutte le) {weekday}", "every {weekday}"), ("tutti i giorni|ogni giorno", "every day"),
    ("(?:ogni|tutte le) {part}", "every {part}"), ("(?:ogni|tutte le|tutti i) {grain}", "every {grain}"),
    ("(?:i|le) {weekday}(?: di| al| la| alla)? {part}", "every {weekday} {part}"), ("(?:i|le) {weekday}", "every {weekday}"),
    ("(?:il|la) {weekday}(?: al| la| alla| di)? {part}", "every {weekday} {part}"),
    ("(?:il|la) {weekday}(?! (?:\\d|prossim|che viene|scors|dopo|seguent|successiv|stess|dell|santo|grasso|"
     "in questione|di questa))",
     "every {weekday}"),
    ("(?:il |la |ogni |l')?{nth} {weekday} (?:di ogni|del|di ciascun|al) mese", "{nth} {weekday} of every month"),
    ("(?:i |le |gli |tutti i |tutti gli |tutte le )?{nth} {weekday} (?:del|di ogni|al) mese", "{nth} {weekday} of every month"),
    ("(?:il |la |l')?{nth} {weekday} di {month}", "{nth} {weekday} of {month}"),
    ("l'altro ?ieri|avantieri|avant'ieri", "day before yesterday"), ("dopo ?domani {part}", "day after tomorrow {part}"),
    ("dopo ?domani", "day after tomorrow"), ("domani {part}", "tomorrow {part}"),
    ("stamattina|stamane|stamani|questa mattina|oggi (?:di )?mattina", "this morning"),
    ("(?:oggi|questo) pomeriggio|oggi nel pomeriggio|oggi al pomeriggio", "this afternoon"),
    ("(?:la mia|le mie|la sua|le sue|la tua) nott[ei]", "·"),
    ("stasera|questa sera|oggi sera", "this evening"), ("stanotte|questa notte", "tonight"),
    ("(?:(?:nella|durante la|la) )?notte (?:da|dal|tra|fra) {weekday} (?:a|al|e|ed?) {weekday2}",
     "the night of {weekday} to {weekday2}"),
    ("(?:(?:nella|durante la|la) )?notte (?:dal|tra il|fra il) {day} (?:al|e il) {day2}(?![/:.\\d]|:| (?:di )?{month})",
     "the night of the {day}th to the {day2}th"),
    ("(?:(?:nella|durante la|la) )?notte (?:dal|tra il|fra il) {day} (?:al|e il) {day2} {month}",
     "the night of {day} to {day2} {month}"),
    ("{weekday}(?: di| al| nel)? {part}", "{weekday} {part}"), ("{weekday}'", "{weekday}"),
    ("(?:il |la )?(?:prossim[oa]|prox\\.?) {weekday}", "next {weekday}"),
    ("(?:il |la )?{weekday} (?:prossim[oa]|prox\\.?)", "next {weekday}"),
    ("(?:il |la )?{weekday} prossim[oa] {part}", "next {weekday} {part}"), ("(?:il |la )?{weekday} che viene", "this {weekday}"),
    ("quest[oa] {weekday}", "this {weekday}"), ("quest[oa] {weekday} {part}", "this {weekday} {part}"),
    ("{weekday} (?:della|di) settimana prossima|{weekday2} della prossima settimana", "next week {weekday}{weekday2}"),
    ("(?:il |la )?{weekday} scors[oa]", "last {weekday}"),
    ("(?:la |il )?{weekday} (?:dopo|seguente|successiv[oa])", "{weekday} after"),
    ("(?:tutta |per tutta |nella |entro )?(?:la )?(?:settimana prossima|prossima settimana|settimana che viene|"
     "settimana entrante)",
     "next week"),
    ("(?:tutta )?(?:la )?(?:settimana corrente|settimana in corso)|questa settimana", "this week"),
    ("(?:il |nel |la |l')?{grain} (?:prossim[oa]|prox\\.?|che viene|entrante)", "next {grain}"),
    ("(?:il |nel |la |l')?(?:prossim[oa]|prox\\.?) {grain}", "next {grain}"), ("(?:la |il |l')?{grain} scors[oa]", "last {grain}"),
    ("(?<=io )la prossima(?! ?\\w)", "next week"),
    ("quest[oa'] ?{grain}", "this {grain}"), ("(?:tra|fra|in) {n} {grain}", "in {n} {grain}s"),
    ("(?:tra|fra) (?:quindici|15) giorni", "in two weeks"), ("{weekday} a otto", "{weekday} week"),
    ("(?:i )?prossimi {n} {grain}|(?:le )?prossime {n2} {grain2}", "the next {n}{n2} {grain}{grain2}s"),
    ("(?:il |nel |per il )?(?:fine settimana|fine-settimana|finesettimana|week-end)", "weekend"),
    ("questo (?:fine settimana|weekend|week-end)", "this weekend"),
    ("mezza giornata|mezzo giorno(?! e)|mezza giornata di", "half day"),
    ("(?:per )?tutto il giorno|(?:per )?tutta la giornata", "all day"), ("(?:per )?tutta la settimana", "all week"),
    ("(?:per )?tutto il mese", "all month"), ("(?:per )?(?:il )?resto della settimana", "rest of the week"),
    ("(?:il )?resto della giornata", "rest of the day"),
    ("da domani (?:alle|ore|alle ore) {n} (?:a|al) {weekday} (?:alle|ore|alle ore) {n2}",
     "from tomorrow {n} oclock to {weekday} {n2} oclock"),
    ("da(?:l)? {weekday} (?:alle|ore|alle ore) {n} (?:a|al) {weekday2} (?:alle|ore|alle ore) {n2}",
     "from {weekday} {n} oclock to {weekday2} {n2} oclock"),
    ("(?:la |a |per )?fine (?:della )?settimana lavorativa", "end of the week"),
    ("(?:a |per )?fine mese|la fine del mese", "end of the month"),
    ("(?:a |all'|agli |ai )?(?:inizio|inizi|primi)(?: di)? {month}", "early {month}"),
    ("(?:a |verso )?met[aà] (?:di )?{month}", "mid {month}"), ("(?:a |per |la |di )?fine (?:di )?{month}", "end of {month}"),
    ("tutto (?:il mese di )?{month}", "all of {month}"), ("(?:un|qualche) giorno", "a day"), ("prima o poi", "some day"),
    ("(?:qualche|un paio di|alcuni|alcune) {grain}", "a few {grain}s"),
    ("diversi {grain}|parecchi {grain2}", "several {grain}{grain2}s"),
    ("fino a nuov[oa] (?:ordine|avviso|comunicazione)", "until further notice"),
    ("{weekday} {day}(?:°)? ?{month}", "{weekday} {day} {month}"), ("quest'oggi", "today"),
    ("(?:fino|sino) (?:al|alle|alla|all'|ad|a|allo) ?", "until "),
    ("(?:a partire|a decorrere|a cominciare) (?:dal|dalle|dalla|dall'|da) ?", "from "),
    ("(?:dal|dalla|dalle|dall'|da) ", "from "), ("dall'", "from "),
    ("prima (?:delle|di|del) ", "before "), ("dopo (?:le|il|la|l') ?", "after "),
    ("entro (?:le |il |la |l'|(?=lun|mar|mer|gio|ven|sab|dom|dopo|doma|fine|ogg))", "by "),
    ("(?:a partire )?dal {day}(?![/:.-]?\\d| ?%| ore| minuti| al | all'| fino| a | (?:di )?{month})", "from the {day}th"),
    ("(?:fino|sino) (?:al |all'){day}(?![/:.]?\\d| ?%| ore| minuti| (?:di )?{month})", "until the {day}th"),
    ("d'ora in (?:poi|avanti)|da oggi in (?:poi|avanti)", "from now on"),
    ("da subito|da ora|da adesso|da questo momento", "from now"),
    ("fino a(?:lla)? fine (?:dell')?anno", "until the end of the year"),
    ("fino a(?:lla)? fine (?:del )?mese", "until the end of the month"),
    ("per (?:i prossimi |le prossime ){n} {grain}", "for the next {n} {grain}s"), ("per {n} {grain}", "for {n} {grain}s"),
    ("{n} {grain} (?:a partire )?(?:dal|dalla|dall'|da) ?", "for {n} {grain}s from "), ("{n} {grain}", "{n} {grain}s"),
    ("mezz'? ?ora", "half an hour"), ("un'ora", "1 hour"), ("un paio d'ore", "2 hours"), ("un'ora e mezza", "90 minutes"),
    ("(?:tra|fra) natale e (?:capodanno|l'anno nuovo)", "between Christmas and New Year"),
    ("(?:durante |per )(?=natale|pasqua)", "over "), ("(?:il |nel )?(?:week[- ]?end|fine settimana) di pasqua", "Easter weekend"),
    ("(?:la )?vigilia(?: di natale)?", "Christmas Eve"), ("santo stefano|s\\. stefano", "Boxing Day"),
    ("(?:la notte di |la sera di )?san silvestro|l'ultimo dell'anno|ultimo dell'anno", "New Year's Eve"),
    ("capodanno|il primo dell'anno", "New Year's Day"), ("(?:l')?epifania|(?:la )?befana", "6 January"),
    ("pasquetta|luned[iì] dell'angelo|(?:il )?luned[iì] di pasqua", "Easter Monday"), ("(?:il )?venerd[iì] santo", "Good Friday"),
    ("ferragosto", "15 August"), ("ognissanti|(?:i|dei) santi|tutti i santi", "1 November"), ("(?:l')?immacolata", "8 December"),
    ("festa del lavoro|festa dei lavoratori", "1 May"), ("festa della repubblica", "2 June"),
    ("festa della liberazione", "25 April"), ("(?:la |nella )?settimana di natale", "the week of Christmas"),
    ("(?:la |nella )?settimana (?:dal|dall'|del|dell') ?(?:{weekday} )?{day} (?:di )?{month}", "week of {day} {month}"),
    ("settiman[ae] (?:n[.°º]? ?|numero )?{n} (?:a|alla|fino alla) {n2}", "kw {n} to {n2}"),
    ("settiman[ae] (?:n[.°º]? ?|numero )?(?=\\d)", "kw "),
    ("(?:dal|da) {weekday} (?:al|a|fino a|fino al|sino a) {weekday2}", "from {weekday} to {weekday2}"),
    ("(?:da|dalla) {weekday} (?:alla|a) {weekday2}", "from {weekday} to {weekday2}"),
    ("{weekday} ?- ?{weekday2}", "{weekday} to {weekday2}"), ("l ?(?:-|a) ?v(?!\\w)", "Monday to Friday"),
    ("{wd}\\.? ?(?:-|a) ?{wd2}\\.?(?!\\w)", "{wd} to {wd2}"), ("{wd}\\.?,? (?=\\d)", "{wd} "),
    ("(?:(?<=[,;] )|(?<=[+/&,])){wd}(?=[ ,.+/&]|$)", "{wd}"),
    ("(?:dal |dall')?{day}[/.-]{mm}(?:[/.-]{year})?(?: |, )?(?:al|all'|fino al|-) ?{day2}[/.-]{mm2}(?:[/.-]{year2})?",
     "from {day} {mm} {year} to {day2} {mm2} {year2}"),
    ("(?:il |l'|del |al |di )?{day}[/.]{mm}(?:[/.]{year})?(?![/.]?\\d|:)", "{day} {mm} {year}"),
    ("(?:dal |dall')(?:{weekday} )?{day}°?(?: (?:di )?{month})? (?:al|all'|fino al|a|"
     "fino a) ?(?:{weekday2} )?{day2} (?:di )?{month2}(?: (?:del )?{year})?",
     "from {day} {month} to {day2} {month2} {year}"),
    ("(?:dal |dall')(?:{weekday} )?{day} (?:al|all'|fino al|a|fino a) ?(?:{weekday2} )?{day2}(?![/:.]?\\d| (?:di )?{month})",
     "from the {day}th to the {day2}th"),
    ("dal primo (?:{month} )?(?:al|all') ?{day2} (?:di )?{month2}(?: {year})?", "from 1 {month} to {day2} {month2} {year}"),
    ("dal primo (?:al|all') ?{day2}(?![/:.]?\\d| ?{month})", "from the 1st to the {day2}th"),
    ("{day} ?(?:-|al|all') ?{day2} (?:di )?{month}", "{day} to {day2} {month}"),
    ("(?:il |l'|del |dell'|al |all')?{day}°? (?:di )?{month}(?: (?:del )?{year})?", "{day} {month} {year}"),
    ("(?:il |del |al |fino al |dal )?primo (?:di )?{month}", "1 {month}"),
    ("(?:il |l'){day}(?= e (?:il |l')?{day2}(?![/:.]?\\d| ?(?:di )?{month}| ore))", "the {day}th"),
    ("(?:(?<=\\d e )){day}(?![/:.]?\\d| ?(?:di )?{month}| ore| ?-)", "the {day}th"),
    ("(?:il |l'|del |dell'|al |all'){day}(?![/:.]?\\d|:| ?%| ore| minuti)", "the {day}th"),
    ("d'{month}|(?:di|a|in|nel mese di) {month2}", "in {month}{month2}"),
    ("(?:dalle|tra le|fra le|dall'|tra l'|fra l'|dalle ore|(?:da|tra|fra) (?=mezz)) ?{clock} "
     "(?:alle|all'|e le|e l'|fino alle|fino all'|sino alle|alle ore|(?:fino )?a (?=mezz)|e) ?{clock2}(?: (?:del|di) {part})?",
     "from {clock} to {clock2} {part}"),
    ("(?:dalle|dall'|dalle ore|da (?=mezz)) ?{clock}(?: in poi)?", "from {clock}"),
    ("(?:da|dal) {weekday} in poi", "from {weekday}"),
    ("(?:fino|sino) (?:alle(?: ore)?|all'|a (?=mezz)) ?{clock}", "until {clock}"),
    ("(?:prima|entro) (?:delle|le|dell'|l'|di (?=mezz)) ?{clock}", "before {clock}"),
    ("(?:dopo|passate) (?:le|l'|(?=mezz)) ?{clock}", "after {clock}"),
    ("(?:alle(?: ore)?|le|ore|h|all'|l'|per le|(?:a|per) (?=mezz)) ?{clock}(?: circa)?", "at {clock}"),
    ("(?:a|al|alla|all')(?: |(?<='))(?=epifania|befana|immacolata|san )", "on "),
    ("(?:(?<=malattia )|(?<=malato )|(?<=malata )|(?<=mutua ))(?:da|dal|dalla) (?=lun|mar|mer|gio|ven|sab|dom|ieri|\\d)", "since "),
    ("(?:(?<=malattia )|(?<=malato )|(?<=malata )|(?<=mutua ))(?:da|dal) {weekday} (?:a|al|fino a) {weekday2}",
     "since {weekday} until {weekday2}"),
    ("(?:alle|le|ore) {h} (?:del|di) mattin[ao]", "at {h} am"),
    ("(?:alle|le|all') ?{h} (?:del pomeriggio|di sera|di notte)", "at {h} pm"),
    ("(?<=until ){h}", "{h}"), ("{h}[.,]{m} ?- ?{h2}[.,]{m2}", "{h}:{m}-{h2}:{m2}"),
    ("{h}[:.,]{m} ?- ?{h2}(?![:.,]?\\d)", "{h}:{m}-{h2}:00"), ("{h} ?- ?{h2}[:.,]{m2}", "{h}:00-{h2}:{m2}"),
    ("(?:in |di |nel |al |alla |la |nella |il )(?:tarda |prima )?{part}", "in the {part}"),
    ("(?:le )?nove", "9"), ("ora di londra", "London time"),
    ("ora di new york", "New York time"), ("ora di parigi", "Paris time"), ("ora di berlino", "Berlin time"),
    ("ora di roma|ora italiana", "Rome time"), ("ora di madrid", "Madrid time"),
)
