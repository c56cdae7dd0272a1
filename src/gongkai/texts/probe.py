"""What is said of links: what they answered, why one was not asked, how a run ended."""

from collections.abc import Mapping

from gongkai.texts import Text

TITLE = Text("链接检查", "links asked")
HEAD = Text("链接 {count} 条", "{count:link}")
# By the value of `LinkState`.
STATES: Mapping[str, Text] = {
    "alive": Text("还在", "there"),
    "moved": Text("换了地址", "moved"),
    "soft_404": Text("像是错误页", "an answer, but it looks like a page of errors"),
    "login_wall": Text("要登录才能看", "behind a login"),
    "unreachable": Text("打不开", "no answer"),
    "gone": Text("已经不在", "gone"),
    "not_asked": Text("没有访问", "not asked"),
}
# What to do, where something is.
REMEDIES: Mapping[str, Text] = {
    "moved": Text(
        "把台账里的链接改成新地址。",
        "Enter the new address in the ledger.",
    ),
    "soft_404": Text(
        "打开看一眼：信息还在的，记下核对结果；不在的，今天重新放上去。",
        "Open it: note that the information is there, or put it back today.",
    ),
    "login_wall": Text(
        "公开的信息不应当要登录：取消登录，或者放到不用登录的栏目。",
        "What is public needs no login: lift it, or move the page.",
    ),
    "unreachable": Text(
        "过一会儿再试；一直打不开的，报网站管理单位。",
        "Try again later; if it stays so, tell whoever runs the site.",
    ),
    "gone": Text(
        "今天重新放上去；确有合法理由撤下的，在台账里填“撤下日期”和“撤下原因”。",
        "Put it back today, or enter the day and the lawful reason of its withdrawal.",
    ),
    "not_asked": Text("自己打开看一眼。", "Open it yourself."),
}
DETAILS: Mapping[str, Text] = {
    "not-a-link": Text(
        "不是网址，应以 http:// 或 https:// 开头", "no link: http:// or https:// comes first"
    ),
    "private-address": Text(
        "指向内网或本机；确要访问的，用 --allow 写明主机名",
        "leads to a private network; name the host with --allow to ask it",
    ),
    "robots": Text("网站的 robots.txt 不许程序访问", "robots.txt keeps programs out"),
    "no-such-host": Text("没有这个网站（域名解析不到）", "no such host"),
    "no-connection": Text("连接不上", "no connection"),
    "bad-certificate": Text("网站证书有问题", "a bad certificate"),
    "timed-out": Text("超时没有回应", "no answer in time"),
    "broken-answer": Text("回应读不懂", "the answer makes no sense"),
    "too-many-redirects": Text("跳转个没完", "redirects without end"),
    "host-down": Text(
        "这个网站前面几条都打不开，没有再试",
        "the links before it on this site gave no answer: not tried",
    ),
    "server-error": Text("网站出错", "the site failed"),
    "refused": Text("网站拒绝访问", "the site refused"),
    "sent-to-front-page": Text("跳到了首页", "sent to the front page"),
    "says-not-found": Text("页面上写着不存在", "the page says not found"),
    "same-as-missing": Text(
        "和这个网站对不存在的网页的回应一样",
        "the same as the site answers for a page that cannot be there",
    ),
}
DETAIL = Text("（{detail}）", " ({detail})")
STATUS = Text("，状态码 {status}", ", status {status}")
NOW_AT = Text("，现在在 {url}", ", now at {url}")
ALSO = Text("；另有 {count} 条记录用这个链接", "; {count:more record} with this link")
TOTAL = Text("合计 {count} 条：{states}", "{count:link}: {states}")
COUNTED = Text("{state} {count}", "{count} {state}")
COUNTS_BETWEEN = Text("，", "; ")
KEPT = Text(
    "证据在 {file}；用 gongkai check 台账 --evidence {file} 检查“长期公开”",
    "evidence in {file}; gongkai check LEDGER --evidence {file} goes by it",
)
RESUMED = Text(
    "{file} 里已有 {count} 条的回应，不再访问；要全部重新访问，请换一个文件名",
    "{file} has {count:answer} already, not asked again; name another file to ask all anew",
)
STOPPED = Text(
    "已停下；再运行一次同样的命令，从停下的地方接着访问",
    "stopped; run the same command again to go on from here",
)
ASKING = Text("访问链接", "asking")
