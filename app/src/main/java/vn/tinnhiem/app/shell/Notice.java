package vn.tinnhiem.app.shell;

import java.util.Optional;
import vn.tinnhiem.app.routes.Caller;

/** Cảnh báo trên mọi trang; a module that has one offers it as a bean. */
@FunctionalInterface
public interface Notice {

    /**
     * Điều phải nói ngay.
     *
     * @param href where to learn more
     * @param sentence in the language of the request
     */
    record Shown(String href, String sentence) {}

    /** What this caller is told on the page at hand; empty when all is well. */
    Optional<Shown> shown(Caller caller);
}
