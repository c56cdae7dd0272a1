"""How all tests run, whatever they are about."""

import gc
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from pkgutil import walk_packages

import pytest
import typer.main
from hypothesis import settings

import gongkai
from gongkai.readers import yaml
from gongkai.readers.quick_yaml import quick_nodes

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session", autouse=True)
def _imported() -> None:
    """Import every module: what is measured must not depend on which test imports it first.

    They are never garbage: to look through them again and again took a tenth of the time.
    """
    for module in walk_packages(gongkai.__path__, "gongkai."):
        import_module(module.name)
    gc.freeze()
    gc.set_threshold(200_000)


@pytest.fixture(scope="session", autouse=True)
def _made_once() -> Iterator[None]:
    """Parse a text once, and build the commands once.

    A process does so, too; here a third of the time would go to the shipped rules.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml, "quick_nodes", lru_cache(maxsize=64)(quick_nodes))
        patch.setattr(typer.main, "get_command", lru_cache(maxsize=8)(typer.main.get_command))
        yield
