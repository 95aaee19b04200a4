#!/usr/bin/env python3
"""Makes the tables of small worlds and the expected shares of published results, for the tests of the rules.

    make_tables.py [RESOURCES]     default: app/src/test/resources of this project

Boundaries are found by trying every number, not by a formula. Every percentage that a source prints must come out.
"""

import pathlib
import sys
from fractions import Fraction

from recount import HARD, MIDDLE, band, expect, percent, percent_hundredths, read_csv, write

LEVELS = ["high", "confidence", "low"]


def bands(up_to=400):
    for collected in range(1, up_to + 1):
        found = {low: band(low, collected) for low in range(collected + 1)}
        middle = [low for low, name in found.items() if name == MIDDLE]
        hard = [low for low, name in found.items() if name == HARD]
        yield {"collected": collected, "middleFrom": middle[0] if middle else "",
               "middleTo": middle[-1] if middle else "", "hardFrom": hard[0]}


def quorums(up_to=200):
    for summoned in range(1, up_to + 1):
        enough = (n for n in range(summoned + 1) if Fraction(n, summoned) >= Fraction(2, 3))
        yield {"summoned": summoned, "smallestPresent": next(enough)}


def is_half(numerator, denominator):
    return Fraction(numerator * 10000, denominator) % 1 == Fraction(1, 2)


def percents():
    """Exact halves up to 481 ballots, their neighbours, and every share of a few conferences."""
    cases = {}
    for denominator in range(1, 482):
        halves = [n for n in range(1, denominator) if is_half(n, denominator)]
        for n in halves[:3] + halves[-2:]:
            cases[n, denominator] = "half"
    for denominator in (1, 2, 3, 7, 21, 25, 46, 47, 81, 115, 118):
        for n in range(denominator + 1):
            cases.setdefault((n, denominator), "any")
    for pair in ((229, 481), (479, 481), (0, 481), (481, 481), (1, 20001), (1, 20000), (1, 19999)):
        cases.setdefault(pair, "half" if is_half(*pair) else "any")
    for (numerator, denominator), kind in sorted(cases.items(), key=lambda case: (case[0][1], case[0][0])):
        yield {"numerator": numerator, "denominator": denominator, "text": percent(numerator, denominator), "kind": kind}


def shares(folder):
    for path in sorted(folder.glob("*-20*.csv")):
        for row in read_csv(path):
            collected = int(row["collected"])
            counts = {level: int(row[level]) for level in LEVELS if row[level]}
            expect(sum(counts.values()) <= collected, f"{path.name} {row['row']}: levels within collected")
            for level, count in counts.items():
                hundredths = percent_hundredths(count, collected)
                printed = row[level + "_pct"]
                if printed:
                    expect(Fraction(printed) * 100 == hundredths, f"{path.name} {row['row']} {level}: {printed}")
                yield {"file": path.name, "row": row["row"], "level": level, "count": count, "collected": collected,
                       "percentHundredths": hundredths}


def main():
    here = pathlib.Path(__file__).resolve()
    resources = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here.parents[2] / "app/src/test/resources"
    tables = {
        "goldens/bands-boundaries.csv": bands(),
        "goldens/quorum-200.csv": quorums(),
        "goldens/percent-halves.csv": percents(),
        "published-results/expected-shares.csv": shares(resources / "published-results"),
    }
    for name, lines in tables.items():
        found = list(lines)
        write(resources / name, list(found[0]), found)
        print(f"{name}: {len(found)} lines")


if __name__ == "__main__":
    main()
