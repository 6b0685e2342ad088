"""English: what each word can mean to the reader of dates. Tables only; the rules know senses, not words.

A sense is a small mapping such as ``{"weekday": 1}``. ``weak`` marks words that mean something else as often ("may", "sat"):
they count only where their neighbours make them safe. Apostrophes are left out: "valentine's" stands here as "valentines".
"""

from typing import Any

Sense = dict[str, Any]

SESSIONS = """session sessions appointments visits treatments lessons classes rounds cycles instances
infusions scans checkups seminars lectures workshops rehearsals matches exams shoots"""
"""What a series is made of, so that a number before it says how often: "physio on Tuesdays, 8 sessions"."""

WEEKDAYS = (
    "monday mon mo", "tuesday tues tue tu", "wednesday weds wed wednes", "thursday thurs thur thu thr thrs",
    "friday fri", "saturday sat", "sunday sun",
)
MISSPELT_WEEKDAYS = {
    "wensday": 2, "wendsday": 2, "wednsday": 2, "wedneday": 2, "wenesday": 2, "wendesday": 2, "wedsday": 2, "weds": 2,
    "thusday": 3, "thirsday": 3, "thurday": 3, "tursday": 3, "tuseday": 1, "tusday": 1, "teusday": 1, "tuesaday": 1, "mondy": 0,
    "frday": 4, "firday": 4, "fryday": 4, "satday": 5, "saterday": 5, "sturday": 5, "sundy": 6,
}
SLIPS = {"thr"}
"""Weekdays that are as often a slip for "the"."""
WEAK_WEEKDAYS = {"sat", "sun", "mo", "tu", "thr", "wednes"}
MONTHS = (
    "january jan januar", "february feb febr febuary feburary febraury", "march mar", "april apr apirl arpil", "may", "june jun",
    "july jul", "august aug", "september sep sept setpember", "october oct", "november nov", "december dec",
)
WEAK_MONTHS = {"may", "march", "mar", "januar"}
NUMBERS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen"""
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
sixteenth seventeenth eighteenth nineteenth twentieth"""
ORDINAL_ENDINGS = {"st", "nd", "rd", "th"}

GRAINS = {
    "minute": "minute minutes min mins", "hour": "hour hours hr hrs", "day": "day days", "week": "week weeks wk wks",
    "fortnight": "fortnight fortnights", "month": "month months", "quarter": "quarters qtr qtrs", "year": "year years yr yrs",
    "workday": "workday workdays", "second": "seconds secs", "decade": "decade decades",
}

WORDS: dict[str, Sense] = {
    "today": {"offset": 0}, "tod": {"offset": 0, "weak": True}, "2day": {"offset": 0}, "otd": {"offset": 0},
    "tomorrow": {"offset": 1}, "tmrw": {"offset": 1}, "tomoz": {"offset": 1}, "tmr": {"offset": 1}, "tmw": {"offset": 1},
    "tom": {"offset": 1, "weak": True},
    "tomoro": {"offset": 1}, "tommorow": {"offset": 1}, "tomo": {"offset": 1}, "tmrow": {"offset": 1}, "tmorrow": {"offset": 1},
    "tomorrows": {"offset": 1}, "todays": {"offset": 0}, "morrow": {"offset": 1, "weak": True},
    "yesterday": {"offset": -1}, "ystrday": {"offset": -1}, "yest": {"offset": -1, "weak": True},
    "tonight": {"offset": 0, "part": "tonight"}, "tonite": {"offset": 0, "part": "tonight"},
    "2nite": {"offset": 0, "part": "tonight"}, "2night": {"offset": 0, "part": "tonight"},
    "2morrow": {"offset": 1}, "2moro": {"offset": 1}, "2mrw": {"offset": 1}, "2moz": {"offset": 1}, "2mora": {"offset": 1},
    "morning": {"part": "morning"}, "mornings": {"part": "morning", "plural": True}, "forenoon": {"part": "morning"},
    "afternoon": {"part": "afternoon"}, "afternoons": {"part": "afternoon", "plural": True}, "arvo": {"part": "afternoon"},
    "arvos": {"part": "afternoon", "plural": True}, "avo": {"part": "afternoon", "weak": True},
    "avos": {"part": "afternoon", "plural": True, "weak": True}, "morn": {"part": "morning", "weak": True},
    "morns": {"part": "morning", "plural": True}, "mornin": {"part": "morning"}, "evenin": {"part": "evening"},
    "aft": {"part": "afternoon", "weak": True},
    "evening": {"part": "evening"}, "evenings": {"part": "evening", "plural": True}, "eve": {"part": "evening", "weak": True},
    "night": {"part": "night"}, "nights": {"part": "night", "plural": True}, "overnight": {"part": "night", "weak": True},
    "graveyard": {"part": "night", "weak": True}, "nite": {"part": "night"}, "nites": {"part": "night", "plural": True},
    "am": {"meridiem": "am", "part": "morning", "weak": True}, "pm": {"meridiem": "pm", "part": "afternoon", "weak": True},
    "a": {"meridiem": "am", "weak": True, "number": 1, "article": True}, "p": {"meridiem": "pm", "weak": True},
    "an": {"number": 1, "article": True},
    "noon": {"clock": (12, 0)}, "noonish": {"clock": (12, 0)}, "midday": {"clock": (12, 0), "part": "midday"},
    "noontime": {"clock": (12, 0)}, "midnight": {"clock": (0, 0)}, "lunch": {"clock": (12, 0), "part": "lunch", "weak": True},
    "lunchtime": {"clock": (12, 0), "part": "lunch"}, "teatime": {"part": "late afternoon"},
    "oclock": {"oclock": True}, "h": {"hour_sign": True}, "hs": {"hour_sign": True}, "uhr": {"hour_sign": True},
    "ish": {"ish": True},
    "half": {"fraction": 30}, "quarter": {"fraction": 15, "grain": "quarter"},
    "past": {"past": True, "step": -1}, "after": {"past": True, "bound": "after"},
    "my": {"owner": True}, "her": {"owner": True}, "his": {"owner": True}, "their": {"owner": True}, "your": {"owner": True},
    "our": {"owner": True},
    "this": {"step": 0}, "current": {"step": 0}, "next": {"step": 1}, "nxt": {"step": 1}, "coming": {"step": 1, "near": True},
    "upcoming": {"step": 1, "near": True}, "following": {"step": 1, "following": True}, "last": {"step": -1, "ordinal": -1},
    "previous": {"step": -1}, "penultimate": {"ordinal": -2},
    "prev": {"step": -1}, "ths": {"step": 0},
    "on": {"glue": "on"}, "at": {"glue": "at", "timely": True}, "@": {"glue": "at", "timely": True}, "in": {"glue": "in"},
    "of": {"glue": "of"}, "the": {"glue": "the"}, "for": {"glue": "for"}, "around": {"glue": "at", "timely": True},
    "about": {"glue": "at", "timely": True}, "approx": {"glue": "at", "timely": True},
    "approximately": {"glue": "at", "timely": True},
    "roughly": {"glue": "at", "timely": True}, "both": {"glue": "on"}, "circa": {"glue": "at", "timely": True},
    "ca": {"glue": "at"},
    "exactly": {"glue": "at", "timely": True}, "during": {"glue": "in", "over": True}, "over": {"glue": "in", "over": True},
    "within": {"glue": "in"},
    "sharp": {"tail": True, "sharp": True}, "only": {"tail": True, "weak": True},
    "inclusive": {"tail": True, "inclusive": True},
    "incl": {"tail": True},
    "thereof": {"tail": True},
    ",": {"glue": ",", "join": True}, "(": {"glue": "("}, ")": {"glue": ")"}, ".": {"glue": "."},
    "and": {"join": True, "also": True}, "&": {"join": True, "also": True}, "+": {"join": True}, "plus": {"join": True},
    "or": {"either": True, "also": True}, "n": {"join": True, "also": True, "weak": True},
    "nor": {"join": True, "also": True},
    "to": {"link": True, "before_hour": True, "bound": "until", "weak": True},
    "til": {"link": True, "bound": "until", "before_hour": True},
    "till": {"link": True, "bound": "until", "before_hour": True},
    "until": {"link": True, "bound": "until"}, "untill": {"link": True, "bound": "until"},
    "unitl": {"link": True, "bound": "until"},
    "into": {"link": True},
    "through": {"link": True, "bound": "through"}, "thru": {"link": True, "bound": "through"}, "throughout": {"glue": "in"},
    "-": {"link": True, "dash": True}, "/": {"slash": True}, "~": {"link": True}, ">": {"link": True}, "→": {"link": True},
    "from": {"bound": "from", "onward": True}, "starting": {"bound": "from"}, "starts": {"bound": "from"},
    "start": {"edge": "start", "bound": "from"},
    "beginning": {"edge": "start", "bound": "from"}, "begin": {"bound": "from", "edge": "start"}, "commencing": {"bound": "from"},
    "since": {"bound": "since"}, "between": {"bound": "between"}, "btw": {"bound": "between", "weak": True},
    "btwn": {"bound": "between"},
    "effective": {"bound": "from"},
    "before": {"bound": "before"}, "by": {"bound": "by"}, "prior": {"bound": "before"}, "b4": {"bound": "before"},
    "ending": {"bound": "until"}, "ends": {"bound": "until"}, "til'": {"link": True, "bound": "until"},
    "back": {"back": True, "ago": -1}, "return": {"back": True}, "returning": {"back": True},
    "end": {"edge": "end"}, "eom": {"period_end": "month"}, "eow": {"period_end": "week"}, "eoy": {"period_end": "year"},
    "eod": {"clock": (17, 0), "day_end": True}, "cob": {"clock": (17, 0), "day_end": True},
    "post": {"clock_bound": "after"}, "pre": {"clock_bound": "before"},
    "eob": {"clock": (17, 0), "day_end": True, "weak": True}, "cop": {"clock": (17, 0), "day_end": True, "weak": True},
    "middle": {"edge": "mid"},
    "spring": {"season": 0, "weak": True}, "summer": {"season": 1, "weak": True}, "autumn": {"season": 2, "weak": True},
    "fall": {"season": 2, "weak": True}, "winter": {"season": 3, "weak": True},
    "mid": {"edge": "mid"}, "early": {"edge": "start", "early": True},
    "late": {"edge": "end", "late": True},
    "rest": {"edge": "rest"}, "remainder": {"edge": "rest"}, "remaining": {"edge": "rest"}, "whole": {"whole": True},
    "entire": {"whole": True},
    "full": {"whole": True},
    "ago": {"ago": -1}, "hence": {"ago": 1}, "later": {"ago": 1, "within": "later"},
    "earlier": {"ago": -1, "within": "earlier"}, "time": {"ago": 1, "weak": True},
    "weekend": {"grain": "weekend", "weekdays": (5, 6)}, "wkend": {"grain": "weekend", "weekdays": (5, 6)},
    "wknd": {"grain": "weekend", "weekdays": (5, 6)},
    "weekends": {"grain": "weekend", "weekdays": (5, 6), "plural": True},
    "weekday": {"grain": "workday", "weekdays": (0, 1, 2, 3, 4)},
    "weekdays": {"grain": "workday", "weekdays": (0, 1, 2, 3, 4), "plural": True},
    "mwf": {"weekdays": (0, 2, 4), "plural": True}, "tth": {"weekdays": (1, 3), "plural": True},
    "every": {"every": True}, "each": {"every": True}, "evry": {"every": True}, "evey": {"every": True},
    "any": {"vague": True, "weak": True, "each_of": True},
    "most": {"partly": True}, "certain": {"partly": True}, "various": {"partly": True}, "odd": {"partly": True},
    "occasional": {"partly": True}, "selected": {"partly": True},
    "other": {"other": 2}, "alternate": {"other": 2}, "alternating": {"other": 2}, "alternative": {"other": 2},
    "daily": {"often": ("DAILY", 1)}, "everyday": {"often": ("DAILY", 1)}, "nightly": {"often": ("DAILY", 1), "part": "night"},
    "weekly": {"often": ("WEEKLY", 1)}, "biweekly": {"often": ("WEEKLY", 2)}, "fortnightly": {"often": ("WEEKLY", 2)},
    "monthly": {"often": ("MONTHLY", 1)}, "bimonthly": {"often": ("MONTHLY", 2)}, "quarterly": {"often": ("MONTHLY", 3)},
    "yearly": {"often": ("YEARLY", 1)}, "annually": {"often": ("YEARLY", 1)}, "biannually": {"often": ("MONTHLY", 6)},
    "biyearly": {"often": ("YEARLY", 2)}, "biennially": {"often": ("YEARLY", 2)}, "hourly": {"often": ("HOURLY", 1)},
    "repeating": {"glue": "on"}, "recurring": {"glue": "on"}, "repeats": {"glue": "on"}, "repeat": {"glue": "on"},
    "once": {"once": 1}, "twice": {"twice": 2}, "x": {"times": True, "weak": True},
    "occurrences": {"times": True}, "occurences": {"times": True}, "occurrence": {"times": True}, "repetitions": {"times": True},
    "occasions": {"times": True}, "per": {"per": True}, **{word: {"times": True} for word in SESSIONS.split()},
    "except": {"except": True}, "excluding": {"except": True}, "excl": {"except": True}, "skipping": {"except": True},
    "bar": {"except": True}, "barring": {"except": True},
    **{word: {"apart": True} for word in ("excluded", "excepted", "exempt", "exempted", "aside", "notwithstanding", "included")},
    "business": {"working": True}, "working": {"working": True}, "work": {"working": True, "weak": True},
    "calendar": {"calendar": True},
    "couple": {"number": 2, "loose_number": True}, "few": {"number": 3, "vague_number": True},
    "several": {"number": 3, "vague_number": True},
    "some": {"vague": True, "weak": True}, "sometime": {"vague": True}, "someday": {"vague": True},
    "off": {"away": True}, "out": {"away": True}, "away": {"away": True}, "ooo": {"away": True}, "leave": {"away": True},
    "free": {"away": True}, "holiday": {"away": True}, "vacation": {"away": True}, "absent": {"away": True},
    "unavailable": {"away": True},
    "pto": {"away": True}, "ooto": {"away": True}, "sick": {"away": True}, "gone": {"away": True}, "covering": {"away": True},
    "cover": {"away": True},
    "covers": {"away": True}, "again": {"tail": True},
    "st": {"ending": True}, "nd": {"ending": True}, "rd": {"ending": True}, "th": {"ending": True}, "more": {"more": True},
    "further": {"more": True, "further": True, "weak": True},
    "another": {"further": True, "weak": True}, "additional": {"more": True, "weak": True}, "extra": {"more": True, "weak": True},
    "kw": {"week_number": True}, "cw": {"week_number": True}, "w": {"week_number": True, "glued": True},
    "q": {"quarter_sign": True},
    "instant": {"month_near": 0}, "inst": {"month_near": 0}, "proximo": {"month_near": 1}, "prox": {"month_near": 1},
    "ultimo": {"month_near": -1}, "ult": {"month_near": -1},
    "latter": {"ordinal": -1}, "now": {"now": True}, "times": {"times": True}, "consecutive": {"running": True},
    "successive": {"running": True},
    "straight": {"running": True},
}

DAY_ENDS = (
    "end of day", "end of the day", "the end of the day", "the end of day", "close of business", "the close of business",
    "end of business", "close of play", "end of play", "the end of play", "end of the working day", "the end of the working day",
    "end of the business day", "end of business day", "end of the work day",
)
PERIOD_ENDS = {
    "year": ("year end", "years end", "year - end", "end of year", "the year end"),
    "month": ("month end", "months end", "month - end", "end of month", "the month end"),
    "quarter": ("quarter end", "quarter - end", "end of quarter"),
}

IN_ALL = ("in all", "in total", "altogether", "all told", "all in all", "overall", "total")

JOURNEYS = ("flight", "flights", "train", "bus", "coach", "ferry", "sleeper", "stay", "trip", "journey", "drive", "stop")
OCCASIONS = ("parents", "parent", "open", "quiz", "date", "opening", "stag", "hen")
CLASSES = ("college", "school", "class", "classes", "course", "courses")

HABITS = {
    True: (
        "always", "never work", "never do", "never in", "never on", "never at", "regular day off", "fixed day off", "set day off",
        "on a regular basis", "weekly day off", "permanent day off",
        *(f"my non {sign}working day{s}" for sign in ("", "- ") for s in ("", "s")),
    ),
    False: ("usually", "normally", "generally", "typically", "ordinarily", "as a rule", "usual day off", "normal day off"),
}
"""Words that say of a weekday that it is one of every week: surely, or perhaps."""

NO_HABITS = ("as always", "as usual", "like always", "always happy", "always glad", "always reachable", "always available")

STANDING = (
    "standing", "standing arrangement", "permanent", "permanently", "permanent arrangement", "indefinitely", "ongoing",
    "open ended", "open - ended", "open end", "end open", "until further notice",
    "till further notice", "no end date", "no end", "no fixed end",
    "without end", "without an end", "for the foreseeable", "for the foreseeable future",
)

PHRASES: dict[str, Sense] = {
    "day after tomorrow": {"offset": 2}, "the day after tomorrow": {"offset": 2}, "day before yesterday": {"offset": -2},
    "the day before yesterday": {"offset": -2}, "overmorrow": {"offset": 2}, "2 morrow": {"offset": 1}, "2 moro": {"offset": 1},
    "b 4": WORDS["before"], **{f"4 the {part}": WORDS[part] for part in ("morning", "afternoon", "evening")},
    "2 day": {"offset": 0, "weak": True}, "2 nite": {"offset": 0, "part": "tonight"},
    "to night": {"offset": 0, "part": "tonight"}, "to night shift": {}, "to night shifts": {},
    "it a day": {}, "little one": {}, "little ones": {}, "wee one": {},
    **{f"overnight {what}": {} for what in JOURNEYS},
    **{f"{what} {part}": {} for what in OCCASIONS for part in ("evening", "evenings", "night", "nights")},
    **{f"{part} {what}": {} for part in ("night", "evening") for what in CLASSES},
    **{f"{how} lunch{tail}": {} for how in ("long", "longer", "extended", "late", "early") for tail in ("", " break")},
    "to day": {"offset": 0, "weak": True}, "to morrow": {"offset": 1},
    "last night": {"offset": -1, "part": "night"}, "early morning": {"part": "early morning"},
    "late morning": {"part": "late morning"},
    "mid morning": {"part": "mid morning"}, "mid - morning": {"part": "mid morning"}, "mid afternoon": {"part": "afternoon"},
    "mid - afternoon": {"part": "afternoon"}, "early afternoon": {"part": "early afternoon"},
    "late afternoon": {"part": "late afternoon"},
    "early evening": {"part": "early evening"}, "late evening": {"part": "late evening"}, "late night": {"part": "late evening"},
    "early in the morning": {"part": "early morning", "whole_part": True},
    "late in the morning": {"part": "late morning", "whole_part": True},
    "late in the afternoon": {"part": "late afternoon", "whole_part": True},
    "early in the afternoon": {"part": "early afternoon", "whole_part": True},
    "late in the evening": {"part": "late evening", "whole_part": True},
    "late at night": {"part": "late evening", "whole_part": True},
    "this am": {"offset": 0, "part": "morning"}, "this pm": {"offset": 0, "part": "afternoon"},
    "in the am": {"meridiem": "am", "part": "morning", "whole_part": True},
    "in the a . m .": {"meridiem": "am", "part": "morning", "whole_part": True},
    "in the a . m": {"meridiem": "am", "part": "morning", "whole_part": True},
    "in the p . m .": {"meridiem": "pm", "part": "afternoon", "whole_part": True},
    "in the p . m": {"meridiem": "pm", "part": "afternoon", "whole_part": True},
    "in the pm": {"meridiem": "pm", "part": "afternoon", "whole_part": True},
    "lunch time": {"clock": (12, 0), "part": "lunch"}, "lunch break": {"part": "lunch"},
    "mid day": {"clock": (12, 0), "part": "midday"},
    "mid - day": {"clock": (12, 0), "part": "midday"}, "tea time": {"part": "late afternoon"},
    **{
        said: {"offset": 0, "remains": True}
        for rest in ("rest", "remainder", "balance")
        for day in ("the day", "today", "my day")
        for said in (f"{rest} of {day}", f"the {rest} of {day}")
    },
    **{said: {"clock": (17, 0), "day_end": True} for said in DAY_ENDS},
    "start of business": {"clock": (9, 0)},
    **{said: {"period_end": grain} for grain, ends in PERIOD_ENDS.items() for said in ends},
    "end of week": {"period_end": "week"},
    "12 noon": {"clock": (12, 0)}, "12 midnight": {"clock": (0, 0)}, "twelve noon": {"clock": (12, 0)},
    "p . m .": {"meridiem": "pm", "part": "afternoon", "weak": True},
    "a . m .": {"meridiem": "am", "part": "morning", "weak": True}, "p . m": {"meridiem": "pm"}, "a . m": {"meridiem": "am"},
    "p m": {"meridiem": "pm"}, "a m": {"meridiem": "am"}, ". am": {"meridiem": "am"}, ". pm": {"meridiem": "pm"},
    "o clock": {"oclock": True},
    "this past": {"step": -1}, "this coming": {"step": 1, "near": True}, "this upcoming": {"step": 1, "near": True},
    "the current": {"step": 0}, "the coming": {"step": 1, "near": True},
    "the following": {"step": 1, "following": True}, "the next": {"step": 1},
    "the last": {"step": -1, "ordinal": -1}, "the past": {"step": -1}, "the previous": {"step": -1}, "right now": {"now": True},
    "s time": {"ago": 1}, "in advance": {"ago": 1, "weak": True},
    "up to": {"link": True, "bound": "until"}, "up until": {"link": True, "bound": "until"},
    "up till": {"link": True, "bound": "until"}, "between now and": {"link": True, "bound": "until"},
    "all through": {"glue": "in"},
    "all the way to": {"link": True}, "right through": {"link": True}, "right up to": {"link": True, "bound": "until"},
    "through to": {"link": True, "bound": "through"},
    "until and including": {"link": True, "bound": "through"}, "up to and including": {"link": True, "bound": "through"},
    "not before": {"bound": "from"}, "no earlier than": {"bound": "from"}, "not earlier than": {"bound": "from"},
    "no sooner than": {"bound": "from"}, "not until": {"bound": "from"}, "not till": {"bound": "from"},
    "not after": {"bound": "by"},
    "not later than": {"bound": "by"}, "no later than": {"bound": "by"}, "later than": {"bound": "after"},
    "earlier than": {"bound": "before"},
    "prior to": {"bound": "before"}, "as of": {"bound": "from"}, "as from": {"bound": "from"}, "starting from": {"bound": "from"},
    "starting on": {"bound": "from"}, "starting in": {"bound": "from"}, "starting at": {"bound": "from", "timely": True},
    "beginning on": {"bound": "from"}, "beginning in": {"bound": "from"}, "beginning from": {"bound": "from"},
    **{f"{said} :": {"bound": "from"} for said in ("from", "start", "start date", "starts", "starting", "begin", "begins")},
    **{f"{said} :": {"link": True, "bound": "until"} for said in ("to", "until", "till", "end", "end date", "ends", "ending")},
    "start date": {"bound": "from"}, "start date is": {"bound": "from"}, "end date": {"bound": "until"},
    "end date is": {"bound": "until"},
    "ending with": {"bound": "through"}, "finishing with": {"bound": "through"}, "concluding with": {"bound": "through"},
    "closing with": {"bound": "through"},
    "starting with": {"bound": "from"}, "wef": {"bound": "from"}, "w . e . f .": {"bound": "from"}, "w . e . f": {"bound": "from"},
    "with effect": {"bound": "from", "weak": True},
    "with effect from": {"bound": "from"}, "any time after": {"bound": "after"}, "any time before": {"bound": "before"},
    "and onwards": {"onwards": True}, "onwards": {"onwards": True}, "onward": {"onwards": True}, "and after": {"onwards": True},
    "or later": {"onwards": True}, "and later": {"onwards": True}, "or after": {"onwards": True}, "on wards": {"onwards": True},
    "or earlier": {"backwards": True}, "or before": {"backwards": True}, "and before": {"backwards": True},
    "and earlier": {"backwards": True},
    "forward": {"onwards": True, "weak": True}, "w / c": {"week_of": True}, "wc": {"week_of": True, "weak": True},
    "w / b": {"week_of": True},
    "week commencing": {"week_of": True}, "week beginning": {"week_of": True}, "week starting": {"week_of": True},
    "the week commencing": {"week_of": True}, "the week beginning": {"week_of": True}, "week containing": {"week_of": True},
    "the week starting": {"week_of": True}, "week ending": {"week_ending": True}, "w / e": {"week_ending": True},
    "work day": {"grain": "workday"}, "work days": {"grain": "workday"}, "business day": {"grain": "workday"},
    "business days": {"grain": "workday"},
    "working day": {"grain": "workday"}, "working days": {"grain": "workday"},
    "week day": {"grain": "workday", "weekdays": (0, 1, 2, 3, 4)},
    "week days": {"grain": "workday", "weekdays": (0, 1, 2, 3, 4), "plural": True},
    "week end": {"grain": "weekend", "weekdays": (5, 6)},
    "week - end": {"grain": "weekend", "weekdays": (5, 6)},
    "week ends": {"grain": "weekend", "weekdays": (5, 6), "plural": True},
    "work week": {"grain": "workweek"}, "working week": {"grain": "workweek"}, "business week": {"grain": "workweek"},
    "workweek": {"grain": "workweek"},
    "every single": {"every": True}, "every other": {"every": True, "other": 2},
    "each other": {"every": True, "other": 2, "weak": True},
    "every alternate": {"every": True, "other": 2},
    "bi - weekly": {"often": ("WEEKLY", 2)}, "bi weekly": {"often": ("WEEKLY", 2)}, "bi - monthly": {"often": ("MONTHLY", 2)},
    "bi - annually": {"often": ("MONTHLY", 6)}, "semi - annually": {"often": ("MONTHLY", 6)},
    "semiannually": {"often": ("MONTHLY", 6)},
    "excl .": {"except": True}, "excl . on": {"except": True}, "exc .": {"except": True},
    "except for": {"except": True}, "except on": {"except": True}, "apart from": {"except": True}, "other than": {"except": True},
    "but not": {"except": True},
    "a couple of": {"number": 2, "loose_number": True}, "a couple": {"number": 2, "loose_number": True},
    "couple of": {"number": 2, "loose_number": True},
    "a few": {"number": 3, "vague_number": True}, "half a": {"half_of": True}, "half an": {"half_of": True},
    "a half": {"and_half": True, "weak": True},
    "and a half": {"and_half": True}, "one and a half": {"number": 1, "and_half": True},
    "second to last": {"ordinal": -2}, "second - to - last": {"ordinal": -2}, "next to last": {"ordinal": -2},
    "last but one": {"ordinal": -2}, "third to last": {"ordinal": -3},
    "no more": {"ceases": True}, "standing in": {}, "standing by": {},
    **{said: {"habit": surely} for surely, words in HABITS.items() for said in words}, **{said: {} for said in NO_HABITS},
    **{said: {"standing": True} for said in STANDING}, **{said: {"in_all": True} for said in IN_ALL},
    "some day": {"vague": True}, "one day": {"vague": True, "weak": True},
    "some time": {"vague": True}, "some time off": {"vague": True, "weak": True}, "some time away": {"vague": True, "weak": True},
    "at some point": {"vague": True}, "any day": {"vague": True},
    "one of the days": {"vague": True},
    "one afternoon": {"vague": True, "part": "afternoon"}, "one morning": {"vague": True, "part": "morning"},
    "some afternoon": {"vague": True, "part": "afternoon"}, "some morning": {"vague": True, "part": "morning"},
    "all day": {"all_day": True}, "all - day": {"all_day": True}, "whole day": {"all_day": True}, "full day": {"all_day": True},
    "the whole day": {"all_day": True}, "the entire day": {"all_day": True}, "all": {"whole": True},
    "the whole of": {"whole": True}, "all of": {"whole": True},
    "the rest of": {"edge": "rest"}, "rest of": {"edge": "rest"}, "what is left of": {"edge": "rest"},
    "whats left of": {"edge": "rest"}, "the remainder of": {"edge": "rest"},
    "remainder of": {"edge": "rest"},
    "the end of": {"edge": "end"}, "end of": {"edge": "end"}, "the start of": {"edge": "start"}, "start of": {"edge": "start"},
    "the beginning of": {"edge": "start"}, "beginning of": {"edge": "start"}, "the middle of": {"edge": "mid"},
    "middle of": {"edge": "mid"},
    "first thing in the morning": {"part": "early morning", "whole_part": True},
    "first thing": {"part": "early morning", "weak": True},
    "in a row": {"tail": True}, "on the trot": {"tail": True}, "on the bounce": {"tail": True},
    "year to date": {"year_to_date": True}, "back at work": {"back": True}, "back in the office": {"back": True},
    "back to work": {"back": True},
    "back at": {"back": True, "timely": True}, "back in work": {"back": True}, "back at my desk": {"back": True},
    "be back": {"back": True},
    "in the office": {"office": True},
}


MODAL_TAILS = frozenset(
    """be have not i we you he she they it also still well even just only need take ask get go come want do make mean cost cause
    seem look sound work happen change help use require""".split()
)
"""What follows "may" where it is no month."""

TELLING = frozenset("will shall am have had need want can could would should must may might take work do did was got get".split())
"""What follows "I" where it tells and does not ask: "Tuesday am I will be off"."""

STATES = frozenset("not unable sick ill unwell".split())  # behind "am" they say how somebody is
PAUSES = frozenset(", . ; ! and but as so because since while cos".split())
PLACES = frozenset("at in with on off out away under still also already just back stuck down up".split())
"""Between the two "am" is a verb: "not here tomorrow, am at the in-laws"."""

UNITS = """each apiece percent pct euro euros eur dollars dollar usd pound pounds quid gbp cents bucks km miles metres meters feet
kg kilos kilograms kilogram grams litres liters degrees points pts stars people persons users tickets items times votes goals gb
mb tb kb ms seconds secs"""
"""What a number before them counts, so that it is no clock."""

STOPS = """with please because due as if so but then thanks thank i ill im we he she they my is are was will would can could should
when where who whos whom be has have had and or not no yes still also cos while ive id too instead re pls plz thx afterwards already
cover covering covered take taking using going travelling you hes its it me us there may might must shall someone somebody nobody
everyone anyway instead actually probably definitely maybe perhaps though tho however onward latest earliest please ok okay
already now here there today tomorrow yet until unless since while whilst before after via per both all any some none just only
anymore excluded excepted exempt exempted aside notwithstanding regardless whatever whichever nonetheless nevertheless anyhow either
otherwise besides plus alone again respectively unfortunately sadly hopefully sorry cheers ta mate folks guys bye
that which who down neither nor said rather into
make makes put puts keep keeps book cancel add give been being
approved granted accepted booked confirmed rejected declined refused denied okayed pending
starts start ends end goes go comes come works work needs need does do did got get gets looks finish finishes leave leaves return
returns remains stays stay means happens won wont cant dont isnt arent doesnt didnt wasnt were ive weve theres thats"""
"""Words that may follow a date without making it part of a noun ("the 5th floor")."""

FORGIVEN = """mondays tuesdays wednesdays thursdays fridays saturdays sundays
monday tuesday wednesday thursday friday saturday sunday january february august september october november december
tomorrow yesterday tonight morning afternoon evening fortnight weekend starting christmas midnight"""
"""Words that still count with one slip in them."""

NO_SLIPS = """sundry sundae mourning moaning evenings warning weekender augusta augustus boarding borning corning darning staring
stating starving sterling charting startling restarting mondale daring storing stinging"""
"""Words that are one slip away from those and mean themselves."""
