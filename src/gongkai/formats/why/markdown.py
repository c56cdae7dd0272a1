"""`markdown`: why, for a letter or an issue."""

from gongkai.formats.marked import escaped
from gongkai.formats.why.lines import counting, lines
from gongkai.formats.wording import rule_title
from gongkai.model.explanation import Explanation
from gongkai.texts import Lang, say


def render(explanation: Explanation, lang: Lang) -> str:
    """Write a section an obligation; what a ledger holds is escaped."""
    parts = [f"# {escaped(explanation.wanted)}\n"]
    for explained in explanation.explained:
        parts.append(f"\n## {rule_title(lang, explained.finding)}\n\n")
        told = [*lines(explained, explanation.report, lang), *counting(explained, lang)]
        parts += [f"- **{say(lang, label)}** {escaped(words)}\n" for label, words in told]
    return "".join(parts)
