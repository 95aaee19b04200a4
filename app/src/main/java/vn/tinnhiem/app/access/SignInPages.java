package vn.tinnhiem.app.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tinnhiem.app.routes.Allowed;

/** Đăng nhập. */
@Controller
class SignInPages {

    @GetMapping("/sign-in")
    @Allowed(everybody = true)
    String form(@RequestParam(required = false) @Nullable Long wait, Model model) {
        model.addAttribute("wait", wait);
        return "access/sign-in";
    }
}
