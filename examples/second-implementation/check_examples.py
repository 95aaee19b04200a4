#!/usr/bin/env python3
"""Checks the examples: numbers written here by hand, rosters, people, ballot accounts, and that both entries agree.

    check_examples.py [FOLDER]     default: the folder above this one
"""

import csv
import datetime
import decimal
import pathlib
import sys
import unicodedata

import simple_xlsx
import simple_yaml
from recount import recount

# summoned, voter lines, present, issued, exchanged, collected, set aside; per person (high, confidence, low, invalid, band)
BY_HAND = {
    "tay-ninh": ((27, 35, 25, 25, 0, 25, 0), [(20, 4, 1, 0, 0), (17, 5, 2, 1, 0), (14, 8, 2, 1, 0)]),
    "hai-phong": ((118, 131, 116, 118, 2, 115, 2),
                  [(92, 17, 3, 3, 0), (78, 28, 7, 2, 0), (65, 35, 12, 3, 0), (21, 33, 58, 3, 1), (70, 36, 6, 3, 0)]),
    "quang-ngai": ((23, 29, 21, 21, 0, 21, 0), [(15, 5, 1, 0, 0), (12, 7, 2, 0, 0), (1, 6, 14, 0, 2), (8, 2, 10, 1, 0)]),
    "ca-mau/so-a": ((15, 20, 14, 14, 0, 14, 0), [(11, 2, 1, 0, 0), (6, 5, 3, 0, 0), (8, 5, 1, 0, 0)]),
    "ca-mau/so-b": ((14, 18, 12, 12, 0, 12, 0), [(9, 2, 1, 0, 0), (3, 3, 6, 0, 0)]),
    "ca-mau/dang-uy-c": ((9, 12, 9, 9, 0, 9, 0), [(6, 2, 1, 0, 0), (2, 2, 5, 0, 1), (5, 3, 1, 0, 0)]),
}
BANDS = ["none", "trên 50% nhưng dưới 2/3", "từ 2/3 trở lên"]
problems = []


def check(true, what):
    if not true:
        problems.append(what)


def load(path):
    return simple_yaml.load(path.read_text(encoding="utf-8"))


def voters_of(folder):
    lines = simple_xlsx.table(folder / "voters.xlsx")
    people = {}
    for line in lines:
        who = (line["ho va ten"], str(line["ngay sinh"]), line["chuc vu"])
        check(people.setdefault(line["ma"], who) == who, f"{folder.name}: {line['ma']} is two people")
        check(bool(line.get("thanh phan")), f"{folder.name}: {line['ma']} without a group")
    grounds = [(line["ma"], line["thanh phan"]) for line in lines]
    check(len(set(grounds)) == len(grounds), f"{folder.name}: a voter twice in one group")
    check([str(line["stt"]) for line in lines] == [str(n) for n in range(1, len(lines) + 1)], f"{folder.name}: STT")
    return lines, people


def check_numbers(name, folder, lines, people):
    summary, persons = BY_HAND[name]
    counted, held = recount(folder)
    conference = load(folder / "conference.yaml")
    check((len(people), len(lines), held["present"], held["issued"], held["exchanged"], held["collected"],
           held["setAside"]) == summary, f"{name}: summary {len(people)}, {len(lines)}, {held}")
    check(held["summoned"] == len(people), f"{name}: summoned = voters")
    found = [(r["high"], r["confidence"], r["low"], r["invalid"], BANDS.index(r["band"])) for r in counted]
    check(found == persons, f"{name}: {found}")
    for row in counted:
        for level in ("high", "confidence", "low"):
            share = decimal.Decimal(100 * row[level]) / row["collected"]
            rounded = share.quantize(decimal.Decimal("0.01"), decimal.ROUND_HALF_UP)
            check(row[level + "Percent"] == f"{rounded}%".replace(".", ","), f"{name}: percent of {level}")
    with open(folder / "expected-count.csv", encoding="utf-8", newline="") as file:
        stored = list(csv.DictReader(file))
    check(stored == [{key: str(row[key]) for key in stored[0]} for row in counted], f"{name}: expected-count.csv is old")
    if (folder / "totals.csv").exists():
        check(recount(folder, use_totals=True)[0] == counted, f"{name}: totals and sheets differ")
    explained = set(conference.get("explanations") or {})
    check(explained == {c for c, n in (("D522", held["notReturned"]), ("D524", held["setAside"])) if n}, f"{name}: explanations")


def check_people(name, folder, people):
    plan, conference = load(folder / "plan.yaml"), load(folder / "conference.yaml")
    subjects = simple_xlsx.table(folder / "subjects.xlsx")
    on_ballot = [s for s in subjects if not s.get("khong lay phieu")]
    check(len(on_ballot) == plan["subjectCount"], f"{name}: subjectCount")
    for subject in subjects:
        known = people.get(subject["ma"], ("", ""))
        check(known[:2] == (subject["ho va ten"], str(subject["ngay sinh"])), f"{name}: {subject['ho va ten']} is a voter")
    names = {who[0] for who in people.values()}
    leaders = {s["ho va ten"] for s in subjects}
    absent = {a["name"] for a in conference.get("absent") or []}
    committee = [m["name"] for m in conference["committee"]]
    check(absent <= names and not absent & leaders, f"{name}: absent are voters off the ballot")
    check(len(set(committee)) == len(committee), f"{name}: committee twice")
    check(set(committee) <= names - leaders - absent, f"{name}: committee present, voters, off the ballot")
    check(conference["chair"]["name"] in names, f"{name}: chair is a voter")
    check(conference["recorder"]["name"] not in names | leaders, f"{name}: recorder is no voter")
    check(str(plan["voteDay"]) == str(conference["day"]), f"{name}: day")
    check(plan["document"]["date"] < plan["voteDay"], f"{name}: plan signed before the vote")


ROUND = {"so-a": "ca-mau/so-a", "so-b": "ca-mau/so-b", "dang-uy-c": "ca-mau/dang-uy-c", "third-place": "ca-mau-third-place"}


def check_round(top):
    """Places per person over the round: two for one person, three once the third place joins."""
    places = {}
    for folder in (top / path for path in ROUND.values()):
        for subject in simple_xlsx.table(folder / "subjects.xlsx"):
            key = (subject["ma"], subject["ho va ten"], str(subject["ngay sinh"]))
            places.setdefault(key, []).append(load(folder / "plan.yaml")["body"]["name"])
    several = {key[1]: where for key, where in places.items() if len(where) > 1}
    check(several == {"Trần Thị Hưởng": ["Sở A", "Đảng ủy C", "Sở D"]}, f"round: {several}")
    for body, path in ROUND.items():
        vote = datetime.date.fromisoformat(load(top / path / "plan.yaml")["voteDay"])
        days = [vote - datetime.timedelta(days=n) for n in (20, 15, 10, 3, 1, 0, -7)]
        check(all(d.weekday() < 5 for d in days) and vote.year == 2023 and vote.month == 10, f"{body}: days")


def check_sheets(top):
    with open(top / "hai-phong/sheets.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    check(len(rows) == 117 and sum(r["added"] == "yes" for r in rows) == 1, "hai-phong: sheets")
    check(sum(any(r[p] == "X" for p in "12345") for r in rows) == 1, "hai-phong: one sheet with a name struck out")
    with open(top / "tay-ninh/sheets.csv", encoding="utf-8", newline="") as file:
        odd = [r for r in csv.DictReader(file) if {"0", "M"} & set(r.values())]
    check(len(odd) == 2, "tay-ninh: two sheets with one bad line each")
    counted = recount(top / "hai-phong", not_issued="invalid")[0][3]
    check((counted["collected"], counted["low"], counted["band"]) == (117, 58, "none"), "hai-phong: 58 of 117 is no band")


def check_text(top):
    for path in top.rglob("*"):
        if path.suffix in (".yaml", ".csv", ".md", ".py"):
            text = path.read_bytes().decode("utf-8")
            check(text == unicodedata.normalize("NFC", text) and "\r" not in text, f"{path}: NFC, plain line ends")


def main():
    top = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent
    for name in BY_HAND:
        lines, people = voters_of(top / name)
        check_numbers(name, top / name, lines, people)
        check_people(name, top / name, people)
    voters_of(top / "ca-mau-third-place")
    check_round(top)
    check_sheets(top)
    check_text(top)
    print(*problems or ["examples agree"], sep="\n")
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
