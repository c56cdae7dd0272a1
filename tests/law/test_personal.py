"""Numbers that name a person are found, and never repeated. All numbers here are made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.personal import Detector, masked, personal_numbers

EVERY: tuple[Detector, ...] = ("id_card", "mobile", "bank_card")


@pytest.mark.parametrize(
    "text",
    [
        "张某（410324190001010010）",
        "41032419000101001 0",
        "410324 19000101 0010",
        "号码11010519491231002X。",
        "号码11010519491231002x。",
        "130503670401001",  # 15 digits, the old form
        "电话13800138000",
        "电话138 0013 8000",
        "138-0013-8000",
        "卡号6222020000000000000",
        "卡号6222 0200 0000 0000 000",
        "卡号6222020000000000000\n2020年",
        "卡号4111 1111 1111 1111\n20户",  # what follows is not the rest of it
        "第1234批 1234 4111 1111 1111 1111",  # nor is what goes before
        "+8613800138000",
        "+86 138 0013 8000",
        "电话１３８００１３８０００",  # as an input method for Chinese types it
        "４１０３２４１９０００１０１００１０",
        "11010519491231002Ｘ",
        "410324 1900 0101 0010",
        "138\u30000013\u30008000",
        "138–0013–8000",
        "138\n0013\n8000",  # broken in its cell
        "138\r\n0013\r\n8000",
        "138\u200b0013\u200b8000",  # as copied from a web page
    ],
)
def test_a_full_number_is_found_and_masked(text: str) -> None:
    found = list(personal_numbers(text, EVERY))
    assert found
    assert found[0] not in masked(text)
    assert "***" in masked(text)


@pytest.mark.parametrize(
    "text",
    [
        "138****8000",
        "41*************010",
        "410324190001010011",  # the check digit is wrong
        "110105194913310021",  # there is no such day
        "12317",
        "0379-66872673",
        "豫办〔2016〕28号",
        "2020-12-14",
        "2020-06-10 2020-06-20",
        "编号A13800138000",
        "12800138000",  # no such range
        "6222020000000000001",  # Luhn's sum is wrong
        "",
    ],
)
def test_other_numbers_pass_and_stay_as_they_are(text: str) -> None:
    assert list(personal_numbers(text, EVERY)) == []
    assert masked(text) == text


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://a.cn/?q=%E5%BC%A013800138000", "https://a.cn/?q=张138*****000"),
        ("见 a.cn/%31%33800138000/b，a.cn/%E5%BC%A0", "见 a.cn/138*****000/b，a.cn/张"),
        ("a.cn/%2531%2533800138000", "a.cn/138*****000"),
        ("a.cn/?next=b.cn%252F%25253138%2530%2530138000", "a.cn/?next=b.cn/138*****000"),
        ("a.cn/%31%33800138000?a=%2531%2533900139000", "a.cn/138*****000?a=139*****000"),
        ("a.cn/138%200013%208000 100%", "a.cn/138*******000 100%"),
        # Nothing that a terminal obeys, or that breaks a line, comes of it.
        ("a.cn/%1B%5B0m%E2%80%AE%0A13800138000", "a.cn/%1B[0m%E2%80%AE%0A138*****000"),
    ],
)
def test_an_address_does_not_hide_one(address: str, expected: str) -> None:
    assert masked(address) == expected


@pytest.mark.parametrize("text", ["https://a.cn/?q=%E5%BC%A0&n=12317", "合格率 100%", "%", "%zz"])
def test_other_addresses_stay_encoded(text: str) -> None:
    assert masked(text) == text


def test_only_the_detectors_that_are_asked_look() -> None:
    assert list(personal_numbers("13800138000", ["id_card"])) == []
    assert list(personal_numbers("13800138000", ["mobile"])) == ["13800138000"]


@given(st.text(alphabet="0123456789０８Xx*-+% \n张（）", max_size=60))
def test_nothing_personal_is_left_in_masked_text(text: str) -> None:
    assert not list(personal_numbers(masked(text), EVERY))
    assert masked(masked(text)) == masked(text)
