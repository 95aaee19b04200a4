package vn.tinnhiem.app.scan;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Lời giữa chương trình và tiến trình đọc: requests one way, answers the other, each with a number. */
final class Wire {

    /** The number of the first answer: ready, or why not. */
    static final int GREETING = 0;

    /** No answer is longer: the picture of a page. */
    static final int MOST = 48 << 20;

    private static final int MOST_TEXT = 1 << 26;

    private Wire() {}

    /** What is asked for. */
    enum Kind {
        /** SHA-256, size and age of a file. */
        HASH,
        /** How many pages it has. */
        OPEN,
        /** The reading of a page. */
        READ,
        /** A picture of a page for the review. */
        PICTURE
    }

    /**
     * @param size what {@link Kind#HASH} said before, as {@code age}: a file that was changed since is not read
     * @param reading for {@link Kind#PICTURE}: the reading that the picture is of
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, not compared
    record Request(Kind kind, String file, int page, long size, long age, byte[] reading) {
        static Request hash(String file) {
            return new Request(Kind.HASH, file, 0, 0, 0, new byte[0]);
        }
    }

    /** How an answer ends. */
    enum Status {
        OK,
        /** The file or page is at fault: a cause by name, and a detail. */
        REFUSED,
        /** The reader is at fault: what it stumbled over. */
        FAILED
    }

    @SuppressWarnings("ArrayRecordComponent") // passed on, not compared
    record Answer(Status status, byte[] bytes) {
        static Answer refused(String cause, String detail) {
            return new Answer(Status.REFUSED, (cause + "\n" + detail).getBytes(StandardCharsets.UTF_8));
        }

        static Answer failed(String what) {
            return new Answer(Status.FAILED, what.getBytes(StandardCharsets.UTF_8));
        }

        /** The cause of what was refused, and its detail. */
        String[] causeAndDetail() {
            String text = new String(bytes, StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            return end < 0 ? new String[] {text, ""} : new String[] {text.substring(0, end), text.substring(end + 1)};
        }
    }

    static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInputStream in) throws IOException {
        return new String(bytes(in, MOST_TEXT), StandardCharsets.UTF_8);
    }

    static void request(DataOutputStream out, int number, Request request) throws IOException {
        out.writeInt(number);
        out.writeByte(request.kind().ordinal());
        text(out, request.file());
        out.writeInt(request.page());
        out.writeLong(request.size());
        out.writeLong(request.age());
        out.writeInt(request.reading().length);
        out.write(request.reading());
        out.flush();
    }

    /** The request whose number was read before. */
    static Request request(DataInputStream in) throws IOException {
        return new Request(
                Kind.values()[in.readByte()],
                text(in),
                in.readInt(),
                in.readLong(),
                in.readLong(),
                bytes(in, ReadingBytes.MOST));
    }

    static void answer(DataOutputStream out, int number, Answer answer) throws IOException {
        out.writeInt(number);
        out.writeByte(answer.status().ordinal());
        out.writeInt(answer.bytes().length);
        out.write(answer.bytes());
        out.flush();
    }

    /** @throws IOException also when what comes is no answer */
    static Answer answer(DataInputStream in) throws IOException {
        int status = in.readByte();
        if (status < 0 || status >= Status.values().length) {
            throw new IOException("no answer");
        }
        return new Answer(Status.values()[status], bytes(in, MOST));
    }

    private static byte[] bytes(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new IOException("length " + length);
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new java.io.EOFException();
        }
        return bytes;
    }
}
