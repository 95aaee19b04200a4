package vn.tinnhiem.app.audit;

/**
 * Ai làm.
 *
 * @param name of the person, of the two members at a counting station, or of the program
 * @param role as the log shows it
 * @param address where the request came from; empty for the program itself
 */
public record Actor(String name, String role, String address) {

    /** Chương trình: what happens without anybody asking. */
    public static final Actor PROGRAM = new Actor("Tín Nhiệm", "PROGRAM", "");

    /** Whoever acts now; answered by whatever knows the request. */
    @FunctionalInterface
    public interface Current {
        Actor actor();
    }
}
