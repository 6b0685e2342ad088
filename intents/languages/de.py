"""German: what messages are told by.

Patterns are pieces of regular expressions over the message in small letters; umlauts also meet "ae", "oe", "ue", accents may be
missing. ``{names}`` stands for one or more people, ``{weekday}`` for a weekday.

``LEAVE`` words mean an absence by themselves, ``STATE`` words only of the speaker or of somebody named. ``NOT_AWAY`` is talk
that is left alone, ``ELSEWHERE`` a clause about something else. ``ME`` shows the speaker as the subject, ``THEY`` somebody
else. ``ASKING`` is a question that asks for leave. ``COVER`` names substitutes, ``I_COVER`` whom the speaker covers,
``SUBJECT`` who is away. ``ENGLISH`` are phrases with the English words for them that the reader of days knows. ``TELLING``
words show the language.
"""

TELLING = """
    urlaub urlaubs urlaubstag urlaubstage abwesend abwesenheit krank krankgemeldet frei freinehmen vertretung vertritt
    vertreten vertrete arzttermin zahnarzt zahnarzttermin arbeitszeit arbeitszeiten arbeite feiertag elternzeit freien
    gleittag überstunden hilfe krankenschein urlaubsantrag resturlaub storniere storniert dienstreise fortbildung weg springt
    übernimmt arzt beim feierabend stellvertretung stellvertreter weiterbildung schulung brückentag überstundenabbau
    sonderurlaub bildungsurlaub mutterschutz"""
NO_NAMES = """
    wer jemand niemand keiner alle hallo hi moin guten tag team bitte danke urlaub vertretung büro termin arzt chef kollege
    kollegin heimarbeit homeoffice home office steht springt vormittag nachmittag server drucker lg gruß grüße mfg kunde durch
    noch auch wird"""
AND = "und sowie"
OR = "oder"
DETERMINERS = """
    der die das den dem des ein eine einen mein meine meinen dein deine unser unsere euer eure ihr ihre sein seine kein keine
    dieser diese dieses jeder jede jedes"""

YES = """
    ja | jo | jawohl | ja bitte | ja gerne | ja gern | gerne | gern | genau | passt | passt so | stimmt | richtig | in ordnung
    | einverstanden | bestätigt | bestätigen | buchen | bitte buchen | ja buchen | klar | ja klar | natürlich | ja passt |
    alles klar | mach das | freigeben | genehmigt"""
NO = """
    nein | ne | nee | nö | nein danke | lieber nicht | nicht buchen | abbrechen | falsch | stimmt nicht | doch nicht | bitte
    nicht | ablehnen | abgelehnt | stopp | vergiss es"""
HELP = """
    hilfe | hilf mir | was kannst du | was kannst du alles | wie funktioniert das | wie geht das | befehle | anleitung | ich
    brauche hilfe | kannst du mir helfen | was kann ich hier machen | wie funktionierst du"""
UNDO = "rückgängig | rückgängig machen | mach das rückgängig | bitte rückgängig machen | das rückgängig machen"

LIST = (
    "(?:zeige?|liste)(?: mir)?(?: alle)? (?:mein|unser)e?n? (?:urlaub|urlaube|abwesenheiten|buchungen|freien tage)",
    "welche (?:urlaube|abwesenheiten|buchungen) (?:habe|hab) ich", "wann (?:habe|hab) ich (?:urlaub|frei)",
    "was (?:habe|hab) ich gebucht", "wer (?:ist|hat) (?:\\w+ ){0,4}(?:abwesend|weg|frei|urlaub|im urlaub|krank|nicht da)",
    "meine (?:abwesenheiten|buchungen|urlaube)",
)
HOURS = (
    "ich arbeite(?! (?:\\w+ ){0,4}nicht| von (?:zu ?hause|daheim)| an)",
    "(?:meine|neue) (?:neuen )?(?:arbeits|dienst|kern)zeit(?:en)?", "arbeitszeit(?:en)?", "meine schicht",
)
HOLIDAY = (
    "(?:ist|wird|sind) (?:\\w+ ){0,3}(?:ein |unser )?(?:gesetzlicher |betrieblicher )?feiertag",
    "feiertag (?:eintragen|anlegen|hinzufügen|am)", "betriebsferien",
)
CANCEL = (
    "storniere?n?(?! (?:das|den|die) (?:meeting|termin|besprechung|bestellung|flug|hotel))",
    "(?:urlaub|abwesenheit|vertretung)(?: \\S+){0,6} (?:absagen|stornieren|löschen|streichen|zurückziehen|zurücknehmen)",
    "(?:lösche?|streiche?|sage?)(?: \\S+){0,2} (?:urlaub|abwesenheit|buchung|vertretung)",
    "(?:bin|habe|nehme)(?: \\S+){0,4} doch (?:nicht (?:weg|krank|abwesend|im urlaub|frei)|da|kein(?:en)? (?:urlaub|frei)|im büro)",
)
EDIT = (
    "(?:verschiebe?n?|verlängere?n?|verkürze?n?|ändere?n?)(?: \\S+){0,8} (?:urlaub|abwesenheit|buchung)",
    "(?:urlaub|abwesenheit|buchung)(?: \\S+){0,8} (?:verschieben|verlängern|verkürzen|ändern)",
)
LEAVE = (
    "(?:jahres|rest|sonder|bildungs|erholungs|eltern)?urlaubs?(?:tage?|antrag)?", "abwesenheit(?:snotiz)?", "elternzeit",
    "mutterschutz", "gleittag", "(?:über)?stundenabbau", "brückentag", "arzttermin", "zahnarzttermin",
    "krank(?:gemeldet|geschrieben|meldung)?(?! (?:vor|von))", "frei (?:nehmen|haben|machen|bekommen)", "freinehmen", "freien tag",
    "arbeitsunfähig", "dienstreise", "fortbildung", "schulung", "weiterbildung", "halbe[nrs]? tag", "halbtags",
    "(?:zahn|haus|fach|augen)arzt(?:besuch)?", "arztbesuch", "beim (?:zahn)?arzt", "zum (?:zahn)?arzt", "kinderkrank",
)
STATE = (
    "frei", "weg", "abwesend", "nicht (?:da|hier|im büro|im haus|verfügbar|erreichbar|im dienst|arbeiten|anwesend|kommen)",
    "unterwegs", "arbeite(?: \\S+){0,5} nicht", "komme(?: \\S+){0,6} (?:nicht|später|erst|wieder)",
    "(?:gehe|mache|muss|höre)(?: \\S+){0,6} (?:um|früher|eher|weg|feierabend|los)", "(?:wieder )?zurück", "wieder (?:da|im büro)",
    "fehle", "falle(?: \\S+){0,4} aus", "verreist", "raus(?! aus)", "auf reisen", "offline",
)
COVER = (
    "(?:meine )?(?:stell)?vertret(?:ung|er|erin|en)(?: (?:ist|macht|übernimmt|durch|von|hat|wird|bei|am \\S+ (?:ist|"
    "macht)))*:? {names}",
    "{names} (?:wird |werden |kann |können )?(?:mich )?(?:am {weekday} |dann |dabei |solange |in der zeit )?(?:vertritt|"
    "vertreten|ersetzt|ersetzen)(?: mich)?",
    "{names} (?:springt|springen) (?:für mich |dann |am {weekday} ){0,2}ein", "{names} (?:übernimmt|übernehmen)",
    "vertritt mich(?: am {weekday})? {names}", "(?:es |mich )?vertritt {names}", "(?:für mich )?übernimmt {names}",
    "vertreten (?:durch|von) {names}", "mit {names} als (?:stell)?vertret(?:ung|er|erin)",
    "{names} (?:macht|hat|ist) (?:meine |die )?(?:stell)?vertret(?:ung|er|erin)", "{names} als (?:stell)?vertret(?:ung|er|erin)",
    "statt mir (?:kommt |ist )?{names}", "vertreten mich(?: am {weekday})? {names}",
)
I_COVER = (
    "ich vertrete(?: am \\S+| \\S+woche)? {names}", "ich springe (?:\\S+ ){0,4}?für {names} ein",
    "ich übernehme (?:\\S+ ){0,4}?(?:für|von) {names}", "ich bin (?:die |der )?vertretung (?:für|von) {names}",
)
SUBJECT = (
    "{names} (?:ist|sind|hat|haben|nimmt|nehmen|fehlt|fällt|kommt|geht|wird)", "(?:hat|ist) {names}", "urlaub für {names}",
    "trage? {names}(?: \\S+){0,6} (?:ein|als)",
)
NOT_AWAY = (
    "nicht (?:krank|im urlaub|abwesend|weg|frei)", "frage\\w* (?:zu\\w*|wegen|über)", "in \\d+ (?:min\\w*|sek\\w*)",
    "in (?:einer|ner) minute", "(?:schöne[nrs]?|guten|erholsamen|tollen|wunderschönen) (?:urlaub|feierabend|feiertag)",
    "wie war (?:dein|der|euer|ihr) urlaub", "(?:aus|vom|nach dem|im letzten) urlaub (?:war|zurück|erzähl)\\w*",
    "(?:dein|euer|ihr)(?:e[nrm]?)? (?:urlaub|vertretung|abwesenheit)\\w*", "gute besserung",
    "urlaubs(?:bilder|fotos|ziel|geld|wetter|foto|planung)", "urlaubsreif",
    "wie viele? (?:\\S+ )?(?:urlaub|urlaubstage|freie tage)(?: \\S+)*", "flug|hotel|reise nach|playlist|erinnere? mich|wecker",
    "schon weg", "parkplatz|steckdose|leitung|kapazität", "frei(?:er|es|e) (?:platz|zimmer|raum|stelle)",
    "ist (?:noch )?(?:ein )?\\S+ frei", "krank(?:enkasse|enhaus|enversicherung)", "vertretung der|vertriebsvertretung",
    "frei(?:gegeben|geschaltet|gabe)", "schönen urlaub",
    "(?:den|die|das) (?:meeting|termin|besprechung|ticket)\\S*(?: \\S+){0,6} (?:absagen|verschieben|stornieren)",
    "bin (?:gleich|kurz|sofort) (?:weg|zurück|wieder da)", "mittagspause|mittagessen", "fühl(?:e|t)? (?:\\S+ )?frei",
    "keinen? urlaub",
)
ELSEWHERE = (
    "home ?-?office", "(?:von )?zu ?hause", "von daheim", "mobil(?:es)? arbeiten?", "remote", "meeting", "besprechung",
    "bis (?:dann|montag|morgen)$", "(?:bin|wieder) (?:\\S+ ){0,3}(?:im büro|erreichbar|verfügbar)", "wie besprochen(?: \\S+)?",
    "schönes wochenende",
)
ME = ("ich", "bin", "mir", "mich", "wir", "habe", "hab", "nehme", "brauche", "möchte", "melde")
THEY = (
    "ist", "sind", "hat", "haben", "war", "waren", "wird", "werden", "kann", "läuft", "geht", "funktioniert", "hast", "bist",
    "seid", "habt", "kommt",
)
ASKING = (
    "(?:kann|könnte|darf|dürfte|können|könnten|dürfen) (?:ich|wir)",
    "(?:kannst|könntest|könnt|können|könnten) (?:du|ihr|sie) (?:mir|mich|uns|bitte|meinen?)", "ist es möglich", "geht das",
    "passt das", "wäre es möglich", "würde gern",
)

ENGLISH = (
    ("(?:wieder )?zurück|wieder (?:da|im büro|hier)", "back"),
    ("(?:am |ab )?{weekday} (?:wieder|zurück)(?: da| im büro| zurück)?", "back on {weekday}"),
    ("bis {weekday} (?:weg|abwesend|krank|im urlaub)", "until {weekday}"),
    ("erst (?:um|gegen|ab) {h}(?:[:.]{m})?(?: uhr)?", "in late at {h}:{m?}"), ("komme (?:\\S+ )?später|später", "in late"),
    ("(?:etwas )?(?:früher|eher)", "leave early"), ("irgendwann", "sometime"),
    ("(?:bin|war) (?:gestern|vorgestern)", "i was off"), ("gestern war ich|ich war", "i was off"),
    ("bin mir (?:noch )?nicht sicher|mal sehen|überlege|weiß (?:noch )?nicht|steht noch nicht fest|unter vorbehalt|falls|"
     "ggf\\.?", "not sure"),
    ("für (?:eine|ne) stunde", "for an hour"), ("für {n} stunden", "for {n} hours"), ("den rest des tages", "rest of the day"),
)
