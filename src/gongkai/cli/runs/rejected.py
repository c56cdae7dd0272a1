"""The run of `gongkai check --rejected`: the ledgers saved with their unread cells marked."""

from collections.abc import Callable, Sequence
from pathlib import Path

from gongkai.cli.language import h, language
from gongkai.cli.terminal import save, tell
from gongkai.pipeline.check import Checked
from gongkai.pipeline.rejected import marked_ledgers


def save_marked(checked: Checked, output: Path, spare: Callable[[Sequence[Path]], None]) -> None:
    """Save the ledgers with their rejected cells marked, and say where.

    `spare` refuses files that must not be written: nothing is saved if there is one.
    """
    if checked.report is None:
        return
    files = marked_ledgers(checked.report, output, language())
    spare([*files])
    for target, marked in files.items():
        save(marked.content, target)
        tell(h(f"读不懂的单元格已标在 {target}", f"marked the unread cells in {target}"))
        if marked.has_lost:
            tell(_lost(target))
    # Beside a ledger that was not read it would be half the truth.
    if not files and not checked.problems:
        tell(h("没有读不懂的单元格，不用标", "no cell was unread: nothing to mark"))


def _lost(target: Path) -> str:
    return h(
        f"注意：{target} 是抄出来的，只有各格的文字，没有格式、公式；标过的地方请在原件上改",
        f"note: {target} is a copy of the texts, without looks and formulas; mend the original",
    )
