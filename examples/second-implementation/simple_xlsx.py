"""Reads the first sheet of an .xlsx with the standard library: rows of text, whole numbers as text, dates as date."""

import datetime
import re
import unicodedata
import zipfile
from xml.etree import ElementTree

NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
BUILT_IN_DATES = {14, 15, 16, 17, 22}


def rows(path):
    with zipfile.ZipFile(path) as archive:
        shared = _shared(archive)
        dates = _date_styles(archive)
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    return [_row(row, shared, dates) for row in sheet.iter(NS + "row")]


def table(path, needed=("ho va ten",)):
    """The rows under the header, each a dict from folded column name to cell."""
    all_rows = rows(path)
    for number, row in enumerate(all_rows[:20]):
        header = {column: fold(str(value)) for column, value in row.items()}
        if set(needed) <= set(header.values()):
            body = [{header[c]: v for c, v in r.items() if c in header} for r in all_rows[number + 1 :]]
            return [r for r in body if r.get(needed[0])]
    raise ValueError(f"{path}: no header row with {needed}")


def fold(text):
    plain = unicodedata.normalize("NFD", text.strip().lower().replace("đ", "d"))
    return re.sub(r"\s+", " ", "".join(c for c in plain if not unicodedata.combining(c)))


def _shared(archive):
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
    return ["".join(t.text or "" for t in item.iter(NS + "t")) for item in root.iter(NS + "si")]


def _date_styles(archive):
    root = ElementTree.fromstring(archive.read("xl/styles.xml"))
    own = {int(f.get("numFmtId")) for f in root.iter(NS + "numFmt") if re.search("[dy]", f.get("formatCode"))}
    formats = root.find(NS + "cellXfs")
    return {i for i, x in enumerate(formats) if int(x.get("numFmtId")) in own | BUILT_IN_DATES}


def _row(row, shared, dates):
    found = {}
    for cell in row.iter(NS + "c"):
        value = _value(cell, shared, dates)
        if value not in (None, ""):
            found[re.match("[A-Z]+", cell.get("r")).group()] = value
    return found


def _value(cell, shared, dates):
    if cell.get("t") == "inlineStr":
        return unicodedata.normalize("NFC", "".join(t.text or "" for t in cell.iter(NS + "t")).strip())
    value = cell.find(NS + "v")
    if value is None:
        return None
    if cell.get("t") == "s":
        return unicodedata.normalize("NFC", shared[int(value.text)].strip())
    if int(cell.get("s", 0)) in dates:
        return datetime.date(1899, 12, 30) + datetime.timedelta(days=int(float(value.text)))
    return value.text
