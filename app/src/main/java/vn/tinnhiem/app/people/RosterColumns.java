package vn.tinnhiem.app.people;

import java.util.List;
import vn.tinnhiem.app.files.Column;

/** Các cột của danh sách, với những cách ghi thường gặp. */
final class RosterColumns {

    static final Column NUMBER = Column.optional("STT", "TT", "Số TT", "Số thứ tự", "No");
    static final Column CODE = Column.optional("Mã", "Mã số", "Mã cán bộ", "Mã công chức", "Mã CB", "Code");
    static final Column NAME =
            Column.optional("Họ và tên", "Họ tên", "Họ, tên", "Họ và tên người ghi phiếu", "Full name");
    static final Column FAMILY =
            Column.optional("Họ đệm", "Họ và đệm", "Họ và tên đệm", "Họ và chữ đệm", "Họ, chữ đệm", "Họ tên đệm", "Họ");
    static final Column GIVEN = Column.optional("Tên");
    static final Column POSITION =
            Column.required("Chức vụ", "Chức danh", "Chức vụ, chức danh", "Chức vụ công tác", "Position");
    static final Column BALLOT = Column.optional("Phiếu", "Loại phiếu", "Ballot");
    static final Column BORN = Column.optional("Ngày sinh", "Ngày, tháng, năm sinh", "Date of birth");
    static final Column RETIREMENT =
            Column.optional("Thông báo nghỉ hưu", "Ngày thông báo nghỉ hưu", "Thông báo nghỉ", "Retirement notice");
    static final Column APPOINTED =
            Column.optional("Ngày bổ nhiệm", "Ngày bổ nhiệm, bầu", "Ngày bầu, bổ nhiệm", "Appointed");
    static final Column REAPPOINTED = Column.optional("Bổ nhiệm lại", "Reappointed");
    static final Column OTHER_PLACES = Column.optional("Nơi khác", "Nơi lấy phiếu khác", "Other places");
    static final Column LEFT_OUT = Column.optional("Không lấy phiếu", "Left out");
    static final Column GROUP = Column.required("Thành phần", "Thành phần ghi phiếu", "Nhóm", "Group");

    static final List<Column> SUBJECTS = List.of(
            NUMBER,
            CODE,
            NAME,
            FAMILY,
            GIVEN,
            POSITION,
            BALLOT,
            BORN,
            RETIREMENT,
            APPOINTED,
            REAPPOINTED,
            OTHER_PLACES,
            LEFT_OUT);
    static final List<Column> VOTERS = List.of(NUMBER, CODE, NAME, FAMILY, GIVEN, POSITION, GROUP, BORN);

    private RosterColumns() {}
}
