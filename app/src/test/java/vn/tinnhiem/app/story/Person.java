package vn.tinnhiem.app.story;

import java.util.List;

/**
 * Một người hư cấu trong danh bạ.
 *
 * @param born as typed, day/month/year; may be empty
 * @param appointed to the post, as typed; may be empty
 * @param retirement notice of it, as typed; may be empty
 */
record Person(String code, String name, String post, String group, String born, String appointed, String retirement) {

    static final List<String> TITLES = List.of(
            "STT", "Mã CB", "Họ và tên", "Chức vụ", "Thành phần", "Ngày sinh", "Ngày bổ nhiệm", "Thông báo nghỉ hưu");

    static Person of(String code, String name, String post, String group) {
        return new Person(code, name, post, group, "", "", "");
    }

    Person born(String day) {
        return new Person(code, name, post, group, day, appointed, retirement);
    }

    Person appointed(String day) {
        return new Person(code, name, post, group, born, day, retirement);
    }

    Person retires(String notice) {
        return new Person(code, name, post, group, born, appointed, notice);
    }
}
