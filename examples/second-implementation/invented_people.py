"""Invented persons: names built from lists rich in rare letters, none of a real official."""

import datetime
import random

SURNAMES = """Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đoàn Đinh Ưng Ông Âu Quách
Khổng Nghiêm Thạch Lưỡng Giáp Tiêu Mẫn Ấu""".split()
MEN = """Ưởng Ẩn Ổn Ấn Ứng Mẫu Thử Dụ Thưởng Dưỡng Ngưỡng Tưởng Sửu Kỷ Vỹ Quỹ Nhượng Trượng Cừ Khởi Diễn Đễ Nhẫn
Soạn Ỵ Ẳng Ớ Khuyến Thuyên Ngoãn Hữu Bưởng Truật Quynh""".split()
WOMEN = """Đường Ỷ Ẵm Ửng Mỵ Thuỷ Thủy Nhuỵ Diễm Ngữ Ước Lựu Quýt Bưởi Nhãn Mận Sẵn Gấm Lụa Nhiễu Thảnh Ẻn Ỡn Uyển
Huyễn Quỳ Khuê Thuần Yểu Hưởng Ẩm Thoả Thỏa""".split()
MIDDLE_MEN = ["Văn", "Đức", "Hữu", "Quỳnh", "Thế"]
MIDDLE_WOMEN = ["Thị", "Thị Ngọc", "Thuỳ", "Thị Mỹ"]


class Cast:
    """Hands out persons with a code, a name nobody else of the cast has, and a birth date."""

    def __init__(self, seed, prefix):
        self.random = random.Random(seed)
        self.prefix = prefix
        self.number = 0
        self.used = set()

    def person(self, position, name=None, code=None, born=None):
        self.number += 1
        name = name or self._name()
        self.used.add(name)
        return {
            "code": code or f"{self.prefix}-{self.number:03d}",
            "name": name,
            "position": position,
            "born": born or self._born(),
            "groups": [],
        }

    def _name(self):
        while True:
            woman = self.random.random() < 0.45
            middle = self.random.choice(MIDDLE_WOMEN if woman else MIDDLE_MEN)
            given = self.random.choice(WOMEN if woman else MEN)
            name = f"{self.random.choice(SURNAMES)} {middle} {given}"
            if name not in self.used and len(set(name.split())) == len(name.split()):
                return name

    def _born(self):
        return datetime.date(1964, 1, 1) + datetime.timedelta(days=self.random.randrange(365 * 24))
