package vn.tinnhiem.bench;

/** {@code ./tinnhiem bench …} */
public final class Bench {

    private Bench() {}

    /** @param arguments the name of a bench and its options */
    public static void main(String[] arguments) {
        System.err.println("no bench of this name yet");
        System.exit(2);
    }
}
