"""Annex tables as counties lay them out: one set of matters under many headers and signs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from annex.matters import LISTED, Matter
from annex.sheet import Cell, Rows
from gongkai.model.terms import Channel, Level, Mode

Say = Callable[[Matter], str]


@dataclass(frozen=True)
class Column:
    """A column: its heading, the one below it, and what it says of a matter."""

    heading: str
    below: str
    say: Say


def text(heading: str, say: Say) -> Column:
    return Column(heading, "", say)


def signed(ticked: str, unticked: str) -> Callable[[Sequence[Channel]], str]:
    def write(chosen: Sequence[Channel]) -> str:
        return " ".join(f"{ticked if each in chosen else unticked}{each.zh}" for each in LISTED)

    return write


# How a cell of 公开渠道和载体 is written.
LISTS: Mapping[str, Callable[[Sequence[Channel]], str]] = {
    "■□": signed("■", "□"),
    "■口": signed("■", "口"),
    "R£": signed("R", "£"),
    "☑☐": signed("☑", "☐"),
    "●○": signed("●", "○"),
    "√□": signed("√", "□"),
    "input": signed('<input checked="" type="checkbox"/>', '<input type="checkbox"/>'),
    "one on a line": lambda chosen: "\n".join(
        f"{'■' if each in chosen else '□'}{each.zh}" for each in LISTED
    ),
    "◆": lambda chosen: " ".join(f"◆{each.zh}" for each in chosen),
    "1. 2.": lambda chosen: " ".join(f"{n}.{each.zh}" for n, each in enumerate(chosen, 1)),
    "、": lambda chosen: "、".join(each.zh for each in chosen),
    ",": lambda chosen: ",".join(each.zh for each in chosen),
    "lines": lambda chosen: "\n".join(each.zh for each in chosen),
}
# How a column that is to be ticked is written: ticked, and not.
TICKS: Mapping[str, tuple[str, str]] = {
    "√": ("√", ""),
    "√–": ("√", "–"),
    "■□": ("■", "□"),
    "☑☐": ("☑", "☐"),
    "●〇": ("●", "〇"),
    "input": ('<input checked="" type="checkbox"/>', '<input type="checkbox"/>'),
    "是否": ("是", "否"),
}


@dataclass(frozen=True)
class Style:
    listed: str = "■□"
    ticks: str = "√"

    def channels(self, matter: Matter) -> str:
        return LISTS[self.listed](matter.channels)

    def tick(self, *, chosen: bool) -> str:
        return TICKS[self.ticks][not chosen]

    def audience(self, one: str = "全社会", two: str = "特定群众") -> list[Column]:
        return [
            Column("公开对象", one, lambda each: self.tick(chosen="全社会" in each.audience)),
            Column("公开对象", two, lambda each: self.tick(chosen="特定群众" in each.audience)),
        ]

    def mode(self, *modes: Mode) -> list[Column]:
        spelled = {Mode.PROACTIVE: "主动", Mode.ON_REQUEST: "依申请公开"}
        return [self._mode(mode, spelled[mode]) for mode in modes or Mode]

    def _mode(self, mode: Mode, name: str) -> Column:
        return Column("公开方式", name, lambda each: self.tick(chosen=each.mode is mode))

    def levels(self, *names: tuple[str, Level]) -> list[Column]:
        return [self._level(level, name) for name, level in names]

    def _level(self, level: Level, name: str) -> Column:
        return Column("公开层级", name, lambda each: self.tick(chosen=level in each.levels))


TWO = (("县级", Level.COUNTY), ("乡、村级", Level.VILLAGE))
CATEGORY = Column("公开事项", "一级事项", lambda each: each.category)
SUBJECT = Column("公开事项", "二级事项", lambda each: each.subject)
CONTENT = text("公开内容（要素）", lambda each: "\n".join(f"·{one}" for one in each.content))
BASIS = text("公开依据", lambda each: "\n".join(each.basis))
LIMIT = text("公开时限", lambda each: broken(each.limit))
PUBLISHER = text("公开主体", lambda each: "、".join(each.publisher))
PHONE = [text(name, lambda _: "0000-12345678") for name in ("咨询电话", "监督电话")]


def broken(limit: str) -> str:
    """Break a limit amid its number, as narrow columns do."""
    return limit.replace("20个工作日", "20个工作\n日")


def named(name: str, level: Level) -> Column:
    """Make a column that is filled with its own name in the place of a tick."""
    return Column("公开层级", name, lambda each: name if level in each.levels else "")


def columns(variant: str, style: Style) -> list[Column]:
    """Lay out a table as one of the variants that counties use, 序号 left out."""
    return VARIANTS[variant](style)


def _channels(style: Style) -> Column:
    return text("公开渠道和载体", style.channels)


def _choices(style: Style) -> list[Column]:
    return [*style.audience(), *style.mode()]


def _end(style: Style) -> list[Column]:
    return [_channels(style), *_choices(style), *style.levels(*TWO)]


def _one_level(style: Style) -> list[Column]:
    return [
        text("公开事项", lambda each: each.subject),
        text("公开内容", CONTENT.say),
        *START[3:],
        text("公开渠道", style.channels),
        text("公开方式", lambda _: "全文发布"),
        text("公开属性", lambda each: each.mode.zh),
        AUDIENCE,
        *PHONE,
    ]


def _three_levels(style: Style) -> list[Column]:
    return [
        CATEGORY,
        Column("公开事项", "二级事项", lambda _: "同一二级事项"),
        Column("公开事项", "三级事项", lambda each: each.subject),
        *START[2:4],
        text("条款内容", lambda _: "第一条"),
        text("依据效力（位阶）", lambda _: "行政法规"),
        *START[4:],
        text("事项类别", lambda _: "其他类"),
        _channels(style),
        AUDIENCE,
        text("责任科室", lambda _: "示例股"),
        text("对应职责", lambda _: "示例职责"),
    ]


def _own_levels(style: Style) -> list[Column]:
    levels = (("东阳市级", Level.COUNTY), ("镇街乡", Level.TOWNSHIP), ("村", Level.VILLAGE))
    form = text("公开形式（■文本……）", lambda _: "■文本")
    five = text("五公开（□决策……）", lambda _: "□决策 ■执行")
    return [*START, _channels(style), *_choices(style), *style.levels(*levels), form, five]


def _district(style: Style) -> list[Column]:
    levels = (("区级", Level.COUNTY), ("镇街级", Level.TOWNSHIP), ("村（社区）级", Level.VILLAGE))
    return [*START, _channels(style), *_choices(style), *style.levels(*levels)]


def _above_county(style: Style) -> list[Column]:
    above = Column("公开层级", "市级", lambda _: style.tick(chosen=False))
    levels = (("县级", Level.COUNTY), ("乡级", Level.TOWNSHIP), ("村级", Level.VILLAGE))
    return [*START, _channels(style), *_choices(style), above, *style.levels(*levels)]


def _flat(style: Style) -> list[Column]:
    return [
        text("一级事项", CATEGORY.say),
        text("二级事项", SUBJECT.say),
        *START[2:],
        _channels(style),
        AUDIENCE,
        text("公开方式", lambda each: each.mode.zh),
        text("公开层级", lambda each: ",".join(level.zh for level in each.levels)),
    ]


def _named_levels(style: Style) -> list[Column]:
    levels = [named("县级", Level.COUNTY), named("乡、村级", Level.VILLAGE)]
    return [*START, _channels(style), *_choices(style), *levels]


def _request_first(style: Style) -> list[Column]:
    swapped = style.mode(Mode.ON_REQUEST, Mode.PROACTIVE)
    return [*START, _channels(style), *style.audience(), *swapped, *style.levels(*TWO)]


START = [CATEGORY, SUBJECT, CONTENT, BASIS, LIMIT, PUBLISHER]
AUDIENCE = text("公开对象", lambda each: "、".join(each.audience))
OFFICE = text("责任股室", lambda _: "示例股")
STEP = text("过程（决策……）", lambda _: "决策")
FORM = text("公开形式", lambda _: "■全文发布")
ADDRESS = text("政府网站", lambda _: "http://www.example.gov.cn")
REQUIREMENT = text("公开要求", LIMIT.say)
VARIANTS: Mapping[str, Callable[[Style], list[Column]]] = {
    "national": lambda style: [*START, *_end(style)],
    "with offices and telephones": lambda style: [*START, OFFICE, *_end(style), *PHONE],
    "one level, whole text": _one_level,
    "three levels": _three_levels,
    "limit among the requirements": lambda style: [
        *START[:3],
        REQUIREMENT,
        PUBLISHER,
        *_end(style),
    ],
    "own names of levels": _own_levels,
    "with the step": lambda style: [STEP, *START, *_end(style)],
    "publisher before limit": lambda style: [*START[:4], PUBLISHER, LIMIT, *_end(style), FORM],
    "levels of a district": _district,
    "a level above the county": _above_county,
    "flat": _flat,
    "with an address": lambda style: [*START, *_end(style), ADDRESS],
    "the level's name for a tick": _named_levels,
    "on request first": _request_first,
}


def table(laid: Sequence[Column], matters: Sequence[Matter], serials: Sequence[str]) -> Rows:
    """Write the header, its cells merged, and a row a matter, 一级事项 merged over its rows."""
    known = dict(zip(matters, serials, strict=False))
    number = [text("序号", lambda each: known[each])] if serials else []
    all_columns = [*number, *laid]
    return [*header(all_columns), *body(all_columns, matters)]


def header(laid: Sequence[Column]) -> list[list[Cell]]:
    if not any(column.below for column in laid):
        return [[Cell(column.heading) for column in laid]]
    top: list[Cell] = []
    below: list[Cell] = []
    for heading, group in groupby(laid, key=lambda column: (column.heading, bool(column.below))):
        under = list(group)
        if heading[1]:
            top.append(Cell(heading[0], columns=len(under)))
            below += [Cell(column.below) for column in under]
        else:
            top += [Cell(heading[0], rows=2) for _ in under]
    return [top, below]


def body(laid: Sequence[Column], matters: Sequence[Matter]) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for _, group in groupby(matters, key=lambda each: each.category):
        same = list(group)
        for place, matter in enumerate(same):
            row: list[Cell] = []
            for column in laid:
                is_merged = column.below == "一级事项"
                if not is_merged:
                    row.append(Cell(column.say(matter)))
                elif place == 0:
                    row.append(Cell(column.say(matter), rows=len(same)))
            rows.append(row)
    return rows
