package vn.tinnhiem.app.scan;

import java.nio.file.Path;
import java.util.List;

/**
 * Một lượt đưa vào: files that came together, in the order in which they are read.
 *
 * @param number from 1, in the order of arrival; gone with the pile when the count is closed
 * @param batch id of the batch of the count that it feeds; empty for sheets of the whole vote
 * @param folder where its files lie
 */
record Pile(String id, int number, String batch, Path folder, List<Stored> files) {

    Pile {
        files = List.copyOf(files);
    }

    /**
     * Một tệp trong kho.
     *
     * @param place in the pile, from 1
     * @param bytes how large it is
     */
    record Stored(String id, int place, Path file, long bytes) {}
}
