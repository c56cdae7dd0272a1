"""`--map 形成日期=落款日期`: what an office's ledgers call the columns that are known here."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

import typer

from gongkai.cli.language import h
from gongkai.model.headings import ALL, field_named
from gongkai.readers.ledger.headings import spelled

_OPTION = "'--map'"


def own_headings(values: Sequence[str]) -> Mapping[str, str]:
    """Read the values of `--map` into own headings by field."""
    own: dict[str, str] = {}
    for value in values:
        word, sign, heading = (part.strip() for part in value.replace("＝", "=").partition("="))
        if not (word and sign and heading):
            raise typer.BadParameter(
                h(
                    f"“{value}”要写成 认得的列名=台账的列名，例如 形成日期=落款日期",
                    f"“{value}”: write KNOWN=OWN, as in 形成日期=落款日期",
                ),
                param_hint=_OPTION,
            )
        field = field_named(word)
        if field is None:
            raise typer.BadParameter(_unknown(word), param_hint=_OPTION)
        if own.get(field, heading) != heading:
            raise typer.BadParameter(
                h(f"“{word}”写了两次", f"“{word}” is there twice"), param_hint=_OPTION
            )
        if spelled(heading) in {spelled(each) for of, each in own.items() if of != field}:
            twice = h(
                f"“{heading}”写给了两列，一列只能当一个用",
                f"“{heading}” cannot be two columns at once",
            )
            raise typer.BadParameter(twice, param_hint=_OPTION)
        own[field] = heading
    return own


def _unknown(word: str) -> str:
    near = get_close_matches(word, ALL, n=1)
    meant = h(f"，是不是想写 {near[0]}？", f"; did you mean {near[0]}? ") if near else h("；", "; ")
    return h(
        f"没有“{word}”这个列名{meant}等号前面写认得的列名或字段名",
        f"no known heading “{word}”{meant}the known heading comes first, then the ledger's own",
    )
