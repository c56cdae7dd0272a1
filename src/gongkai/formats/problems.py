"""What stops a run, or could not be read in it, in a sentence that names no person."""

from gongkai.errors import Problem
from gongkai.model.personal import masked
from gongkai.texts import Lang
from gongkai.texts.problems import sentence


def problem_sentence(lang: Lang, problem: Problem) -> str:
    """Say what a problem is; what it quotes of a file may hold a person's number, and is masked."""
    return masked(sentence(lang, problem))
