"""What an editor says of the keys of a rule."""

from collections.abc import Mapping

KEYS: Mapping[str, Mapping[str, str]] = {
    "RuleBase": {
        "id": "规则的编号，与文件名相同（不带 .yaml）：小写字母、数字、短横。",
        "title": "规则的名称，一句话说明要求什么。",
        "kind": "规则的种类；种类不同，后面的键也不同。",
        "severity": "违反了算多重：error 错误，warning 警告，notice 提示。"
        "channels、sequence 两种可以按原因分别写。",
        "rank": "依据的级别：law 法律法规，rulebook 规章，policy 规范性文件。",
        "when": "管哪些记录；不写则都管。",
        "in_force": "从哪天到哪天有效；一直有效的写 {from: null}。",
        "overrides": "取代哪几条规则；只有依据是 law 的可以取代别的规则。",
        "citations": "依据，至少一条，照录原文。",
        "explanation": "用大白话说明要求什么，给经办人看。",
        "remedy": "违反了今天怎么办，给经办人看。",
        "en": "英文的名称、说明和办法。",
        "notes": "说明：条文没有写明、拿不准的地方。",
        "examples": "示例，至少两个：每次校验都照着判一遍，结论不符就不通过。",
    },
    "When": {
        "": "管哪些记录：写了的条件要同时符合。",
        "category": "一级事项是其中之一。",
        "subject": "二级事项是其中之一。",
        "item": "事项是其中之一，写目录里的编号或名称。",
        "level": "公开层级是其中之一：县级、乡级、村级。",
        "mode": "公开方式是其中之一：主动公开、依申请公开。",
        "channel": "用了其中一个渠道。",
        "project": "true：只管项目类的事项；false：只管其他的。",
        "has": "这些日期都填了的才管。",
    },
    "InForce": {
        "": "规则在哪些日子有效，首尾两天都算；空着的一头没有限制。",
        "from": "从哪天起，例如 2019-05-15；null 为一直有效。",
        "until": "到哪天止，含当天；不写为至今有效。",
        "note": "说明：为什么是这些日子。",
    },
    "Citation": {
        "": "一条依据。",
        "document": "文件的名称或文号。",
        "article": "第几条，或者第几部分。",
        "date": "文件这一版的日期，例如 2019-04-03。",
        "quote": "条文的原文，一字不改。",
        "verified_on": "哪天核对过原文。",
        "source": "原文是从哪里看到的。",
    },
    "English": {
        "": "英文的文字；条文只用中文。",
        "title": "名称的英文。",
        "explanation": "说明的英文。",
        "remedy": "怎么办的英文。",
    },
    "Example": {
        "": "一个示例：记录怎样写、哪天看、应当是什么结论。record 和 records 写一个。",
        "name": "示例的名称，不能重复。",
        "record": "一条记录，键是台账的字段，例如 {level: 村级, published_on: 2020-03-03}。",
        "records": "几条记录。",
        "item": "记录所属的事项，与假设的事项不同的地方；键与目录的事项相同。",
        "as_of": "检查基准日，例如 2020-12-31。",
        "outcome": "应当得出的结论：met 按期，late 逾期完成，overdue 逾期未完成，violated 违反，"
        "pending 未到期，undecided 无法判定；null 为不适用。",
        "period": "看哪一个周期，例如 2020-Q4；只用于按周期公开的规则。",
        "severity": "应当算多重。",
        "due_on": "应当算出的截止日。",
    },
    "Deadline": {
        "": "deadline：一件事之后，多少天以内要有另一件事。",
        "from": "从哪个日期起算；trigger 为事项的时限所说的那件事（一般是形成日期）。",
        "until": "到哪个日期算办完；写了几个的，取起算以后的第一个。",
        "within": "多少天以内，例如 {working_days: 20}；catalogue 为目录里写的时限。",
        "extension": "可以延期的，延期怎样算。",
        "pause": "paused_days：台账“征求意见天数”不计算在内。",
        "through": "到期前要在其中一个渠道公开，否则不算办了。",
    },
    "Extension": {
        "": "延期：天数填在台账里，最多这么多。",
        "field": "extended_days：台账的“延期天数”。",
        "at_most": "最多延多久，例如 {working_days: 20}。",
    },
    "Posting": {
        "": "posting：公示不少于多久。",
        "at_least": "至少多久，例如 {days: 10}。",
    },
    "Permanence": {
        "": "permanence：公开了就不撤下，除非有合法的理由。",
        "lawful_reasons": "合法的撤下理由，与台账“撤下原因”逐字比较。",
        "need_successor": "其中哪些理由还要填“替代文件”。",
    },
    "Coverage": {
        "": "coverage：每个单位把应公开的每一项都公开了。",
        "every": "多久一次：once 一次，year 每年，quarter 每季度，month 每月。",
    },
    "ChannelDuty": {
        "": "channels：在目录勾选的渠道公开。",
        "need": "all：勾选的都要用；any：用一个就行。",
    },
    "Sequence": {
        "": "sequence：日期先后有序，该有的日期都有。",
        "order": "几组日期，每一组里前面的不晚于后面的。",
        "required": "必须填写的日期。",
    },
    "Privacy": {
        "": "privacy：公开的文字里没有未遮盖的个人信息。",
        "fields": "查台账的哪几栏：title 信息名称，remark 备注，withdrawal_reason 撤下原因。",
        "detectors": "查什么：id_card 身份证号，mobile 手机号，bank_card 银行卡号。",
    },
}
