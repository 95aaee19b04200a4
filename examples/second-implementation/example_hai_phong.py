"""Hải Phòng: five persons and one exempt, 118 voters with heads of schools, every kind of invalid line."""

from datetime import date

import vote_files as files
from invented_people import Cast

LEADERS = "Tập thể lãnh đạo Sở"
PARTY = "Ủy viên Ban Chấp hành Đảng bộ cơ quan Sở"
DIVISIONS = "Trưởng phòng chuyên môn, nghiệp vụ thuộc Sở"
SCHOOLS = "Người đứng đầu đơn vị trực thuộc Sở"
MASS = "Trưởng các đoàn thể ở cơ quan Sở"
APPOINTED = [date(2020, 12, 1), date(2018, 6, 1), date(2021, 5, 10), date(2019, 9, 3), date(2022, 2, 15),
             date(2017, 1, 9)]


def electorate(cast):
    names = ["Đoàn Thị Ỷ", "Khổng Văn Ứng", "Ông Thị Ngọc Ẵm", "Quách Thế Ngưỡng", "Đặng Thuỳ Nhuỵ", "Giáp Hữu Kỷ"]
    leaders = [cast.person("Phó Giám đốc" if index else "Giám đốc", name) for index, name in enumerate(names)]
    for leader in leaders:
        leader["groups"] = [LEADERS, PARTY]
    divisions = [cast.person(f"Trưởng phòng chuyên môn số {n}") for n in range(1, 11)]
    for index, head in enumerate(divisions):
        head["groups"] = [DIVISIONS, PARTY] if index < 7 else [DIVISIONS]
    schools = [cast.person(f"Hiệu trưởng Trường THPT số {n:02d}", "Nguyễn Thị Đường" if n in (12, 58) else None)
               for n in range(1, 98)]
    for head in schools:
        head["groups"] = [SCHOOLS]
    party = [cast.person("Đảng ủy viên, Phó Trưởng phòng") for _ in range(2)]
    for member in party:
        member["groups"] = [PARTY]
    mass = [cast.person(post) for post in ("Chủ tịch Công đoàn cơ quan Sở", "Bí thư Đoàn Thanh niên cơ quan Sở",
                                           "Chủ tịch Hội Cựu chiến binh cơ quan Sở")]
    for member in mass:
        member["groups"] = [MASS]
    return leaders, divisions, schools, party, mass


def sheets(random):
    specials = [
        {"issued": "yes", "added": "no", "1": "1", "2": "2", "3": "X", "4": "3", "5": "1"},
        {"issued": "no", "added": "no", "1": "1", "2": "1", "3": "1", "4": "1", "5": "1"},
        {"issued": "no", "added": "no", "1": "1", "2": "2", "3": "1", "4": "1", "5": "2"},
    ]
    lines = files.sheets(random, {
        "1": files.marks(92, 17, 3, none=1, several=1),
        "2": files.marks(78, 28, 7, none=1),
        "3": files.marks(65, 35, 12, none=1, several=1),
        "4": files.marks(21, 33, 58, none=1, several=1),
        "5": files.marks(70, 36, 6, none=2),
    }, specials)
    clean = next(line for line in lines if line["issued"] == "yes" and all(line[p] in "123" for p in "12345"))
    clean["added"] = "yes"
    return lines


def vote():
    cast = Cast("hai-phong", "GD")
    leaders, divisions, schools, party, mass = electorate(cast)
    subjects = [{**who, "appointed": day} for who, day in zip(leaders, APPOINTED)]
    subjects[3]["again"] = "x"
    subjects[5].update(retirement=date(2023, 8, 1), exempt="x")
    voters = [*leaders, *divisions, *schools, *party, *mass]
    return {
        "extends": "hai-phong-2023", "id": "hai-phong-sgddt-2023",
        "title": "đối với các chức danh lãnh đạo Sở Giáo dục và Đào tạo",
        "body": {"name": "Sở Giáo dục và Đào tạo", "superior": "Ủy ban nhân dân thành phố Hải Phòng",
                 "place": "Hải Phòng", "abbreviation": "SGDĐT"},
        "day": "2023-09-22", "subjectCount": 5, "number": 45, "date": "2023-08-14",
        "signer": {"post": "Giám đốc", "name": leaders[0]["name"]},
        "chair": {**leaders[0], "position": "Bí thư Đảng ủy, Giám đốc"}, "secretariat": "Phòng Tổ chức cán bộ",
        "subjects": subjects, "voters": voters, "summoned": len(voters),
        "look": {"dates": "dmy"},
        "voterOrder": ["STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Thành phần", "Mã", "Ghi chú"],
        "place": "Hội trường Sở Giáo dục và Đào tạo", "opened": "14:00", "closed": "16:30",
        "absent": [(schools[30], "đi công tác nước ngoài"), (schools[71], "nghỉ thai sản")],
        "recorder": cast.person("Chuyên viên Phòng Tổ chức cán bộ", "Mẫn Văn Chép"),
        "committee": [divisions[0], divisions[8], schools[3], schools[44], mass[1]],
        "observers": [("Tiêu Văn Dự", "Ban Tổ chức Thành ủy"), ("Ấu Thị Xét", "Ủy ban Kiểm tra Thành ủy"),
                      ("Ưng Đức Khán", "Văn phòng Thành ủy"), ("Nghiêm Thị Ngữ", "Sở Nội vụ")],
        "box": {"printed": 130, "issued": 118, "exchanged": 2, "unused": 12, "collected": 115},
        "explanations": {
            "D522": "Một đại biểu rời hội nghị trước khi bỏ phiếu và mang theo phiếu đã nhận.",
            "D524": "Hai phiếu trong hòm không mang dấu treo và không do ban kiểm phiếu phát ra; lập biên bản, để riêng.",
        },
        "sheets": sheets(cast.random),
        "readme": """# Hải Phòng: danh sách dài, đủ loại dòng không hợp lệ

Người trong ví dụ là hư cấu. Sở Giáo dục và Đào tạo, 5 người được lấy phiếu (người thứ sáu không lấy phiếu vì đã có thông
báo nghỉ hưu), 118 người được triệu tập, 116 có mặt, phát ra 118 phiếu kể cả 2 phiếu đổi, thu về 115, một phiếu không nộp.
Có phiếu bỏ trống dòng, đánh dấu nhiều ô, gạch tên (cả phiếu không hợp lệ), ghi thêm tên; 2 phiếu lạ trong hòm để riêng.
Người thứ tư có 58/115 phiếu tín nhiệm thấp: trên 50%. Nếu 2 phiếu lạ lọt vào số thu về thì chỉ còn 58/117, dưới 50%.
Kết quả đối chiếu: `expected-count.csv`, do cách đếm thứ hai (`../second-implementation/recount.py`) viết ra.
""",
    }
