"""The help of the program and of each command."""

from gongkai.texts.help.catalogs import CATALOG, CATALOG_DIFF, CATALOG_IMPORT, CATALOG_SCHEMA
from gongkai.texts.help.files import RULE, TEMPLATE, VALIDATE
from gongkai.texts.help.holidays import HOLIDAYS, HOLIDAYS_IMPORT, HOLIDAYS_SHOW
from gongkai.texts.help.judging import CHECK, DUE, TODO, WAIVE, WHY
from gongkai.texts.help.program import PROGRAM, WELCOME
from gongkai.texts.help.weekly import ARCHIVE, PROBE, REPORT

__all__ = [
    "ARCHIVE",
    "CATALOG",
    "CATALOG_DIFF",
    "CATALOG_IMPORT",
    "CATALOG_SCHEMA",
    "CHECK",
    "DUE",
    "HOLIDAYS",
    "HOLIDAYS_IMPORT",
    "HOLIDAYS_SHOW",
    "PROBE",
    "PROGRAM",
    "REPORT",
    "RULE",
    "TEMPLATE",
    "TODO",
    "VALIDATE",
    "WAIVE",
    "WELCOME",
    "WHY",
]
