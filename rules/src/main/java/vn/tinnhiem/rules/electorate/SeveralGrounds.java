package vn.tinnhiem.rules.electorate;

/** What becomes of a person in several groups: one voter with several grounds, or the list has to choose one. */
public enum SeveralGrounds {
    ONE_VOTER,
    ONE_GROUND_ONLY
}
