package vn.tinnhiem.rules.electorate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.rules.law.Term;

/**
 * Người được lấy phiếu.
 *
 * @param number order on the list, from 1
 * @param person who, across plans
 * @param position chức vụ, as printed on the ballot
 * @param ballot the ballot that names them; one group of posts, one ballot
 * @param retirementNotice when leave before retirement was notified
 * @param appointed when last appointed or elected to the post
 * @param reappointed whether that was a reappointment to the post already held
 * @param otherPlaces other bodies where this person is voted on too
 * @param leftOut whether the list leaves them off the ballot as exempt
 */
@Term("người được lấy phiếu")
public record Subject(
        int number,
        Person person,
        String position,
        String ballot,
        Optional<LocalDate> retirementNotice,
        Optional<LocalDate> appointed,
        boolean reappointed,
        List<String> otherPlaces,
        boolean leftOut) {
    public Subject {
        otherPlaces = List.copyOf(otherPlaces);
    }

    public String name() {
        return person.name();
    }
}
