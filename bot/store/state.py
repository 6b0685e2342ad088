"""What is kept with a question beside its draft, by name. Cards from an older version may lack any of it."""

from typing import Any, TypedDict

Json = dict[str, Any]
State = TypedDict(
    "State",
    {
        # ---- what was picked on the way to a plan
        "people": dict[str, Json],  # who is meant by each name, as a Person
        "team": dict[str, Json],  # the same of all of whom one may cover
        "groups": list[list[str]] | None,  # those names, in the order in which they are asked; a group is asked together
        "subject": Json,  # who is out where that isn't the speaker, as a Person
        "asks": bool,  # whether that one is asked first
        "calendars": list[list[Any]] | None,  # id and name of each
        "bookings": list[str] | None,  # the ids of what is to be changed or to go
        "holidays": bool,  # whether it is holidays that shall go
        "undo": str | None,  # the plan that is to be taken back
        "line_alone": bool | None,  # whether only the closing of the line is
        "replacing": list[Any],  # which intent's entries are replaced, and by what they are known
        "with": list[Json],  # the drafts of what is booked by the same yes
        "part_of": str,  # the question of which a part is offered
        "agreed": list[str],  # who has said yes already
        "parts": Json | None,  # who takes which part of what ("root", "draft", "whole", "of")
        "at_once": bool,  # whether all who may cover are asked together
        "round_of": str,  # the plan of the round whose end it is where this is approved
        "offered": Json | None,  # who has offered to cover, and the draft of before ("by", "draft")
        "in_place": bool,  # whether whoever covers by a change has just its times
        "withdraw": str,  # the plan of which it is asked whether it is still to be asked for
        "handed_back": list[str],  # who can't cover after all
        "said_no": list[str],  # who was asked about these times already, and can't
        "approvers": list[Json],  # whose leave whoever asks wants besides, as Persons
        "ask_first": bool,  # what was said of asking whoever stands in
        # ---- what was found
        "on_call": bool,  # whether whoever is out is on call then
        "stands": bool,  # whether it is a change of what is booked, which stays until then
        "too_long": bool,  # whether it is longer than anybody decides for themselves
        "longer": bool,  # whether a change makes an absence longer
        "covering": list[int],  # the contacts who cover by a change what they didn't before
        "stood": list[Any],  # the times of what is to be changed, each with its end
        "revised": bool,  # whether the draft of a change is what it is to be
        "chosen": bool,  # whether it was asked which of several bookings is meant
        "back": Json | None,  # by which each call of a change is undone
        "before": list[Any],  # what stood there that is replaced, to be put back
        "under": list[Any] | None,  # what stood before hours that are changed again, and holds where they don't
        # ---- what a card shows
        "about": str,  # the stand-in in question, as said
        "labels": list[str],  # of the buttons that pick
        "was": str,  # the question that it goes on from
        "yes": int | None,  # the number, from 0, of what a yes in words picks
        "deed": str,  # what the button says that approves
        "seen": str | None,  # a digest of what the systems showed
        "hours": Any,  # the local times that are covered, each with its end
        "whole": Any,  # the shifts that begin in it, to their end
        "among": Any,  # the calendars in which the person is on call then
        "only": bool,  # whether it is the rest of a plan that was carried out in part
        # ---- what goes on
        "needed": dict[str, int],  # how many yeses of each kind
        "by": Any,  # who approves, by the policy
        "round": Json,  # how it goes on where several may cover (``Round``)
        "root": str,  # the plan that the asker of a round was shown
        "said": str,  # by whoever is asked, in words that were passed on to whoever asked
        "answered": bool,  # whether that one has answered to them
        "returns": str,  # in which words they have asked for something in return
        "terms": bool,  # whether they would do it otherwise than the card has it
        "granted": bool,  # whether whoever asked has agreed to that, which the card does not hold
        "doubted": bool,  # whether they were asked to say which part they mean, so that a mere yes does not
        "reminder": str | None,  # the message that reminds
        "retry": list[str],  # the calls that were refused
        "backs_out": str,  # the plan of which the rest has failed
    },
    total=False,
)


def without_round(state: State) -> State:
    """The same for whoever doesn't go on with the round."""
    kept = state.copy()
    kept.pop("round", None)
    return kept


def without_yes(state: State) -> State:
    """The same for what comes after it: what a yes picked there is no choice of what is asked next."""
    kept = state.copy()
    kept.pop("yes", None)
    return kept
