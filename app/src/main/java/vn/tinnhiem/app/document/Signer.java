package vn.tinnhiem.app.document;

import java.util.List;

/**
 * Người ký: on whose behalf, as what, who.
 *
 * @param authority lines over the post, as "TM. BAN KIỂM PHIẾU"; may be none
 * @param post as "Trưởng ban"; capitals are made; may be empty
 * @param note as "(Ký, ghi rõ họ tên)"; may be empty
 * @param name may be empty, to be written by hand
 */
public record Signer(List<String> authority, String post, String note, String name) {

    public Signer {
        authority = List.copyOf(authority);
    }

    public static Signer of(String authority, String post, String name) {
        return new Signer(authority.isEmpty() ? List.of() : List.of(authority), post, "", name);
    }
}
