"""The table of what becomes of a card, and a walk over the real desk in any order of words, clicks, repeats, faults and delays."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.policy import Approval, Cover, Policy
from bot.sandbox.cast import CAST
from bot.store.tables import act, approval, call, event, message, plan, question
from bot.talk.states import STEPS, State, picture, reachable, state_of
from intents import answers
from tests.bot.conftest import Desk, at_desk
from tests.conftest import Clock

ROOT = Path(__file__).parents[3]
WORDS = (
    "I'm out 14 December, cover with Priya",
    "I'm out 16 December, cover with Priya",
    "I'm out 14 December",
    "I need to be away, cover with Lee",
    "I'm out 15 December, cover with Sam",
    "add 25 December as a holiday",
    "I'm out 14 December, cover with Priya, and add 25 December as a holiday",
    "make it the 15th",
    "Lee instead",
    "only the morning",
    "cancel 14 December",
    "undo",
    "yes",
    "yes",
    "no",
    "both",
    "1",
    "2",
    "yes to the first",
    "never mind",
    "thanks",
    "the build is red",
)
RULES = (Policy(), Policy(approval=Approval(by="manager")), Policy(cover=Cover(consent=True)))
FAULTS = (("POST", r"/substitutions$", 503), ("POST", r"/substitutions$", 400), ("GET", "/calendarEvents", 503))
PEOPLE = ("alex", "alex", "alex", "dana", "priya")
STEP = st.one_of(
    st.tuples(st.just("say"), st.sampled_from(("alex", "alex", "dana", "priya")), st.sampled_from(WORDS)),
    st.tuples(st.just("press"), st.sampled_from(PEOPLE), st.integers(0, 30)),
    st.tuples(st.just("repeat"), st.integers(0, 30)),
    st.tuples(st.just("remove"), st.integers(0, 5)),
    st.tuples(st.just("edit"), st.integers(0, 5), st.sampled_from(WORDS)),
    st.tuples(st.just("later"), st.sampled_from((1, 5, 30, 80))),
    st.tuples(st.just("fault"), st.integers(0, len(FAULTS) - 1)),
    st.tuples(st.just("lost"), st.just(0)),
    st.just(("work",)),
    st.just(("work",)),
)


# ---- the table -----------------------------------------------------------------------------------------------------------------


def test_the_picture_in_the_readme_is_drawn_from_the_table() -> None:
    assert picture() in (ROOT / "bot" / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("state", sorted({step.state for step in STEPS} - {"nothing"}))
def test_every_state_is_reached_and_ends(state: State) -> None:
    assert state in reachable("nothing")
    assert {"standing", "gone"} & reachable(state)


# ---- the walk ------------------------------------------------------------------------------------------------------------------


class Walk:
    """A desk, and all that was said and shown at it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.clicks: dict[str, list[tuple[str, dict[str, Any]]]] = {}  # by person: (message, data) of each button ever shown
        self.said: list[str] = []
        self.told: list[tuple[str, str, str, Any]] = []
        self.states: dict[str, State] = {}

    def take(self, step: tuple[Any, ...]) -> None:
        """Does a step; one that isn't possible is none."""
        getattr(self, f"_{step[0]}")(*step[1:])

    def _say(self, who: str, text: str) -> None:
        webex, person = self.desk.sandbox.webex, CAST.find(who)
        row = webex.say(person, text)
        if who == "alex":
            self.said.append(row)
        self._tell("messages", row, who)

    def _press(self, who: str, number: int) -> None:
        buttons = self.clicks.get(who, [])
        if buttons:
            shown, data = buttons[-1 - number % len(buttons)]
            with suppress(LookupError):  # the card is gone
                self._tell("attachmentActions", self.desk.sandbox.webex.click(CAST.find(who), shown, data), who)

    def _repeat(self, number: int) -> None:
        if self.told:
            resource, row, who, what = self.told[-1 - number % len(self.told)]
            self.desk.tell(resource, row, self.desk.sandbox.webex.direct_room(who), CAST.find(who), what)

    def _remove(self, number: int) -> None:
        if self.said:
            row = self.said[-1 - number % len(self.said)]
            with suppress(LookupError, KeyError):
                self.desk.sandbox.webex.remove("alex", row)
                self._tell("messages", row, "alex", "deleted")

    def _edit(self, number: int, text: str) -> None:
        if self.said:
            row = self.said[-1 - number % len(self.said)]
            with suppress(LookupError, KeyError):
                self.desk.sandbox.webex.edit("alex", row, text)
                self._tell("messages", row, "alex", "updated")

    def _later(self, hours: int) -> None:
        self.desk.later(hours=hours)
        self.desk.worker.sweep.due()

    def _fault(self, number: int) -> None:
        method, path, status = FAULTS[number]
        self.desk.sandbox.everbridge.faults.answer(method, path, status, times=2)

    def _lost(self, _: int) -> None:
        self.desk.sandbox.everbridge.faults.drop("POST", r"/substitutions$", processed=True)

    def _work(self) -> None:
        self.desk.work()
        self.look()

    def _tell(self, resource: str, row: str, who: str, what: str = "created") -> None:
        self.told.append((resource, row, who, what))
        self.desk.tell(resource, row, self.desk.sandbox.webex.direct_room(who), CAST.find(who), what)

    # ---- what holds -------------------------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Notes the buttons that are there, and that each card went a way that the table has."""
        webex = self.desk.sandbox.webex
        for who in ("alex", "dana", "priya"):
            for shown in webex.messages_in(webex.direct_room(who)):
                for found in shown.get("attachments") or ():
                    new = [(shown["id"], action["data"]) for action in found["content"].get("actions", ()) if "data" in action]
                    self.clicks.setdefault(who, []).extend(one for one in new if one not in self.clicks[who])
        for row, state in self._cards().items():
            assert state in reachable(self.states.get(row, "nothing")), f"{self.states.get(row)} -> {state}"
            self.states[row] = state

    def _cards(self) -> dict[str, State]:
        with self.desk.store.read() as tx:
            plans = {row.id: row.status for row in tx.connection.execute(select(plan))}
            acts: dict[str, list[str]] = {}
            for row in tx.connection.execute(select(act)):
                acts.setdefault(row.plan_id, []).append(row.status)
            cards = tx.connection.execute(select(question).where(question.c.kind.in_(("confirm", "choose", "ask")))).all()
        return {row.id: state_of(row.status, plans.get(row.plan_id), acts.get(row.plan_id, ())) for row in cards}

    def end(self) -> None:
        """Lets all come to its end, and looks at how it ended."""
        self.desk.sandbox.everbridge.faults.clear()
        for hours in (0, 0, 0.1, 1, 24, 80, 1000):
            self.desk.later(hours=hours)
            self.desk.worker.sweep.due()
            self._work()
        self._nothing_is_open()
        self._nothing_was_sent_without_a_yes()
        self._everybody_was_told()

    def _nothing_is_open(self) -> None:
        assert not {state for state in self._cards().values()} & {"asking", "proposed", "waiting", "writing"}
        with self.desk.store.read() as tx:
            standing = [
                row.kind for row in tx.connection.execute(select(question).where(question.c.status.in_(("open", "standing"))))
            ]
            assert set(standing) <= {"unsure"}  # which needs a person, whoever long it takes
            assert not tx.connection.execute(select(plan).where(plan.c.status == "waiting")).all()
            assert not tx.connection.execute(select(event).where(event.c.status == "new")).all()
            assert not tx.connection.execute(select(message).where(message.c.status == "waiting")).all()

    def _nothing_was_sent_without_a_yes(self) -> None:
        with self.desk.store.read() as tx:
            yes = tx.connection.execute(
                select(event.c.resource, event.c.text, plan.c.id)
                .join(approval, approval.c.event_id == event.c.id)
                .join(plan, plan.c.id == approval.c.plan_id)
            ).all()
            bodies = [json.loads(row.body) for row in tx.connection.execute(select(call).where(call.c.body.is_not(None)))]
            approved = {row.plan_id for row in tx.connection.execute(select(approval))}
            acted = {row.plan_id for row in tx.connection.execute(select(act))}
        assert acted <= approved
        for row in yes:
            words = row.text or ""
            picked = answers.choice(words) is not None or words in ("both", "yes to the first")
            assert row.resource == "attachmentActions" or answers.is_yes(words) or picked or words == "Undo", words
        for sent in self.desk.sandbox.everbridge.requests:
            if sent.method in ("POST", "PUT") and "/substitutions" in sent.path:
                assert sent.body in bodies

    def _everybody_was_told(self) -> None:
        with self.desk.store.read() as tx:
            heard = tx.connection.execute(select(event).where(event.c.status == "done", event.c.event == "created")).all()
            answered = {row.event_id for row in tx.connection.execute(select(message).where(message.c.kind == "post"))}
            done = tx.connection.execute(
                select(call.c.body, act.c.plan_id)
                .join(act, act.c.call_id == call.c.id)
                .where(act.c.status == "done", call.c.method == "POST", call.c.system == "everbridge")
            ).all()
        for row in heard:
            quiet = str(row.note).startswith(("ignored", "silent", "approved"))
            assert quiet or row.id in answered, f"{row.note}: {row.text}"
        priya = CAST.find("priya").contact
        assert priya is not None
        covers = [row for row in done if str(priya.id) in row.body.decode()]
        assert not covers or any(said.startswith("You're covering for Alex Morgan") for said in self.desk.heard("priya"))


@contextmanager
def walking(folder: Path, migrated: Callable[[str], str], policy: Policy) -> Iterator[Walk]:
    with TemporaryDirectory(dir=folder) as own, at_desk(Path(own), migrated, Clock(), CAST) as desk:
        yield Walk(desk.reopened(policy=policy))


@given(policy=st.sampled_from(RULES), steps=st.lists(STEP, min_size=4, max_size=16))
@settings(
    max_examples=12,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # a walk takes a second: to make it shorter would take minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_in_whatever_order_all_ends_and_nothing_is_done_without_a_yes(
    tmp_path: Path, migrated: Callable[[str], str], policy: Policy, steps: list[tuple[Any, ...]]
) -> None:
    with walking(tmp_path, migrated, policy) as walk:
        for step in steps:
            walk.take(step)
        walk.end()
