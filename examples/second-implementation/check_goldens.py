#!/usr/bin/env python3
"""Checks the hand-written calendars and findings: weekdays, distances, and findings against the calendars."""

import csv
import datetime
import pathlib
import sys

WEEKDAYS = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
VOTE_DAYS = {"tay-ninh": "2023-07-26", "hai-phong": "2023-09-22", "quang-ngai": "2023-07-14", "ca-mau": "2023-10-20"}
FLOORS = {"SELF_REPORT": 20, "ASSET_DECLARATION": 20, "DOSSIERS": 15, "QUESTIONS": 10, "QUESTIONS_PASSED_ON": 10,
          "EXPLANATIONS": 3}
FIXED = {"tay-ninh": {"SELF_REPORT", "ASSET_DECLARATION", "DOSSIERS", "QUESTIONS", "EXPLANATIONS", "EXPLANATIONS_SENT",
                      "BALLOTS_AND_COMMITTEE"}, "quang-ngai": {"SELF_REPORT", "RESULT_REPORT"}}
problems = []


def check(true, what):
    if not true:
        problems.append(what)


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def day(text):
    return datetime.date.fromisoformat(text)


def check_calendar(plan, calendar):
    vote = day(VOTE_DAYS[plan])
    for line in calendar:
        due = day(line["due"])
        away = (due - vote).days
        check(line["weekday"] == WEEKDAYS[due.weekday()], f"{plan} {line['task']}: weekday")
        check(line["days"] == ("D" if away == 0 else f"D{away:+d}"), f"{plan} {line['task']}: days")
        check((line["clause"] == "qd-96") == (line["origin"] == "inherited"), f"{plan} {line['task']}: origin")


def due_dates(plan, calendar, vote):
    """The calendar moved to another vote day: fixed dates stay, the others move as a block."""
    moved = vote - day(VOTE_DAYS[plan])
    stay = FIXED.get(plan, set())
    return {line["task"]: day(line["due"]) + (moved if line["task"] not in stay else datetime.timedelta()) for line in calendar}


def expected(plan, calendar, vote):
    dues = due_dates(plan, calendar, vote)
    found = {("WEEKEND", task) for task, due in dues.items() if due.weekday() >= 5}
    found |= {("UNDER_FLOOR", task) for task, floor in FLOORS.items() if (vote - dues[task]).days < floor}
    if dues["QUESTIONS"] == dues["QUESTIONS_PASSED_ON"]:
        found.add(("SAME_DAY_HANDOVER", "QUESTIONS"))
    if plan == "quang-ngai":
        found |= {("BEFORE_IS_STRICT", task) for task in ("SELF_REPORT", "CONFERENCE", "RESULT_REPORT")}
    return found


def check_findings(plan, calendar, findings):
    for vote, status in {(line["voteDay"], line["status"]) for line in findings}:
        given = {(f["code"], f["task"]) for f in findings if (f["voteDay"], f["status"]) == (vote, status)}
        wanted = expected(plan, calendar, day(vote)) | ({("PROVISIONAL", "CONFERENCE")} if status == "provisional" else set())
        check(given == wanted, f"{plan} {vote} {status}: {sorted(given ^ wanted)}")


def main():
    here = pathlib.Path(__file__).resolve()
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here.parents[2] / "app/src/test/resources/goldens"
    for plan in VOTE_DAYS:
        calendar = read(folder / f"calendar-{plan}.tsv")
        check_calendar(plan, calendar)
        check_findings(plan, calendar, read(folder / f"findings-{plan}.tsv"))
    print(*problems or ["goldens agree"], sep="\n")
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
