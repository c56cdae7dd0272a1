"""`gongkai archive`: what is kept, that nothing kept is ever rewritten, and what damage is named."""

# ruff: noqa: E501  transcripts are as wide as the screen

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import polars as pl
import pytest

from cli.conftest import Run
from cli.test_check import (
    HEADINGS,
    IN_TIME,
    LATE,
    ROOT,
    UNDECIDED,
    county,  # noqa: F401  a fixture
    ledger,
    output,
)
from gongkai.cli.keep import keep
from gongkai.errors import GongkaiError
from gongkai.model.archive import Part
from gongkai.model.kept import KEPT_RECORDS, KEPT_VERDICTS
from gongkai.model.snapshot import Snapshot
from gongkai.readers.archive.inspect import inspect, whole
from gongkai.readers.archive.layout import is_archive

WEEK = "--week 2020-W51"  # 14 to 20 December
TO = "--to 存档"
TODAY = date(2020, 12, 21)


def manifest(number: int) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Path(f"存档/entries/{number:04d}.json").read_bytes())
    return found


def kept(kind: str, number: int = 1) -> list[Path]:
    """Give the objects of a kind that an entry has."""
    parts = manifest(number)["parts"]
    return [Path("存档/objects") / each["sha256"] for each in parts if each["kind"] == kind]


def everything(folder: str = "存档") -> dict[str, bytes]:
    files = [file for file in Path(folder).rglob("*") if file.is_file()]
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


def archived(run: Run, line: str = WEEK) -> str:
    return output(run(f"archive 台账.csv {line} {TO}"), 0)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("made") / "存档"


@pytest.fixture
def two(run: Run, county: Path, made: Path) -> Path:  # noqa: F811
    """Archive two weeks of one ledger, once for all tests."""
    if not made.exists():
        ledger("台账.csv", IN_TIME, LATE)
        archived(run)
        ledger("台账.csv", IN_TIME, LATE, UNDECIDED)
        archived(run, "--week 2020-W52")
        shutil.copytree("存档", made)
    else:
        shutil.copytree(made, "存档")
    return county / "存档"


# What is kept


@pytest.mark.usefixtures("county")
def test_an_entry_is_told_with_its_fingerprint_s13_1(run: Run) -> None:
    ledger("台账.csv", IN_TIME, LATE)
    told = archived(run)
    print_ = sha256(Path("存档/entries/0001.json").read_bytes()).hexdigest()
    assert (
        told
        == f"""\
已存档：第 1 份，2020-W51（检查基准日 2020-12-20），台账 1 份，存入 存档
指纹 {print_}
请把指纹另记一处（打印、邮件、会议纪要）：以后核对时指纹相同，就没有改过。
"""
    )


@pytest.mark.usefixtures("county")
def test_all_that_verdicts_rest_on_is_kept_as_it_was_s13_1(run: Run) -> None:
    ledger("台账.csv", IN_TIME, LATE)
    waivers = (
        "version: 1\nwaivers:\n"
        "  - {rule: publish-on-time, record: T-2, reason: 停机, until: 2021-12-31}\n"
    )
    Path("waivers.yaml").write_text(waivers, encoding="utf-8")
    Path("gongkai.toml").write_text('[columns]\n"备注" = "附注"\n', encoding="utf-8")
    Path("rules/calendar").mkdir()
    holidays = ROOT / "tests/data/notices/2026.txt"
    run(f"holidays import {holidays} --year 2026 --source 国办发明电〔2025〕7号")
    archived(run)
    for kind, name in (
        ("catalog", "catalog.yaml"),
        ("rule", "rules/publish-on-time.yaml"),
        ("units", "units.yaml"),
        ("waivers", "waivers.yaml"),
        ("settings", "gongkai.toml"),
        ("holidays", "rules/calendar/2026.yaml"),
    ):
        assert [file.read_bytes() for file in kept(kind)] == [Path(name).read_bytes()], kind
    [original] = manifest(1)["originals"]
    content = Path("台账.csv").read_bytes()
    assert original == {
        "name": "台账.csv",
        "sha256": sha256(content).hexdigest(),
        "size": len(content),
    }


@pytest.mark.usefixtures("county")
def test_records_and_verdicts_can_be_read_without_this_program_s13_1(run: Run) -> None:
    rows = (
        "T-1,报告,甲,潭头镇,2020-09-15,2020-10-19,政府网站、公开查阅点",
        "T-2,报告,乙,潭头镇,2020-9-31,,",
    )
    ledger("台账.csv", *rows, headings=f"{HEADINGS},公开渠道")
    archived(run)
    records, verdicts = pl.read_parquet(kept("records")[0]), pl.read_parquet(kept("verdicts")[0])
    assert dict(records.schema) == dict(KEPT_RECORDS)
    assert dict(verdicts.schema) == dict(KEPT_VERDICTS)
    wanted = ("record", "item", "unit", "formed_on", "channels", "rejected")
    assert records.select(wanted).rows() == [
        ("T-1", "2", "潭头镇", date(2020, 9, 15), "website,reading_point", ""),
        ("T-2", "2", "潭头镇", None, None, "formed_on"),
    ]
    assert set(records["absent"][0].split(",")) >= {"withdrawn_on", "remark"}
    told = verdicts.select("rule", "record", "outcome", "done_by", "file", "row").rows()
    assert told == [
        ("publish-on-time", "T-2", "undecided", "published_on", "台账.csv", 3),
        ("publish-on-time", "T-1", "met", "published_on", "台账.csv", 2),
    ]


@pytest.mark.usefixtures("county")
def test_every_verdict_is_that_of_check_on_the_whole_roster_s13_1(run: Run) -> None:
    shutil.copy(ROOT / "rules/cover-catalogue.yaml", "rules")
    ledger("台账.csv", IN_TIME, LATE, UNDECIDED)
    archived(run)
    line = "check 台账.csv --as-of 2020-12-20 --whole-roster --all --format json"
    checked = json.loads(output(run(line), 1))["obligations"]
    found = pl.read_parquet(kept("verdicts")[0])
    assert found.height > 3
    assert found["fingerprint"].to_list() == [each["fingerprint"] for each in checked]
    assert found["outcome"].to_list() == [each["outcome"] for each in checked]


@pytest.mark.usefixtures("county")
def test_the_same_input_gives_the_same_bytes_wherever_it_lies_s13_1(run: Run) -> None:
    Path("甲").mkdir()
    Path("乙").mkdir()
    for folder in ("甲", "乙"):
        ledger(f"{folder}/台账.csv", IN_TIME, LATE)
        run(f"archive {folder} {WEEK} --to 存档{folder}")
    assert everything("存档甲") == everything("存档乙")
    assert manifest_names("存档甲") == ["台账.csv"]


def manifest_names(folder: str) -> list[str]:
    data = json.loads(Path(folder, "entries/0001.json").read_bytes())
    return [each["name"] for each in data["originals"]]


@pytest.mark.usefixtures("county")
def test_standard_input_has_no_original(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger("台账.csv", IN_TIME)
    with Path("台账.csv").open(encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        output(run(f"archive - {WEEK} {TO}"), 0)
    assert manifest(1)["originals"] == [{"name": "-", "sha256": None, "size": None}]
    assert pl.read_parquet(kept("records")[0])["file"].to_list() == ["-"]


@pytest.mark.usefixtures("county")
def test_without_a_week_it_is_the_last_whole_one_and_a_day_belongs_to_its_week(run: Run) -> None:
    ledger("台账.csv", IN_TIME)
    archived(run, "")
    archived(run, "--as-of 2020-12-16")
    first, second = manifest(1), manifest(2)
    assert date.fromisoformat(first["as_of"]).isoweekday() == 7
    assert (
        1
        <= (date.fromisoformat(first["archived_on"]) - date.fromisoformat(first["as_of"])).days
        <= 7
    )
    assert (second["name"], second["as_of"]) == ("2020-W51", "2020-12-16")


# Nothing is rewritten


@pytest.mark.usefixtures("county")
def test_the_same_week_again_changes_nothing_and_says_so_s13_2(run: Run) -> None:
    ledger("台账.csv", IN_TIME, LATE)
    archived(run)
    before = everything()
    assert archived(run).startswith(
        "没有变化：2020-W51（检查基准日 2020-12-20）已存过同样的内容，是第 1 份"
    )
    assert everything() == before


@pytest.mark.usefixtures("county")
def test_the_same_week_with_other_content_is_a_further_entry_s13_2(run: Run) -> None:
    ledger("台账.csv", IN_TIME, LATE)
    archived(run)
    before = everything()
    ledger("台账.csv", IN_TIME)
    archived(run)
    ledger("台账.csv", IN_TIME, LATE)
    archived(run)  # as the first time, but the second came between
    archived(run, "--as-of 2020-12-16")  # another day of the week
    assert "没有变化" in archived(run)
    after = everything()
    assert {name: after[name] for name in before} == before
    assert [manifest(n)["name"] for n in (1, 2, 3)] == ["2020-W51"] * 3
    assert manifest(1)["parts"] == manifest(3)["parts"] != manifest(2)["parts"]
    assert (
        manifest(3)["previous"] == sha256(Path("存档/entries/0002.json").read_bytes()).hexdigest()
    )
    assert manifest(1)["previous"] is None


@pytest.mark.usefixtures("county")
def test_a_ledger_that_cannot_be_read_keeps_the_others_from_being_archived_s13_1(run: Run) -> None:
    ledger("台账.csv", IN_TIME)
    Path("坏.csv").write_text("没有,表头\n", encoding="utf-8")
    told = output(run(f"archive 台账.csv 坏.csv {WEEK} {TO}"), 2)
    assert "坏.csv" in told
    assert not Path("存档").exists()


@pytest.mark.usefixtures("two")
def test_what_a_file_manager_leaves_beside_it_does_not_matter(run: Run) -> None:
    Path("存档/desktop.ini").write_text("", encoding="utf-8")
    ledger("台账.csv", IN_TIME)
    archived(run, "--week 2020-W53")
    assert manifest(3)["number"] == 3


@pytest.mark.usefixtures("county")
def test_an_archive_among_the_ledgers_is_none_of_them(run: Run) -> None:
    ledger("台账.csv", IN_TIME)
    for line in (f"archive . {WEEK} {TO}", f"archive . --week 2020-W52 {TO}"):
        output(run(line), 0)
    assert [each["name"] for each in manifest(2)["originals"]] == ["台账.csv"]
    assert "entries" not in run("check . --as-of 2020-12-31")


# What is refused


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("archive --to 存档", "没有写要存的台账；只核对存档的，加 --verify"),
        ("archive 台账.csv", "没有写 '--to'"),
        ("archive 台账.csv --to 存档 --verify", "只核对存档，不写台账和日期"),
        (
            "archive 台账.csv --to 存档 --week 2020-W51 --as-of 2020-12-20",
            "--week 与 --as-of 只能写一种",
        ),
        ("archive --verify --to 没有", "没有这个文件或文件夹"),
        ("archive --verify --to rules", "这个文件夹里没有存档"),
        ("archive 台账.csv --to rules", "文件夹里有别的东西（publish-on-time.yaml），没有存"),
        ("archive 台账.csv --to catalog.yaml", "存不进这个文件夹，原有的存档没有动"),
    ],
)
@pytest.mark.usefixtures("county")
def test_what_cannot_be_meant_is_refused_with_a_sentence(run: Run, line: str, told: str) -> None:
    ledger("台账.csv", IN_TIME)
    assert told in output(run(line), 2)


def test_where_nothing_fits_any_more_the_archive_stays_as_it_was_s13_2(two: Path) -> None:
    """The disk is full: here, no file may grow beyond a few bytes."""
    before = everything()
    ledger("台账.csv", IN_TIME)

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    line = [
        sys.executable,
        "-m",
        "gongkai",
        "archive",
        "台账.csv",
        "--week",
        "2020-W52",
        "--to",
        str(two),
    ]
    ran = subprocess.run(
        line,
        capture_output=True,
        check=False,
        preexec_fn=small,
        env={**os.environ, "GONGKAI_LANG": "en"},
    )
    assert ran.returncode == 2
    assert b"whether the disk is full" in ran.stderr
    assert everything() == before


# Damage


Spoil = Callable[[], object]


def spoiled(file: Path, change: Callable[[bytes], bytes]) -> None:
    """Change a file as nobody should: it is not to be written to."""
    content = file.read_bytes()
    file.chmod(0o644)
    file.write_bytes(change(content))


def gone(file: Path) -> None:
    file.unlink()


def flip(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def entry(number: int) -> Path:
    return Path(f"存档/entries/{number:04d}.json")


def copies(number: int) -> list[Path]:
    return [
        file
        for file in Path("存档/objects").iterdir()
        if file.read_bytes() == entry(number).read_bytes()
    ]


def forged(number: int, *, copy: bool = False) -> None:
    """Change the day of an entry; with `copy`, make a copy of the false manifest too."""
    for file in copies(number) if copy else ():
        file.unlink()
    spoiled(entry(number), lambda content: content.replace(b'"as_of": "2020', b'"as_of": "2019'))
    if copy:
        content = entry(number).read_bytes()
        Path("存档/objects", sha256(content).hexdigest()).write_bytes(content)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (
            lambda: spoiled(kept("records")[0], flip),
            "存档里的 records records.parquet 改过或损坏了",
        ),
        (lambda: spoiled(kept("rule")[0], flip), "存档里的 rule publish-on-time.yaml 改过或损坏了"),
        (
            lambda: spoiled(kept("verdicts", 2)[0], lambda content: content[:-9]),
            "存档里的 verdicts verdicts.parquet 缺了一截",
        ),
        (
            lambda: gone(kept("catalog")[0]),
            "存档里的 catalog catalog.yaml 不见了",
        ),
        (lambda: gone(entry(1)), "第 1 份存档的清单不见了"),
        (lambda: gone(entry(2)), "第 2 份存档的清单不见了"),
        (lambda: spoiled(entry(1), lambda content: content[:50]), "第 1 份存档的清单读不懂"),
        (lambda: spoiled(entry(2), lambda _: b""), "第 2 份存档的清单读不懂"),
        (lambda: forged(1), "第 1 份存档的清单存入以后改过"),
        (lambda: forged(2), "第 2 份存档的清单存入以后改过"),
        (lambda: forged(1, copy=True), "第 1 份存档的清单存入以后改过"),
        (lambda: entry(2).rename(entry(3)), "第 3 份存档的清单存入以后改过"),
    ],
)
@pytest.mark.usefixtures("two")
def test_each_damage_is_named_and_nothing_is_added_to_it_s13_3(
    run: Run, spoil: Spoil, told: str
) -> None:
    spoil()
    found = output(run(f"archive --verify {TO}"), 1)
    assert told in found
    assert "可以删去" not in found
    before = everything()
    ledger("台账.csv", IN_TIME)
    assert told in output(run(f"archive 台账.csv --week 2020-W53 {TO}"), 2)
    assert everything() == before


@pytest.mark.usefixtures("two")
def test_a_whole_archive_is_listed_and_called_whole_s13_3(run: Run) -> None:
    today = manifest(1)["archived_on"]
    prints = [sha256(entry(n).read_bytes()).hexdigest() for n in (1, 2)]
    assert (
        output(run(f"archive --verify {TO} --lang en"), 0)
        == f"""\
entry 1  2020-W51  as of 2020-12-20  archived on {today}  fingerprint {prints[0]}
entry 2  2020-W52  as of 2020-12-27  archived on {today}  fingerprint {prints[1]}
whole: 2 in the chain, and every file is what its fingerprint says
"""
    )


@pytest.mark.usefixtures("two")
def test_what_is_left_over_is_named_and_harms_nothing_s13_3(run: Run) -> None:
    Path("存档/objects/.part.abc").write_bytes(b"half")
    Path("存档/entries/99999999999.json").write_bytes(b"{}")
    told = output(run(f"archive --verify {TO}"), 0)
    assert "完整：2 份存档" in told
    assert told.endswith("可以删去：\n  存档/entries/99999999999.json\n  存档/objects/.part.abc\n")


@pytest.mark.usefixtures("two")
def test_a_left_over_that_is_not_what_its_name_says_is_not_taken_for_an_object_s13_3(
    run: Run,
) -> None:
    ledger("台账.csv", IN_TIME)
    archived(run, "--week 2020-W53")
    new = kept("records", 3)[0]
    for file in (entry(3), *copies(3)):
        file.unlink()
    spoiled(new, flip)
    told = output(run(f"archive 台账.csv --week 2020-W53 {TO}"), 2)
    assert f"存档/objects/{new.name}" in told
    assert "改过或损坏了" in told


# Killed, and two at once


def a_snapshot(number: int) -> Snapshot:
    """Make what is to be kept: some shared objects, some of its own, none of them small."""
    objects = {}
    parts = []
    for name, content in (("catalog", b"catalog" * 999), ("records", b"%d" % number * 9999)):
        print_ = sha256(content).hexdigest()
        objects[print_] = content
        parts.append(Part(kind="records", name=name, sha256=print_, size=len(content)))
    return Snapshot("2020-W51", date(2020, 12, 20), "calendar", (), tuple(parts), objects)


def end() -> None:
    """End a forked process at once: what it shares with its parent it must not close."""
    os.kill(os.getpid(), signal.SIGTERM)


def killed(folder: Path, snapshot: Snapshot, after: float) -> bool:
    """Archive in a process of its own, and kill it; tell whether it was at work still."""
    child = os.fork()
    if not child:
        keep(snapshot, folder, TODAY)
        end()
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) == signal.SIGKILL


@pytest.fixture
def memory() -> Iterator[Path]:
    """Give a folder in memory where there is such a thing: what is killed need not outlive power."""
    shared = Path("/dev/shm")  # noqa: S108
    with TemporaryDirectory(dir=shared if shared.is_dir() else None) as folder:
        yield Path(folder)


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_killed_at_any_moment_it_leaves_a_whole_archive_s13_2(memory: Path) -> None:
    chance = random.Random(13)
    began = time.monotonic()
    keep(a_snapshot(-1), memory / "0", TODAY)
    takes = 3 * (time.monotonic() - began)  # a process of its own is slower
    at_work = 0
    for number in range(200):
        folder, snapshot = memory / f"{number // 20}", a_snapshot(number)
        at_work += killed(folder, snapshot, chance.uniform(0, takes))
        assert not is_archive(folder) or not inspect(folder).damage
        keep(snapshot, folder, TODAY)
        assert whole(folder)[-1].entry.parts == snapshot.parts
    assert at_work > 50  # else it was killed too late to tell


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_several_at_once_all_get_into_the_chain_s13_2(tmp_path: Path) -> None:
    children = []
    for number in range(6):
        child = os.fork()
        if not child:
            for each in range(3):
                keep(a_snapshot(number * 3 + each), tmp_path / "存档", TODAY)
            end()
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [signal.SIGTERM] * 6
    found = inspect(tmp_path / "存档")
    assert not found.flaws
    assert len({kept.entry.parts for kept in found.entries}) == 18
    assert [kept.entry.number for kept in found.entries] == list(range(1, 19))


def test_without_hard_links_a_rename_does_and_a_taken_name_stays_s13_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    for number in range(2):
        assert keep(a_snapshot(number), tmp_path / "存档", TODAY).is_new
    assert not keep(replace(a_snapshot(1)), tmp_path / "存档", TODAY).is_new
    found = inspect(tmp_path / "存档")
    assert not found.flaws
    assert len(found.entries) == 2


def test_without_hard_links_what_another_process_wrote_first_stays_s13_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def come_too_late(part: Path, file: Path) -> None:
        shutil.copy(part, file)
        raise PermissionError

    monkeypatch.setattr(os, "link", come_too_late)
    assert not keep(a_snapshot(0), tmp_path / "存档", TODAY).is_new
    assert len(whole(tmp_path / "存档")) == 1


@pytest.mark.usefixtures("county")
def test_an_archive_of_a_first_run_that_was_cut_off_has_no_entry_yet_s13_3(run: Run) -> None:
    Path("存档/entries").mkdir(parents=True)
    told = output(run(f"archive --verify {TO}"), 0)
    assert told == "还没有一份存档（第一次存档没有存完）\n"


def test_a_copy_that_a_killed_run_did_not_get_to_is_made_up_for_s13_3(tmp_path: Path) -> None:
    keep(a_snapshot(0), tmp_path, TODAY)
    [first] = whole(tmp_path)
    copy = tmp_path / "objects" / first.sha256
    content = copy.read_bytes()
    copy.unlink()
    assert not inspect(tmp_path).flaws
    keep(a_snapshot(1), tmp_path, TODAY)
    assert copy.read_bytes() == content


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "文件").write_text("", encoding="utf-8")
    with pytest.raises(GongkaiError) as refusal:
        keep(a_snapshot(0), tmp_path / "文件" / "存档", TODAY)
    assert [each.code for each in refusal.value.problems] == ["archive-not-written"]
