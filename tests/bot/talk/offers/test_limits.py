from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.policy import Policy
from bot.talk.offers.limits import answer_by, broken, doubled, too_long
from intents import Draft
from intents.draft import Cover
from intents.when import Span
from tests.bot.conftest import Desk

NOW = datetime(2026, 11, 18, 10)
FRIDAY = Span.days(date(2026, 11, 20), date(2026, 11, 20))
LONG = Span.days(date(2026, 12, 1), date(2026, 12, 10))


def draft(*covers: Cover) -> Draft:
    return Draft("unavailable", "out", NOW, "Europe/London", spans=(FRIDAY,), covers=covers)


def said(policy: dict[str, dict[str, object]], *spans: Span, covers: tuple[Cover, ...] = ()) -> str | None:
    return broken(Policy.model_validate(policy), draft(*covers), spans or (FRIDAY,), NOW)


def test_without_limits_everything_goes() -> None:
    assert said({}) is None


@pytest.mark.parametrize(("hours", "good"), [(38, True), (39, False)])
def test_notice_is_counted_to_the_hour(hours: int, good: bool) -> None:
    assert (said({"limits": {"notice_hours": hours}}) is None) is good


@pytest.mark.parametrize(("days", "good"), [(10, True), (9, False)])
def test_what_lasts_longer_than_the_limit_is_for_others_to_approve(days: int, good: bool) -> None:
    policy = Policy.model_validate({"limits": {"longest_days": days}})
    assert too_long(policy, [FRIDAY, LONG]) is not good


@pytest.mark.parametrize(
    ("freeze", "good"),
    [
        (("2026-11-21", "2026-11-30"), True),
        (("2026-12-11", "2026-12-31"), True),
        (("2026-11-20", "2026-11-30"), True),
        (("2026-12-10", "2026-12-31"), False),
        (("2026-11-20", "2026-12-01"), False),
        (("2026-12-03", "2026-12-04"), False),
    ],
)
def test_nobody_is_away_on_a_frozen_day(freeze: tuple[str, str], good: bool) -> None:
    assert (said({"limits": {"freeze": [freeze]}}, LONG) is None) is good


def test_the_frozen_days_are_named() -> None:
    assert said({"limits": {"freeze": [("2026-11-20", "2026-11-22")]}}) == (
        "Nobody may be away from Fri 20 Nov 2026 to Sun 22 Nov 2026, so nothing was booked. Please ask your manager."
    )


def test_cover_can_be_required() -> None:
    assert said({"cover": {"required": True}}) is not None
    assert said({"cover": {"required": True}}, covers=(Cover("Sam"),)) is None


def test_every_sentence_says_that_nothing_was_booked() -> None:
    policies: list[dict[str, dict[str, object]]] = [
        {"cover": {"required": True}},
        {"limits": {"notice_hours": 100}},
        {"limits": {"freeze": [("2026-11-01", "2026-12-31")]}},
    ]
    assert all(
        "nothing was booked" in str(said(policy, LONG, Span.days(NOW.date(), NOW.date() + timedelta(days=9))))
        for policy in policies
    )


def test_one_who_covers_alone_is_not_one_of_several() -> None:
    assert doubled(draft(Cover("Sam"))) == ()


def test_two_for_the_same_time_are_several() -> None:
    assert doubled(draft(Cover("Sam"), Cover("Lee"))) == ("Sam", "Lee")


def test_two_who_share_the_days_are_not() -> None:
    shared = draft(Cover("Sam", (0,)), Cover("Lee", (1,))).with_(spans=(FRIDAY, LONG))
    assert doubled(shared) == ()


AT = datetime(2026, 11, 18, 10, tzinfo=UTC)
LIFE = timedelta(hours=72)


def until(*spans: Span, options: tuple[tuple[Span, ...], ...] = (), zone: str = "Europe/London") -> tuple[datetime, str]:
    found = Draft("unavailable", "out", NOW, zone, spans=spans, options=options)
    return answer_by(found, AT, LIFE)


def hours(first: datetime | None, last: datetime | None) -> Span:
    return Span(first, last)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (LONG, (AT + LIFE, "")),
        (FRIDAY, (datetime(2026, 11, 20, tzinfo=UTC), "when it begins")),
        (hours(datetime(2026, 11, 18, 13), datetime(2026, 11, 18, 17)), (datetime(2026, 11, 18, 13, tzinfo=UTC), "when it begins")),
        (Span.days(date(2026, 11, 18), date(2026, 11, 18)), (datetime(2026, 11, 19, tzinfo=UTC), "when it ends")),
        (hours(None, datetime(2026, 11, 19)), (datetime(2026, 11, 19, tzinfo=UTC), "when it ends")),
        (Span.days(date(2026, 11, 17), date(2026, 11, 17)), (AT + LIFE, "")),
        (hours(datetime(2026, 11, 17), None), (AT + LIFE, "")),
        (Span(time(9), time(17)), (AT + LIFE, "")),
    ],
)
def test_an_answer_counts_no_longer_than_until_it_begins(span: Span, expected: tuple[datetime, str]) -> None:
    assert until(span) == expected


def test_of_several_times_the_first_that_begins_counts() -> None:
    assert until(LONG, FRIDAY)[0] == datetime(2026, 11, 20, tzinfo=UTC)
    assert until(options=((LONG,), (FRIDAY,)))[0] == datetime(2026, 11, 20, tzinfo=UTC)


def test_it_begins_by_the_clock_of_the_one_who_is_out() -> None:
    assert until(FRIDAY, zone="America/New_York")[0] == datetime(2026, 11, 20, 5, tzinfo=UTC)


def test_a_card_says_until_when_and_is_gone_by_then(desk: Desk) -> None:
    desk.ask("alex", "I'm out tomorrow, cover with Priya")
    assert "Answer by Thu 19 Nov 2026, 00:00 (Europe/London), when it begins." in desk.heard("alex")[-1]
    desk.later(hours=14)
    desk.worker.sweep.once()
    desk.work()
    assert desk.heard("alex")[-1].startswith("That question has expired")
    desk.ask("alex", "yes")
    assert desk.sandbox.everbridge.active == []


def test_a_question_about_it_is_gone_by_then_too(desk: Desk) -> None:
    desk.ask("alex", "I'm out tomorrow, cover with Nobody Knows")
    desk.later(hours=14)
    desk.worker.sweep.once()
    desk.work()
    assert desk.heard("alex")[-1].startswith("That question has expired")


def test_what_has_begun_can_still_be_approved(desk: Desk) -> None:
    desk.ask("alex", "I'm out today")
    assert "Answer by Thu 19 Nov 2026, 00:00 (Europe/London), when it ends." in desk.heard("alex")[-1]
    desk.later(hours=1)
    desk.click("alex", "positive")
    assert len(desk.sandbox.everbridge.active) == 1
