package vn.tinnhiem.app.access;

import java.io.Serializable;

/** Đã đúng mật khẩu, chưa có mã: no {@link vn.tinnhiem.app.routes.Caller}, so that no page opens but the one for the code. */
record HalfSignedIn(String account) implements Serializable {

    private static final long serialVersionUID = 1L;
}
