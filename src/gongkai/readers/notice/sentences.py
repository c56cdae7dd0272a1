"""A notice cut into sentences, and which of them arrange days."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gongkai.readers.notice.clauses import NAMES
from gongkai.readers.notice.days import DATE

_ADDRESS = re.compile(r"https?://[!-~]+")
_NUMBER = re.compile(r"国办发(?:明电)?[〔\[]\d{4}[〕\]]\d+号")
_ITEM = re.compile(rf"\s*(?:[一二三四五六七八九十]+、|{NAMES}[:：])")
_ENDS = re.compile(r"[。；;：:]\s*$")
_FULL_STOP = re.compile(r"(?<=[。；;])")
_ARRANGING = re.compile("[0-9一二三四五六七八九十][月日]|放假|上班|调休")

_LEADS_IN = re.compile(r"通知如下:?")
_WITH_DAY = re.compile(r"\d月\d")
_SIGNATURE = re.compile(r"(?:国务院(?:办公厅)?)?\d{4}年\d{1,2}月\d{1,2}日(?:\(此件公开发布\))?")
# What is encouraged is not given: the eve of the Spring Festival in 2024.
_ENCOURAGED = re.compile(rf"鼓励各?单位[^。]*,安排职工在(?:除夕)?\(?{DATE}\)?休息")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it is printed, and its words: without blanks, signs and digits half-width."""

    line: int
    printed: str
    words: str

    @property
    def arranges(self) -> bool:
        """Tell whether it has to be understood: it has a day, or speaks of days off or worked."""
        return bool(_ARRANGING.search(self.words)) and not self._is_formal

    @property
    def leads_in(self) -> bool:
        """Tell whether it says that the arrangements follow."""
        return bool(_LEADS_IN.search(self.words)) and not _WITH_DAY.search(self.words)

    @property
    def _is_formal(self) -> bool:
        return self.leads_in or any(
            each.fullmatch(self.words) for each in (_SIGNATURE, _ENCOURAGED)
        )


def sentences(text: str) -> list[Sentence]:
    """Cut a notice into the sentences that follow its preamble; addresses are left out.

    The preamble speaks of the law and of what the arrangements aim at: it ends where they are
    announced (现将……通知如下).
    """
    cut = [
        Sentence(line, printed.strip(), plain(printed).rstrip("。;"))
        for line, paragraph in _paragraphs(text)
        for printed in _FULL_STOP.split(paragraph)
        if printed.strip()
    ]
    before = next((n for n, each in enumerate(cut) if _ITEM.match(each.printed)), len(cut))
    preamble = next((n + 1 for n, each in enumerate(cut[:before]) if each.leads_in), 0)
    return cut[preamble:]


def plain(text: str) -> str:
    """Write a text without blanks, and with half-width digits and signs."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def addresses(text: str) -> tuple[str, ...]:
    """List the addresses in a text, each once."""
    return tuple(dict.fromkeys(_ADDRESS.findall(text)))


def numbers(text: str) -> tuple[str, ...]:
    """List the document numbers in a text, each once: 国办发明电〔2023〕7号."""
    return tuple(dict.fromkeys(_NUMBER.findall("".join(text.split()))))


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Give paragraphs with the number of their first line; an item may run over several lines."""
    lines = _ADDRESS.sub("", text).splitlines()
    number = 0
    while number < len(lines):
        first, paragraph = number, lines[number]
        number += 1
        while _runs_on(paragraph, lines[number:]):
            paragraph += lines[number].strip()
            number += 1
        yield first + 1, paragraph


def _runs_on(paragraph: str, following: Sequence[str]) -> bool:
    if not following or not following[0].strip() or _ITEM.match(following[0]):
        return False
    return bool(_ITEM.match(paragraph)) and not _ENDS.search(paragraph)
