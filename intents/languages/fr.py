"""French: what messages are told by (the form is told in ``de.py``)."""

TELLING = """
    congé congés vacances absent absente absence malade remplacé remplacée remplace remplacera remplaçant remplaçante rtt
    arrêt dentiste médecin horaires travaille férié annuler annule aide télétravail repos rendez-vous couvre arrêt-maladie
    jour-férié absents partir bosse maternité paternité formation déplacement indisponible dispo remplacement suppléant
    suppléante rentre reviens retour"""
NO_NAMES = """
    qui personne quelqu'un bonjour salut merci équipe bureau congé absence rendez-vous rdv le la serveur imprimante monsieur
    madame cdt cordialement il elle je tous toutes c'est vacances maladie sera matin midi soir client urgence rtt repos"""
AND = "et"
OR = "ou"
DETERMINERS = "le la les un une mon ma mes ton ta tes son sa ses notre votre leur ce cette l d"

YES = """
    oui | ouais | d'accord | ok d'accord | oui merci | oui s'il te plaît | oui s'il vous plaît | c'est bon | c'est bien ça |
    exact | exactement | parfait | vas-y | allez-y | je confirme | confirmé | confirmer | valider | validé | bien sûr |
    entendu | oui c'est ça | c'est ça | approuvé | approuver"""
NO = """
    non | nan | non merci | pas maintenant | annule ça | laisse tomber | laissez tomber | surtout pas | refusé | refuser |
    c'est faux | ce n'est pas ça | pas ça | non annule"""
HELP = """
    aide | aide-moi | aidez-moi | à l'aide | au secours | que peux-tu faire | que sais-tu faire | tu peux faire quoi | comment
    ça marche | commandes | j'ai besoin d'aide | peux-tu m'aider | qu'est-ce que tu peux faire | qu'est-ce que tu sais faire"""
UNDO = "annule la dernière action | reviens en arrière | défaire | annuler la dernière action"

LIST = (
    "(?:montre|affiche|liste)(?:r|z)?(?:-moi)?(?: moi)? (?:tous |toutes )?mes (?:congés|absences|vacances|réservations)",
    "quels sont mes (?:congés|absences)", "quand suis-je (?:en congé|absent)\\w*",
    "qui est (?:absent|en congé|en vacances|malade)\\w*(?: \\S+)*", "mes (?:prochains congés|prochaines absences)",
    "quand est-ce que je suis (?:en congé|absente?)", "liste de mes (?:congés|absences)",
)
HOURS = (
    "je (?:travaille|bosse)(?! (?:\\S+ ){0,3}(?:sur|depuis chez|à la maison|de chez))",
    "(?:mes |nouveaux )*horaires(?: de travail| de bureau)?", "mes heures de travail",
)
HOLIDAY = ("(?:est|sera) (?:un jour )?férié", "(?:ajoute[rz]?|déclare[rz]?) (?:un |le )?(?:\\S+ ){0,4}jour férié", "jour férié le")
CANCEL = (
    "annule[rz]?(?: \\S+){0,3} (?:congés?|absence|vacances|rtt|remplacement)",
    "(?:supprime|retire|enlève)[rz]?(?: \\S+){0,3} (?:congés?|absence|vacances|rtt)",
    "(?:finalement|en fin de compte)(?: \\S+){0,3} (?:je ne serai pas|je suis là|je serai là|je ne suis (?:pas|plus)|pas de "
    "congé)",
    "je ne (?:suis|serai) (?:finalement |plus )(?:\\S+ )?(?:absente?|en congé|malade)",
    "je ne prends (?:finalement )?(?:pas|plus)(?: \\S+){0,4} congé",
)
EDIT = ("(?:déplace|décale|modifie|prolonge|repousse|raccourci|change)[rz]?(?: \\S+){0,3} (?:congés?|absence|vacances|rtt)",)
LEAVE = (
    "(?:en )?congés?", "(?:en |des |de |mes |prends |prendre )?vacances", "(?:un |une |des |en |de )?(?:rtt|rcr)", "absence",
    "arrêt(?:[- ]| de )?(?:maladie|travail)?", "rendez-vous (?:médical|chez|à l'hôpital)(?: le)?(?: médecin| dentiste)?",
    "rdv (?:médical|médecin|dentiste|chez)", "(?:chez le|au) (?:médecin|dentiste|docteur)", "jours? de repos",
    "(?:une |la )?demi[- ]journée", "en (?:déplacement|formation)", "(?:maternité|paternité|parental)",
    "poser? (?:le|un|une|ma|mon|mes|du|lundi|mardi|mercredi|jeudi|vendredi|\\d+)(?! question)",
    "(?:prends|prendre|prendrai|prendrais) (?:mon|le|mes|ma|la|un) (?:{weekday}|journée|semaine|jour)", "enfant malade",
    "journée off", "m'absente[r]?", "m'absenterai",
)
STATE = (
    "absente?s?", "malade",
    "(?:ne )?(?:serai|suis|serons|sommes|serais) pas (?:là|au bureau|disponible|dispo|joignable|présente?|au travail|en poste)",
    "indisponible", "ne (?:travaille|travaillerai|viens|viendrai|peux|pourrai) pas(?: venir| travailler)?", "off", "en repos",
    "(?:pars|partirai|dois partir|quitte|finis|arrive|arriverai|commence)(?: \\S+){0,5} (?:à|vers|plus tôt|plus tard|tôt|tard|"
    "en retard)",
    "(?:de )?retour", "(?:reviens|rentre|reprends)", "pas (?:là|dispo|disponible|au bureau)", "hors du bureau",
    "j'aurai du retard",
)
COVER = (
    "remplacée?s? par {names}", "{names} (?:me|nous) (?:remplace|remplacera|remplacent|remplaceront|couvre|couvrira|supplée)",
    "{names} (?:va|peut|vont|pourra) me (?:remplacer|couvrir)",
    "(?:mon |ma )?(?:remplaçante?|remplacement|suppléante?|intérim|back-?up)(?: (?:est|sera|par|assuré par|assurée par|:))* "
    "?:? ?{names}",
    "avec {names} (?:comme|en|pour) (?:remplaçante?|remplacement|suppléante?|me remplacer)",
    "{names} (?:assure|assurera|fait|fera|prend|prendra) (?:mon |le |l'|la )?(?:remplacement|intérim|relais|relève)",
    "{names} prend ma place", "(?:me|nous) (?:remplace|remplacera) {names}", "couverte? par {names}",
    "(?:c'est|ce sera) {names} qui me remplace(?:ra)?", "à ma place:? {names}", "{names} comme (?:remplaçante?|back-?up)",
    "{names} (?:sera|est) (?:mon |ma )?(?:remplaçante?|back-?up)",
)
I_COVER = (
    "je (?:remplace|remplacerai|couvre|vais remplacer)(?: \\S+ matin)? {names}", "je prends la place de {names}",
    "je suis (?:le |la )?remplaçante? de {names}",
)
SUBJECT = (
    "{names} (?:est|sera|sont|seront|a (?:pris|posé|un|une|congé)|ont|ne sera pas|n'est pas|prend|part|s'absente|arrive|ne "
    "vient pas)",
    "congés? (?:pour|de) {names}",
)
NOT_AWAY = (
    "(?:suis|serai) pas (?:malade|absente?|en congés?|en vacances)", "questions? (?:sur|à propos|concernant)",
    "dans (?:\\d+|cinq|dix|deux|une) (?:min\\w*|sec\\w*)", "bonn?e?s? (?:vacances|congés?|rétablissement)",
    "(?:tes|vos|ton|votre|ses) (?:vacances|congés?|absence)", "de retour de vacances", "profite[sz]? bien",
    "combien (?:de|me|il)(?: \\S+)*", "(?:vol|hôtel|billet|train) (?:pour|à|de)", "rappelle[sz]?-moi", "malade de",
    "(?:colonie|photos?|destination|idée)s? (?:de |pour les )?vacances", "vivement les vacances",
    "(?:annule|déplace|décale|reporte)[rz]? (?:la |le |les )?(?:réunion|rendez-vous|commande|vol|rdv)(?: \\S+)*",
    "en l'absence de", "pas de congé", "congé (?:du client|de fin)", "(?:j'étais|étais) en vacances",
    "(?:parti|pars|sors) (?:manger|déjeuner|fumer)", "de retour dans (?:\\d+|cinq|dix|deux) min\\w*",
)
ELSEWHERE = (
    "télé-?travail\\w*", "(?:de|depuis|à) (?:chez moi|la maison|domicile)", "réunion",
    "(?<!')à (?:lundi|mardi|mercredi|jeudi|vendredi|demain|plus tard)$", "(?:serai|suis) (?:joignable|au bureau|disponible|là)",
    "bon week-end", "bonne (?:journée|soirée|réception)", "comme (?:convenu|discuté|dit)",
)
ME = (
    "je", "j'ai", "j'aimerais", "j'aurai", "me", "m'", "moi", "nous", "suis", "serai", "j'arrive", "j'arriverai", "m'absente",
    "j'étais", "moi-même",
)
THEY = ("est", "sont", "ont", "sera", "seront", "était", "va", "vont", "peut", "marche", "fonctionne", "es", "as", "avez", "êtes")
ASKING = (
    "(?:puis-je|pourrais-je|peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|est-ce que je (?:peux|pourrais))",
    "je (?:peux|pourrais)", "(?:c'est|serait-ce|est-ce) possible", "serait-il possible", "j'aimerais", "je voudrais", "tu peux",
    "vous pouvez",
)

ENGLISH = (
    ("(?:congés?|vacances) de (?:noël|pâques|fin d'année)(?= du)", "leave"),
    ("le {weekday}(?! ?(?:\\d|prochain|matin|après|soir|qui|en ))", "not sure {weekday}"),
    ("(?:congés?|absence|vacances|rtt) du {day}(?:er)? {month}(?! (?:au|jusqu|à))", "leave {day} {month}"),
    ("(?:de )?retour|(?:je )?(?:reviens|rentre|reprends)", "back"),
    ("plus tard|en retard|j'arriverai(?= à)|j'arrive(?= à)|arrive(?= à)|arriverai(?= à)", "in late"), ("plus tôt", "leave early"),
    ("(?:pour|pendant) une heure", "for an hour"), ("(?:pour|pendant) {n} heures", "for {n} hours"),
    ("j'étais|était", "i was off"),
    ("je ne sais pas|pas sûre?|je pense|peut-être|si possible|à confirmer|sous réserve|j'hésite|on verra", "not sure"),
    ("un de ces jours|un jour(?: ou l'autre)?", "some day"),
)
