"""What an editor says of the keys of the roster, the waivers and the holiday files."""

from collections.abc import Mapping

KEYS: Mapping[str, Mapping[str, str]] = {
    "Roster": {
        "": "单位名册（units.yaml）：谁公开，在哪一级，历年叫过什么名字。",
        "version": "格式的版本，写 1。",
        "units": "单位，一个一条。",
    },
    "Unit": {
        "": "一个单位；from、until 不写的，一直都在。",
        "name": "单位现在的名称；名册里不能重复。",
        "level": "层级：县级、乡级、村级。",
        "aliases": "旧名、简称；台账里写这些也算这个单位。",
        "parent": "上级单位：村写所属的乡镇，乡镇写县级单位。",
        "from": "从哪天起有这个单位，例如 2019-01-01。",
        "until": "到哪天止，含当天。",
    },
    "Waivers": {
        "": "豁免（waivers.yaml）：有期限、有理由的例外；照样列出，不算错误。",
        "version": "格式的版本，写 1。",
        "waivers": "豁免，一个例外一条。",
    },
    "Waiver": {
        "": "一个例外。unit、item、record 至少写一个。",
        "rule": '豁免哪条规则：规则的编号；"*" 为所有规则。',
        "unit": "哪个单位，写名册里的名称或别名。",
        "item": "哪个事项，写目录里的编号或名称。",
        "record": "哪条记录，写台账里的信息编号。",
        "reason": "理由，必填。",
        "approved_by": "谁批准的，写单位。",
        "basis": "批准的依据，例如文号。",
        "until": "到哪天为止，含当天；过了这天自动失效。",
        "new_due": "改到哪天办完，含当天；过了这天还没有办的，从这天算逾期。",
    },
    "Holidays": {
        "": "放假安排（rules/calendar/ 里的文件），结构同 holiday-cn。",
        "$schema": "holiday-cn 的文件里有的，不用。",
        "$id": "holiday-cn 的文件里有的，不用。",
        "year": "哪一年。",
        "papers": "通知的网址；没有网址的写 source。两样都没有就不采用。",
        "source": "没有网址的通知，写文号。",
        "days": "放假的和调休上班的日子；空着就不采用。",
        "amends": "true：只改一年里的几天，不是全年的安排。",
        "regional": "只适用于某地的，写地名。",
        "extraordinary": "true：比法定多放了假（2015、2020）。",
        "note": "说明。",
    },
    "HolidayDay": {
        "": "一个放假或者调休上班的日子。",
        "name": "节日的名称，两个节日合在一起的用“、”隔开。",
        "date": "哪一天，例如 2027-01-01。",
        "isOffDay": "true：放假；false：调休上班。",
    },
}
