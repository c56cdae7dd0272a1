"""How long 2,000 links on 20 sites of this machine take, against what their pace allows.

Usage: python benchmarks/probe.py [PACE]   (0.5 seconds by default)
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from links.asking import ask
from links.server import Sites

_SITES, _LINKS = 20, 100


def main() -> None:
    """Measure, and print the ratio."""
    pace = float(sys.argv[1]) if len(sys.argv) > 1 else 0.5
    with Sites(_SITES, delay=0.005) as sites:
        urls = [sites.url(f"/alive/{n}", host) for host in range(_SITES) for n in range(_LINKS)]
        started = time.perf_counter()
        answers = ask(sites, urls, pace=pace, concurrency=8)
        took = time.perf_counter() - started
        least = (len(sites.log.requests) / _SITES - 1) * pace
    print(
        f"{len(answers)} links on {_SITES} sites, a request each {pace} s: {took:.1f} s,"
        f" {took / least:.2f} × what the pace allows ({least:.1f} s),"
        f" at most {sites.log.most_at_once} at once"
    )


if __name__ == "__main__":
    main()
