#!/usr/bin/env python3
"""Makes the rosters, plans, conferences and sheets of the examples. Needs openpyxl (3.0); fixed seeds, same bytes each time.

    make_examples.py [FOLDER]     default: the folder above this one

expected-count.csv comes from recount.py, never from here.
"""

import pathlib
import sys

import example_ca_mau
import example_hai_phong
import example_quang_ngai
import example_tay_ninh
import vote_files as files
import vote_yaml


# The third place is wrong on purpose and stands apart, so that the round itself is in order.
FOLDERS = {"third-place": "ca-mau-third-place"}


def write_vote(folder, vote):
    folder.mkdir(parents=True, exist_ok=True)
    look = vote.get("look", {})
    subjects = [{**found, "number": number} for number, found in enumerate(vote["subjects"], start=1)]
    files.text(folder / "plan.yaml", vote_yaml.plan(vote))
    files.roster(folder / "subjects.xlsx", files.SUBJECT_COLUMNS, subjects, vote.get("above", ()), **look)
    order = vote.get("voterOrder")
    files.roster(folder / "voters.xlsx", files.VOTER_COLUMNS, files.voter_lines(vote["voters"]),
                 vote.get("above", ()), order=order, upper=bool(order), **look)
    files.text(folder / "README.md", vote["readme"])
    if "box" in vote:
        files.text(folder / "conference.yaml", vote_yaml.conference(vote))
    if "sheets" in vote:
        files.table(folder / "sheets.csv", vote["sheets"])
    if "totals" in vote:
        files.table(folder / "totals.csv", vote["totals"])


def main():
    top = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent
    write_vote(top / "tay-ninh", example_tay_ninh.vote())
    write_vote(top / "hai-phong", example_hai_phong.vote())
    write_vote(top / "quang-ngai", example_quang_ngai.vote())
    for name, vote in example_ca_mau.votes().items():
        write_vote(top / FOLDERS.get(name, f"ca-mau/{name}"), vote)


if __name__ == "__main__":
    main()
