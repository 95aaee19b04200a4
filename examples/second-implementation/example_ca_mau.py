"""Cà Mau: a round of three bodies; one person is voted on in two of them. A third place lies beside, to be found."""

from datetime import date

import vote_files as files
from invented_people import Cast

FRAME = {"extends": "ca-mau-2023", "date": "2023-09-06"}


def state_body(cast, letter, places, heads, others):
    """Leaders (all in the party committee), heads of divisions (two of them in it), heads of mass organisations."""
    leaders = [cast.person(**place) for place in places]
    for leader in leaders:
        leader["groups"] = ["Lãnh đạo Sở", "Ban Chấp hành Đảng bộ Sở"]
    divisions = [cast.person(f"Trưởng phòng số {n}, Sở {letter}") for n in range(1, heads + 1)]
    for index, head in enumerate(divisions):
        head["groups"] = ["Trưởng phòng, đơn vị thuộc Sở"] + (["Ban Chấp hành Đảng bộ Sở"] if index < 2 else [])
    mass = [cast.person(f"Trưởng đoàn thể số {n}, Sở {letter}") for n in range(1, others + 1)]
    for member in mass:
        member["groups"] = ["Trưởng các đoàn thể"]
    return leaders, divisions, mass


def state_vote(letter, day, number, leaders, divisions, mass):
    return {
        **FRAME, "id": f"ca-mau-so-{letter.lower()}-2023", "title": f"đối với các chức danh lãnh đạo Sở {letter}",
        "body": {"name": f"Sở {letter}", "superior": "Ủy ban nhân dân tỉnh Cà Mau", "place": "Cà Mau",
                 "abbreviation": f"S{letter}"},
        "day": day, "subjectCount": len(leaders), "number": number,
        "signer": {"post": "Giám đốc", "name": leaders[0]["name"]},
        "chair": leaders[0], "secretariat": "Văn phòng Sở",
        "voters": [*leaders, *divisions, *mass], "summoned": len(leaders) + len(divisions) + len(mass),
        "place": f"Phòng họp Sở {letter}", "opened": "14:00", "closed": "15:30",
    }


def so_a(two_places):
    cast = Cast("ca-mau-a", "CM-A")
    places = [{"position": "Giám đốc", "name": "Ngô Văn Trượng"}, two_places | {"position": "Phó Giám đốc"},
              {"position": "Phó Giám đốc", "name": "Phan Thị Yểu"}]
    leaders, divisions, mass = state_body(cast, "A", places, 9, 3)
    appointed = [date(2020, 7, 1), date(2021, 2, 1), date(2019, 12, 2)]
    subjects = [{**who, "appointed": day} for who, day in zip(leaders, appointed)]
    subjects[1]["elsewhere"] = "Đảng ủy C"
    dealt = {"1": files.marks(11, 2, 1), "2": files.marks(6, 5, 3), "3": files.marks(8, 5, 1)}
    return state_vote("A", "2023-10-12", 12, leaders, divisions, mass) | {
        "subjects": subjects, "absent": [(divisions[7], "nghỉ ốm")],
        "recorder": cast.person("Chuyên viên", "Ông Thị Ghi"), "committee": [divisions[0], divisions[4], mass[1]],
        "box": {"printed": 18, "issued": 14, "exchanged": 0, "unused": 4, "collected": 14},
        "sheets": files.sheets(cast.random, dealt),
        "readme": """# Cà Mau, Sở A

Người và cơ quan trong ví dụ là hư cấu. 3 người được lấy phiếu, 15 người được triệu tập, 14 phiếu, ngày 12/10/2023.
Người thứ hai còn được lấy phiếu ở Đảng ủy C (`../dang-uy-c`): ở đây 3/14 phiếu tín nhiệm thấp, ở đó 5/9.
Hai kết quả được đặt cạnh nhau, không cộng, không lấy trung bình.
""",
    }


def so_b():
    cast = Cast("ca-mau-b", "CM-B")
    places = [{"position": "Giám đốc", "name": "Lê Thị Ngọc Thoả"}, {"position": "Phó Giám đốc", "name": "Hồ Hữu Ỵ"}]
    leaders, divisions, mass = state_body(cast, "B", places, 9, 3)
    appointed = [date(2022, 4, 4), date(2020, 9, 14)]
    dealt = {"1": files.marks(9, 2, 1), "2": files.marks(3, 3, 6)}
    return state_vote("B", "2023-10-19", 8, leaders, divisions, mass) | {
        "subjects": [{**who, "appointed": day} for who, day in zip(leaders, appointed)],
        "absent": [(divisions[6], "đi công tác"), (mass[2], "nghỉ phép")],
        "recorder": cast.person("Chuyên viên", "Đỗ Văn Chép"), "committee": [divisions[1], divisions[5], mass[0]],
        "box": {"printed": 15, "issued": 12, "exchanged": 0, "unused": 3, "collected": 12},
        "sheets": files.sheets(cast.random, dealt),
        "readme": """# Cà Mau, Sở B

Người và cơ quan trong ví dụ là hư cấu. 2 người được lấy phiếu, 14 người được triệu tập, 12 phiếu, ngày 19/10/2023.
Người thứ hai có đúng 6/12 phiếu tín nhiệm thấp: đúng 50% thì không thuộc mức nào.
""",
    }


def dang_uy_c(two_places):
    cast = Cast("ca-mau-c", "CM-C")
    leaders = [cast.person("Bí thư", "Dương Văn Khởi"), cast.person(**two_places, position="Phó Bí thư"),
               cast.person("Phó Bí thư Thường trực", "Bùi Thị Ẵm")]
    for leader in leaders:
        leader["groups"] = ["Ban Thường vụ Đảng ủy", "Ban Chấp hành Đảng bộ"]
    members = [cast.person("Đảng ủy viên") for _ in range(6)]
    for member in members:
        member["groups"] = ["Ban Chấp hành Đảng bộ"]
    appointed = [date(2020, 8, 5), date(2020, 8, 5), date(2021, 6, 30)]
    subjects = [{**who, "appointed": day} for who, day in zip(leaders, appointed)]
    subjects[1]["elsewhere"] = "Sở A"
    dealt = {"1": files.marks(6, 2, 1), "2": files.marks(2, 2, 5), "3": files.marks(5, 3, 1)}
    return {
        **FRAME, "id": "ca-mau-dang-uy-c-2023", "title": "đối với các chức danh lãnh đạo Đảng ủy C", "style": "party",
        "body": {"name": "Đảng ủy C", "superior": "Tỉnh ủy Cà Mau", "place": "Cà Mau", "abbreviation": "ĐU"},
        "day": "2023-10-26", "council": "2023-10-20", "subjectCount": 3, "number": 21,
        "signer": {"authority": "T/M Đảng ủy", "post": "Bí thư", "name": leaders[0]["name"]},
        "chair": leaders[0], "secretariat": "Văn phòng Đảng ủy",
        "subjects": subjects, "voters": [*leaders, *members], "summoned": 9,
        "place": "Phòng họp Đảng ủy C", "opened": "08:00", "closed": "09:00", "absent": [],
        "recorder": cast.person("Chuyên viên Văn phòng Đảng ủy", "Âu Thuỳ Biên"), "committee": members[:3],
        "box": {"printed": 12, "issued": 9, "exchanged": 0, "unused": 3, "collected": 9},
        "sheets": files.sheets(cast.random, dealt),
        "readme": """# Cà Mau, Đảng ủy C (thể thức văn bản Đảng)

Người và cơ quan trong ví dụ là hư cấu. 3 người được lấy phiếu, 9 người được triệu tập, có mặt đủ, 9 phiếu, ngày 26/10/2023.
Người thứ hai còn được lấy phiếu ở Sở A (`../so-a`): ở đây 5/9 phiếu tín nhiệm thấp (trên 50% nhưng dưới 2/3), ở đó 3/14.
""",
    }


def third_place(two_places):
    cast = Cast("ca-mau-d", "CM-D")
    leaders = [cast.person("Giám đốc", "Vũ Thị Quýt"), cast.person(**two_places, position="Phó Giám đốc kiêm nhiệm")]
    divisions = [cast.person(f"Trưởng phòng số {n}, Sở D") for n in range(1, 7)]
    for leader in leaders:
        leader["groups"] = ["Lãnh đạo Sở"]
    for head in divisions:
        head["groups"] = ["Trưởng phòng, đơn vị thuộc Sở"]
    appointed = [date(2021, 1, 4), date(2022, 3, 1)]
    return state_vote("D", "2023-10-19", 5, leaders, divisions, []) | {
        "subjects": [{**who, "appointed": day} for who, day in zip(leaders, appointed)],
        "readme": """# Cà Mau, nơi thứ ba (sai có chủ ý)

Chỉ có kế hoạch và danh sách. Người thứ hai đã được lấy phiếu ở Sở A và Đảng ủy C; Sở D là nơi thứ ba, quá 2 nơi.
Danh sách này không khai "Nơi khác": xem riêng kế hoạch thì không thấy, soát cả đợt (`--round`) mới thấy.
""",
    }


def votes():
    two_places = {"name": "Trần Thị Hưởng", "code": "CM-000217", "born": date(1978, 2, 28)}
    return {"so-a": so_a(two_places), "so-b": so_b(), "dang-uy-c": dang_uy_c(two_places),
            "third-place": third_place(two_places)}
