package vn.tinnhiem.app.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tinnhiem.app.routes.Allowed;

/** Đăng nhập. */
@Controller
class SignInPages {

    @GetMapping("/sign-in")
    @Allowed(everybody = true)
    String form() {
        return "access/sign-in";
    }
}
