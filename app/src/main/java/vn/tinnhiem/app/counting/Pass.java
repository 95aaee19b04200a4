package vn.tinnhiem.app.counting;

import java.util.Set;

/**
 * Một lần nhập của một xấp.
 *
 * @param number 1, 2, or 3 for what breaks the tie
 * @param station at which it is being entered; empty once it is done or the station ended
 * @param members who entered it so far
 */
record Pass(String id, String batch, long number, String station, boolean done, Set<String> members) {

    Pass {
        members = Set.copyOf(members);
    }
}
