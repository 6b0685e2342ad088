"""Being away: from a sentence to a record in Everbridge."""

from tests.scenarios.conftest import Deployment, facts_of, text_of


def test_an_absence_is_booked_after_a_click(bot: Deployment) -> None:
    alex = bot.chat("alex")
    card = alex.say("I'm out on 4 December")
    assert facts_of(card)["Who is out"] == "Alex Morgan"
