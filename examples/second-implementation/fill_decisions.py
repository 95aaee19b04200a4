#!/usr/bin/env python3
"""Fills in the decisions of the Hải Phòng example from what is known about its sheets, as its committee would.

    fill_decisions.py REVIEW/decisions.csv scans-truth.csv conference.yaml OUT.csv

What stands in the column `reading` is not looked at. Case numbers depend on which sheets are doubtful: made again
whenever the reading changes. Only standard library.
"""

import csv
import pathlib
import sys

import simple_yaml

KEPT = ("case", "batch", "place", "question", "person", "name", "decision", "reason", "name1", "name2")
LEVELS = {"1": "Tín nhiệm cao", "2": "Tín nhiệm", "3": "Tín nhiệm thấp"}

ROW_REASONS = {
    "FAINT": "Nét nhạt nhưng nhìn rõ dấu nhân trong ô «{level}», không phải vết bẩn",
    "OUTSIDE": "Dấu nhân lệch ra ngoài nhưng chỉ chạm ô «{level}»",
    "RING": "Khoanh tròn đúng một ô «{level}», ý người ghi rõ",
    "SCRATCHED_AND_CROSS": "Ô kia đã bôi bỏ, còn một dấu nhân ở ô «{level}»",
    "STRUCK_AND_CROSS": "Ô kia đã gạch bỏ, còn một dấu nhân ở ô «{level}»",
    "CROSS_AND_SLIP": "Dấu nhân ở ô «{level}»; nét ngắn ở ô kia là lỡ tay",
}
SHEET_REASONS = {
    "COMMENT": "Là lời góp ý, không phải tên người",
    "COMMENT_MARGIN": "Là lời góp ý ở lề, không phải tên người",
    "SIGNATURE_OFF": "Là chữ ký tràn ra ngoài, không phải tên người",
    "FOLD": "Là nếp gấp của tờ giấy, không phải chữ",
}


def row(truth, person):
    letter = truth[person]
    for odd in truth["odd"].split():
        what, _, whose = odd.partition(":")
        if whose == person:
            return letter, ROW_REASONS[what].format(level=LEVELS[letter])
    return letter, {
        "0": "Không ô nào của dòng này có dấu",
        "M": "Dòng này có dấu nhân ở hai ô trở lên",
        "X": "Họ tên bị gạch xoá bằng nhiều nét",
    }.get(letter) or f"Một dấu rõ ở ô «{LEVELS[letter]}», các ô khác trống"


def answer(line, truth, ballot):
    question = line["question"]
    if question == "again":
        if truth["again"] == "yes":
            return "yes", "Đếm lại giấy của xấp: chỉ có một tờ, máy kẹt nên nạp lại"
        return "no", "Đếm lại giấy của xấp: hai tờ khác nhau"
    if truth["again"] == "yes":
        return "", ""
    if question == "ballot":
        return ballot, "Là phiếu của cuộc này, ảnh quét không đủ"
    if question == "issued":
        if truth["issued"] == "yes":
            return "yes", "Có dấu treo, phiếu do ban kiểm phiếu phát ra"
        return "no", "Không có dấu treo, không có mã: không do ban kiểm phiếu phát ra"
    if question == "added":
        if truth["added"] == "yes":
            return "yes", "Dưới bảng có viết thêm họ tên một người"
        odd = [SHEET_REASONS[what] for what in truth["odd"].split() if what in SHEET_REASONS]
        return "no", (odd or ["Không có tên nào ghi thêm"])[0]
    return row(truth, line["person"])


def main(review, truth_file, conference_file, out):
    with open(truth_file, encoding="utf-8", newline="") as file:
        truth = {(line["batch"], line["place"]): line for line in csv.DictReader(file)}
    conference = simple_yaml.load(pathlib.Path(conference_file).read_text(encoding="utf-8"))
    names = [member["name"] for member in conference["committee"]]
    ballot = next(iter(conference["ballots"]))
    with open(review, encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    with open(out, "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, KEPT, extrasaction="ignore", lineterminator="\n")
        table.writeheader()
        for line in lines:
            sheet = truth[line["batch"], line["place"]]
            line["decision"], line["reason"] = answer(line, sheet, ballot)
            pair = int(line["case"][1:]) % len(names)
            signed = line["decision"] != ""
            line["name1"] = names[pair] if signed else ""
            line["name2"] = names[(pair + 1) % len(names)] if signed else ""
            table.writerow(line)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
