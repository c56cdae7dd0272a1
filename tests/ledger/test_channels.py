"""Lists of channels as counties write them: only what is ticked counts (S7 use-listed-channels)."""

import pytest

from gongkai.model.terms import Channel, channels_of
from gongkai.readers.ledger.channels import read_channels

WEB, BOARD, GAZETTE = Channel.WEBSITE, Channel.NOTICE_BOARD, Channel.GAZETTE
NEW_MEDIA, OTHER = Channel.NEW_MEDIA, Channel.OTHER
BOTH = {WEB, BOARD}


def channels(text: str) -> set[Channel]:
    """Read a list of which every word is known."""
    bits, unknown = read_channels(text)
    assert unknown == ()
    return set(channels_of(bits or 0))


@pytest.mark.parametrize("channel", list(Channel))
def test_every_spelling_is_read_alone_and_among_others(channel: Channel) -> None:
    for spelling in (channel.zh, *channel.spellings):
        assert channels(spelling) == {channel}
        assert channels(f"政府网站、{spelling}") == {WEB, channel}
        assert channels(f"□政府网站 ■{spelling}") == {channel}


@pytest.mark.parametrize(
    "text",
    [
        "政府网站、公示栏",
        "政府网站，公示栏",
        "政府网站；公示栏。",
        "政府网站,公示栏",
        "政府网站/公示栏",
        "政府网站\n公示栏",
        "政府网站 公示栏",
        "政府网站｜公示栏",
        "政府网站+公示栏",
        "政府网站和公示栏",
        "政府网站以及公示栏",
        "1.政府网站 2.公示栏",
        "①政府网站②公示栏",
        "(1)政府网站（2）公示栏",
        "◆政府网站\n◆社区/企事业单位/村公示栏(电子屏)",
        "政 府 网 站、社区/企事业单位、村公示栏（电子屏）",
    ],
)
def test_separators_numbers_and_bullets_part_a_list(text: str) -> None:
    assert channels(text) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        "■政府网站 □政府公报 ■公示栏",
        "■政府网站\n□政府公报\n■社区/企事业单位/村公示栏(电子屏)",
        "☑政府网站☐政府公报☑公示栏",
        "√政府网站、□政府公报、√公示栏",
        "√政府网站 √公示栏",
        "✔️政府网站 ✔️公示栏",
        "R政府网站 £政府公报 R公示栏",
        "\uf052政府网站 \uf0a3政府公报 \uf052公示栏",
        "\uf0fe政府网站 \uf0a8政府公报 \uf0fe公示栏",
        "þ政府网站 ¨政府公报 þ公示栏",
        "■政府网站 口政府公报 ■公示栏",
        "■政府网站 口政府公报 □精准推送 ■公示栏",
        "[√]政府网站 [ ]政府公报 [√]公示栏",
        "（√）政府网站（ ）政府公报（√）公示栏",
        "[x]政府网站 [ ]政府公报 [x]公示栏",
        "□√政府网站 □政府公报 □√公示栏",
        "√□政府网站 □政府公报 √□公示栏",
        "□政府网站√ □政府公报 □公示栏√",
        "政府网站√ 政府公报 公示栏√",
        "政府网站☑ 政府公报☐ 公示栏☑",
        "政府网站■\n政府公报□\n公示栏■",
        "政府网站(√) 政府公报( ) 公示栏(√)",
        "政府网站√、公示栏√、政府公报",
    ],
)
def test_only_what_is_ticked_counts(text: str) -> None:
    assert channels(text) == BOTH


@pytest.mark.parametrize(
    "text", ["□政府网站 □公示栏", "口政府网站 口公示栏", "£政府网站", "□其他_"]
)
def test_where_all_are_open_there_is_none(text: str) -> None:
    assert read_channels(text) == (None, ())


@pytest.mark.parametrize("number", ["{}.", "{}、", "（{}）", "{}. ", "· "])
@pytest.mark.parametrize("gap", ["", " "])
@pytest.mark.parametrize("between", [" ", "\n", "、", "; "])
@pytest.mark.parametrize("tail", ["", "：____", "（请注明）"])
def test_bullets_and_blanks_move_no_tick_to_another_word(
    number: str, gap: str, between: str, tail: str
) -> None:
    ticked = ("公示栏", "□"), ("政府网站", "■"), ("其他", "□")
    ahead = [f"{sign}{gap}{word}" for word, sign in ticked]
    numbered = [number.format(n) + part for n, part in enumerate(ahead, 1)]
    behind = [f"{word}{gap}{sign}" for word, sign in ticked]
    assert channels(between.join(numbered) + tail) == {WEB}
    assert channels(between.join(ahead) + tail) == {WEB}
    assert read_channels(between.join(behind) + tail)[0] in (None, WEB.bit)


def test_a_sign_alone_on_its_line_ticks_no_open_word() -> None:
    assert read_channels("政府网站\n√\n公示栏\n□")[0] in (None, WEB.bit)
    assert channels("政府网站 √\n公示栏 □") == {WEB}


@pytest.mark.parametrize(
    "text", ["政府网站■公示栏", "政府网站(√)公示栏", "政府网站□公示栏", "政府网站 √ 公示栏"]
)
def test_a_sign_amid_two_words_is_of_neither(text: str) -> None:
    bits, unknown = read_channels(text)
    assert bits is None
    assert unknown


def test_what_another_channel_is_is_said_behind_it() -> None:
    assert channels("■其他:国家企业信用信息公示系统 □政府网站") == {OTHER}
    assert channels("公示栏、其他（村微信群）") == {BOARD, OTHER}
    assert channels("□其他____ ■政府网站") == {WEB}


@pytest.mark.parametrize(
    ("text", "known", "unknown"),
    [
        ("政府网站、村头大树", {WEB}, ("村头大树",)),
        ("?政府网站 ??公示栏", set(), ("?政府网站", "??公示栏")),
        ("同上", set(), ("同上",)),
        ("县政府网站", set(), ("县政府网站",)),
        ("✓政府网站 ✗公示栏", {WEB}, ("✗公示栏",)),
        ("●政府网站 ○公示栏", {WEB}, ("○公示栏",)),
        ("政府网站 ■公示栏", {BOARD}, ("政府网站",)),
        ("渠道：■政府网站 □公示栏", {WEB}, ("渠道:",)),
        # A sign before a word is about that word alone.
        ("√政府网站 公示栏 政府公报", {WEB}, ("公示栏", "政府公报")),
        ("■政府网站 公示栏 □政府公报", {WEB}, ("公示栏",)),
        ("√ 政府网站、公示栏、□政府公报", {WEB}, ("公示栏",)),
        ("■政府网站和公示栏 □政府公报", {WEB, BOARD}, ()),
        ("■政府门户网站 政府网站 □政府公报", {WEB}, ()),
        ("■政府网站 □政府公报 公示栏", {WEB}, ("公示栏",)),
        ("Rabbit", set(), ("rabbit",)),
    ],
)
def test_what_is_not_known_is_named_and_never_guessed(
    text: str, known: set[Channel], unknown: tuple[str, ...]
) -> None:
    bits, strange = read_channels(text)
    assert set(channels_of(bits or 0)) == known
    assert tuple(word.strip() for word in strange) == unknown


@pytest.mark.parametrize("text", ["√", "■", "、", "（√）"])
def test_a_sign_without_a_word_is_not_understood(text: str) -> None:
    bits, unknown = read_channels(text)
    assert bits is None
    assert len(unknown) == 1
