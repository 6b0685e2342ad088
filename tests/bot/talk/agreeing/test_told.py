"""A stand-in who was only told says what they think of it: whoever asked hears an objection at once, and nothing becomes a
request of theirs."""

import pytest

from bot.policy import OnBehalf, Policy
from tests.bot.conftest import Desk

DAY = "Mon 14 Dec 2026"


@pytest.fixture
def told(desk: Desk) -> Desk:
    """Priya covers Alex on 14 December, without having been asked."""
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.click("alex", "Book it")
    return desk


@pytest.mark.parametrize(
    "words",
    [
        "monday 14 december clashes, can lee do it instead?",
        "oh no, that's my daughter's birthday",
        "so no, really can't",
        "geht leider nicht",
        "passt mir nicht, lg",
        "mir ist was dazwischengekommen",
        "finalement non",
        "alla fine no",
        "can't do it, sorry",
        "that's no good for me",
        "the 14th won't work",
        "am 14. Dezember geht es bei mir gar nicht",
        "le 14 décembre ça m'arrange pas",
        "el 14 de diciembre me viene fatal",
        "il 14 dicembre non ce la faccio",
    ],
)
def test_an_objection_reaches_whoever_asked_and_shows_how_to_hand_it_back(told: Desk, words: str) -> None:
    told.ask("priya", words)
    assert f"Priya Shah, who covers {DAY}" in told.heard("alex")[-1] and "says they can't" in told.heard("alex")[-1]
    assert told.covers() == [told.number("priya")]
    told.ask("priya", "yes")
    assert told.covers() == [] and "so you're on duty again" in told.heard("alex")[-1]


@pytest.mark.parametrize("words", ["I can't cover Alex", "sorry, can't after all", "geht leider nicht", "alla fine no"])
def test_who_shares_it_objects_to_their_own_share(desk: Desk, words: str) -> None:
    desk.book("I'm out 14 December from 9 to 5, Priya covers until 13:00 and Lee from 13:00")
    desk.ask("priya", words)
    assert "who covers Mon 14 Dec 2026, 09:00–13:00, says they can't" in desk.last("alex")


@pytest.mark.parametrize(
    ("changes", "days"),
    [
        (["move it to 15 December"], ["Tue 15"]),
        (["and 15 December too"], ["Mon 14", "Tue 15"]),
        (["and 15 December too", "cancel 14 December"], ["Tue 15"]),
    ],
)
@pytest.mark.parametrize("words", ["which hours exactly?", "what is it about?", "what exactly would I do?"])
def test_what_they_cover_is_told_as_it_stands_by_now(told: Desk, changes: list[str], days: list[str], words: str) -> None:
    for text in changes:
        told.later(minutes=5)
        told.ask("alex", text)
        told.ask("alex", "yes")
    said = told.ask("priya", words)
    assert all(one in said for one in days) and not any(one in said for one in {"Mon 14", "Tue 15"} - {*days})


@pytest.mark.parametrize("words", ["that's fine, leave it", "leave it", "count me in", "yes, count me in", "ok, leave it then"])
def test_who_leaves_it_as_it_is_keeps_it(told: Desk, words: str) -> None:
    heard = len(told.heard("alex"))
    assert told.ask("priya", words).startswith(("Good: you cover for Alex Morgan", "As it stands you"))
    assert len(told.heard("alex")) == heard and told.covers() == [told.number("priya")]


@pytest.mark.parametrize(
    ("words", "goes"),
    [
        ("no, the 14th for alex: i can't do 9 to 10", "09:00–10:00"),
        ("till 1 is ok but not till 5, early start", "13:00–17:00"),
        ("about the 14th: not before 11", "09:00–11:00"),
        ("bis 13 Uhr geht, bis 17 Uhr ist zu lang", "13:00–17:00"),
    ],
)
def test_hours_that_they_cannot_are_those_that_go_and_that_whoever_asked_reads(desk: Desk, words: str, goes: str) -> None:
    desk.book("I'm out 14 December from 9 to 5, Priya covers")
    desk.ask("priya", "when exactly am I on for Alex?")
    desk.ask("priya", words)
    assert f"who covers Mon 14 Dec 2026, {goes}, says they can't" in desk.last("alex")


@pytest.mark.parametrize("words", ["yes", "ok"])
def test_who_covers_less_hears_what_they_still_cover(desk: Desk, words: str) -> None:
    desk.book("I'm out 14 and 16 December, cover with Priya")
    desk.later(minutes=5)
    desk.ask("alex", "nobody covers on 14 December")
    desk.ask("alex", "yes")
    assert "Wed 16 Dec 2026" in desk.ask("priya", words)


def test_why_they_cannot_is_theirs_and_what_they_propose_is_read(told: Desk) -> None:
    told.ask("priya", "can't do it, hospital appointment")
    assert "hospital" not in told.heard("alex")[-1]
    told.ask("priya", "no")
    told.ask("priya", "can't do it. maybe lee?")
    assert "maybe lee?" in told.heard("alex")[-1]


@pytest.mark.parametrize("words", ["I could do it from 12", "only the afternoon works for me"])
def test_of_a_part_the_rest_is_handed_back(told: Desk, words: str) -> None:
    told.ask("priya", words)
    assert f"{DAY}, 12:00–24:00" in told.last("priya") or f"{DAY}, 13:00–24:00" in told.last("priya")
    assert "yes to hand it back" in told.last("priya") and "says they can't" in told.heard("alex")[-1]


@pytest.mark.parametrize(
    "words",
    ["monday is a bit tight for me", "only if he takes my saturday", "can I swap that with lee?", "is alex ok with tuesday?"],
)
def test_a_doubt_or_a_question_about_it_is_passed_on_and_it_stays(told: Desk, words: str) -> None:
    assert told.ask("priya", words).startswith("I've passed that on in your words. You still cover for Alex Morgan")
    assert f"Priya Shah says: “{words}”" in told.heard("alex")[-1]
    assert told.covers() == [told.number("priya")]


@pytest.mark.parametrize("words", ["ok cool", "fine by me", "alles klar", "d'accord", "vale", "va bene"])
def test_that_it_is_fine_is_answered_with_what_it_is(told: Desk, words: str) -> None:
    heard = len(told.heard("alex"))
    assert "Alex Morgan" in told.ask("priya", words) and "14" in told.last("priya")
    assert len(told.heard("alex")) == heard


@pytest.mark.parametrize(
    "words", ["I'm out 16 December, cover with Lee", "who is on call on 14 December?", "I work 9 to 5", "thanks"]
)
def test_what_has_nothing_to_do_with_it_is_heard_as_ever(told: Desk, words: str) -> None:
    heard = len(told.heard("alex"))
    told.ask("priya", words)
    assert len(told.heard("alex")) == heard and "Take this back?" not in told.last("priya")


def test_an_absence_of_their_own_gives_it_back_first_and_is_shown_then(told: Desk) -> None:
    assert told.ask("priya", "I'm sick on 14 December").startswith("Take this back?")
    assert "says they can't" in told.heard("alex")[-1]
    told.ask("priya", "yes")
    assert any(said.startswith("Out Mon 14 Dec") for said in told.heard("priya"))


def test_another_day_of_theirs_is_an_absence_as_ever(told: Desk) -> None:
    told.ask("priya", "can't do 16 December")
    assert "Take this back?" not in told.last("priya") and "says they can't" not in told.heard("alex")[-1]


def test_both_who_booked_it_and_who_is_out_hear_it(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(on_behalf=OnBehalf(by=["dana.reed@example.com"])))
    desk.ask("dana", "Alex is out 14 December, Priya covers")
    desk.click("dana", "Book it")
    desk.ask("priya", "that clashes")
    assert all("Priya Shah, who covers" in desk.heard(who)[-1] for who in ("alex", "dana"))


@pytest.mark.parametrize(
    ("who", "words", "left"),
    [
        ("priya", "train cancelled, won't make it before 11", "11:00–24:00"),
        ("priya", "after 3 I can't", "00:00–15:00"),
        ("max", "ab 16 Uhr kann ich nicht", "00:00–15:00"),  # by the clocks of Berlin
        ("max", "je peux que jusqu'à 14h", "00:00–13:00"),
        ("max", "am 14. Dezember ab 16 Uhr kann ich nicht", "00:00–15:00"),
    ],
)
def test_a_clock_without_a_day_is_of_the_day_they_cover_and_by_their_own_clocks(
    desk: Desk, who: str, words: str, left: str
) -> None:
    desk.ask("alex", f"I'm out 14 December, cover with {who}")
    desk.click("alex", "Book it")
    assert f"{left} (Europe/London)" in desk.ask(who, words)
    assert "says they can't" in desk.heard("alex")[-1]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("I'd have to leave at 3", "00:00–15:00"),
        ("I could only be there at 11", "11:00–24:00"),
        ("not until 2pm", "14:00–24:00"),
        ("not after 2 please", "00:00–14:00"),
        ("dentist till 11, then I'm free", "11:00–24:00"),
        ("ich müsste um 15 Uhr weg", "00:00–15:00"),
        ("dovrei uscire alle 15", "00:00–15:00"),
        ("je devrais partir à 15h", "00:00–15:00"),
        ("tendría que irme a las 3", "00:00–15:00"),
    ],
)
def test_when_they_would_leave_or_come_is_of_what_they_cover(told: Desk, words: str, left: str) -> None:
    told.ask("priya", words)
    assert f"{left} (Europe/London)" in told.last("priya").replace("a. m.", "") and "says they can't" in told.heard("alex")[-1]


def test_leaving_at_a_clock_a_day_later_is_no_more_of_what_they_cover(told: Desk) -> None:
    told.later(hours=2)
    told.ask("priya", "I have to leave at 3")
    assert "says they can't" not in told.heard("alex")[-1]


@pytest.mark.parametrize("words", ["if somebody takes my friday", "only if Lee does my friday", "can I get back to you tomorrow?"])
def test_a_condition_or_time_to_think_is_passed_on_and_no_absence_of_theirs(told: Desk, words: str) -> None:
    assert told.ask("priya", words).startswith("I've passed that on in your words.")
    assert f"“{words}”" in told.heard("alex")[-1]


@pytest.fixture
def freed(told: Desk) -> Desk:
    """Jo has taken Priya's place since, and Priya was told so."""
    told.later(minutes=5)
    told.ask("alex", "Jo instead")
    told.ask("alex", "yes")
    return told


@pytest.mark.parametrize("words", ["fine by me", "ok will do", "d'accord", "geht klar"])
def test_whoever_was_told_that_they_cover_no_more_does_not_hear_that_they_do(freed: Desk, words: str) -> None:
    freed.ask("priya", words)
    assert "Good" not in freed.last("priya") and "As it stands" not in freed.last("priya")
    assert freed.covers() == [freed.number("jo")]


def test_whoever_covers_no_more_hears_that_there_is_nothing_to_do(freed: Desk) -> None:
    assert freed.ask("priya", "fine by me").startswith("You no longer cover for Alex Morgan: Mon 14 Dec")


def test_whoever_has_it_again_is_heard_about_it(freed: Desk) -> None:
    freed.later(minutes=5)
    freed.ask("alex", "undo")
    freed.ask("alex", "yes")
    assert freed.ask("priya", "fine by me").startswith("Good: you cover for Alex Morgan")


@pytest.mark.parametrize(
    "words", ["quindi il 14 dicembre libero?", "also bin ich am 14. Dezember frei?", "donc je suis en congé le 14 décembre ?"]
)
def test_whether_they_are_free_then_is_a_question_and_hands_nothing_back(told: Desk, words: str) -> None:
    heard = len(told.heard("alex"))
    told.ask("priya", words)
    assert len(told.heard("alex")) == heard and told.covers() == [told.number("priya")]


@pytest.mark.parametrize(
    "words", ["I'll take it, no plans that day", "sure, nothing on", "klar, bin eh da", "d'accord, rien de prévu"]
)
def test_why_they_can_hands_nothing_back(told: Desk, words: str) -> None:
    heard = len(told.heard("alex"))
    assert "Alex Morgan" in told.ask("priya", words) and "14" in told.last("priya")
    assert len(told.heard("alex")) == heard


def test_what_only_waits_is_passed_on_too(told: Desk) -> None:
    assert told.ask("priya", "wait nobody asked me").startswith("I've passed that on in your words.")
    assert "wait nobody asked me" in told.heard("alex")[-1]


@pytest.mark.parametrize(
    "words",
    [
        "whats this",
        "why am i covering",
        "when exactly",
        "who asked",
        "since when?",
        "what do i have to do",
        "warum ich?",
        "c'est quand exactement ?",
    ],
)
def test_a_question_about_it_is_answered_with_what_it_is_and_who_booked_it(told: Desk, words: str) -> None:
    heard = len(told.heard("alex"))
    said = told.ask("priya", words)
    assert "Alex Morgan" in said and "14" in said and told.covers() == [told.number("priya")]
    assert len(told.heard("alex")) == heard


@pytest.mark.parametrize("words", ["tell alex sorry", "let alex know I'll be there", "say thanks to alex"])
def test_what_is_for_whoever_asked_is_passed_on(told: Desk, words: str) -> None:
    told.ask("priya", words)
    assert f"Priya Shah says: “{words}”" in told.heard("alex")[-1] and told.covers() == [told.number("priya")]


@pytest.mark.parametrize("words", ["tell them i can't", "can someone else do it", "ask lee", "give it to lee"])
def test_what_wants_somebody_else_shows_how_to_hand_it_back_and_whoever_asked_reads_it(told: Desk, words: str) -> None:
    assert told.ask("priya", words).startswith("Take this back?")
    assert "says they can't" in told.heard("alex")[-1] and words in told.heard("alex")[-1]


@pytest.mark.parametrize("words", ["this is news to me", "i never agreed to this", "will alex be reachable"])
def test_other_words_are_answered_with_what_they_cover_and_what_to_say(told: Desk, words: str) -> None:
    heard = len(told.heard("alex"))
    assert DAY in told.ask("priya", words) and "I can't cover Alex Morgan" in told.last("priya")
    assert len(told.heard("alex")) == heard


def test_a_day_later_words_that_nobody_understands_are_not_about_it(told: Desk) -> None:
    told.later(days=2)
    assert "14 Dec" not in told.ask("priya", "blue elephants")


@pytest.fixture
def days_(desk: Desk) -> Desk:
    """Lee covers Alex from 14 to 16 December, Monday to Wednesday, and was told a day ago."""
    desk.ask("alex", "I'm out 14 to 16 December, cover with Lee")
    desk.click("alex", "Book it")
    desk.later(days=1)
    return desk


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("sorry, not wednesday", "Mon 14 Dec – Tue 15 Dec 2026, all day"),
        ("tuesday is a no go", "Mon 14 Dec 2026, all day and Wed 16 Dec 2026, all day"),
        ("monday is fine but not tuesday", "Mon 14 Dec 2026, all day and Wed 16 Dec 2026, all day"),
        ("can jo do tuesday instead of me", "Mon 14 Dec 2026, all day and Wed 16 Dec 2026, all day"),
        ("sorry cant make the 16th", "Mon 14 Dec – Tue 15 Dec 2026, all day"),
        ("need to hand wednesday back", "Mon 14 Dec – Tue 15 Dec 2026, all day"),
    ],
)
def test_a_day_is_called_as_it_is_in_what_they_cover(days_: Desk, words: str, left: str) -> None:
    assert f"→ {left} (Europe/London)" in days_.ask("lee", words)
    assert "says they can't" in days_.heard("alex")[-1]


@pytest.mark.parametrize("words", ["can't do saturday", "can't do tomorrow", "I'm off next tuesday", "can't do 24 November"])
def test_a_day_of_their_own_is_none_of_it(days_: Desk, words: str) -> None:
    heard = len(days_.heard("alex"))
    assert not days_.ask("lee", words).startswith(("Change this?", "Take this back?"))
    assert len(days_.heard("alex")) == heard


@pytest.mark.parametrize("words", ["I can't do the 15th", "can't cover alex on the 15th", "the 15th doesn't work for me"])
def test_of_a_series_whoever_asked_hears_of_the_day_that_is_handed_back_and_of_no_other(desk: Desk, words: str) -> None:
    desk.book("I'm out every Tuesday from 1 to 29 December, cover with Lee")
    desk.ask("lee", words)
    assert "who covers Tue 15 Dec 2026, all day, says they can't" in desk.heard("alex")[-1]
    desk.ask("lee", "yes")
    assert "on duty again: Tue 15 Dec 2026, 09:00–17:00 (Europe/London)" in desk.heard("alex")[-1]


def test_a_cover_where_no_shift_is_is_listed_too(desk: Desk) -> None:
    desk.book("priya is out on 10 December, lee covers", who="dana")
    for said in ("what am I covering in december?", "am I covering anybody on the 10th?", "what have I booked?"):
        assert "Thu 10 Dec, all day: Priya Shah out, you cover" in desk.ask("lee", said)


@pytest.mark.parametrize(
    ("words", "goes"),
    [
        ("I can't any more after 12", "12:00–17:00"),
        ("sorry, something came up in the afternoon, can't do that bit", "13:00–17:00"),
        ("nach 12 kann ich nicht mehr", "12:00–17:00"),
        ("après 12h je ne peux plus", "12:00–17:00"),
    ],
)
def test_of_hours_that_they_cannot_only_those_go(told: Desk, words: str, goes: str) -> None:
    told.ask("priya", words)
    assert f"Priya Shah, who covers {DAY}, {goes}, says" in told.heard("alex")[-1] and told.covers() == [told.number("priya")]


@pytest.mark.parametrize(
    "words", ["23rd and 24th i can't, rest is fine", "hm no i can't wednesday and thursday, rest is fine", "23/24 no, others ok"]
)
def test_days_without_a_word_of_their_own_leave_are_those_of_the_cover_just_told(desk: Desk, words: str) -> None:
    desk.ask("alex", "I'm out 21 to 27 December, Priya covers")
    desk.click("alex", "Book it")
    desk.ask("priya", words)
    assert "who covers Wed 23 Dec 2026, 09:00–17:00; Thu 24 Dec 2026, 09:00–17:00, says" in desk.heard("alex")[-1]
    assert "nobody covers" not in desk.last("priya")


@pytest.mark.parametrize(
    ("words", "goes"),
    [
        ("can't do tuesday after all", "Tue 15 Dec 2026"),
        ("can't do tuesday any more", "Tue 15 Dec 2026"),
        ("hand back the last day", "Wed 16 Dec 2026"),
        ("can't do the last day", "Wed 16 Dec 2026"),
        ("only the first two days", "Wed 16 Dec 2026"),
        ("14 and 15 yes 16 no", "Wed 16 Dec 2026"),
        ("fine except the 16th", "Wed 16 Dec 2026"),
        ("am letzten Tag kann ich nicht", "Wed 16 Dec 2026"),
        ("le dernier jour je ne peux pas", "Wed 16 Dec 2026"),
    ],
)
def test_a_day_is_called_by_its_place_or_name_in_the_cover_just_told(desk: Desk, words: str, goes: str) -> None:
    desk.ask("alex", "I'm out 14 to 16 December, Priya covers")
    desk.click("alex", "Book it")
    desk.ask("priya", words)
    assert f"Priya Shah, who covers {goes}, 09:00–17:00, says they can't" in desk.heard("alex")[-1]


@pytest.mark.parametrize(("words", "goes"), [("can't do monday", "09:00–17:00"), ("I need to leave at 3 that day", "15:00–17:00")])
def test_a_no_to_the_only_day_is_of_the_cover_just_told(told: Desk, words: str, goes: str) -> None:
    told.ask("priya", words)
    assert f"Priya Shah, who covers {DAY}, {goes}, says they can't" in told.heard("alex")[-1]


@pytest.mark.parametrize("words", ["Friday I can only do the morning", "late start for me that day, 10"])
def test_what_is_of_another_day_or_not_told_hands_nothing_back(told: Desk, words: str) -> None:
    assert "yes to hand it back" not in told.ask("priya", words)
    assert "says they can't" not in told.heard("alex")[-1]


def test_a_yes_that_holds_more_is_passed_on_and_is_no_yes_to_all(told: Desk) -> None:
    assert told.ask("priya", "ok but i have a meeting 11-12").startswith("I've passed that on in your words.")
    assert "meeting 11-12" in told.heard("alex")[-1]


def test_can_not_with_somebody_named_for_it_hands_it_back_and_they_read_who(told: Desk) -> None:
    assert "yes to hand it back" in told.ask("priya", "can't do it sorry, ask lee maybe")
    assert "ask lee maybe" in told.heard("alex")[-1]


def test_a_night_is_told_whole(desk: Desk) -> None:
    desk.ask("priya", "jo covers me on 14 December 10pm to 6am")
    desk.click("priya", "Book it")
    assert "Mon 14 Dec 2026 22:00 – Tue 15 Dec 2026 06:00" in desk.ask("jo", "ok")


def test_what_was_taken_back_is_no_cover_any_more(told: Desk) -> None:
    told.click("alex", "Undo")
    assert "you cover" not in told.ask("priya", "ok")


@pytest.mark.parametrize(
    ("words", "goes"),
    [
        ("got it, although I'm away till 10", "09:00–10:00"),
        ("works for me except the morning", "09:00–13:00"),
        ("noted, can't before 10 tho", "09:00–10:00"),
        ("geht klar, nur nicht vor 10", "09:00–10:00"),
        ("cool, but I have to leave at 3", "15:00–17:00"),
        ("everything but the last hour ok", "16:00–17:00"),
        ("fine apart from 12 to 1", "12:00–13:00"),
        ("the morning not the afternoon", "13:00–17:00"),
    ],
)
def test_what_a_yes_leaves_out_is_shown_to_be_handed_back(told: Desk, words: str, goes: str) -> None:
    told.ask("priya", words)
    assert f"{DAY}, {goes}, says they can't" in told.heard("alex")[-1]


@pytest.mark.parametrize("words", ["sure, dentist till 10 though", "ok, kids have a play till 11 though"])
def test_a_yes_with_more_in_it_is_no_absence_of_their_own(told: Desk, words: str) -> None:
    assert "You still cover for Alex Morgan" in told.ask("priya", words)
    assert words in told.heard("alex")[-1]


@pytest.mark.parametrize("words", ["i can do all but the 22nd", "fine, just not the second one", "all good except the 22nd"])
def test_of_a_series_a_time_that_a_yes_leaves_out_is_handed_back(desk: Desk, words: str) -> None:
    desk.ask("alex", "Every Tuesday off from 15 December until 5 January, Priya covers")
    desk.click("alex", "Book it")
    desk.ask("priya", words)
    assert "Priya Shah, who covers Tue 22 Dec 2026" in desk.heard("alex")[-1]


@pytest.mark.parametrize(
    "words",
    [
        "I'm poorly, can Lee do 14 December instead of me?",
        "Lee's taking the 14th of December for me",
        "I'm out on 14 December, Lee covers",
        "bin am 14. Dezember krank, Lee übernimmt",
    ],
)
def test_whoever_covers_hands_that_on_and_the_absent_one_decides(told: Desk, words: str) -> None:
    told.ask("priya", words)
    assert words in told.heard("alex")[-1]
    told.click("priya", "Hand it back" if "Dezember" not in words else "Zurückgeben")
    assert told.covers() == [] and "Lee instead" in told.heard("alex")[-1]
    told.click("alex", "Lee instead")
    told.click("alex", "Book it")
    assert told.covers() == [told.number("lee")]


def test_whoever_is_asked_then_is_asked_alone(told: Desk) -> None:
    told.ask("priya", "I can't cover Alex on 14 December")
    told.click("priya", "Hand it back")
    card = told.ask("alex", "ok then can you ask Lee?")
    assert "by Lee Chen" in card and "team" not in card and "then" not in card.splitlines()[0]


@pytest.mark.parametrize(
    "words",
    [
        "I woke up with a fever",
        "food poisoning, sorry",
        "ich habe Fieber",
        "je suis cloué au lit",
        "tengo mucha fiebre",
        "ho la febbre",
    ],
)
def test_whoever_falls_ill_is_shown_what_goes_back_and_nobody_hears_of_it_before(told: Desk, words: str) -> None:
    heard = len(told.heard("alex"))
    told.ask("priya", words)
    assert len(told.heard("alex")) == heard and told.covers() == [told.number("priya")]
    told.ask("priya", "yes")
    assert told.covers() == [] and "so you're on duty again" in told.heard("alex")[-1]


@pytest.mark.parametrize(
    "words", ["is alex in hospital?", "Alex has a fever", "hospital visits are fun, said nobody on monday ever"]
)
def test_somebody_elses_illness_hands_nothing_back(told: Desk, words: str) -> None:
    assert "Take this back?" not in told.ask("priya", words)


@pytest.mark.parametrize("words", ["i can do it until 3 though", "no, only from 3 i can't", "until 3 is fine"])
def test_hours_said_while_it_goes_back_are_of_the_whole_cover(told: Desk, words: str) -> None:
    told.ask("priya", "can't do it, sorry")
    told.ask("priya", words)
    assert "00:00–15:00" in told.last("priya") and f"{DAY}, 15:00–17:00" in told.heard("alex")[-1]
    told.ask("priya", "yes")
    assert told.covers() == [told.number("priya")] and f"{DAY}, 15:00–17:00" in told.heard("alex")[-1]


def test_that_they_cannot_do_all_of_it_gives_nothing_back_by_itself(told: Desk) -> None:
    told.ask("priya", "I can't do all of it")
    assert "You still cover for Alex Morgan" in told.last("priya") and "I can't do all of it" in told.heard("alex")[-1]
