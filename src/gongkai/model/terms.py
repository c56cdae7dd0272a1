"""The closed vocabularies of the field, each word with its Chinese name and its spellings."""

import unicodedata
from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """A word of a closed vocabulary: an English code, a Chinese name, other spellings."""

    zh: str
    spellings: frozenset[str]

    def __new__(cls, code: str, zh: str, *others: str) -> Self:
        """Make the member from its code, its Chinese name and what else it is called."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.zh = zh
        member.spellings = frozenset(fold(word) for word in (code, zh, *others))
        return member

    @classmethod
    def of(cls, code: str) -> Self:
        """Return the word with this code."""
        return cls[code.upper()]

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Return the word that `text` spells exactly (width and spaces aside), or None."""
        wanted = fold(text)
        return next((member for member in cls if wanted in member.spellings), None)


# What web pages and chat programs leave in a text, and nobody sees.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
_UNSEEN = dict.fromkeys(map(ord, INVISIBLE))


def fold(text: str) -> str:
    """Take away what does not tell two words apart: width, case, white space, the invisible."""
    seen = text if text.isascii() else unicodedata.normalize("NFKC", text).translate(_UNSEEN)
    return "".join(seen.split()).casefold()


class Level(Term):
    """公开层级."""

    COUNTY = (
        "county",
        "县级",
        "县",
        "区级",
        "区县级",
        "县区级",
        "县(区)级",
        "区(县)级",
        "县(市、区)级",
        "县市区级",
        "旗级",
    )
    TOWNSHIP = (
        "township",
        "乡级",
        "乡镇级",
        "镇级",
        "乡(镇)级",
        "镇街级",
        "镇(街)级",
        "街镇级",
        "乡镇(街道)级",
        "乡(镇、街道)级",
        "街道级",
        "乡",
        "乡镇",
        "镇",
        "镇街",
        "街道",
        "乡镇(街道)",
    )
    VILLAGE = (
        "village",
        "村级",
        "村",
        "村(社区)级",
        "村(居)级",
        "村居级",
        "社区级",
        "行政村",
        "村(社区)",
        "村居",
        "社区",
    )


class Mode(Term):
    """公开方式."""

    PROACTIVE = "proactive", "主动公开", "主动", "主动公开类"
    ON_REQUEST = "on_request", "依申请公开", "依申请", "依申请公开类"


class Outcome(Term):
    """结论: what became of an obligation."""

    MET = "met", "按期"
    LATE = "late", "逾期完成"
    OVERDUE = "overdue", "逾期未完成"
    VIOLATED = "violated", "违反"
    PENDING = "pending", "未到期"
    UNDECIDED = "undecided", "无法判定"
    WAIVED = "waived", "豁免"


class Severity(Term):
    """How much a finding weighs, worst first."""

    ERROR = "error", "错误"
    WARNING = "warning", "警告"
    NOTICE = "notice", "提示"


class Rank(Term):
    """The rank of the document that a rule rests on: only law overrides the Regulation."""

    LAW = "law", "法律法规"
    RULEBOOK = "rulebook", "规章"
    POLICY = "policy", "规范性文件"


class Trigger(Term):
    """The event from which a time limit runs."""

    FORMATION_OR_CHANGE = "formation_or_change", "形成或变更"
    FORMATION = "formation", "形成"
    CHANGE = "change", "变更"
    RECEIPT = "receipt", "收到"
    DECISION = "decision", "作出决定"
    APPROVAL = "approval", "批准"
    ALLOCATION = "allocation", "分配下达"
    APPLICATION = "application", "收到申请"
    PUBLICATION = "publication", "公开"
    OTHER = "other", "其他"


class Channel(Term):
    """公开渠道和载体; the first thirteen in the order of the notice's annex.

    A set of channels is kept as bits: member number n is bit n (see `channel_bits`).
    """

    WEBSITE = "website", "政府网站", "政府门户网站", "门户网站", "网站"
    NEW_MEDIA = "new_media", "两微一端", "一微一端", "政务新媒体"
    BROADCAST = "broadcast", "广播电视", "广播", "电视"
    READING_POINT = "reading_point", "公开查阅点", "公开查询点", "政府信息公开查阅点"
    SERVICE_STATION = "service_station", "便民服务站"
    NOTICE_BOARD = (
        "notice_board",
        "社区/企事业单位/村公示栏（电子屏）",
        "社区/企事业单位/村公示栏",
        "社区/企事业单位、村公示栏（电子屏）",
        "社区/企事业单位、村公示栏",
        "社区/村公示栏",
        "村居/企事业单位公示栏",
        "村公示栏",
        "公示栏",
        "公开栏",
        "村务公开栏",
        "政务公开栏",
        "宣传栏",
    )
    PUSH = "push", "精准推送"
    GAZETTE = "gazette", "政府公报"
    CONFERENCE = "conference", "发布会/听证会", "发布会听证会", "发布会", "听证会", "新闻发布会"
    PRINT = "print", "纸质媒体", "报纸", "报刊"
    SERVICE_CENTRE = (
        "service_centre",
        "政务服务中心",
        "政府服务中心",
        "行政服务中心",
        "便民服务中心",
    )
    VISIT = "visit", "入户/现场", "入户/现场宣传", "入户", "现场"
    OTHER = "other", "其他"
    PROJECT_PLATFORM = "project_platform", "投资项目在线审批监管平台"
    CREDIT_CHINA = "credit_china", "信用中国网站", "信用中国"
    LAND_PLATFORM = "land_platform", "征地信息公开平台"
    LOUDSPEAKER = "loudspeaker", "广播大喇叭", "大喇叭"
    RURAL_STATION = "rural_station", "乡村振兴工作站"

    @property
    def bit(self) -> int:
        """The channel's place in a set of channels."""
        return 1 << list(Channel).index(self)


def channel_bits(channels: tuple[Channel, ...]) -> int:
    """Write a set of channels as bits of one number."""
    bits = 0
    for channel in channels:
        bits |= channel.bit
    return bits


def channels_of(bits: int) -> tuple[Channel, ...]:
    """Read a set of channels back from its bits, in the order of the vocabulary."""
    return tuple(channel for channel in Channel if bits & channel.bit)
