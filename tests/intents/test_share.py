"""Which part of some times somebody takes, by the evidence in their words."""

from datetime import datetime

import pytest

from intents.phrase import Phrase
from intents.requests.asked.remaining import of_the_rest
from intents.requests.asked.share import Share, share

NOW = datetime(2026, 11, 20, 10)


def at(day: int, hour: int = 0) -> datetime:
    return datetime(2026, 12, day, hour)


DAY = [(at(14, 9), at(14, 17))]  # a Monday
NIGHT = [(at(14, 17), at(15, 9))]
WEEK = [(at(day, 9), at(day, 17)) for day in (14, 15, 16)]


def called(word: str) -> str | None:
    return {"jo": "Jo Park", "lee": "Lee Chen"}.get(word.casefold())


def told(text: str, whole: list[tuple[datetime, datetime]], offered: list[tuple[datetime, datetime]] | None = None) -> Share | None:
    return share(Phrase(text, NOW, "Europe/London"), whole, offered=offered or (), called=called)


def part(text: str, whole: list[tuple[datetime, datetime]], offered: list[tuple[datetime, datetime]] | None = None) -> list[str]:
    """As "14/9-14/13"."""
    found = told(text, whole, offered)
    return [f"{start.day}/{start.hour}-{end.day}/{end.hour}" for start, end in found.part] if found and not found.vague else []


@pytest.mark.parametrize(
    "text",
    [
        "take that, and ask Lee for the bit she can't do",
        "ok, und frag Lee für den Teil, den sie nicht kann",
        "d'accord, et demande à Lee ce qu'elle ne peut pas faire",
        "vale, y Lee lo que ella no puede",
        "ok, e chiedi a Lee quello che lei non può",
        "ok and Lee for 1 to 5",
    ],
)
def test_what_somebody_else_can_not_do_is_the_rest(text: str) -> None:
    found = of_the_rest(Phrase(text, NOW, "Europe/London"), DAY, [(at(14, 13), at(14, 17))], called)
    assert found is not None and found.names == ("Lee Chen",) and not found.own


@pytest.mark.parametrize("text", ["till 1 is ok but not till 3", "I can do until 12 and not before 3"])
def test_what_may_bound_the_hours_before_or_be_hours_of_its_own_is_asked(text: str) -> None:
    assert (found := told(text, DAY)) is not None and found.vague


@pytest.mark.parametrize(
    "text",
    [
        "so from 11 on the 14th is fine, rest no problem",
        "not before 11 on the 14th, the rest is fine too",
        "am 14. ab 11 geht, der Rest kein Problem",
        "le 14 à partir de 11h ça va, pas de problème pour le reste",
        "el 14 desde las 11 puedo, el resto sin problema",
        "il 14 dalle 11 va bene, il resto nessun problema",
    ],
)
def test_of_a_day_of_several_that_they_have_only_what_they_can_not_do_is_given_back(text: str) -> None:
    found = share(Phrase(text, NOW, "Europe/London"), WEEK, gives_back=True)
    assert found is not None and found.part == ((at(14, 11), at(14, 17)), *WEEK[1:])


@pytest.mark.parametrize("text", ["i can do the afternoon, not after 4", "nachmittags ok, aber nicht nach 16 Uhr"])
def test_a_bound_of_hours_that_they_can_holds_for_whoever_gives_back_too(text: str) -> None:
    found = share(Phrase(text, NOW, "Europe/London"), DAY, gives_back=True)
    assert found is not None and found.part == ((at(14, 13), at(14, 16)),)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("i can do the morning", "14/9-14/13"),
        ("first half ok", "14/9-14/13"),
        ("just the first 3 hours", "14/9-14/12"),
        ("last hour no", "14/9-14/16"),
        ("i can do all but the last hour", "14/9-14/16"),
        ("anything but the morning", "14/13-14/17"),
        ("nothing before noon please", "14/12-14/17"),
        ("happy to do 9-12", "14/9-14/12"),
        ("i can do 13 to 17", "14/13-14/17"),
        ("i'm free after 2", "14/14-14/17"),
        ("busy until 11", "14/11-14/17"),
        ("i'm away in the afternoon", "14/9-14/13"),
        ("can't do all of it, just till 1", "14/9-14/13"),
        ("could take the afternoon if that helps", "14/13-14/17"),
        ("the 14th for Alex: I can't do 9 to 10", "14/10-14/17"),
        ("about the 14th: not before 11", "14/11-14/17"),
        ("on the 14th, only till 12", "14/9-14/12"),
        ("am 14.: ich kann nicht von 9 bis 10", "14/10-14/17"),
        ("il 14: non posso dalle 9 alle 10", "14/10-14/17"),
        ("till 1 is ok but not till 5", "14/9-14/13"),
        ("I can do from 3, not from 2", "14/15-14/17"),
        ("not from 2, from 3 works", "14/15-14/17"),
        ("ich kann ab 15 Uhr, nicht ab 14 Uhr", "14/15-14/17"),
        ("je peux à partir de 15h, pas de 14h", "14/15-14/17"),
        ("puedo desde las 15, no desde las 14", "14/15-14/17"),
        ("posso dalle 15, non dalle 14", "14/15-14/17"),
        ("the afternoon works, just not after 4", "14/13-14/16"),
        ("vormittags ok, aber nicht vor 10", "14/10-14/13"),
        ("le matin ok mais pas avant 10h", "14/10-14/13"),
        ("puedo por la tarde, pero no después de las 16", "14/13-14/16"),
        ("till 1 ok, 9 to 5 is too much", "14/9-14/13"),
        ("bis 13 Uhr geht, bis 17 Uhr ist zu lang", "14/9-14/13"),
        ("jusqu'à 13h ça va, pas jusqu'à 17h", "14/9-14/13"),
        ("hasta la 1 sí, pero no hasta las 5", "14/9-14/13"),
        ("fino alle 13 sì, fino alle 17 è troppo", "14/9-14/13"),
        ("good morning, till 3 works", "14/9-14/15"),
        ("nur die erste Hälfte", "14/9-14/13"),
        ("vormittags kann ich nicht", "14/13-14/17"),
        ("je peux jusqu'à 15h", "14/9-14/15"),
        ("la première moitié", "14/9-14/13"),
        ("hasta las 3 puedo", "14/9-14/15"),
        ("por la tarde no puedo", "14/9-14/13"),
        ("fino alle 15 va bene", "14/9-14/15"),
        ("à partir de 11 heures", "14/11-14/17"),
        ("je peux à partir de midi", "14/12-14/17"),
        ("j'arrive à 12h", "14/12-14/17"),
        ("no antes de las once", "14/11-14/17"),
        ("sí pero no antes de las 12", "14/12-14/17"),
        ("no más tarde de las 12", "14/9-14/12"),
        ("solo da mezzogiorno in poi", "14/12-14/17"),
        ("nur bis 12.", "14/9-14/12"),
        ("ich kann von 11:00 bis 14 Uhr.", "14/11-14/14"),
        ("Vormittag ist schlecht, Nachmittag geht", "14/13-14/17"),
        ("morning is bad, afternoon ok", "14/13-14/17"),
        ("la prima metà", "14/9-14/13"),
    ],
)
def test_of_a_day(text: str, hours: str) -> None:
    assert part(text, DAY) == [hours]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("only until midnight", "14/17-15/0"),
        ("I'll take from 2", "15/2-15/9"),
        ("until 2", "14/17-15/2"),
        ("9-12", "14/21-15/0"),
        ("i can do 2 til 5", "15/2-15/5"),
        ("first half ok", "14/17-15/1"),
        ("the last two hours", "15/7-15/9"),
    ],
)
def test_of_a_night_a_clock_is_the_one_that_is_in_it(text: str, hours: str) -> None:
    assert part(text, NIGHT) == [hours]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("I've got a train at noon, fine until then", "14/9-14/12"),
        ("I need to pick up the kids at 3, before that is ok", "14/9-14/15"),
        ("I have a dentist appointment till 11, then I'm free", "14/11-14/17"),
        ("I'm at the bank until 12, after that I can", "14/12-14/17"),
        ("I'm in a workshop until 1, afterwards is ok", "14/13-14/17"),
        ("bis 11 Uhr hab ich Termine, danach gern", "14/11-14/17"),
        ("um 14 Uhr geht mein Zug, bis dahin kann ich", "14/9-14/14"),
        ("je suis pris jusqu'à 11h, après je peux", "14/11-14/17"),
        ("tengo médico hasta las once, luego puedo", "14/11-14/17"),
        ("sono dal medico fino alle undici, poi posso", "14/11-14/17"),
    ],
)
def test_until_and_from_then_are_of_the_clock_before(text: str, hours: str) -> None:
    assert part(text, DAY) == [hours]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("i can do monday and tuesday", [14, 15]),
        ("I'm back tuesday, from then on", [15, 16]),
        ("no antes del martes", [15, 16]),
        ("da martedì in poi", [15, 16]),
        ("not wednesday", [14, 15]),
        ("from tuesday", [15, 16]),
        ("only the last day", [16]),
        ("all but tuesday", [14, 16]),
        ("i can do the 15th", [15]),
        ("till tuesday is fine", [14, 15]),
        ("ok but only until the 15th", [14, 15]),
        ("i can do it up to tuesday", [14, 15]),
        ("not before tuesday", [15, 16]),
        ("ok before wednesday", [14, 15]),
        ("bis Dienstag geht", [14, 15]),
        ("d'accord jusqu'à mardi", [14, 15]),
        ("vale hasta el martes", [14, 15]),
        ("va bene fino a martedì", [14, 15]),
    ],
)
def test_of_several_days(text: str, days: list[int]) -> None:
    assert part(text, WEEK) == [f"{day}/9-{day}/17" for day in days]


def test_what_is_in_between_is_left_out_of_what_is_taken() -> None:
    assert part("13 bis 14 Uhr hab ich einen Termin, sonst geht's", DAY) == ["14/9-14/13", "14/14-14/17"]


def test_a_part_of_one_of_several_days_is_no_more_than_that() -> None:
    assert part("tuesday morning", WEEK) == ["15/9-15/13"]


@pytest.mark.parametrize(
    "text",
    [
        "monday I can only do till 4",
        "monday only till 4",
        "on monday I'm fine until 4",
        "monday is fine, but only till 4",
        "fine for monday, just till 4 though",
        "montag nur bis 16 uhr",
        "lundi seulement jusqu'à 16h",
    ],
)
def test_a_clock_beside_a_day_is_of_that_day(text: str) -> None:
    assert part(text, DAY) == ["14/9-14/16"]


TILL = [
    "till {}",
    "until {} is fine",
    "ok up to {}",
    "I'd need to leave at {}",
    "sure, but I have to go at {}",
    "fine, have to be out of here by {}",
    "I finish at {} that day",
    "i'm off at {}",
    "can't do after {}",
    "out after {}",
    "ich muss um {} Uhr weg",
    "muss um {} Uhr los",
    "je dois partir à {}h",
    "me tengo que ir a las {}",
    "devo andare via alle {}",
]
FROM = [
    "from {}",
    "only from {}",
    "not before {}",
    "I get in at {}",
    "I start at {} that day",
    "I could be there at {}",
    "I'm out until {}",
    "ich komme erst um {} Uhr",
    "je commence à {}h",
    "llego a las {}",
    "arrivo alle {}",
]


@pytest.mark.parametrize("hour", range(10, 17))
@pytest.mark.parametrize("said", TILL)
def test_whoever_goes_at_a_clock_takes_what_is_before_it(said: str, hour: int) -> None:
    assert part(said.format(hour), DAY) == [f"14/9-14/{hour}"]


@pytest.mark.parametrize("hour", range(10, 17))
@pytest.mark.parametrize("said", FROM)
def test_whoever_comes_at_a_clock_takes_what_is_behind_it(said: str, hour: int) -> None:
    assert part(said.format(hour), DAY) == [f"14/{hour}-14/17"]


@pytest.mark.parametrize("text", ["tuesday I have to leave at 15:00", "on the 15th I finish at 3", "I'm off at 3 on tuesday"])
def test_a_clock_at_which_they_go_is_of_the_day_that_they_name(text: str) -> None:
    assert part(text, WEEK) == ["14/9-14/17", "15/9-15/15", "16/9-16/17"]


BUT = [
    "yes except {}",
    "fine apart from {}",
    "everything but {}",
    "all good other than {}",
    "apart from {} I'm free",
    "not {}",
    "{} no, rest is fine",
    "{} no longer works",
    "I'm off {}",
    "alles außer {}",
    "tout sauf {}",
    "todo menos {}",
    "tutto tranne {}",
]


@pytest.mark.parametrize("said", BUT)
@pytest.mark.parametrize(
    ("out", "left"),
    [("the 14th", [15, 16]), ("the 15th", [14, 16]), ("the 16th", [14, 15])],
)
def test_what_is_left_out_is_never_what_is_taken(said: str, out: str, left: list[int]) -> None:
    own = {"alles": f"den {out[4:6]}.12.", "tout": f"le {out[4:6]} décembre", "todo": f"el {out[4:6]} de diciembre"}
    own["tutto"] = f"il {out[4:6]} dicembre"
    assert part(said.format(own.get(said.split(maxsplit=1)[0], out)), WEEK) == [f"{day}/9-{day}/17" for day in left]


@pytest.mark.parametrize(
    "text",
    [
        "fine apart from 12 to 1",
        "yes except between 12 and 1",
        "all but 12-1",
        "meeting 12-1, rest is ok",
        "lunch 12-1, otherwise fine",
    ],
)
def test_hours_that_are_left_out_are_a_hole(text: str) -> None:
    assert part(text, DAY) == ["14/9-14/12", "14/13-14/17"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("14 and 15 yes 16 no", [14, 15]),
        ("monday ok rest not", [14]),
        ("monday no problem tuesday no", [14]),
        ("14th and 15th i can't, rest is fine", [16]),
        ("can't do monday and can do tuesday", [15]),
        ("yes to monday and tuesday no to wednesday", [14, 15]),
        ("14th works 15th not", [14]),
        ("monday not tuesday", [14]),
        ("can do the first two not the third", [14, 15]),
        ("any day but tuesday", [14, 16]),
        ("montag ja dienstag nein", [14]),
        ("lundi oui mardi non", [14]),
        ("lunes sí martes no", [14]),
        ("lunedì sì martedì no", [14]),
    ],
)
def test_a_yes_and_a_no_beside_each_other_are_each_of_their_own_times(text: str, days: list[int]) -> None:
    assert part(text, WEEK) == [f"{day}/9-{day}/17" for day in days]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("yes but wednesday only till 3", "16/9-16/15"),
        ("fine but on wednesday only from 11", "16/11-16/17"),
        ("ok, but wednesday just the morning", "16/9-16/13"),
        ("ja, aber Mittwoch nur bis 15 Uhr", "16/9-16/15"),
        ("oui mais mercredi seulement jusqu'à 15h", "16/9-16/15"),
    ],
)
def test_less_of_a_day_behind_a_yes_to_all_is_of_that_day_alone(text: str, last: str) -> None:
    assert part(text, WEEK) == ["14/9-14/17", "15/9-15/17", last]


@pytest.mark.parametrize("text", ["yes but only monday", "yes, monday", "ok but not tuesday and wednesday neither"])
def test_a_whole_day_behind_a_yes_is_no_more_than_that(text: str) -> None:
    assert part(text, WEEK) == ["14/9-14/17"]


def test_what_is_left_out_of_a_day_is_of_that_day() -> None:
    assert part("monday except the last hour", WEEK) == ["14/9-14/16"]


@pytest.mark.parametrize(
    "text", ["not the early hours", "can't do the first few hours", "the last hours", "not both tuesday and wednesday"]
)
def test_how_much_of_it_is_not_told_is_asked(text: str) -> None:
    assert (found := told(text, WEEK)) and found.vague


@pytest.mark.parametrize(
    "text", ["friday I can only do till 4", "I can only do friday till 4", "friday works till 4", "only friday till 4"]
)
def test_a_clock_of_another_day_is_nothing_of_this_one(text: str) -> None:
    assert told(text, DAY) is None


@pytest.mark.parametrize(
    "text", ["ill take the rest", "the rest is mine", "ich nehm den Rest", "je prends le reste", "prendo io il resto"]
)
def test_the_rest_is_what_others_leave(text: str) -> None:
    assert part(text, DAY, [(at(14, 9), at(14, 13))]) == ["14/13-14/17"]


@pytest.mark.parametrize("text", ["half of it", "can't do all of it", "part of it"])
def test_that_it_is_a_part_may_not_say_which(text: str) -> None:
    assert (found := told(text, DAY)) and found.vague


@pytest.mark.parametrize("text", ["I'll take from 2", "not after 3", "i can do it till 6am"])
def test_a_side_that_lies_outside_is_no_yes_to_all_of_it(text: str) -> None:
    assert (found := told(text, [(at(14, 17), at(15))])) and found.vague


def test_hours_of_which_some_lie_outside_are_those_inside() -> None:
    assert part("10 to 4 works", [(at(14, 17), at(15))]) == ["14/22-15/0"]
    assert part("8 to 12", DAY) == ["14/9-14/12"]


NIGHTS = [*NIGHT, (at(15, 17), at(16, 9))]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Monday evening is fine", ["14/17-15/9"]),
        ("all but Tuesday evening", ["14/17-15/9"]),
        ("not Tuesday night from 2", ["14/17-15/9", "15/17-16/2"]),
        ("Tuesday night only until 2", ["15/17-16/2"]),
        ("I can only do the first half of Monday night", ["14/17-15/1"]),
        ("Dienstagnacht kann ich nur die erste Hälfte", ["15/17-16/1"]),
        ("mardi soir pas après 2h", ["14/17-15/9", "15/17-16/2"]),
        ("el martes por la noche no puedo a partir de las 2", ["14/17-15/9", "15/17-16/2"]),
        ("martedì notte solo fino alle 2", ["15/17-16/2"]),
    ],
)
def test_of_several_nights_an_evening_names_the_one_that_begins_then(text: str, hours: list[str]) -> None:
    assert part(text, NIGHTS) == hours


@pytest.mark.parametrize("text", ["the evening works", "only Monday evening", "nur Montagabend", "seulement lundi soir"])
def test_only_the_evening_of_a_night_cannot_be_told(text: str) -> None:
    found = told(text, NIGHT)
    assert found is not None and found.vague


def test_until_eight_of_a_night_may_be_two_hours() -> None:
    assert (found := told("until 8", NIGHT)) and found.vague


@pytest.mark.parametrize(
    "text",
    [
        "sure",
        "i can do it",
        "i have the kids until 3",
        "my train gets in at 11",
        "at the dentist from 2",
        "in a meeting from 10 to 12",
        "jo can do the morning",
        "who does the morning",
        "thanks, the morning was quiet",
        "good morning",
        "i was off monday morning",
        "can you do the morning?",
        "i can do it tomorrow",
        "ok I'll look at it in the afternoon",
        "I can tell you by the afternoon",
        "will let you know in the morning",
        "ok, we can talk from 3",
        "ich schau am Nachmittag",
        "je te dis le matin",
    ],
)
def test_what_takes_no_part(text: str) -> None:
    assert told(text, DAY) is None


def test_whoever_is_to_do_the_rest_has_no_part_in_it() -> None:
    found = told("take the morning and ask jo for the rest", DAY)
    assert found == Share(((at(14, 9), at(14, 13)),), others="ask jo for the rest", names=("Jo Park",))


@pytest.mark.parametrize("text", ["the morning, if lee can swap with me", "the morning is fine if lee does the afternoon"])
def test_a_condition_is_no_plain_part(text: str) -> None:
    assert (found := told(text, DAY)) and found.terms


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("14th i can't, rest is fine", ["15/9-15/17", "16/9-16/17"]),
        ("hm no i can't wednesday, the others are ok", ["14/9-14/17", "15/9-15/17"]),
        ("tuesday yes, the rest no", ["15/9-15/17"]),
        ("am 15. kann ich nicht, der Rest geht", ["14/9-14/17", "16/9-16/17"]),
        ("le 15 je ne peux pas, le reste ça va", ["14/9-14/17", "16/9-16/17"]),
        ("el 15 no puedo, el resto bien", ["14/9-14/17", "16/9-16/17"]),
        ("il 15 non posso, il resto va bene", ["14/9-14/17", "16/9-16/17"]),
    ],
)
def test_the_rest_is_what_else_they_say_leaves(text: str, days: list[str]) -> None:
    assert part(text, WEEK) == days


@pytest.mark.parametrize("text", ["sure, only I'm at the dentist 10 to 11", "I've got a course 9-12", "there's a meeting 11-12"])
def test_hours_of_something_else_are_not_taken(text: str) -> None:
    assert part(text, DAY) == []
