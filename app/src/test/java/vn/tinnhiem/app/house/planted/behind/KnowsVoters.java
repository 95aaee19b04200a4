package vn.tinnhiem.app.house.planted.behind;

import java.util.List;

/** A list of voters. */
public record KnowsVoters(List<String> names) {}
