package vn.tinnhiem.app.counting;

import static vn.tinnhiem.app.store.schema.Tables.COUNT_PASS;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_SEAT;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_STATION;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.CountStationRecord;

/** Các bàn kiểm phiếu: two members choose their names, the chair compares three digits. Of the station's key only the hash is kept. */
@Component
class Stations {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_WAITING = 20;
    /** A smaller committee has no two pairs of different people. */
    private static final int FEWEST_FOR_PAIRS = 4;

    private final DSLContext queries;
    private final Committees committees;
    private final AuditLog log;
    private final Live live;

    Stations(DSLContext queries, Committees committees, AuditLog log, Live live) {
        this.queries = queries;
        this.committees = committees;
        this.log = log;
        this.live = live;
    }

    /**
     * Một bàn.
     *
     * @param code three digits; empty once confirmed
     * @param seatedElsewhere those of its members who sit at another station, which ends when this one is confirmed
     */
    record Station(
            String id,
            String vote,
            long number,
            boolean confirmed,
            String code,
            List<String> members,
            List<String> seatedElsewhere) {
        public String names() {
            return String.join(" và ", members);
        }
    }

    /** Those that did not end, by number. */
    List<Station> of(String vote) {
        List<CountStationRecord> rows = queries.selectFrom(COUNT_STATION)
                .where(COUNT_STATION.VOTE.eq(vote), COUNT_STATION.IS_ENDED.isFalse())
                .orderBy(COUNT_STATION.NUMBER)
                .fetch();
        Map<String, List<String>> members = queries.selectFrom(COUNT_SEAT)
                .where(COUNT_SEAT.STATION.in(
                        rows.stream().map(CountStationRecord::getId).toList()))
                .orderBy(COUNT_SEAT.MEMBER)
                .fetchGroups(COUNT_SEAT.STATION, COUNT_SEAT.MEMBER);
        return rows.stream().map(row -> station(row, members)).toList();
    }

    /** The station that holds this key; empty when there is none or it ended. */
    Optional<Station> holding(String token) {
        return queries.selectFrom(COUNT_STATION)
                .where(COUNT_STATION.TOKEN_HASH.eq(hash(token)), COUNT_STATION.IS_ENDED.isFalse())
                .fetchOptional(row -> station(row, Map.of(row.getId(), members(row.getId()))));
    }

    /** The confirmed station that holds this key. */
    Optional<Seated> seated(String token) {
        return holding(token).filter(Station::confirmed).map(this::seated);
    }

    private Seated seated(Station station) {
        boolean head = committees.members(station.vote()).stream()
                .anyMatch(member -> member.head() && station.members().contains(member.name()));
        return new Seated(station.id(), station.vote(), station.number(), station.members(), head);
    }

    /**
     * Asks for a station.
     *
     * @param members names of two elected members, or of one where the committee is too small for two pairs
     * @return the station's key, which is nowhere else
     */
    @Transactional
    public String ask(String vote, List<String> members) {
        List<CommitteeMember> committee = committees.members(vote);
        if (committee.isEmpty()) {
            throw Batches.refused(Fault.F561_COMMITTEE_MISSING);
        }
        Set<String> elected = committee.stream().map(CommitteeMember::name).collect(Collectors.toSet());
        Set<String> chosen = new TreeSet<>(members);
        int least = committee.size() < FEWEST_FOR_PAIRS ? 1 : 2;
        long waiting = of(vote).stream().filter(each -> !each.confirmed()).count();
        if (chosen.size() < least || chosen.size() > 2 || !elected.containsAll(chosen) || waiting >= MOST_WAITING) {
            throw Batches.refused(Fault.F562_SEATS);
        }
        String token = Ids.random();
        CountStationRecord row = queries.newRecord(COUNT_STATION);
        row.setId(Ids.random());
        row.setVote(vote);
        row.setNumber(next(vote));
        row.setTokenHash(hash(token));
        row.setCode(freeCode(vote));
        row.setIsConfirmed(false);
        row.setIsEnded(false);
        row.insert();
        chosen.forEach(member -> queries.insertInto(COUNT_SEAT)
                .set(COUNT_SEAT.STATION, row.getId())
                .set(COUNT_SEAT.MEMBER, member)
                .execute());
        log.record(
                CountAct.STATION_ASKED, vote, "Bàn " + row.getNumber(), Map.of("members", String.join(" và ", chosen)));
        live.changed(vote);
        return token;
    }

    /** The chair saw the same digits: the station may work, and whoever sat elsewhere has left there. */
    @Transactional
    public void confirm(String vote, String id) {
        Station station = existing(vote, id);
        if (station.confirmed()) {
            return;
        }
        of(vote).stream()
                .filter(other -> !other.id().equals(id))
                .filter(other -> other.members().stream().anyMatch(station.members()::contains))
                .forEach(other -> end(other, CountAct.STATION_ENDED));
        queries.update(COUNT_STATION)
                .set(COUNT_STATION.IS_CONFIRMED, true)
                .set(COUNT_STATION.CODE, "")
                .where(COUNT_STATION.ID.eq(id))
                .execute();
        record(CountAct.STATION_CONFIRMED, station);
        live.changed(vote);
    }

    /** Refuses a station that waits, or ends one that works; what it was entering can be gone on with elsewhere. */
    @Transactional
    public void end(String vote, String id) {
        Station station = existing(vote, id);
        end(station, station.confirmed() ? CountAct.STATION_ENDED : CountAct.STATION_REFUSED);
        live.changed(vote);
    }

    private void end(Station station, CountAct act) {
        queries.update(COUNT_STATION)
                .set(COUNT_STATION.IS_ENDED, true)
                .set(COUNT_STATION.CODE, "")
                .where(COUNT_STATION.ID.eq(station.id()))
                .execute();
        queries.update(COUNT_PASS)
                .set(COUNT_PASS.STATION, "")
                .where(COUNT_PASS.STATION.eq(station.id()))
                .execute();
        record(act, station);
    }

    private void record(CountAct act, Station station) {
        log.record(act, station.vote(), "Bàn " + station.number(), Map.of("members", station.names()));
    }

    private Station existing(String vote, String id) {
        return of(vote).stream()
                .filter(station -> station.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Batches.refused(Fault.F563_NO_SUCH_STATION));
    }

    /** @param seats who sits where, at the least at this station */
    private static Station station(CountStationRecord row, Map<String, List<String>> seats) {
        List<String> members = seats.getOrDefault(row.getId(), List.of());
        List<String> elsewhere = seats.entrySet().stream()
                .filter(other -> !other.getKey().equals(row.getId()))
                .flatMap(other -> other.getValue().stream())
                .filter(members::contains)
                .distinct()
                .toList();
        return new Station(
                row.getId(), row.getVote(), row.getNumber(), row.getIsConfirmed(), row.getCode(), members, elsewhere);
    }

    private List<String> members(String station) {
        return queries.selectFrom(COUNT_SEAT)
                .where(COUNT_SEAT.STATION.eq(station))
                .orderBy(COUNT_SEAT.MEMBER)
                .fetch(COUNT_SEAT.MEMBER);
    }

    private long next(String vote) {
        Long last = queries.select(DSL.max(COUNT_STATION.NUMBER))
                .from(COUNT_STATION)
                .where(COUNT_STATION.VOTE.eq(vote))
                .fetchOne(DSL.max(COUNT_STATION.NUMBER));
        return last == null ? 1 : last + 1;
    }

    private String freeCode(String vote) {
        Set<String> taken = of(vote).stream().map(Station::code).collect(Collectors.toSet());
        String code;
        do {
            code = String.format(Locale.ROOT, "%03d", RANDOM.nextInt(1000));
        } while (taken.contains(code));
        return code;
    }

    private static String hash(String token) {
        return CanonicalJson.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
