"""Files that are nearly ledgers: one seed, damaged in the ways that files are, or on purpose."""

import re
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import BadZipFile, ZipFile, ZipInfo

SEEDS = sorted((Path(__file__).parent / "seeds").iterdir())

# How often each type is drawn: those whose reader is a process of its own cost most.
_WEIGHTS = {".xls": 3, ".ods": 3, ".xlsm": 4, ".xlsx": 16, ".parquet": 6}
_OTHERS = 10

_EXTREMES = [
    b"0", b"-1", b"1048576", b"1048577", b"16384", b"65536", b"4294967295", b"1e308", b"NaN",
    b"99999999999999999999999", b"0x7f", b"1_000", b"2958466", b"XFD1048576", b"A0", b"",
]  # fmt: skip
_STRANGE = [
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1b[31m", "\u202e".encode(), b"\xed\xa0\x80", b"\r",
    b"&lol;", b"&#0;", b"&#x110000;", b"<!DOCTYPE a [<!ENTITY lol 'l'>]>", b"<![CDATA[x]]>",
    b"<!--", b"?>", b"</", b"<c>", b"<row>", b"<sheetData>", b'"', b"'", b"*a", b"&a ", b"<<: *a",
    b"!!python/object:x ", b"[" * 2000, b"{" * 2000, b'{"a":' * 2000, b"- " * 500, b"\t", b",",
    b"\\u0000", b"\\ud800", b"=1+1", b"# ", b"%YAML 9.9\n---\n", b"...\n---\n", b"? ", b"|\n",
]  # fmt: skip
_TOKEN = re.compile(rb"[0-9]+|[A-Z]{1,3}[0-9]+|\w+|<[^<>]*>|[\"',:\[\]{}]")
_LEAST_TAG = re.compile(rb"<[^<>]*>")


def draw(random: Random) -> Path:
    """Choose a seed."""
    weights = [_WEIGHTS.get(seed.suffix, _OTHERS) for seed in SEEDS]
    return random.choices(SEEDS, weights)[0]


def mutate(content: bytes, random: Random) -> bytes:
    """Damage a file at the level of its bytes, its parts or its text."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except BadZipFile:
        return random.choice([_bytes, _text, _text])(content, random)
    if random.random() < 0.2:
        return _bytes(content, random)
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        parts = _parts(parts, random)
    out = BytesIO()
    packed = random.choice([0, 0, 8])
    with ZipFile(out, "w") as archive:
        for name, part in parts.items():
            # A ZipInfo of its own bears no time of day, which no two runs share.
            archive.writestr(ZipInfo(name), part, packed)
    return _bytes(out.getvalue(), random) if random.random() < 0.03 else out.getvalue()


def _parts(parts: dict[str, bytes], random: Random) -> dict[str, bytes]:
    """Damage a part, or which parts there are."""
    name, other = random.choice([*parts]), random.choice([*parts])
    match random.randrange(12):
        case 0:
            return {key: part for key, part in parts.items() if key != name}
        case 1:
            return parts | {name: parts[other], other: parts[name]}
        case 2:
            return {(key if key != name else f"../{key}\n"): part for key, part in parts.items()}
        case _:
            damage = random.choice([_bytes, _text, _text, _text])
            return parts | {name: damage(parts[name], random)}


def _bytes(content: bytes, random: Random) -> bytes:
    made = bytearray(content)
    for _ in range(random.choice([1, 1, 2, 4, 8, 32])):
        if not made:
            break
        at = random.randrange(len(made))
        match random.randrange(6):
            case 0:
                made[at] = random.randrange(256)
            case 1:
                made[at] ^= 1 << random.randrange(8)
            case 2:
                del made[at : at + random.choice([1, 2, 4, 16, 200, len(made)])]
            case 3:
                made[at:at] = made[at : at + random.choice([1, 4, 64])] * random.choice([1, 2, 50])
            case 4:
                made[at : at + 4] = random.choice([b"\xff" * 4, b"\0" * 4, b"\xff\x7f\0\0"])
            case _:
                made[at : at + 8] = zlib.crc32(bytes(made[:at])).to_bytes(4, "little")
    return bytes(made)


def _text(content: bytes, random: Random) -> bytes:
    for _ in range(random.choice([1, 1, 2, 3, 6])):
        tokens = list(_TOKEN.finditer(content))
        if not tokens:
            break
        start, end = random.choice(tokens).span()
        change: Callable[[bytes], bytes] = random.choice(_CHANGES)(random, content)
        content = content[:start] + change(content[start:end]) + content[end:]
    return content[:200_000]


_CHANGES: list[Callable[[Random, bytes], Callable[[bytes], bytes]]] = [
    lambda random, _: lambda _: random.choice(_EXTREMES),
    lambda random, _: lambda token: token + random.choice(_STRANGE),
    lambda random, _: lambda token: random.choice(_STRANGE) + token,
    lambda random, _: lambda token: token * random.choice([0, 2, 3, 1000]),
    lambda random, whole: lambda _: random.choice(_TOKEN.findall(whole)),
    lambda random, whole: lambda token: token + random.choice(_LEAST_TAG.findall(whole) or [token]),
    lambda random, _: lambda token: token.swapcase() + b" " * random.choice([0, 1, 3000]),
]
