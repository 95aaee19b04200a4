package vn.tinnhiem.app.routes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Nhận ra người gọi không có tài khoản: a counting station by its cookie. Asked before the session is. */
@FunctionalInterface
public interface Recognition {

    /** Who asks; empty when this cannot tell. */
    Optional<Caller> caller(HttpServletRequest request);
}
