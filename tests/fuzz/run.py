"""Reads damaged ledgers by the hundred thousand: no traceback, no hang, no more than 1 GiB.

Usage: python -m fuzz.run [FILES] [SEED] [KEEP]   (20,000 files; a seed of the day; build/fuzz)
Exit status 1 if any file fails; those are kept, with what was said.
"""

import json
import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from select import select
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[2]
_SECONDS = 5.0
_MEGABYTES = 1024
# A process that answers nothing for so long hangs, however busy the machine is.
_PATIENCE = 120
_GRACE = 2
# What a process has piled up is let go after so many files.
_BATCH = 5_000
_SHOWN = 2_000


class Worker:
    """A process that reads files; it is started anew when it ends."""

    def __init__(self, seed: int, folder: Path) -> None:
        path = os.pathsep.join([str(ROOT / "tests"), str(ROOT / "src")])
        # One thread: there are many small files, and each would wait for the other.
        one = {"PYTHONPATH": path, "RUST_BACKTRACE": "0", "POLARS_MAX_THREADS": "1"}
        with (folder / "stderr").open("wb") as told:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "fuzz.worker", str(seed), str(folder)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=told,
                env={**os.environ, **one},
                text=True,
                bufsize=1,
            )

    def read(self, number: int) -> dict[str, Any] | None:
        """Have a file read; None if the process ended, or hangs."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{number}\n")
        ready, _, _ = select([self._process.stdout], [], [], _PATIENCE)
        line = self._process.stdout.readline() if ready else ""
        return json.loads(line) if line else None

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()

    def end(self) -> str:
        """End the process, and say how it ended."""
        try:
            status = self._process.wait(timeout=_GRACE)
        except subprocess.TimeoutExpired:
            self.close()
            return "hang"
        self.close()
        return f"died ({status})"


def failure(answer: dict[str, Any]) -> str:
    """Say in a word what is wrong with an answer; "" if nothing is."""
    if answer["outcome"] in {"traceback", "escaped", "silent"}:
        return str(answer["outcome"])
    if answer["seconds"] > _SECONDS:
        return "slow"
    return "memory" if answer["megabytes"] > _MEGABYTES else ""


def run(files: int, seed: int, keep: Path) -> Counter[tuple[str, str]]:
    """Read `files` files; return the counts by type and outcome."""
    counts: Counter[tuple[str, str]] = Counter()
    slowest = most = 0.0
    keep.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name:
        folder = Path(name)
        worker = Worker(seed, folder)
        for number in range(files):
            if number and number % _BATCH == 0:
                worker.close()
                worker = Worker(seed, folder)
                print(f"{time.strftime('%H:%M:%S')} {number:,}", flush=True)
            answer = worker.read(number)
            wrong = failure(answer) if answer else worker.end()
            [file] = folder.glob(f"{number}-*")
            outcome = wrong or (answer or {})["outcome"]
            counts[file.suffix, outcome] += 1
            if answer:
                slowest = max(slowest, answer["seconds"])
                most = max(most, answer["megabytes"])
            if wrong:
                said = (
                    answer["said"] if answer else (folder / "stderr").read_text("utf-8", "replace")
                )
                file.replace(keep / file.name)
                (keep / f"{file.name}.txt").write_text(f"{wrong}\n{answer}\n{said}", "utf-8")
                print(f"{wrong}: {keep / file.name}\n{said[-_SHOWN:]}", flush=True)
                if answer is None or wrong == "memory":
                    worker.close()
                    worker = Worker(seed, folder)
            else:
                file.unlink()
        worker.close()
    print(f"slowest {slowest:.2f} s of CPU, most memory {most:.0f} MiB")
    return counts


def main() -> None:
    """Run, and print the counts."""
    files = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else time.time_ns() // 86_400_000_000_000
    keep = Path(sys.argv[3]) if len(sys.argv) > 3 else ROOT / "build" / "fuzz"
    print(f"{files:,} files, seed {seed}", flush=True)
    counts = run(files, seed, keep)
    for kind in sorted({kind for kind, _ in counts}):
        told = {outcome: n for (suffix, outcome), n in sorted(counts.items()) if suffix == kind}
        print(
            f"{kind:9} {sum(told.values()):8,}  " + ", ".join(f"{k} {v:,}" for k, v in told.items())
        )
    good = {"read", "partly", "refused"}
    failed = sum(n for (_, outcome), n in counts.items() if outcome not in good)
    print(f"{failed} failures")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
