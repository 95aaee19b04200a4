package vn.tinnhiem.app.story;

import com.microsoft.playwright.Page;

/** Người có tài khoản: sets the password by the card's link, signs in, and a second step where the office wants one. */
abstract class SignedIn extends Desk {

    SignedIn(Office office, Page page) {
        super(office, agreeable(page));
    }

    final void signsInFirst(String link, String login) {
        page.navigate(link);
        write("Mật khẩu", Office.PASSWORD);
        write("Nhập lại mật khẩu", Office.PASSWORD);
        press("Đặt mật khẩu");
        write("Tên đăng nhập", login);
        write("Mật khẩu", Office.PASSWORD);
        press("Đăng nhập");
        if (page.url().contains("/me/second-step")) {
            takesThePhone();
        }
    }

    /** Scans the square, types the code that the phone shows, keeps the ten codes for the day when the phone is lost. */
    final void takesThePhone() {
        page.waitForURL("**/me/second-step*");
        looksOver("second-step");
        Phone phone = new Phone(page.locator("#secret").innerText());
        write("Mã đang hiện trên điện thoại", phone.code());
        press("Bật bước thứ hai");
        sees("In ra và cất kín");
        looksOver("recovery-codes");
        follow("Đã cất");
    }
}
