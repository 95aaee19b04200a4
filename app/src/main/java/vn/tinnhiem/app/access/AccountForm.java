package vn.tinnhiem.app.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Những gì gõ vào khi lập tài khoản: every fault, as the keys of sentences. */
final class AccountForm {

    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,39}");
    private static final int LONGEST_NAME = 100;

    private AccountForm() {}

    static List<String> faults(String login, String name) {
        List<String> faults = new ArrayList<>();
        if (!LOGIN.matcher(login.strip()).matches()) {
            faults.add("account.login.wrong");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            faults.add("account.name.missing");
        }
        return faults;
    }

    static List<String> faults(String login, String name, String password, String repeated) {
        List<String> faults = faults(login, name);
        faults.addAll(passwordFaults(password, repeated, login, name));
        return faults;
    }

    static List<String> passwordFaults(String password, String repeated, String login, String name) {
        List<String> faults = new ArrayList<>();
        Passwords.trivial(password, login, name).ifPresent(faults::add);
        if (!password.equals(repeated)) {
            faults.add("password.differs");
        }
        return faults;
    }
}
