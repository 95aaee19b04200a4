"""Quảng Ngãi: four persons, 23 voters, totals beside the sheets, one person at exactly two thirds low."""

from datetime import date

import vote_files as files
from invented_people import Cast

LEADERS = "Giám đốc và các Phó Giám đốc Sở"
PARTY = "Ủy viên Ban Chấp hành Đảng bộ Sở"
UNITS = "Trưởng các đơn vị trực thuộc Sở"
UNION = "Chủ tịch Công đoàn cơ sở"
YOUTH = "Bí thư Chi đoàn Sở"
#         high, confidence, low, no mark
RESULT = [(15, 5, 1, 0), (12, 7, 2, 0), (1, 6, 14, 0), (8, 2, 10, 1)]


def electorate(cast):
    leaders = [cast.person("Phó Giám đốc" if index else "Giám đốc", name) for index, name in enumerate(
        ["Đinh Văn Ớ", "Huỳnh Thị Mỹ Ửng", "Thạch Quỳnh Vỹ", "Võ Thị Ẻn"])]
    for leader in leaders:
        leader["groups"] = [LEADERS, PARTY]
    party = [cast.person("Đảng ủy viên, Trưởng phòng") for _ in range(9)]
    for member in party:
        member["groups"] = [PARTY]
    units = [cast.person(f"Giám đốc Trung tâm số {n}") for n in range(1, 9)]
    for index, head in enumerate(units):
        head["groups"] = [UNITS, PARTY] if index < 2 else [UNITS]
    union, youth = cast.person(UNION), cast.person(YOUTH)
    union["groups"], youth["groups"] = [UNION], [YOUTH]
    return leaders, party, units, union, youth


def totals():
    return [{
        "person": number, "collected": 21, "valid": high + confidence + low, "invalid": none, "high": high,
        "confidence": confidence, "low": low, "noMark": none, "severalMarks": 0, "struckOut": 0, "otherStruckOut": 0,
        "otherInvalid": 0, "notIssued": 0,
    } for number, (high, confidence, low, none) in enumerate(RESULT, start=1)]


def vote():
    cast = Cast("quang-ngai", "KHCN")
    leaders, party, units, union, youth = electorate(cast)
    appointed = [date(2021, 8, 2), date(2020, 1, 6), date(2022, 11, 21), date(2018, 3, 12)]
    voters = [*leaders, *party, *units, union, youth]
    dealt = {str(number): files.marks(*line) for number, line in enumerate(RESULT, start=1)}
    return {
        "extends": "quang-ngai-2023", "id": "quang-ngai-skhcn-2023",
        "title": "đối với các chức danh Giám đốc, Phó Giám đốc Sở Khoa học và Công nghệ",
        "body": {"name": "Sở Khoa học và Công nghệ", "superior": "Ủy ban nhân dân tỉnh Quảng Ngãi",
                 "place": "Quảng Ngãi", "abbreviation": "SKHCN"},
        "day": "2023-07-14", "reason": "Ấn định bằng giấy mời của Sở ngày 20/6/2023",
        "subjectCount": 4, "number": 7, "date": "2023-05-31",
        "signer": {"post": "Giám đốc", "name": leaders[0]["name"]},
        "chair": leaders[0], "secretariat": "Phòng Hành chính - Tổng hợp",
        "subjects": [{**who, "appointed": day} for who, day in zip(leaders, appointed)],
        "voters": voters, "summoned": len(voters),
        "look": {"dates": "iso", "decomposed": True},
        "above": ["SỞ KHOA HỌC VÀ CÔNG NGHỆ", None, "DANH SÁCH (người trong danh sách là hư cấu)", None],
        "place": "Phòng họp tầng 2, Sở Khoa học và Công nghệ", "opened": "08:00", "closed": "09:40",
        "absent": [(units[5], "đi học tập trung"), (party[7], "nghỉ phép")],
        "recorder": cast.person("Chuyên viên Phòng Hành chính - Tổng hợp", "Lưỡng Thị Biên"),
        "committee": [party[0], units[3], youth],
        "box": {"printed": 25, "issued": 21, "exchanged": 0, "unused": 4, "collected": 21},
        "totals": totals(), "sheets": files.sheets(cast.random, dealt),
        "readme": """# Quảng Ngãi: nhập số tổng, đúng 2/3 phiếu tín nhiệm thấp

Người trong ví dụ là hư cấu. Sở Khoa học và Công nghệ, 4 người được lấy phiếu, 23 người được triệu tập, 21 có mặt, 21 phiếu.
Người thứ ba có 14/21 phiếu tín nhiệm thấp, đúng 2/3: thuộc mức "từ 2/3 trở lên". Người thứ tư có 10 phiếu thấp: đúng một
nửa số phiếu hợp lệ nhưng dưới một nửa số phiếu thu về. Đếm bằng `totals.csv`; `sheets.csv` cho cùng kết quả.
Danh sách Excel viết tên bằng Unicode tổ hợp (NFD) và ngày dạng `YYYY-MM-DD`, như một số máy lưu ra.
""",
    }
