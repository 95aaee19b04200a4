"""Writes the files of one vote folder, byte for byte the same at every run."""

import csv
import datetime
import io
import re
import unicodedata
import zipfile

import openpyxl
from openpyxl.styles import Font

FIXED = datetime.datetime(2023, 1, 1)
SUBJECT_COLUMNS = {
    "STT": "number", "Mã": "code", "Họ và tên": "name", "Chức vụ": "position", "Phiếu": "ballot", "Ngày sinh": "born",
    "Thông báo nghỉ hưu": "retirement", "Ngày bổ nhiệm": "appointed", "Bổ nhiệm lại": "again",
    "Nơi khác": "elsewhere", "Không lấy phiếu": "exempt",
}
VOTER_COLUMNS = {
    "STT": "number", "Mã": "code", "Họ và tên": "name", "Chức vụ": "position", "Thành phần": "group",
    "Ngày sinh": "born",
}


def roster(path, columns, lines, above=(), dates="cell", decomposed=False, order=None, upper=False):
    """A roster as an office writes it: lines above the header, dates as cells or text, names NFC or NFD."""
    book = openpyxl.Workbook()
    book.properties.creator = "Tín Nhiệm"
    book.properties.created = FIXED
    sheet = book.active
    sheet.title = "Danh sách"
    for line in above:
        sheet.append([line])
    heads = order or list(columns)
    sheet.append([head.upper() if upper else head for head in heads])
    for cell in sheet[sheet.max_row]:
        cell.font = Font(bold=True)
    for line in lines:
        sheet.append([_cell(line.get(columns.get(head)), dates, decomposed) for head in heads])
        for cell in sheet[sheet.max_row]:
            if isinstance(cell.value, datetime.date):
                cell.number_format = "dd/mm/yyyy"
    for index, head in enumerate(heads):
        sheet.column_dimensions[chr(ord("A") + index)].width = 28 if head in ("Họ và tên", "Chức vụ") else 14
    _save(book, path)


def _cell(value, dates, decomposed):
    if isinstance(value, datetime.date):
        return {"cell": value, "dmy": value.strftime("%d/%m/%Y"), "iso": value.isoformat()}[dates]
    if isinstance(value, str) and decomposed:
        return unicodedata.normalize("NFD", value)
    return value


def _save(book, path):
    """The zip again with fixed times, so that the same people give the same bytes."""
    raw = io.BytesIO()
    book.save(raw)
    stamp = FIXED.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", stamp, content)
            target.writestr(zipfile.ZipInfo(name, FIXED.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)


def voter_lines(voters):
    """One line per voter and group, numbered on."""
    lines = [{**voter, "group": group} for voter in voters for group in voter["groups"]]
    return [{**line, "number": number} for number, line in enumerate(lines, start=1)]


def sheets(random, targets, specials=()):
    """Lines of sheets.csv: every person's marks dealt at random over the plain sheets, then the special ones."""
    size = len(next(iter(targets.values())))
    assert all(len(marks) == size for marks in targets.values()), {k: len(v) for k, v in targets.items()}
    for marks in targets.values():
        random.shuffle(marks)
    plain = [{"issued": "yes", "added": "no", **{p: targets[p][i] for p in targets}} for i in range(size)]
    lines = [*plain, *specials]
    random.shuffle(lines)
    return lines


def marks(high, confidence, low, none=0, several=0):
    return ["1"] * high + ["2"] * confidence + ["3"] * low + ["0"] * none + ["M"] * several


def table(path, lines):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(lines[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)


def text(path, content):
    path.write_text(unicodedata.normalize("NFC", content), encoding="utf-8", newline="\n")
