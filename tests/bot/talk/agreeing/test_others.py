"""Others who have to say yes: the stand-in first, a manager, two of a list; each in their own space, and one no ends it."""

import pytest

from bot.policy import Approval, Cover, Policy
from bot.texts import asking
from tests.bot.conftest import Desk

AWAY = "I'm out 14 December, cover with Priya"
STILL = "Nothing is booked, and you are still on duty as before."


def asked(desk: Desk, approval: Approval | None = None, cover: Cover | None = None, text: str = AWAY) -> Desk:
    """Alex has said yes to his own card."""
    desk = desk.reopened(policy=Policy(approval=approval or Approval(), cover=cover or Cover()))
    desk.ask("alex", text)
    desk.click("alex", "positive")
    return desk


def there(desk: Desk) -> int:
    return len(desk.sandbox.everbridge.active)


def test_the_manager_is_asked_and_until_then_nothing_is_booked(desk: Desk) -> None:
    desk = asked(desk, Approval(by="manager"))
    assert there(desk) == 0
    assert desk.heard("alex")[-1] == "I've asked Dana Reed. You stay on duty until it's agreed; I'll tell you."
    card = desk.heard("dana")[-1]
    assert card.startswith("Alex Morgan asks for your approval")
    assert "Priya Shah" in card and "Mon 14 Dec 2026" in card and "Reply yes to approve" in card
    assert desk.heard("priya") == []


@pytest.mark.parametrize("words", ["yes", "Approve", "👍"])
def test_with_the_managers_yes_it_is_booked_and_everybody_hears(desk: Desk, words: str) -> None:
    desk = asked(desk, Approval(by="manager"))
    assert desk.ask("dana", words) == asking.approved
    assert there(desk) == 1
    assert "Booked: Priya Shah covers for Alex Morgan" in desk.heard("alex")[-1]
    assert desk.heard("priya")[-1].startswith("You're covering for Alex Morgan")


def test_with_a_no_nothing_is_booked_and_the_asker_hears_who_is_on_duty(desk: Desk) -> None:
    desk = asked(desk, Approval(by="manager"))
    assert desk.click("dana", "Don't approve").startswith("All right, nothing is booked")
    assert desk.heard("alex")[-1] == f"Dana Reed doesn't approve it. {STILL}"
    assert there(desk) == 0


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("I can't approve this, we're too thin", "we're too thin"),
        ("sorry, I can't approve it, we're short", "we're short"),
        ("not this time, release day", "release day"),
        ("das kann ich nicht genehmigen, wir sind zu wenige", "wir sind zu wenige"),
        ("je ne peux pas valider, on est trop peu", "on est trop peu"),
        ("no lo puedo aprobar, hay release", "hay release"),
        ("non lo posso approvare, siamo in pochi", "siamo in pochi"),
    ],
)
def test_a_refusal_in_words_is_a_no_and_its_reason_is_read_by_whoever_asked(desk: Desk, words: str, reason: str) -> None:
    desk = asked(desk, Approval(by="manager"))
    desk.ask("dana", words)
    assert there(desk) == 0 and reason in desk.heard("alex")[-1]


def test_what_is_too_long_for_anybody_to_decide_alone_goes_to_the_manager(desk: Desk) -> None:
    desk = asked(desk, text="I'm on parental leave from 1 December to 31 May, Priya covers")
    assert there(desk) == 0 and "asked Dana Reed" in desk.heard("alex")[-1]
    assert "Over 60 days" in desk.heard("dana")[-1]
    desk.click("dana", "Approve")
    assert there(desk) == 1 and desk.heard("priya")[-1].startswith(
        "You're covering for Alex Morgan: 130 shifts, Mon–Fri 09:00–17:00, Tue 1 Dec 2026 – Mon 31 May 2027"
    )


def test_two_of_a_list_means_two_different_people(desk: Desk) -> None:
    desk = asked(desk, Approval(by=["dana.reed@example.com", "lee.chen@example.com", "jo.park@example.com"], two=True))
    desk.click("dana", "Approve")
    assert there(desk) == 0 and "Dana Reed has said yes" in desk.heard("alex")[-1]
    assert desk.click("lee", "Approve") == asking.approved
    assert there(desk) == 1
    assert desk.heard("jo")[-1] == asking.needed_no_more("", "approved")
    assert desk.ask("jo", "yes") != asking.approved and there(desk) == 1


def test_with_one_no_the_others_who_were_asked_hear_that_it_is_over(desk: Desk) -> None:
    desk = asked(desk, Approval(by=["dana.reed@example.com", "lee.chen@example.com"], two=True))
    desk.click("dana", "Don't approve")
    assert desk.heard("lee")[-1] == asking.needed_no_more("Alex Morgan", "declined")
    assert desk.ask("lee", "yes") != asking.approved and there(desk) == 0


def test_nobody_approves_their_own_request(desk: Desk) -> None:
    desk = asked(desk, Approval(by=["alex.morgan@example.com"]))
    assert (desk.heard("alex")[-1], there(desk)) == (asking.nobody_approves, 0)


def test_who_has_no_manager_asks_the_delegate(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(approval=Approval(by="manager", delegate="lee.chen@example.com")))
    desk.ask("dana", AWAY)
    desk.click("dana", "positive")
    assert desk.click("lee", "Approve") == asking.approved
    assert there(desk) == 1


def test_while_the_manager_is_away_the_delegate_decides(desk: Desk) -> None:
    desk.ask("dana", "I'm out today until Sunday")
    desk.click("dana", "positive")
    desk.later(hours=12)
    desk = asked(desk, Approval(by="manager", delegate="lee.chen@example.com"))
    assert "I've asked Lee Chen" in desk.heard("alex")[-1]


def test_the_stand_in_is_asked_first_where_the_policy_wants_it(desk: Desk) -> None:
    desk = asked(desk, cover=Cover(consent=True))
    assert desk.heard("priya")[-1].startswith("Alex Morgan asks you to cover: Mon 14 Dec 2026, 09:00–17:00\n") and there(desk) == 0
    assert desk.click("priya", "I'll do it").startswith("You're covering for Alex Morgan")
    assert there(desk) == 1


@pytest.mark.parametrize("words", ["mach ich", "Je m'en charge.", "puedo", "va bene", "I can do it"])
def test_they_say_yes_in_their_own_words(desk: Desk, words: str) -> None:
    desk = asked(desk, cover=Cover(consent=True))
    desk.ask("priya", words)
    assert there(desk) == 1


@pytest.mark.parametrize("words", ["no problem", "sure, no worries", "yep, the 14th works for me", "Kein Problem"])
def test_what_is_asked_for_a_change_is_said_yes_to_in_as_many(desk: Desk, words: str) -> None:
    desk = asked(desk, cover=Cover(consent=True))
    desk.ask("priya", "yes")
    desk.ask("alex", "Lee instead")
    desk.click("alex", "Ask Lee")
    assert desk.ask("lee", words).startswith("You're covering for Alex Morgan")


@pytest.mark.parametrize("words", ["geht leider nicht", "je ne peux pas", "no puedo", "non posso", "sorry, can't"])
def test_and_no(desk: Desk, words: str) -> None:
    desk = asked(desk, cover=Cover(consent=True))
    desk.ask("priya", words)
    assert "can't cover for you then" in desk.heard("alex")[-1] and there(desk) == 0


def test_a_stand_in_who_cannot_leaves_the_asker_on_duty(desk: Desk) -> None:
    desk = asked(desk, cover=Cover(consent=True))
    desk.ask("priya", "I can't")
    assert desk.heard("alex")[-1].startswith("Priya Shah can't cover for you then. Nothing is booked, and you are still on duty")
    assert there(desk) == 0


def test_without_an_answer_in_time_it_lapses_and_a_late_yes_books_nothing(desk: Desk) -> None:
    desk = asked(desk, cover=Cover(consent=True, wait_hours=4))
    desk.later(hours=4, minutes=1)
    desk.worker.sweep.once()
    desk.work()
    assert desk.heard("alex")[-1].startswith("Whoever was to cover hasn't said yes in time. Nothing is booked")
    assert desk.ask("priya", "yes") != asking.approved
    assert there(desk) == 0


def test_consent_and_approval_are_both_needed(desk: Desk) -> None:
    desk = asked(desk, Approval(by="manager"), Cover(consent=True))
    assert desk.heard("alex")[-1].startswith("I've asked Priya Shah and Dana Reed. You stay on duty until it's agreed")
    desk.click("dana", "Approve")
    assert there(desk) == 0
    desk.click("priya", "I'll do it")
    assert there(desk) == 1


def test_what_changed_meanwhile_is_shown_afresh_to_the_asker(desk: Desk) -> None:
    desk = asked(desk, Approval(by="manager"))
    desk.sandbox.webex.dismiss(desk.sandbox.webex.cast.find("priya"))
    assert desk.click("dana", "Approve") == asking.changed
    assert there(desk) == 0 and desk.heard("alex")[-1] != asking.changed


def test_taking_back_needs_no_approval_and_the_approver_hears_of_it(desk: Desk) -> None:
    desk = asked(desk, Approval(by="manager"))
    desk.click("dana", "Approve")
    desk.click("alex", "Undo")
    assert there(desk) == 0
    assert desk.heard("dana")[-1].startswith("Taken back:")


def test_working_hours_need_nobody_elses_yes(desk: Desk) -> None:
    desk = asked(desk, Approval(by="manager"), text="I work 9 to 5 Monday to Thursday")
    assert "Booked" in desk.heard("alex")[-1]


def test_a_change_that_lengthens_needs_approval_and_one_that_shortens_none(desk: Desk) -> None:
    desk = asked(desk, Approval(by="manager"), text="I'm out 14 to 16 December, cover with Priya")
    desk.click("dana", "Approve")
    desk.ask("alex", "extend till 17 December")
    desk.ask("alex", "yes")
    assert desk.heard("dana")[-1].startswith("Alex Morgan asks for your approval")
    assert "17 Dec" in desk.heard("dana")[-1]
    desk.click("dana", "Approve")
    assert "Changed" in desk.heard("alex")[-1]
    desk.ask("alex", "cancel 17 December")
    assert "Changed" in desk.ask("alex", "yes") or "Taken back" in desk.heard("alex")[-1]


def test_another_stand_in_is_asked_too(desk: Desk) -> None:
    desk = asked(desk, cover=Cover(consent=True))
    desk.click("priya", "I'll do it")
    desk.ask("alex", "Lee covers instead on 14 December")
    desk.ask("alex", "yes")
    assert desk.heard("lee")[-1].startswith("Alex Morgan asks you to cover")
    desk.click("lee", "I'll do it")
    assert desk.heard("priya")[-1].startswith("You no longer cover for Alex Morgan")


# ---- a reason, a reminder --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "No, we are too few that week",
        "Don't approve: we are too few that week",
        "No aprobar: we are too few that week",
        "Not approved, we are too few that week",
        "Muss ich leider ablehnen, we are too few that week",
    ],
)
def test_the_words_after_a_no_are_the_reason_and_the_asker_reads_it(desk: Desk, words: str) -> None:
    desk = asked(desk, Approval(by="manager"))
    assert desk.ask("dana", words).startswith("All right, nothing is booked")
    assert desk.heard("alex")[-1] == f"Dana Reed doesn't approve it. {STILL} They say: “we are too few that week”"


def test_a_reason_may_be_written_on_the_card(desk: Desk) -> None:
    desk = asked(desk, Approval(by="manager"))
    webex, dana = desk.sandbox.webex, desk.sandbox.webex.cast.find("dana")
    room = webex.direct_room(dana)
    card = next(found["id"] for found in reversed(webex.messages_in(room)) if found.get("attachments"))
    desk.tell(
        "attachmentActions", webex.press(dana, card, "Don't approve", reason="audit that day [x](http://e.example)"), room, dana
    )
    desk.work()
    assert "They say: “audit that day" in desk.heard("alex")[-1] and "](http" not in desk.heard("alex")[-1]
    assert there(desk) == 0


def test_an_approver_who_has_not_answered_is_reminded_once_and_not_when_they_have(desk: Desk) -> None:
    desk = asked(desk, Approval(by=["dana.reed@example.com", "lee.chen@example.com"], two=True))
    desk.click("lee", "Approve")
    desk.later(hours=37)
    desk.work()
    assert desk.heard("dana")[-1].startswith("A reminder: Alex Morgan asks for your approval")
    assert "A reminder" not in desk.heard("lee")[-1]
    desk.click("dana", "Approve")
    assert there(desk) == 1


@pytest.mark.parametrize(
    ("approval", "cover", "who", "ends"),
    [
        (Approval(by="manager"), Cover(), "dana", "Thu 19 Nov 2026, 00:00"),
        (Approval(), Cover(consent=True), "priya", "Wed 18 Nov 2026, 14:00"),
    ],
)
def test_of_an_absence_that_has_begun_they_have_time_to_answer(
    desk: Desk, approval: Approval, cover: Cover, who: str, ends: str
) -> None:
    desk = asked(desk, approval, cover, "I'm out today, cover with Priya")
    assert f"Answer by {ends} (Europe/London)" in desk.heard(who)[-1]
    desk.ask(who, "yes")
    assert desk.covers() == [desk.number("priya")]


def test_in_a_round_each_has_time_to_answer_though_the_absence_has_begun(desk: Desk) -> None:
    desk = asked(desk, cover=Cover(consent=True), text="I'm out today, ask Priya, else Lee")
    assert "Answer by Wed 18 Nov 2026, 14:00 (Europe/London)" in desk.heard("priya")[-1]
    desk.ask("priya", "yes")
    assert desk.covers() == [desk.number("priya")]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("what about the 15th then?", "Cover Tue 15 Dec, all day, by Priya Shah"),
        ("how about Lee?", "Cover Mon 14 Dec, all day, by Lee Chen"),
    ],
)
def test_after_a_no_something_else_may_be_put_as_a_question(desk: Desk, words: str, title: str) -> None:
    desk = desk.reopened(policy=Policy(approval=Approval(by="manager")))
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.ask("alex", "yes")
    desk.ask("dana", "no, we are too few that day")
    said = desk.ask("alex", words)
    assert said.startswith(title) and desk.covers() == []
