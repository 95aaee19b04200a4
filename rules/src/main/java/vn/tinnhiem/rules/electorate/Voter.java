package vn.tinnhiem.rules.electorate;

import java.util.Set;
import vn.tinnhiem.rules.law.Term;

/**
 * Người ghi phiếu: one person, one ballot, however many grounds.
 *
 * @param grounds the voter groups that this person belongs to, at least one, in the order met
 */
@Term("người ghi phiếu")
public record Voter(Person person, String position, Set<String> grounds) {}
