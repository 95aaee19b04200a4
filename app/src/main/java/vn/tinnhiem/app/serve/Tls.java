package vn.tinnhiem.app.serve;

import java.nio.file.Path;

/** Kết nối có mã hoá hay không, và chứng thư từ đâu. */
public sealed interface Tls {

    /** Plain HTTP. */
    record Off() implements Tls {}

    /** By a local authority that the application makes in the data folder. */
    record Local() implements Tls {}

    /**
     * By a key store of the office.
     *
     * @param store PKCS #12 or JKS
     * @param password a file whose first line is the password, so that no list of processes shows it
     */
    record Store(Path store, Path password) implements Tls {}

    /** Whether addresses begin with https. */
    default boolean on() {
        return !(this instanceof Off);
    }
}
