package vn.tinnhiem.app.counting;

/** Phiếu đã quét mà chưa vào phép đếm; answered by the module that scans. The count does not close over them. */
@FunctionalInterface
public interface UncountedScans {

    /** Deliveries that are neither in the count nor removed. */
    long waiting(String vote);
}
