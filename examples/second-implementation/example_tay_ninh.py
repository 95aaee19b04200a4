"""Tây Ninh: three persons, 27 voters, 25 sheets, fixed deadlines of the plan."""

from datetime import date

import vote_files as files
from invented_people import Cast

DIRECTOR = "Giám đốc"
DEPUTIES = "Phó Giám đốc Sở"
PARTY = "BCH Đảng bộ Sở"
HEADS = "Trưởng các phòng, đơn vị thuộc Sở"
MASS = "Trưởng các tổ chức đoàn thể của Sở"


def vote():
    cast = Cast("tay-ninh", "SCT")
    director = cast.person("Giám đốc", "Trần Văn Ưởng")
    deputies = [cast.person("Phó Giám đốc", "Nguyễn Thị Đường"), cast.person("Phó Giám đốc", "Lưỡng Đức Ẩn")]
    director["groups"] = [DIRECTOR, PARTY]
    for deputy in deputies:
        deputy["groups"] = [DEPUTIES, PARTY]
    heads = [cast.person(f"Trưởng phòng, đơn vị số {n}") for n in range(1, 15)]
    for index, head in enumerate(heads):
        head["groups"] = [HEADS, PARTY] if index < 4 else [HEADS]
    heads[1]["groups"] = [HEADS, PARTY, MASS]
    heads[1]["position"] += ", Chủ tịch Công đoàn cơ sở"
    party = [cast.person("Đảng ủy viên, Phó Trưởng phòng") for _ in range(6)]
    for member in party:
        member["groups"] = [PARTY]
    mass = [cast.person(post) for post in
            ("Bí thư Đoàn Thanh niên", "Chủ tịch Hội Cựu chiến binh", "Trưởng ban Nữ công", "Trưởng ban Thanh tra nhân dân")]
    for member in mass:
        member["groups"] = [MASS]
    voters = [director, *deputies, *heads, *party, *mass]
    appointed = [date(2020, 10, 1), date(2019, 4, 15), date(2021, 3, 1)]
    subjects = [{**who, "appointed": day} for who, day in zip([director, *deputies], appointed)]
    sheets = files.sheets(cast.random, {
        "1": files.marks(20, 4, 1),
        "2": files.marks(17, 5, 2, several=1),
        "3": files.marks(14, 8, 2, none=1),
    })
    return {
        "extends": "tay-ninh-2023", "id": "tay-ninh-sct-2023",
        "title": "đối với các chức danh Giám đốc, Phó Giám đốc Sở Công Thương",
        "body": {"name": "Sở Công Thương", "superior": "Ủy ban nhân dân tỉnh Tây Ninh", "place": "Tây Ninh",
                 "abbreviation": "SCT"},
        "day": "2023-07-26", "subjectCount": 3, "number": 38, "date": "2023-06-12",
        "signer": {"post": "Giám đốc", "name": director["name"]},
        "chair": director, "secretariat": "Văn phòng Sở",
        "subjects": subjects, "voters": voters, "summoned": len(voters),
        "above": ["ỦY BAN NHÂN DÂN TỈNH TÂY NINH", "SỞ CÔNG THƯƠNG", "DANH SÁCH (người trong danh sách là hư cấu)"],
        "place": "Hội trường Sở Công Thương", "opened": "08:00", "closed": "10:15",
        "absent": [(heads[9], "đi công tác"), (mass[3], "nghỉ ốm")],
        "recorder": cast.person("Chuyên viên Văn phòng Sở", "Âu Thị Ghi"),
        "committee": [heads[0], heads[6], mass[0]],
        "box": {"printed": 30, "issued": 25, "exchanged": 0, "unused": 5, "collected": 25},
        "sheets": sheets,
        "readme": """# Tây Ninh: hạn theo ngày cố định

Người trong ví dụ là hư cấu. Sở Công Thương, 3 người được lấy phiếu, 27 người được triệu tập (35 dòng danh sách, vì có
người thuộc hai hoặc ba thành phần), 25 người có mặt, 25 phiếu thu về, hội nghị ngày 26/7/2023.
Hai dòng không hợp lệ: một dòng đánh dấu nhiều ô, một dòng để trống; phần còn lại của hai phiếu đó vẫn hợp lệ.
Kết quả đối chiếu: `expected-count.csv`, do cách đếm thứ hai (`../second-implementation/recount.py`) viết ra.
""",
    }
