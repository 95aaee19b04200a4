package vn.tinnhiem.app.conference;

/** Biểu quyết giơ tay. */
public record Hands(long agreeing, long against, long abstaining) {

    long all() {
        return agreeing + against + abstaining;
    }
}
