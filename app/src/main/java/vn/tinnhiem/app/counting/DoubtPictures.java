package vn.tinnhiem.app.counting;

import java.util.Optional;

/** Hình của tờ phiếu đang chờ quyết định; answered by the module that scans. */
@FunctionalInterface
public interface DoubtPictures {

    /**
     * The address of a picture below {@code /station}, with the signature masked; empty when this sheet was not scanned.
     *
     * @param ordinal its place in the batch, from 1
     */
    Optional<String> address(String batch, long ordinal);
}
