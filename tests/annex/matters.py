"""What the annexes of the tests say: a few matters, invented, with all that a row can have."""

from dataclasses import dataclass

from gongkai.model.terms import Channel, Level, Mode

TITLE = "示例县示例领域基层政务公开标准目录"
LINES = (
    "示例县政务公开办公室文件",
    "示政办〔2020〕1号",
    "关于印发目录的通知",
    "一、公开时限",
    "公开时限原则上为信息形成或变更20个工作日内，法律法规另有规定的，从其规定。",
    "示例县政务公开办公室",
    "2020年12月14日",
    TITLE,
)
LISTED = (
    Channel.WEBSITE,
    Channel.NEW_MEDIA,
    Channel.READING_POINT,
    Channel.NOTICE_BOARD,
    Channel.CONFERENCE,
    Channel.SERVICE_CENTRE,
    Channel.OTHER,
)


@dataclass(frozen=True)
class Matter:
    category: str
    subject: str
    content: tuple[str, ...]
    basis: tuple[str, ...]
    limit: str
    publisher: tuple[str, ...]
    channels: tuple[Channel, ...]
    audience: tuple[str, ...]
    mode: Mode
    levels: tuple[Level, ...]


MATTERS = (
    Matter(
        "政策文件",
        "规范性文件",
        ("文件名称", "文号", "全文"),
        ("《中华人民共和国政府信息公开条例》", "《示例条例》"),
        "信息形成（变更）20个工作日内",
        ("县级主管部门", "乡镇人民政府"),
        (Channel.WEBSITE, Channel.NOTICE_BOARD, Channel.SERVICE_CENTRE),
        ("全社会",),
        Mode.PROACTIVE,
        (Level.COUNTY, Level.TOWNSHIP, Level.VILLAGE),
    ),
    Matter(
        "政策文件",
        "政策解读",
        ("解读文本",),
        ("《示例条例》",),
        "作出行政决定之日起7个工作日内，法律法规另有规定的从其规定",
        ("县级主管部门",),
        (Channel.WEBSITE, Channel.NEW_MEDIA),
        ("全社会", "特定群众"),
        Mode.PROACTIVE,
        (Level.COUNTY,),
    ),
    Matter(
        "办事结果",
        "个案答复",
        ("答复文本",),
        (),
        "",
        ("乡镇人民政府",),
        (Channel.READING_POINT,),
        ("特定群众",),
        Mode.ON_REQUEST,
        (Level.TOWNSHIP, Level.VILLAGE),
    ),
)
