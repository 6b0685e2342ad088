"""An asker who thinks better of it while others are asked: those hear it, and the change is shown before anybody is asked anew."""

import pytest

from bot.policy import Approval, Cover, Policy
from bot.texts import candidates, notes
from tests.bot.conftest import Desk


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("sorry, I meant the 15th", "Cover Tue 15 Dec, all day, by Priya Shah – ask Priya?"),
        ("make it the 15th", "Cover Tue 15 Dec, all day, by Priya Shah – ask Priya?"),
        ("only the afternoon", "Cover Mon 14 Dec, 13:00–17:00, by Priya Shah – ask Priya?"),
        ("ask the team instead", "Ask who can cover this?"),
    ],
)
def test_a_change_is_shown_and_whoever_was_asked_hears_it(asks: Desk, words: str, title: str) -> None:
    card = asks.ask("alex", words)
    assert card.startswith(title) and candidates.asked_no_more in card
    assert asks.last("priya") == candidates.asks_otherwise("Alex Morgan")
    asks.ask("priya", "yes")
    assert asks.covers() == []


def test_the_changed_one_is_asked_and_booked(asks: Desk) -> None:
    asks.ask("alex", "sorry, I meant the 15th")
    asks.ask("alex", "yes")
    assert asks.last("priya").startswith("Alex Morgan asks you to cover: Tue 15 Dec")
    asks.ask("priya", "I'll do it")
    assert asks.days() == ["12-15 12-15"]


@pytest.mark.parametrize("words", ["undo", "cancel it", "cancel 14 December", "never mind"])
def test_undone_nobody_is_asked_any_more(asks: Desk, words: str) -> None:
    assert asks.ask("alex", words) == candidates.withdrawn
    assert asks.last("priya") == candidates.not_needed("Alex Morgan")
    asks.ask("priya", "I'll do it")
    assert asks.covers() == []


def test_a_new_request_leaves_what_is_asked_as_it_is(asks: Desk) -> None:
    assert asks.ask("alex", "I'm out 21 December, cover with Lee").startswith("Cover Mon 21 Dec")
    asks.ask("priya", "I'll do it")
    assert asks.covers() == [asks.number("priya")]


def test_what_is_said_after_the_yes_of_the_stand_in_is_about_what_is_booked(asks: Desk) -> None:
    asks.ask("priya", "I'll do it")
    assert asks.ask("alex", "Lee instead").startswith("Change this?")


def test_of_several_in_turn_all_are_let_go(asks: Desk) -> None:
    asks.later(minutes=1)
    asks.ask("alex", "I'm out 21 December, Priya covers, else Lee, else ask the team")
    asks.ask("alex", "yes")
    assert asks.ask("alex", "sorry, the 22nd").startswith("Ask who can cover this?")
    assert asks.last("priya") == candidates.asks_otherwise("Alex Morgan")
    asks.wait(hours=5)
    assert not asks.heard("lee")


def test_whoever_approves_hears_of_the_change_too(asks: Desk) -> None:
    asks = asks.reopened(policy=Policy(approval=Approval(by="manager")))
    asks.later(minutes=1)
    asks.ask("alex", "I'm out 21 December, cover with Lee")
    asks.ask("alex", "yes")
    assert asks.ask("alex", "sorry, I meant the 22nd").startswith("Cover Tue 22 Dec")
    assert asks.last("dana") == candidates.asks_otherwise("Alex Morgan")


@pytest.mark.parametrize("words", ["priya else lee", "ask lee too"])
def test_whoever_is_named_besides_comes_after_the_one_who_is_asked(asks: Desk, words: str) -> None:
    card = asks.ask("alex", words)
    assert card.startswith("Ask who can cover this?") and "Priya Shah, then Lee Chen" in card


def test_a_day_that_the_one_who_is_asked_cannot_do_is_another_s_and_they_keep_the_rest(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True)))
    desk.ask("lena", "I'm out 21-23 December, Leo covers")
    desk.click("lena", "Ask Leo")
    card = desk.ask("lena", "Leo can't do the 22nd, Max does that day")
    assert "Tue 22 Dec 2026, all day: Max Weber" in card and "Wed 23 Dec 2026, all day: Leo Rossi" in card


@pytest.mark.parametrize("words", ["fine, nobody before that", "ok, I'll do 9 to 10 myself", "ok fine, that works"])
def test_what_answers_words_that_were_passed_on_drops_nobody(asks: Desk, words: str) -> None:
    asks.ask("priya", "could do from 10 if that's ok?")
    assert asks.ask("alex", words).startswith("I've passed that on to Priya Shah.")
    assert f"“{words}”" in asks.heard("priya")[-1]


@pytest.mark.parametrize("words", ["ugh. Lee?", "Lee?", "hm, what about lee", "oh well. lee then"])
def test_after_a_no_a_name_alone_is_who_is_asked_next(asks: Desk, words: str) -> None:
    asks.ask("priya", "no sorry")
    assert asks.ask("alex", words).startswith("Cover Mon 14 Dec, all day, by Lee Chen – ask Lee?")


def test_so_it_is_where_the_name_is_a_yes_in_some_language(asks: Desk) -> None:
    asks.ask("priya", "no sorry")
    assert asks.ask("alex", "ugh. Jo?").startswith("Cover Mon 14 Dec, all day, by Jo Park – ask Jo?")


@pytest.mark.parametrize("words", ["then I'll work that monday myself", "then I'll do it myself", "dann mache ich es selbst"])
def test_who_does_it_themselves_leaves_what_would_look_for_somebody(desk: Desk, words: str) -> None:
    desk.book("I'm out 14 December, cover with Lee")
    desk.ask("lee", "I can't cover Alex on 14 December")
    desk.ask("lee", "yes")
    desk.ask("alex", words)
    assert "Out Mon" not in desk.last("alex") and "you are out" not in desk.last("alex") and desk.covers() == []


def test_while_somebody_is_asked_besides_the_one_who_is_asked_stays_so(asks: Desk) -> None:
    asks.ask("alex", "ask lee too")
    asks.ask("priya", "I'll do it")
    assert asks.covers() == [asks.number("priya")]
    assert asks.ask("alex", "yes") == notes.nothing_to_approve and not asks.heard("lee")


def test_whoever_is_asked_anew_is_not_told_that_they_need_not_answer(asks: Desk) -> None:
    asks.ask("alex", "ask lee too")
    asks.ask("alex", "yes")
    assert asks.heard("priya")[-1].startswith("Alex Morgan asks you to cover") and not asks.heard("lee")
    assert candidates.asks_otherwise("Alex Morgan") not in asks.heard("priya")


@pytest.mark.parametrize("words", ["ask max too", "could you also ask Max"])
def test_one_more_than_the_team_is_asked_with_them(desk: Desk, words: str) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True)))
    desk.ask("alex", "can anyone cover my 14 December?")
    desk.ask("alex", "yes")
    asked = len(desk.heard("lee"))
    assert "Max Weber)" in desk.ask("alex", words) and len(desk.heard("lee")) == asked
    desk.ask("alex", "yes")
    assert desk.heard("max")[-1].startswith("Alex Morgan asks you to cover")


@pytest.mark.parametrize("words", ["don't ask lee", "leave lee out of it", "not Lee please, they've had enough"])
def test_one_of_several_is_left_out_and_the_others_stay_asked(desk: Desk, words: str) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True)))
    desk.ask("alex", "can anyone cover my 14 December?")
    desk.ask("alex", "yes")
    asked = len(desk.heard("priya"))
    assert "Lee Chen" in desk.ask("alex", words)
    assert desk.last("lee") == candidates.not_needed("Alex Morgan") and len(desk.heard("priya")) == asked
    desk.ask("lee", "I'll do it")
    assert desk.covers() == []
    desk.ask("priya", "I'll do it")
    assert desk.covers() == [desk.number("priya")]


@pytest.mark.parametrize(
    ("words", "asked"), [("not lee, max", "Jo Park, Priya Shah, Sam Carter, Max Weber"), ("only jo", "Jo Park")]
)
def test_who_is_asked_in_place_of_some_is_shown_before_anybody_is_let_go(desk: Desk, words: str, asked: str) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True)))
    desk.ask("alex", "can anyone cover my 14 December?")
    desk.ask("alex", "yes")
    before = len(desk.heard("lee"))
    card = desk.ask("alex", words)
    assert {*card.partition("Cover: ")[2].partition("\n")[0].split(", ")} == {*asked.split(", ")} and len(
        desk.heard("lee")
    ) == before
