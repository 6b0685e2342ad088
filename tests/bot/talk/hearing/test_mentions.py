import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.messaging import ChatMessage, ChatPerson
from bot.talk.hearing.mentions import words
from intents.phrase import Mention

BOT_UUID, SAM_UUID = "5d7b1f7e-0001-4000-8000-000000000001", "5d7b1f7e-0002-4000-8000-000000000002"


def api_id(uuid: str, where: str = "us") -> str:
    return base64.b64encode(f"ciscospark://{where}/PEOPLE/{uuid}".encode()).decode().rstrip("=")


BOT = ChatPerson(api_id(BOT_UUID), ("understudy@webex.bot",), "Understudy", type="bot", nick_name="Under", first_name="Under")
SAM = Mention("Sam", api_id(SAM_UUID))


def heard(text: str, html: str | None = None) -> tuple[str, tuple[Mention, ...]]:
    message = ChatMessage(
        id="m",
        room_id="r",
        room_type="group",
        person_id="p",
        person_email="",
        text=text,
        html=html,
        parent_id=None,
        mentioned_people=(BOT.id, SAM.person_id),
    )
    found = words(message, BOT)
    return found.text, found.mentions


def mark(uuid: str, name: str) -> str:
    return f'<spark-mention data-object-type="person" data-object-id="{uuid}">{name}</spark-mention>'


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{mark(BOT.id, 'Understudy')} I'm out Friday, cover with {mark(SAM.person_id, 'Sam')}</p>",
        f"{mark(BOT.id, 'Under')} I'm out Friday, cover with {mark(SAM.person_id, 'Sam')}",
        f"<p>{mark(BOT_UUID, 'Understudy')} I'm out Friday, cover with {mark(SAM_UUID, 'Sam')}</p>",
        f"<p>{mark(BOT.id, '@Understudy')} I'm out Friday, cover with {mark(SAM.person_id, '@Sam')}</p>",
        f'<spark-mention data-object-id="{BOT.id}" data-object-type="person">Understudy</spark-mention>&nbsp;I\'m out Friday, '
        f'cover with <spark-mention data-object-id="{SAM_UUID}" data-object-type="person">Sam</spark-mention>',
        f"<div>{mark(BOT.id, 'Understudy')} I&#39;m out Friday, cover with {mark(SAM.person_id, 'Sam')}</div>",
    ],
    ids=["in a paragraph", "first name, no paragraph", "bare ids", "with a sign", "attributes the other way", "entities"],
)
def test_a_mention_is_told_from_plain_words_in_every_client(html: str) -> None:
    text, mentions = heard("Understudy I'm out Friday, cover with Sam", html)
    assert text.replace("@", "") == "I'm out Friday, cover with Sam"
    assert mentions == (SAM,)


def test_an_id_of_another_region_is_the_same_person() -> None:
    _, mentions = heard("x", f"cover with {mark(api_id(SAM_UUID, 'eu'), 'Sam')}")
    assert mentions == (SAM,)


def test_the_bot_in_the_middle_goes_too() -> None:
    assert heard("x", f"I'm out {mark(BOT_UUID, 'Understudy')} Friday")[0].split() == ["I'm", "out", "Friday"]


def test_the_bot_mentioned_twice_goes_twice() -> None:
    assert heard("x", f"{mark(BOT.id, 'Understudy')} help {mark(BOT.id, 'Understudy')}")[0] == "help"


@pytest.mark.parametrize(
    "html",
    [
        '<spark-mention data-object-type="groupMention" data-group-type="all">All</spark-mention> I\'m out Friday',
        '<spark-mention data-object-type="groupMention" data-group-type="here">Here</spark-mention> I\'m out Friday',
    ],
)
def test_a_mention_of_all_is_nobodys_name(html: str) -> None:
    assert heard("x", html) == ("I'm out Friday", ())


@pytest.mark.parametrize("tag", ["del", "s", "strike"])
def test_what_is_struck_out_is_not_said(tag: str) -> None:
    assert heard("x", f"<p>I'm out <{tag}>Monday <b>early</b></{tag}> Friday</p>")[0].split() == ["I'm", "out", "Friday"]


def test_what_is_quoted_is_not_said() -> None:
    assert heard("x", "<blockquote>I'm out Monday</blockquote>I'm out Friday")[0] == "I'm out Friday"


def test_paragraphs_and_list_entries_are_lines() -> None:
    assert heard("x", "<p>out Friday</p><ul><li>Sam covers</li></ul>")[0].split("\n")[-1] == "Sam covers"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Understudy I'm out", "I'm out"),
        ("@Understudy: I'm out", "I'm out"),
        ("Under, I'm out", "I'm out"),
        ("understudy", ""),
        ("Understudying is fun", "Understudying is fun"),
        ("I'm out", "I'm out"),
        ("  I'm out ", "I'm out"),
    ],
)
def test_without_html_the_name_in_front_goes(text: str, left: str) -> None:
    assert heard(text) == (left, ())


@pytest.mark.parametrize(
    "html", ["<spark-mention>Sam", "<p", "</spark-mention>x", "<blockquote>x", "&#0;&#xD800;", "<![CDATA[x]]>"]
)
def test_broken_html_does_no_harm(html: str) -> None:
    assert isinstance(heard("x", html)[0], str)


def test_what_no_database_takes_is_left_out_where_html_spells_it() -> None:
    assert not set(heard("x", "a&#0;b&#xD800;c")[0]) & {"\x00", "\ud800"}


@given(st.text(max_size=200))
def test_any_html_is_read_without_an_error(html: str) -> None:
    heard("x", html)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Z"], exclude_characters="<>&@"), min_size=1, max_size=60))
def test_plain_words_in_html_stay_as_they_are(text: str) -> None:
    assert heard("x", f"<p>{text}</p>")[0] == text
