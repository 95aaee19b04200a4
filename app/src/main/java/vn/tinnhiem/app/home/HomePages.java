package vn.tinnhiem.app.home;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tinnhiem.app.routes.Allowed;

/** Trang chủ. */
@Controller
class HomePages {

    @GetMapping("/")
    @Allowed(signedIn = true)
    String home() {
        return "home/home";
    }
}
