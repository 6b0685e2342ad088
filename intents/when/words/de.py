"""German: the words of dates and times, each beside the English word that stands for it.

Single words go under their English meaning. ``PHRASES`` are pieces of regular expressions and what they mean; ``{slots}`` are
filled from the tables (see ``intents/when/translating.py``). ``TELLING`` and ``SMALL`` are words that show the language;
the small ones say nothing beside a date, and dates on their two sides are read as one. Verbs are among them only where they stand
between dates anyway ("ab Mittwoch bin ich drei Tage weg"). Umlauts also match "ae", "oe", "ue"; accents may be missing.
"""

TELLING = """
    ohne aber wenn weil danke hallo warum wann wo wie lieber statt anstatt stattdessen macht übernimmt vertritt covert
    storniere lösche streich frag frage teilzeit vollzeit schade wahrscheinlich leider zeiten arbeitszeit arbeitszeiten"""
SMALL = """
    ich bin nicht ist wir uns mich mir sind werde wird habe hab hast kann können möchte brauche nehme ihr sie es leider bitte
    sich euch jemand der das und im vom zum bis für mit auf auch noch dann ein eine einen einem einer den dem des zu zur bei
    nach von ab seit mein meine meinen meiner meinem oder schon wieder jeden jede jeder nächste nächsten nächster kommende kommenden
    diese diesen dieser heute übermorgen uhr halber halben gegen zwischen während über unter euer eure dein deine sein
    seine"""
SHARED = "mo do am in so war die was mal man an um also da hat"
"""Words that English has too: they count for neither."""

WEEKDAYS = (
    "montag montags montage montagen mäntig", "dienstag dienstags dienstage dienstagen zischtig ziischtig",
    "mittwoch mittwochs mittwoche mittwochen mittwuch", "donnerstag donnerstags donnerstage donnerstagen dunschtig",
    "freitag freitags freitage freitagen fritig friitig",
    "samstag samstags samstage samstagen sonnabend sonnabends samschtig", "sonntag sonntags sonntage sonntagen sunntig",
)
SHORT_WEEKDAYS = ("mo", "di", "mi", "do", "fr", "sa", "so")
MONTHS = (
    "januar jänner", "februar feber", "märz", "april", "mai", "juni", "juli", "august", "september sept", "oktober okt", "november",
    "dezember dez",
)
SHORT_MONTHS = ("jan", "feb", "mrz", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
NUMBERS = {
    1: "ein eine einen einem einer eins", 2: "zwei", 3: "drei", 4: "vier", 5: "fünf", 6: "sechs", 7: "sieben", 8: "acht", 9: "neun",
    10: "zehn", 11: "elf", 12: "zwölf", 14: "vierzehn", 15: "fünfzehn", 20: "zwanzig", 30: "dreißig",
}
ORDINALS = {
    1: "erste ersten erster erstes", 2: "zweite zweiten zweiter zweites", 3: "dritte dritten dritter drittes",
    4: "vierte vierten vierter", 5: "fünfte fünften fünfter", -1: "letzte letzten letzter letztes",
}
GRAINS = {
    "minute": "minute minuten", "hour": "stunde stunden", "day": "tag tage tagen tages", "week": "woche wochen",
    "month": "monat monate monaten monats", "year": "jahr jahre jahren jahres",
    "workday": "arbeitstag arbeitstage arbeitstagen werktag werktage", "weekend": "wochenende wochenenden",
    "quarter": "quartal quartals",
}
PARTS = {
    "morning": "vormittag vormittags morgens früh vormittage vorm vm", "afternoon": "nachmittag nachmittags nachmittage nachm nm",
    "evening": "abend abends abende", "night": "nacht nachts", "noon": "mittag mittags",
}
WORDS = {
    "today": "heute heut", "tomorrow": "morgen", "yesterday": "gestern", "tonight": "heutabend",
    "from": "vom von ab", "since": "seit", "until": "bis",
    "to": "zum", "on": "am", "in": "im", "at": "um gegen", "between": "zwischen", "and": "und sowie", "or": "oder",
    "the": "der die das den dem", "of": "des", "next": "nächste nächsten nächster nächstes kommende kommenden kommender kommendes",
    "last": "letzte letzten letzter letztes vergangene vergangenen", "this": "diese diesen dieser dieses diesem",
    "every": "jede jeden jeder jedes jedem", "except": "außer ausgenommen", "off": "frei weg abwesend", "leave": "urlaub",
    "sick": "krank", "weekdays": "werktags wochentags", "daily": "täglich", "weekly": "wöchentlich", "monthly": "monatlich",
    "midnight": "mitternacht", "before": "vor", "after": "nach", "Christmas": "weihnachten", "Easter": "ostern",
    "Pentecost": "pfingsten", "for": "für", "whole": "ganze ganzen ganzer gesamte gesamten", "only": "nur",
    "maybe": "vielleicht eventuell evtl möglicherweise vermutlich voraussichtlich wahrscheinlich",
    "soon": "demnächst bald", "during": "während", "also": "auch",
}
PLACES = """
london: londoner, britischer, englischer
paris: pariser
new york: new yorker
berlin: berliner, deutscher
zurich: zürcher, schweizer
vienna: wiener, österreichischer
rome: römischer, italienischer, rom
moscow: moskauer, moskau
tokyo: tokioter, tokio
warsaw: warschauer, warschau
brussels: brüsseler, brüssel
singapore: singapur
dubai: dubaier
chicago: chicagoer
madrid: madrider
lisbon: lissabonner, lissabon
india: indischer
"""
CLOCKS = (
    ("mittags?", "noon"), ("mitternacht", "midnight"), ("{h}:{m}(?: ?uhr)?", "{h}:{m}"), ("{h}\\.{m} ?uhr", "{h}:{m}"),
    ("{h} ?uhr ?{m}", "{h}:{m}"), ("{h} ?h ?{m}", "{h}:{m}"), ("{h} ?(?:uhr|h)(?!\\w)", "{h} oclock"),
    ("halb {before}(?: uhr)?", "half past {before}"), ("viertel nach {h}", "quarter past {h}"),
    ("(?:viertel vor|dreiviertel) {h}", "quarter to {h}"),
    ("(?:zehn|10) nach {h}", "ten past {h}"), ("(?:zwanzig|20) nach {h}", "twenty past {h}"), ("(?:zehn|10) vor {h}", "ten to {h}"),
    ("(?:zwanzig|20) vor {h}", "twenty to {h}"),
)
COUNTED = "?! ?(?:uhr|wochen?|tage?n?|monate?n?|stunden?|std|minuten?|prozent|mann|leute|personen|mal)"
PHRASES = (
    ("jeweils (?:von )?(?={h})", ""),
    ("(?:am |das |übers )?wochenende (?:vom|um den|des) {day}\\.?(?: {month})?", "weekend of {day} {month}"),
    ("(?:an )?{n} {weekday}(?= (?:ab|seit|vom) )", "{n} {weekday}s"),
    ("an (?=(?:heiligabend|silvester|weihnachten|ostern|pfingsten|neujahr|nikolaus|karfreitag|fronleichnam|allerheiligen)(?!\\w))",
     "on "),
    ("(?:am |dem |den |zum )?(?:zweiten|2\\.) weihnachts(?:feier)?tag", "26 December"),
    ("(?:am |dem |den |zum )?(?:ersten|1\\.) weihnachts(?:feier)?tag", "25 December"),
    ("{wd}\\.?(?=(?: {wd2}\\.?){1,4} \\d)", "{wd},"),
    ("(?:(?<=und )|(?<=oder ))(?:am|den|dem|der) {day}\\.(?! ?(?:\\d|{month}|uhr))", "{day}th"),
    ("(?:und|sowie) (?:auch|ebenso|ebenfalls|zusätzlich|außerdem)(?: noch)?", "and"), ("{day}\\. ?mär\\.?(?!\\w)", "{day} March"),
    ("wie (?:(?:im )?(?:letzten?|vorigen?)[ms]? )(?:jahr|woche|monat|mal)", "·"),
    ("(?:die |an den |den )?(?:nächsten|kommenden) {n} {weekday}", "the next {n} {weekday}s"),
    ("(?:jede[nrsm]?|immer am|jeweils am) {nth} und {nth2} {weekday}(?: (?:im|des|jedes|eines) monats?)?",
     "every {nth} and {nth2} {weekday}"),
    ("(?:jede[nrsm]?|immer am|jeweils am) 1\\. und 3\\. {weekday}", "every first and third {weekday}"),
    ("(?:jede[nrsm]?|immer am|jeweils am) 2\\. und 4\\. {weekday}", "every second and fourth {weekday}"),
    ("(?:von )?{h}(?:[:.h]{m})? ?h? ?(?:bis|-) ?{h2}h(?:{m2})?", "from {h}:{m?} to {h2}:{m2?}"),
    ("{h}h{m}", "{h}:{m}"), ("(?:für|noch) {n} ?(?:h|std\\.?)(?!\\w)", "for {n} hours"),
    ("(?:(?<=ab )|(?<=bis )|(?<=um )|(?<=gegen )|(?<=von )|(?<=vor )|(?<=nach )|(?<=seit )){h} ?h(?!\\w)", "{h} oclock"),
    ("woche {n} (?:im|des) {month}s?", "{n}th week of {month}"),
    ("(?:ein )?ganze[nrs]? tag", "all day"),
    ("{day}(?:ten|sten|ter|ster)(?! {grain})(?! {weekday})", "the {day}th"),
    ("woche (?:nr\\.? ?)?{n}(?! ?tag)(?! {grain})", "kw {n}"),
    ("{place}(?:e?r)? (?:zeit|ortszeit)", "{place} time"),
    ("(?:zeit|ortszeit) (?:in|von) {place}", "{place} time"),
    ("(?:von |zw\\. ?)?{h} (?:und|bis) {h2} ?uhr", "from {h} to {h2}"),
    ("viertel {before}", "{before}:15"),
    ("(?:von )?{clock} ?(?:bis|-) ?(?:um )?{clock2}", "from {clock} to {clock2}"),
    ("zwischen {clock} und {clock2}", "from {clock} to {clock2}"), ("länger als (?:bis )?{clock}", "after {clock}"),
    ("(?:(?:von )?{h} ?(?:bis|-) ?|zwischen {h2} und ){clock}", "from {h}{h2} to {clock}"),
    ("(?:(?:von )?{clock} ?(?:bis|-) ?|zwischen {clock2} und ){h}" + f"({COUNTED}|[:.]?\\d|\\.)", "from {clock}{clock2} to {h}"),
    ("zwischen {h} und {h2}" + f"({COUNTED}|[:.]?\\d|\\.)", "from {h} to {h2}"),
    ("(?:(?<=ab )|(?<=bis )|(?<=seit )|(?<=vom )){wd}\\.?(?! ?uhr)(?!\\w)", "{wd}"),
    ("(?:ab|von) (?:da|dann)(?: an| weg)?(?= )", "·"), ("v\\. ?(?=\\d)", "from "), ("z\\. ?b\\.", "·"),
    ("(?:am |das |dieses |kommendes |dies )?wochenende (?=(?:kann|bin|habe?|geht|muss|will) )", "this weekend · "),
    ("(?:am |übers |das |dieses |kommendes |dies )?wochenende", "this weekend"), ("nächstes wochenende", "next weekend"),
    ("jedes wochenende|alle wochenenden|(?:an |die )?wochenenden", "weekends"),
    ("(?:jeweils |insgesamt |nur )?{n} ?(?:mal|x|termine)", "{n} times"),
    ("(?!so (?:ab|bis|früh|und|von|nicht|krank))"  # "so ab 14 Uhr" is no Sunday
     "{wd}\\.?(?= ?(?:vormittag|nachmittag|früh|abend|ab|bis|und|von|weg|frei|krank|urlaub|nicht|außer)(?!\\w))", "{wd}"),
    ("morgn", "tomorrow"), ("heit|heid", "today"),
    ("(?:in der |in aller )früh|frühmorgens", "in the morning"),
    ("(?:am )?rosenmontag", "Rose Monday"),
    ("faschingsdienstag|fastnacht(?:sdienstag)?", "Shrove Tuesday"),
    ("aschermittwoch", "Ash Wednesday"),
    ("weiberfastnacht", "Fat Thursday"),
    ("reformationstag", "31 October"),
    ("mariä himmelfahrt", "15 August"),
    ("(?:heilige )?drei könige|dreikönig(?:e|stag)?", "6 January"),
    ("nikolaus(?:tag)?", "6 December"),
    ("nicht (?=am |an |den |vom |ab |heute |morgen |jeden |{weekday})", "not "),
    ("(?:(?<=er )|(?<=ohne ))(?:an |am |die |den )?wochenenden?", "weekends"),
    ("(?<=weihnachtsurlaub )(?:vom )?{day}\\. ?(?:bis|bis zum|-) ?{day2}\\.(?! ?(?:\\d|{month}))",
     "from {day} December to {day2} December"),
    ("{weekday}s {part}", "every {weekday} {part}"),
    ("alle (?:zwei|2|14) (?:wochen|tage) (?:am |immer )?{weekday}", "every other {weekday}"),
    ("vom {day}\\. an(?!\\w)", "from the {day}th"),
    ("vom {day}\\.? auf den {day2}\\. ?{month}", "from {day} to {day2} {month}"),
    ("vom {day}\\. ?{mm}\\.? auf den {day2}\\. ?{mm2}\\.?", "from {day} {mm} to {day2} {mm2}"),
    ("ab (?:dem )?{day}\\.(?! ?(?:\\d|{month}|uhr))", "from the {day}th"),
    ("bis (?:zum |einschließlich |inklusive |inkl\\.? |einschl\\.? )?{day}\\.(?! ?(?:\\d|{month}|uhr))", "until the {day}th"),
    ("(?:(?<=um )|(?<=gegen ))(?=[a-zäöü]){h}(?! ?(?:uhr|wochen?|tage?n?|monate?n?|stunden?|minuten?|prozent)|\\w)", "{h} oclock"),
    ("bis (?=[a-zäöü]){h}(?! ?(?:uhr|wochen?|tage?n?|monate?n?|stunden?|mann|leute|personen)|\\w)", "until {h} oclock"),
    ("ab {h}(?= (?:bin|ist|nicht|weg|raus|frei|hab|habe|geh|gehe)(?!\\w))", "from {h} oclock"),
    ("(?:in der )?{n}\\. woche (?:im|des) {month}s?", "{n}th week of {month}"),
    ("(?:in der )?{nth} woche (?:im|des) {month}s?", "{nth} week of {month}"),
    ("(?:in der )?{nth} {month}woche", "{nth} week of {month}"),
    ("am {nth} und {nth2} {weekday}", "on the {nth} and {nth2} {weekday}"), ("am {nth} {weekday}", "on the {nth} {weekday}"),
    ("am {nth} {weekday} (?:im|jeden|eines(?: jeden)?) monats?", "{nth} {weekday} of every month"),
    ("am {nth} (?:werktag|arbeitstag)", "on the {nth} weekday"), ("am {nth} tag(?= (?:des|im|jede))", "on the {nth} day"),
    ("am (?!letzten){nth} tag", "·"),
    ("jede[nrsm]? (?:werktag|arbeitstag)", "every weekday"), ("jede[nrsm]? (?:einzelnen )?tag", "every day"),
    ("jede[nrsm]? {grain}(?= (?:am|im|bis)(?!\\w)|,|$)", "every {grain}"),
    ("(?:jede[nrsm]?|alle) (?:zweite[nrs]?|2\\.) {weekday}", "every other {weekday}"),
    ("jede[nrsm]? (?:zweite[nrs]?|2\\.) {grain}", "every other {grain}"),
    ("alle (?:zwei|2|14) (?:wochen|tage)", "every other week"), ("alle {n} {grain}", "every {n} {grain}s"),
    ("jede[nrsm]? {nth} {weekday} im monat", "{nth} {weekday} of every month"),
    ("den ganzen {weekday}{part}", "{weekday} {part}"),
    ("{weekday}-(?= (?:und|oder) {weekday2}{part})", "{weekday} {part}"),
    ("{weekday}-(?= (?:und|oder) {weekday2}morgen)", "{weekday} morning"),
    ("jede[nrsm]? {weekday}{part}", "every {weekday} {part}"), ("immer (?:am )?{weekday}", "every {weekday}"),
    ("(?:immer )?{weekday}s(?! abend)", "every {weekday}"), ("{weekday}{part}(?<=s)", "every {weekday} {part}"),
    ("{weekday}{part}", "{weekday} {part}"),
    ("(?:(?:an )?(?:den|allen)|alle) {weekday}(?:(?<=tage)|(?<=tagen)|(?<=woche)|(?<=wochen)|(?<=abende)|(?<=abenden))",
     "every {weekday}"),
    ("(?:die |diese |in der )?(?:kommende|nächste|heutige)n? nacht", "tonight"),
    ("(?:in der |die |der )?nacht (?:auf|zu) morgen", "tonight"), ("(?:in der |die )?(?:letzte|vergangene)n? nacht", "last night"),
    ("(?:in der |die |der )?nacht (?:auf (?:den )?|zum ){weekday}", "night before {weekday}"),
    ("(?:in der |die |der )?nacht (?:(?:von |vom |zwischen )?{weekday}|am {weekday3}) (?:auf|zu|zum|und) (?:den )?{weekday2}",
     "the night of {weekday}{weekday3} to {weekday2}"),
    ("(?:in der |die |der )?nacht (?:auf (?:den )?|zum ){day}\\.(?! ?(?:\\d|{month}))", "night before the {day}th"),
    ("(?:in der |die |der )?nacht (?:auf (?:den )?|zum ){day}\\. ?{month}", "night before {day} {month}"),
    ("(?:in der |die |der )?nacht (?:auf (?:den )?|zum ){day}\\. ?{mm}\\.?", "night before {day} {mm}"),
    ("(?:in der |die |der )?nacht (?:vom )?{day}\\.?(?: auf den| auf| zum|/) ?{day2}\\.(?! ?(?:\\d|{month}))",
     "the night of the {day}th to the {day2}th"),
    ("(?:in der |die |der )?nacht (?:vom )?{day}\\.?(?: auf den| auf| zum|/) ?{day2}\\. ?{month}",
     "the night of {day} to {day2} {month}"),
    ("(?:in der |die |der )?nacht (?:vom )?{day}\\.? ?{mm}?\\.?(?: auf den| auf| zum|/) ?{day2}\\. ?{mm2}\\.?",
     "the night of {day} to {day2} {mm2}"),
    ("heute? (?:früh|morgen)", "this morning"), ("heute? vormittag", "this morning"),
    ("heute? nachmittag", "this afternoon"), ("heute? abend", "this evening"), ("übermorgen", "day after tomorrow"),
    ("vorgestern", "day before yesterday"), ("ab sofort", "from today"), ("am {part}", "in the {part}"),
    ("(?:am|der|den|dem|zum|für den|den ganzen|den frühen|am frühen) morgen", "in the morning"),
    ("(?:(?<=ich )|(?<=ich dann ))(?:die )?nächste(?!n|r|s| ?\\w)", "next week"),
    ("(?:an )?(?:jede[nm]|alle) morgen", "every morning"), ("(?:den ganzen )?{weekday}s? ?morgens?", "{weekday} morning"),
    ("gestern (?:früh|morgen)", "yesterday morning"), ("morgen vormittag|morgen früh", "tomorrow morning"),
    ("nächste[nrs]? {weekday}", "next {weekday}"),
    ("(?:kommende[nrs]?|diese[nrs]?) {weekday}", "this {weekday}"), ("übernächste[nr]? {grain}", "the {grain} after next"),
    ("(?:in der |im |am )?(?:nächste|kommende)[nrsm]? {grain}", "next {grain}"),
    ("(?:in )?diese[nrsm]? {grain}", "this {grain}"), ("{weekday} in (?:einer woche|8 tagen)", "{weekday} week"),
    ("heute in (?:einer woche|8 tagen)", "a week today"),
    ("{weekday} in (?:zwei|2) wochen|{weekday2} in 14 tagen", "{weekday}{weekday2} fortnight"),
    ("(?:den )?rest der woche", "rest of the week"),
    ("bis (?:voraussichtlich|vermutlich|wahrscheinlich|wohl) ", "until "), ("seit (?:dem |der )?", "since "),
    ("(?:den |der )?rest des tages|den restlichen tag", "rest of the day"), ("(?:am |bis )?ende der woche", "end of the week"),
    ("bis (?:zum )?ende der woche", "until end of the week"),
    ("bis (?:zum )?(?:ende des jahres|jahresende)", "until the end of the year"),
    ("bis (?:zum )?(?:ende des monats|monatsende)", "until the end of the month"),
    ("bis (?:zum )?wochenende", "until Friday"),
    ("anfang (?:nächster|der nächsten) woche", "start of next week"),
    ("ende (?:nächster|der nächsten) woche", "end of next week"), ("anfang {month}", "early {month}"),
    ("mitte {month}", "mid {month}"), ("ende {month}", "end of {month}"), ("(?:einen |ein )?halbe[nrs]? tag", "half day"),
    ("(?:die |der |den )?(?:ganze|ganzen|gesamte|gesamten) (?:woche|arbeitswoche)", "the whole week"),
    ("(?:den |dem )?(?:ganzen|gesamten) monat", "the whole month"),
    ("halbtags", "half day"), ("den ganzen tag|ganztägig|ganztags", "all day"), ("irgendwann", "sometime"),
    ("irgendeine[nm]? tag", "some day"), ("(?:ein|einen|an einem) tag", "a day"), ("ein paar {grain}", "a few {grain}s"),
    ("einige {grain}", "several {grain}s"), ("bis auf weiteres", "until further notice"),
    ("(?:für )?{n} {grain} (?:ab|vom|von) ", "for {n} {grain}s from "), ("für {n} {grain}", "for {n} {grain}s"),
    ("(?:für )?{n} {grain} lang", "for {n} {grain}s"), ("in {n} {grain}", "in {n} {grain}s"),
    ("{n} stunden?(?! (?:lang|ab|später|früher|vorher|eher|länger|pro|am|in der))", "for {n} hours"),
    ("{n} {grain}", "{n} {grain}s"),
    ("(?:im )?(?:letzte[sn]|vorige[sn]|vergangene[sn]) jahr", "last year"),
    ("(?:über|während) (?=weihnachten|ostern|pfingsten|silvester)", "over "), ("osterwochenende", "Easter weekend"),
    ("(?:den |die )?oster(?:feier)?tagen?", "Easter days"), ("(?:den |die )?weihnachts(?:feier)?tagen?", "Christmas days"),
    ("zwischen den (?:jahren|feiertagen)", "between Christmas and New Year"), ("heilig(?:er |en )?abend", "Christmas Eve"),
    ("silvester", "New Year's Eve"), ("neujahr", "New Year's Day"),
    ("(?:am |der |den )?(?:1\\.|ersten?r?) weihnachts(?:feier)?tag", "Christmas Day"),
    ("(?:am |der |den )?(?:2\\.|zweiten?r?) weihnachts(?:feier)?tag", "Boxing Day"),
    ("ostermontag", "Easter Monday"), ("karfreitag", "Good Friday"),
    ("pfingstmontag", "Whit Monday"), ("christi himmelfahrt|himmelfahrt", "Ascension Day"), ("fronleichnam", "Corpus Christi"),
    ("(?:tag der deutschen einheit)", "3 October"), ("allerheiligen", "1 November"),
    ("tag der arbeit", "1 May"),
    ("bis (?:zu |zum )?(?:einschließlich|inklusive|inkl\\.?|incl\\.?|einschl\\.?|zum|zu) ", "until "),
    ("bis und mit ", "until "),
    ("(?:ab|von|vom) (?:dem |der )?", "from "), ("(?:kws?|(?:den )?kalenderwochen?) ?(?:nr\\.? ?)?{n}", "kw {n}"),
    ("in der (?=kw|kalender)", "in "),
    ("(?:in der )?woche (?:vom|ab) (?:{weekday},? (?:dem )?)?{day}\\. ?{month}", "week of {day} {month}"),
    ("vom {day}\\. ?(?:bis (?:zum |einschließlich )?|- ?){day2}\\. ?{month}( {year})?", "from {day} to {day2} {month} {year}"),
    ("(?:vom )?{day}\\. ?(?:bis (?:zum |einschließlich )?|- ?){day2}\\. ?{month}( {year})?", "{day} to {day2} {month} {year}"),
    ("(?:vom )?{day}\\. ?(?:bis (?:zum |einschließlich )?|- ?){day2}\\. ?{mm}\\.?( ?{year})?",
     "from {day} to {day2} {mm} {year}"),
    ("(?:vom )?{day}\\. ?{mm}\\.?( ?{year})? ?(?:-|bis(?: zum)?) ?{day2}\\. ?{mm2}\\.?( ?{year2})?",
     "from {day} {mm} {year} to {day2} {mm2} {year2}"),
    ("{day}\\. ?{mm}\\. ?{year}", "{day} {mm} {year}"), ("{day}\\. ?{mm}\\.", "{day} {mm}"),
    ("{day}\\.{mm}(?! ?uhr|\\d|[.:]\\d)", "{day} {mm}"), ("{day}\\.? ?{month} ?{year}", "{day} {month} {year}"),
    ("{day}\\.? ?{month}", "{day} {month}"), ("vom {day}\\.? bis (?:zum )?{day2}\\.", "from the {day}th to the {day2}th"),
    ("(?:(?<=am )|(?<=den )|(?<=dem )|(?<=zum )|(?<=der )){day}\\.", "the {day}th"), ("(?<=\\. und ){day}\\.", "{day}th"),
    ("{day}\\. ?[-–] ?{day2}\\.(?! ?\\d)", "from the {day}th to the {day2}th"),
    ("{day}\\.(?= ?(?:,|und|oder|bis|-|&|/|\\+))", "{day}th"), ("{wd} ?(?:-|bis) ?{wd2}", "{wd} to {wd2}"),
    ("(?!so ){wd}(?= (?:(?:auch|lieber|besser|doch|nur|macht|übernimmt|vertritt|eher)(?!\\w)|_))", "{wd}"),
    ("{wd}\\.?(?=(?:, ?| und | ?[+/&] ?){wd2}(?!\\w))", "{wd}"),
    ("(?:(?<={wd} und )|(?<={wd2}, )|(?<={wd3}[/+&])|(?<={wd4} [/+&] ))so(?!\\w)", "Sunday"),
    ("(?:(?<=und )|(?<=, )|(?<=[+/&] )|(?<=[+/&,]))(?!so)(?!da){wd}(?!\\w)", "{wd}"),
    ("(?:(?<=am )|(?<=bin )(?!so)){wd}\\.?(?!\\w)", "{wd}"),
    ("(?!so){wd}\\.?(?= (?:nicht|frei|weg|krank|urlaub|homeoffice|büro|nachmittag|vormittag)(?!\\w))", "{wd}"),
    ("{wd}\\.?,? (?=\\d)", "{wd} "), ("(?:von |zwischen )?{h} ?(?:uhr )?(?:bis|-|und) ?{h2} ?uhr", "from {h} to {h2}"),
    ("(?:von )?{h}[:.]{m} ?(?:uhr )?(?:bis|-) ?{h2}[:.]{m2}(?: ?uhr)?", "from {h}:{m} to {h2}:{m2}"),
    ("von {h} bis {h2}(?![.:\\d])", "from {h} to {h2}"), ("{h}[:.]{m} ?uhr", "{h}:{m}"), ("{h} uhr {m}", "{h}:{m}"),
    ("{h} ?uhr", "{h} oclock"), ("halb {before}", "{before}:30"), ("viertel nach {h}", "{h}:15"),
    ("viertel vor {before}", "{before}:45"), ("dreiviertel {before}", "{before}:45"),
)
