"""Questions about those whom others are asked for: "what did Priya say?", "who do we wait for?", "why?" after a no; and of those
who are asked: "what would I be doing?", "which hours exactly?", "who else did you ask?". What is asked stays open."""

from collections.abc import Sequence
from datetime import timedelta

from bot.cards.card import clean
from bot.people.directory import Directory
from bot.store.rows import plans, questions
from bot.store.rows.outcomes import Outcome
from bot.store.rows.plans import StoredPlan
from bot.store.rows.questions import Question
from bot.store.store import Store
from bot.talk import telling
from bot.talk.agreeing import rounds
from bot.talk.agreeing.asking import clock_of, their_times, zone_of
from bot.talk.covering.behalf import absent_of
from bot.talk.replies import one_line
from bot.talk.turn import Commit, Turn, rows_around, say
from bot.texts import about, asking, days
from bot.texts import others as texts
from intents import Draft

SINCE = timedelta(days=7)  # for which it is told what somebody has said


class Theirs:
    """Answers them. Methods raise RemoteError."""

    def __init__(self, store: Store, directory: Directory) -> None:
        self._store = store
        self._directory = directory

    def said(self, turn: Turn) -> Commit | None:
        """The answer; None for other words, and where nobody is asked anything."""
        text = one_line(turn.text, " .!?¿")
        found = self._of_the_asker(turn, text) or (self._of_the_asked(turn, text) if not turn.opens else None)
        return say(turn, found, Outcome("answered", "about others")) if found else None

    def _of_the_asker(self, turn: Turn, text: str) -> str | None:
        told = texts.SAID.fullmatch(text)
        why = not turn.opens and texts.WHY.fullmatch(text) is not None
        waits = texts.WAITS.fullmatch(text) is not None
        if told is None and not why and not waits:
            return None
        with self._store.read() as tx:
            asked = questions.ever_asked_by(tx, turn.speaker.id, tx.now - SINCE)
        asked = [one for one in asked if one.draft]
        if waits:
            return self._waits(asked)
        if why:
            return self._what(asked[0]) if asked and asked[0].status == "declined" else None
        who = next(filter(None, told.groups()), "") if told else ""
        named = [one for one in asked if _is_named(who, self._name(one))]
        return self._what((named or asked)[0]) if named or (asked and who.casefold() in about.COVERING) else None

    def _waits(self, asked: Sequence[Question]) -> str | None:
        still = [one for one in asked if one.status == "standing"]
        names = list(dict.fromkeys(self._name(one) for one in reversed(still)))
        return about.agree_still(names, absent_of(still[0].state)) if still else None

    def of_plan(self, turn: Turn, plan: StoredPlan, name: str) -> str | None:
        """What those have answered who were asked about a plan of the speaker's, or the one of them of that ``name``; None where
        nobody was."""
        with self._store.read() as tx:
            asked = [one for one in questions.ever_asked_by(tx, turn.speaker.id, tx.now - SINCE) if one.plan_id == plan.id]
        found = {self._name(one): one for one in reversed(asked) if one.draft and name in ("", self._name(one))}
        return " ".join(map(self._what, found.values())) or None

    def of_same(self, found: Question, name: str) -> str | None:
        """What has come of what somebody else is asked, or was, who is asked the same; None where they aren't. Their words are for
        whoever asked."""
        with self._store.read() as tx:
            every = questions.come_of(tx, [found.event_id])
        return next(
            (self._came(one) for one in every if one.draft and one.person_id != found.person_id and self._name(one) == name), None
        )

    def _what(self, found: Question) -> str:
        """What somebody has said, in their words."""
        said = self._came(found)
        return f"{said} {asking.says(self._name(found), found.state['said'])}" if found.state.get("said") else said

    def _came(self, found: Question) -> str:
        """What has come of it."""
        with self._store.read() as tx:
            plan = plans.get(tx, str(found.plan_id))
        left = plan is not None and plan.status in ("replaced", "withdrawn")
        state = "part" if left and found.status == "answered" else found.status
        name, when = self._name(found), days.spans(Draft.from_json(found.draft).spans)
        return texts.ANSWERS.get(state, texts.ANSWERS["settled"])(clean(name, 60), clean(when))

    def _name(self, found: Question) -> str:
        return self._directory.webex(found.person_id).display_name

    # ---- of those who are asked --------------------------------------------------------------------------------------------------

    def _of_the_asked(self, turn: Turn, text: str) -> str | None:
        what = texts.WHAT.fullmatch(text) or texts.WHOLE.fullmatch(text)
        other = texts.ELSE.fullmatch(text)
        if what is None and other is None:
            return None
        asked = rows_around(self._store, turn).asked if turn.place.direct else ()
        found = next((one for one in asked if one.draft), None)
        if found is None or (what is None and found.kind == "approve"):
            return None  # "who else could do it?" of an approver is for whoever asked
        return self._besides(found) if what is None else self.wanted(found)

    def wanted(self, found: Question) -> str | None:
        """What somebody is asked, as their card says it, and not as that of whoever asked."""
        with self._store.read() as tx:
            plan = plans.get(tx, str(found.plan_id))
            calls = plans.calls(tx, str(found.plan_id))
        if plan is None:
            return None
        asker, zone = self._directory.webex(plan.person_id).display_name, str(found.draft["timezone"])
        kind = asking.OF[found.kind]
        known = [one["contact_id"] for one in found.state.get("people", {}).values() if one["person_id"] == found.person_id]
        clock = clock_of(found, plan, calls, next(iter(known), None), zone_of(found)) if found.kind == "consent" else None
        when = their_times(found, clock, found.person_id) if found.kind == "consent" else ""
        absent = absent_of(found.state).name
        title = asking.title(found.kind, asker, absent, telling.told(plan, plan.title), zone, when)
        lines = [(telling.told(plan, label), telling.told(plan, value)) for label, value in plan.facts]
        return texts.wanted(title, about.card(clock.facts(lines) if clock else lines), kind.yes, kind.no)

    def _besides(self, found: Question) -> str:
        """Who else is asked, or was, in the same round."""
        with self._store.read() as tx:
            every = questions.come_of(tx, [found.event_id])
        root = found.state.get("round", {}).get("root")
        same = [one for one in every if one.kind == found.kind and one.state.get("round", {}).get("root") == root]
        names = list(dict.fromkeys(self._name(one) for one in reversed(same) if one.person_id != found.person_id))
        said = texts.besides(names) if names and root else texts.nobody_else
        after = [one.person.name for group in rounds.Round.of(found).then for one in group] if rounds.is_one(found) else []
        return f"{said} {texts.comes_next(after)}" if after else said


def _is_named(said: str, name: str) -> bool:
    words = set(said.casefold().split())
    return bool(words) and words <= set(name.casefold().split())
