"""Who is asked about another's plan answers in their own words: none of them becomes an absence of theirs, or a yes that isn't."""

import pytest

from bot.policy import Approval, Policy
from bot.texts import asking, cards, notes
from tests.bot.conftest import Desk
from tests.bot.talk.conftest import CONSENT


@pytest.fixture
def approves(desk: Desk) -> Desk:
    """Dana is asked to approve three days."""
    desk = desk.reopened(policy=Policy(approval=Approval(by=["dana.reed@example.com"])))
    desk.ask("alex", "I'm out 14 to 16 December, Lee covers")
    desk.ask("alex", "yes")
    return desk


@pytest.mark.parametrize(
    "words",
    [
        "sure, happy to",
        "yep no worries",
        "fine by me",
        "yes, no problem mate",
        "the 14th works for me",
        "I can do that monday, no problem",
        "geht klar, mach ich",
        "d'accord, je prends",
        "claro, sin problema",
        "va bene, ci penso io",
        "me!",
        "ok my wife's fine with it, I'll do it",
        "on it",
        "yes of course, poor Alex",
        "sure, hope he feels better",
        "klar, gute Besserung an Alex",
        "oui, pauvre Alex",
        "claro, pobre Alex",
        "certo, povero Alex",
        "hey yes",
        "hi Alex, sure x",
        "hmm, works for me thx",
        "hallo Alex, ja, lg",
        "salut alex oui",
        "ciao Alex, va bene, a presto",
        "sure, I'm around anyway",
        "consider it done",
        "leave it with me",
        "ja gern, hab nichts vor",
        "sure, makes no difference to me",
        "Friday?? fine, you owe me one",
        "yes, the kids are at my mum's anyway",
    ],
)
def test_a_yes_in_any_words_is_one(asks: Desk, words: str) -> None:
    asks.ask("priya", words)
    assert asks.covers() == [asks.number("priya")]


@pytest.mark.parametrize(
    "words",
    [
        "no sorry, at my sister's wedding",
        "nope, not that week",
        "cant either mate",
        "sorry can't, got plans",
        "the 14th doesn't work for me",
        "can't do monday, I'm away",
        "leider nein, bin im Urlaub",
        "lo siento, no puedo, estoy de viaje",
        "non, je suis en vacances",
        "no, purtroppo sono via",
        "hi, sorry just saw this, cant monday im at my sisters",
        "cant do monday im at a wedding",
        "the 14th im out",
        "im away the 14th, sorry",
        "dont think i can monday, kids bday",
        "kann montag nicht bin bei meiner schwester",
        "am 14. bin ich weg",
        "je peux pas lundi je suis chez ma soeur",
        "el lunes no puedo estoy en casa de mi hermana",
        "lunedì non posso sono da mia sorella",
        "hey no",
        "I'd rather not",
        "hi Alex, I can't sorry x",
        "hola alex no puedo",
        "lieber nicht, lg Priya",
    ],
)
def test_a_no_with_its_reason_is_a_no_and_the_reason_stays_theirs(asks: Desk, words: str) -> None:
    asks.ask("priya", words)
    assert asks.heard("alex")[-1].startswith("Priya Shah can't cover") and "wedding" not in asks.heard("alex")[-1]
    assert asks.covers() == [] and "no shift" not in asks.last("priya")


@pytest.mark.parametrize(
    "words",
    [
        "I can do monday if Alex takes my friday night",
        "if someone covers my friday night I'm in",
        "sure as long as Lee does friday night for me",
        "Jo might be better, I'm at the dentist until noon",
        "I'm not sure, does Jo know about it?",
    ],
)
def test_terms_a_proposal_and_a_doubt_with_a_question_are_passed_on_and_no_absence_of_theirs(asks: Desk, words: str) -> None:
    assert asks.ask("priya", words).startswith("I've passed that on in your words.")
    assert words in asks.heard("alex")[-1] and asks.covers() == []


def test_an_absence_of_their_own_is_one_beside_what_they_are_asked(asks: Desk) -> None:
    assert asks.ask("priya", "I'm out 30 December in the morning, Lee covers").startswith("Cover Wed 30 Dec")


@pytest.mark.parametrize(
    "words",
    ["could do til 1 but not after", "can only do the morning", "ok but only until 1", "yes, until 1pm", "just the morning"],
)
def test_a_part_is_offered_to_whoever_asked(asks: Desk, words: str) -> None:
    assert asks.ask("priya", words).startswith("Thank you. I'm asking Alex Morgan whether that helps")
    assert "Priya Shah takes Mon 14 Dec 2026, 09:00–13:00." in asks.heard("alex")[-1]
    assert asks.covers() == []


@pytest.mark.parametrize(
    "words", ["can't do monday but tuesday is fine", "monday's no good, tuesday would work", "Montag geht nicht, Dienstag ginge"]
)
def test_another_day_is_no_yes_and_whoever_asked_reads_the_offer(asks: Desk, words: str) -> None:
    assert asking.your_words in asks.ask("priya", words) or "weitergegeben" in asks.last("priya")
    assert words in asks.heard("alex")[-1] and asks.heard("alex")[-1].startswith("Priya Shah can't cover")
    assert asks.covers() == []
    asks.ask("priya", "yes")
    assert asks.covers() == []


@pytest.mark.parametrize(
    "words", ["only if he takes my saturday", "ok if he does my sunday night", "depends, in return for friday"]
)
def test_a_condition_is_passed_on_and_is_neither_a_yes_nor_a_no(asks: Desk, words: str) -> None:
    assert asks.ask("priya", words).startswith("I've passed that on in your words.")
    assert f"Priya Shah says: “{words}”." in asks.heard("alex")[-1] and "isn't a yes yet" in asks.heard("alex")[-1]
    assert asks.covers() == []
    asks.ask("priya", "ok then yes")
    assert asks.covers() == [asks.number("priya")]


@pytest.mark.parametrize(
    "words",
    [
        "let me check, get back to you in an hour",
        "maybe, not sure yet",
        "let me think about it",
        "I'll let you know tonight",
        "no wait",
    ],
)
def test_who_asks_for_time_has_it_and_is_asked_nothing_else(asks: Desk, words: str) -> None:
    assert asks.ask("priya", words).startswith(f"{cards.no_hurry} Until ")
    asks.ask("priya", "ok go on then")
    assert asks.covers() == [asks.number("priya")]


@pytest.mark.parametrize("words", ["no, that's fine", "yes but I have a dentist at 2", "ok I'm around somewhere", "bananas"])
def test_what_may_be_a_yes_or_not_is_asked_back(asks: Desk, words: str) -> None:
    assert asks.ask("priya", words).count("I can't tell whether that is a yes.") == 1
    assert asks.covers() == []
    asks.ask("priya", "I'll do it")
    assert asks.covers() == [asks.number("priya")]


def test_their_own_request_is_still_one(asks: Desk) -> None:
    assert asks.ask("priya", "I'm out 18 December, Lee covers").startswith("You are on call in more than one calendar")
    assert asks.click("priya", "Never mind") == notes.declined
    assert "on call" in asks.ask("priya", "who is on call tonight?").lower()
    asks.ask("priya", "I'll do it")
    assert asks.covers() == [asks.number("priya")]


@pytest.mark.parametrize(
    "words",
    [
        "approved, have fun",
        "approved, have a great time",
        "genehmigt, schönen Urlaub",
        "validé, bonnes vacances",
        "aprobado, que disfrutes",
        "approvato, divertiti",
    ],
)
def test_an_approver_who_wishes_them_well_approves(approves: Desk, words: str) -> None:
    approves.ask("dana", words)
    assert approves.covers() != []


@pytest.mark.parametrize(
    "words", ["yes except wednesday", "ok, 14 and 15 yes 16 no", "yes but not the 16th", "fine apart from wednesday"]
)
def test_what_an_approver_leaves_out_is_a_part_and_no_absence_of_their_own(approves: Desk, words: str) -> None:
    said = approves.ask("dana", words)
    assert "that part, Mon 14 Dec – Tue 15 Dec 2026, all day" in said and approves.covers() == []


@pytest.mark.parametrize(
    "words",
    [
        "no to alex",
        "can't help alex, sorry",
        "sorry can't do alex's thing",
        "I can't do alex that day",
        "tell alex I can't",
        "nein, ich kann Alex nicht helfen",
    ],
)
def test_a_no_that_names_whom_it_is_about_is_a_no(asks: Desk, words: str) -> None:
    asks.ask("priya", words)
    assert "Priya Shah can't cover for you then" in asks.heard("alex")[-1] or "says they can't" in asks.heard("alex")[-1]


@pytest.mark.parametrize(
    "words", ["I'll cover alex", "happy to help alex", "yes for alex", "tell alex yes", "je le fais pour Alex"]
)
def test_a_yes_that_names_whom_it_is_about_is_a_yes(asks: Desk, words: str) -> None:
    asks.ask("priya", words)
    assert asks.covers() == [asks.number("priya")]


@pytest.mark.parametrize("words", ["ok alex can do it", "alex is fine", "I think alex can", "alex can do the morning"])
def test_what_is_said_of_whoever_asked_is_no_yes(asks: Desk, words: str) -> None:
    asks.ask("priya", words)
    assert asks.covers() == []


@pytest.mark.parametrize(
    "words",
    [
        "can't do the 14th sorry",
        "I can't make the 14th",
        "no to alex",
        "can't help alex, sorry",
        "am 14. Dezember kann ich nicht",
        "tell alex I can't",
    ],
)
def test_a_no_to_what_they_are_asked_is_heard_beside_a_card_of_their_own(asks: Desk, words: str) -> None:
    asks.ask("priya", "I'm out 20 November")
    card = asks.cards("priya")[-1]
    asks.ask("priya", words)
    assert "Priya Shah can't cover for you then" in asks.heard("alex")[-1]
    assert asks.covers() == [] and card in asks.cards("priya")


@pytest.mark.parametrize("words", ["I can do the 14th", "the 14th works", "I'll cover alex"])
def test_a_yes_to_it_beside_a_card_of_their_own_books_that_alone(asks: Desk, words: str) -> None:
    asks.ask("priya", "I'm out 20 November")
    asks.ask("priya", words)
    assert asks.covers() == [asks.number("priya")] and asks.days() == ["12-14 12-14"]


@pytest.mark.parametrize("words", ["make it the 21st", "not the 20th, the 21st", "Lee covers", "and the 21st too"])
def test_words_of_their_own_card_are_no_answer_to_what_they_are_asked(asks: Desk, words: str) -> None:
    asks.ask("priya", "I'm out 20 November")
    heard = len(asks.heard("alex"))
    asks.ask("priya", words)
    assert len(asks.heard("alex")) == heard and asks.covers() == []


@pytest.mark.parametrize("words", ["the 14th and 15th ok but not the 16th", "fine but not the 16th", "ok, not the 16th though"])
def test_an_approver_of_a_part_has_whoever_asked_shown_that_part(approves: Desk, words: str) -> None:
    approves.ask("dana", words)
    card = approves.heard("alex")[-1]
    assert card.startswith("Cover Mon 14 Dec – Tue 15 Dec, all day, by Lee Chen")
    assert "Dana Reed would approve Mon 14 Dec – Tue 15 Dec 2026, all day, and doesn't approve Wed 16 Dec 2026, all day." in card
    assert approves.covers() == []
    assert "I've asked Dana Reed" in approves.ask("alex", "yes") and approves.covers() == []
    approves.ask("dana", "yes")
    assert approves.days() == ["12-14 12-15"]


def test_of_an_approvers_no_all_words_are_the_reason(approves: Desk) -> None:
    approves.ask("dana", "no, we're too few that week")
    assert "They say: “we're too few that week”" in approves.heard("alex")[-1]


def test_until_when_they_have_is_told_by_their_own_clocks(asks: Desk) -> None:
    asks.ask("lena", "I'm out 15 December, Leo covers")
    asks.click("lena", "Ask Leo")
    assert "(Europe/Rome)" in asks.ask("leo", "let me check with my wife first")


@pytest.mark.parametrize(
    "words", ["I'm off on the 14th myself so no", "lee is away that week so no", "bin am 14. selbst weg, also nein"]
)
def test_a_no_behind_its_reason_is_one_and_whoever_asked_reads_the_reason(approves: Desk, words: str) -> None:
    approves.ask("dana", words)
    assert "doesn't approve it" in approves.heard("alex")[-1] and f"“{words}”" in approves.heard("alex")[-1]


@pytest.mark.parametrize("words", ["alex can't have the 15th off", "I need alex here on the 15th", "he can't be off on the 15th"])
def test_what_an_approver_says_of_whoever_asks_is_none_of_their_own_days(approves: Desk, words: str) -> None:
    approves.ask("dana", words)
    assert f"“{words}”" in approves.heard("alex")[-1] and approves.covers() == []


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("ok but i have a meeting 11-12", "Only 09:00–11:00, 12:00–17:00"),
        ("sure, only I'm at the dentist 10 to 11", "Only 09:00–10:00, 11:00–17:00"),
    ],
)
def test_a_yes_with_hours_left_over_is_asked_about_with_buttons(asks: Desk, words: str, rest: str) -> None:
    assert rest in asks.ask("priya", words) and asks.covers() == []
    asks.click("priya", rest)
    assert "Priya Shah takes Mon 14 Dec 2026, 09:00" in asks.heard("alex")[-1] or "10:00–17:00" in asks.heard("alex")[-1]
    assert asks.covers() == []


@pytest.mark.parametrize("words", ["yes, I'll do Thursday", "yes, Sam could too", "fine, as long as I'm not on my own", "jo"])
def test_a_yes_with_another_day_or_somebody_in_it_is_asked_about(asks: Desk, words: str) -> None:
    asks.ask("priya", words)
    assert asks.covers() == []


@pytest.mark.parametrize(
    "words",
    [
        "por la mañana sí, por la tarde no puedo",
        "por la mañana si, por la tarde no puedo",
        "la mattina sì, il pomeriggio non posso",
        "le matin oui, l'après-midi je ne peux pas",
        "vormittag geht, ab 13 uhr nicht mehr",
        "morning yes, afternoon no",
    ],
)
def test_a_yes_and_a_no_side_by_side_are_a_part(asks: Desk, words: str) -> None:
    asks.ask("priya", words)
    assert "Priya Shah takes Mon 14 Dec 2026, 09:00–13:00." in asks.heard("alex")[-1] and asks.covers() == []


@pytest.mark.parametrize("words", ["can't do it sorry, ask lee maybe", "no, try Jo", "no can do, the week after works"])
def test_a_no_that_offers_something_else_is_one_and_they_read_it(asks: Desk, words: str) -> None:
    asks.ask("priya", words)
    assert asks.heard("alex")[-1].startswith("Priya Shah can't cover") and words in asks.heard("alex")[-1]


@pytest.fixture
def two(desk: Desk) -> Desk:
    """Jo is asked for a Monday, Lee for the Tuesday after it."""
    desk = desk.reopened(policy=CONSENT)
    desk.ask("alex", "out Mon 7 Dec and Tue 8 Dec, Jo covers Mon, Lee covers Tue")
    desk.click("alex", "Ask them")
    return desk


def test_of_several_each_is_asked_for_their_own_days(two: Desk) -> None:
    assert two.last("jo").startswith("Alex Morgan asks you to cover: Mon 7 Dec 2026, 09:00–17:00\n")
    assert two.last("lee").startswith("Alex Morgan asks you to cover: Tue 8 Dec 2026, 09:00–17:00\n")
    assert two.ask("jo", "monday is fine").startswith("Thank you.")


def test_what_is_asked_once_more_is_asked_of_the_same_person(two: Desk) -> None:
    heard = len(two.heard("lee"))
    assert "It's about Mon 7 Dec 2026, 09:00–17:00:" in two.ask("jo", "yes, thursday")
    assert len(two.heard("lee")) == heard
    two.ask("jo", "yes")
    two.ask("lee", "yes")
    assert sorted(two.covers()) == sorted([two.number("jo"), two.number("lee")])


def test_whose_yes_comes_to_nothing_hears_it(two: Desk) -> None:
    two.ask("jo", "yes")
    two.ask("lee", "no")
    assert two.heard("jo")[-1].startswith("Somebody else has said no") and two.covers() == []


@pytest.mark.parametrize("words", ["maybe ask Sam Carter, I've got plans", "yes if Alex does my saturday"])
def test_a_wish_with_somebody_in_it_is_read_by_whoever_asked(asks: Desk, words: str) -> None:
    assert asks.ask("priya", words).startswith("I've passed that on in your words.")
    assert f"“{words}”" in asks.heard("alex")[-1]


@pytest.mark.parametrize("words", ["I can do the 14th not the 19th", "fine for monday, I'm away on the 19th though"])
def test_a_day_that_a_yes_leaves_out_is_no_absence_of_theirs_though_nobody_is_on_duty_then(desk: Desk, words: str) -> None:
    desk = desk.reopened(policy=CONSENT)
    desk.ask("alex", "I'm out 14 December and 19 December, cover with Priya")
    desk.ask("alex", "yes")
    assert "Out Sat" not in desk.ask("priya", words) and desk.covers() == []


@pytest.mark.parametrize("words", ["sorry I'm away that day", "I'm not around then, sorry"])
def test_to_be_away_then_is_a_no_to_what_is_asked(asks: Desk, words: str) -> None:
    assert "nothing is booked" in asks.ask("priya", words) and "can't cover for you then" in asks.heard("alex")[-1]


def test_to_be_away_at_no_time_that_is_said_is_asked_about(asks: Desk) -> None:
    assert "I can't tell whether that is a yes" in asks.ask("priya", "I'm on holiday")
