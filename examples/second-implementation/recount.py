#!/usr/bin/env python3
"""Counts a vote a second time, from the text of the rules alone, with the standard library alone.

    recount.py FOLDER [--totals]        reads the files of a vote folder, writes expected-count.csv
                                        and expected-conference.csv beside them
    recount.py --shares COLLECTED HIGH CONFIDENCE LOW

The shares have the ballots collected as their base; thresholds are compared on exact fractions.
"""

import argparse
import csv
import pathlib
import sys
import unicodedata
from collections import Counter
from fractions import Fraction

import simple_xlsx
import simple_yaml

LEVELS = {"1": "high", "2": "confidence", "3": "low"}
ROW_FAULTS = {"0": "noMark", "M": "severalMarks", "X": "struckOut"}
REASONS = ["noMark", "severalMarks", "struckOut", "otherStruckOut", "otherInvalid", "notIssued"]
MIDDLE = "trên 50% nhưng dưới 2/3"
HARD = "từ 2/3 trở lên"
COLUMNS = ["person", "name", "collected", "valid", "invalid", "noMark", "severalMarks", "struckOut",
           "otherStruckOut", "high", "highPercent", "confidence", "confidencePercent", "low", "lowPercent", "band"]


def nfc(text):
    return unicodedata.normalize("NFC", text.strip())


def percent(count, base):
    """Two decimals, half up, decimal comma; only for paper."""
    hundredths = percent_hundredths(count, base)
    return f"{hundredths // 100},{hundredths % 100:02d}%"


def percent_hundredths(count, base):
    exact = Fraction(count * 10000, base)
    return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)


def band(low, collected):
    share = Fraction(low, collected)
    if share >= Fraction(2, 3):
        return HARD
    return MIDDLE if share > Fraction(1, 2) else "none"


def quorum_needed(summoned):
    """The smallest whole number of persons that is at least two thirds of those summoned."""
    share = Fraction(2 * summoned, 3)
    return -(-share.numerator // share.denominator)


def subjects(folder):
    """(number, name) of the persons on the ballot; who is exempt is left off."""
    listed = simple_xlsx.table(folder / "subjects.xlsx")
    return [(str(row["stt"]), row["ho va ten"]) for row in listed if not row.get("khong lay phieu")]


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def cell_of(row, person):
    number, name = person
    by_name = {nfc(key): value for key, value in row.items()}
    return (row[number] if number in row else by_name[name]).strip().upper()


def judge(row, person, people, struck_out):
    """The level, or the reason for which this line of an issued sheet is invalid."""
    cell = cell_of(row, person)
    if cell == "X":
        return "struckOut"
    if struck_out == "sheet" and any(cell_of(row, other) == "X" for other in people):
        return "otherStruckOut"
    return LEVELS.get(cell) or ROW_FAULTS[cell]


def count_sheets(rows, people, struck_out="sheet", not_issued="set-aside"):
    inside = [row for row in rows if row["issued"] == "yes"]
    planted = len(rows) - len(inside)
    counts = {}
    for person in people:
        found = Counter(judge(row, person, people, struck_out) for row in inside)
        collected = len(inside)
        if not_issued == "invalid":
            found["notIssued"] = planted
            collected += planted
        counts[person] = (collected, found)
    return counts


def count_totals(rows, people):
    counts = {}
    for row in rows:
        person = next(p for p in people if nfc(row["person"]) in p)
        found = Counter({key: int(row[key]) for key in [*LEVELS.values(), *REASONS] if row.get(key)})
        valid = sum(found[level] for level in LEVELS.values())
        invalid = sum(found[reason] for reason in REASONS)
        expect(int(row["valid"]) == valid, f"totals.csv {person[0]}: levels sum to valid")
        expect(not invalid or int(row["invalid"]) == invalid, f"totals.csv {person[0]}: reasons sum to invalid")
        expect(int(row["valid"]) + int(row["invalid"]) == int(row["collected"]), f"totals.csv {person[0]}: collected")
        counts[person] = (int(row["collected"]), found)
    expect(set(counts) == set(people), "totals.csv: one line per person on the ballot")
    return counts


def expect(true, what):
    if not true:
        sys.exit(f"does not hold: {what}")


def result_line(person, collected, found):
    valid = sum(found[level] for level in LEVELS.values())
    invalid = sum(found[reason] for reason in REASONS)
    expect(valid + invalid == collected, f"{person[0]}: valid + invalid = collected")
    line = {"person": person[0], "name": person[1], "collected": collected, "valid": valid, "invalid": invalid,
            "band": band(found["low"], collected)}
    for reason in ["noMark", "severalMarks", "struckOut", "otherStruckOut"]:
        line[reason] = found[reason]
    for level in LEVELS.values():
        line[level] = found[level]
        line[level + "Percent"] = percent(found[level], collected)
    return line


def account(conference, collected, planted):
    """The identities of the ballot account; stops at the first that does not hold."""
    box = conference["ballots"]["phieu"]
    summoned, present = conference["summoned"], conference["present"]
    in_hands = box["issued"] - box["exchanged"]
    expect(present <= summoned, "present <= summoned")
    expect(len(conference.get("absent") or []) == summoned - present, "absent = summoned - present")
    expect(3 * present >= 2 * summoned, "quorum")
    expect(box["printed"] == box["issued"] + box["unused"], "printed = issued + unused")
    expect(in_hands <= present, "issued - exchanged <= present")
    expect(box["collected"] <= in_hands, "collected <= issued - exchanged")
    expect(box["collected"] == collected, "announced = counted")
    return {"summoned": summoned, "present": present, "quorumNeeded": quorum_needed(summoned),
            "printed": box["printed"], "issued": box["issued"], "exchanged": box["exchanged"], "unused": box["unused"],
            "collected": collected, "notReturned": in_hands - collected, "setAside": planted}


def write(path, header, lines):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)


def recount(folder, use_totals=False, struck_out="sheet", not_issued="set-aside"):
    people = subjects(folder)
    planted = 0
    if use_totals:
        counts = count_totals(read_csv(folder / "totals.csv"), people)
    else:
        rows = read_csv(folder / "sheets.csv")
        planted = sum(row["issued"] != "yes" for row in rows)
        counts = count_sheets(rows, people, struck_out, not_issued)
    conference = simple_yaml.load((folder / "conference.yaml").read_text(encoding="utf-8"))
    lines = [result_line(person, *counts[person]) for person in people]
    issued_in_box = lines[0]["collected"] - (planted if not_issued == "invalid" else 0)
    return lines, account(conference, issued_in_box, planted)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=pathlib.Path)
    parser.add_argument("--totals", action="store_true", help="count totals.csv instead of sheets.csv")
    parser.add_argument("--struck-out", choices=["sheet", "line"], default="sheet")
    parser.add_argument("--not-issued", choices=["set-aside", "invalid"], default="set-aside")
    parser.add_argument("--shares", nargs=4, type=int, metavar=("COLLECTED", "HIGH", "CONFIDENCE", "LOW"))
    parser.add_argument("--print", action="store_true", help="print, write nothing")
    given = parser.parse_args()
    if given.shares:
        collected, *levels = given.shares
        print(*(f"{n}/{collected} = {Fraction(n, collected)} = {percent(n, collected)}" for n in levels), sep="\n")
        print(band(levels[2], collected))
        return
    lines, held = recount(given.folder, given.totals, given.struck_out, given.not_issued)
    for line in lines:
        shares = ", ".join(f"{level} {Fraction(line[level], line['collected'])}" for level in LEVELS.values())
        print(f"{line['person']} {line['name']}: {shares}; {line['band']}")
    print(held)
    if not given.print:
        write(given.folder / "expected-count.csv", COLUMNS, lines)
        write(given.folder / "expected-conference.csv", list(held), [held])


if __name__ == "__main__":
    main()
