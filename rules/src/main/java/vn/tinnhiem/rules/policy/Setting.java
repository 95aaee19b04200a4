package vn.tinnhiem.rules.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tinnhiem.rules.ballot.LineValidity;
import vn.tinnhiem.rules.ballot.StruckOutName;
import vn.tinnhiem.rules.ballot.UnissuedSheet;
import vn.tinnhiem.rules.electorate.Exemption.Reappointment;
import vn.tinnhiem.rules.electorate.SeveralGrounds;
import vn.tinnhiem.rules.exact.Bound;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.outcome.Base;
import vn.tinnhiem.rules.schedule.LimitReading.AfterDays;
import vn.tinnhiem.rules.schedule.LimitReading.LimitDay;

/**
 * Một điều mà quy định, kế hoạch khung hay kế hoạch chọn. The key is the one in the catalogue and in {@code plan.yaml}.
 *
 * @param <T> what its values are
 */
public final class Setting<T> {

    private static final List<Setting<?>> ALL = new ArrayList<>();

    // ── people
    public static final Setting<Integer> MAXIMUM_PLACES =
            new Setting<>("maximumPlaces", Integer.class, "số nơi một người được lấy phiếu (E305)");
    public static final Setting<Reappointment> REAPPOINTMENT =
            new Setting<>("reappointment", Reappointment.class, "ai không lấy phiếu (E302)");
    public static final Setting<Permission> OWN_VOTE =
            new Setting<>("ownVote", Permission.class, "danh sách người ghi phiếu (W309, E313)");
    public static final Setting<Permission> EXEMPT_VOTE =
            new Setting<>("exemptVote", Permission.class, "danh sách người ghi phiếu (W309, E313)");
    public static final Setting<SeveralGrounds> SEVERAL_GROUNDS = new Setting<>(
            "severalGrounds", SeveralGrounds.class, "người thuộc nhiều thành phần ghi phiếu (N307, E312)");
    public static final Setting<Summoned> SUMMONED =
            new Setting<>("summoned", Summoned.class, "cơ số của điều kiện tiến hành (E509, W532)");
    public static final Setting<Bound> QUORUM =
            new Setting<>("quorum", Bound.class, "điều kiện tiến hành hội nghị (E509)");
    public static final Setting<Permission> COMMITTEE_ON_BALLOT =
            new Setting<>("committeeOnBallot", Permission.class, "thành viên ban kiểm phiếu (D531)");

    // ── ballots
    public static final Setting<StruckOutName> STRUCK_OUT_NAME =
            new Setting<>("struckOutName", StruckOutName.class, "phiếu có họ tên bị gạch xoá");
    public static final Setting<LineValidity> LINE_VALIDITY =
            new Setting<>("lineValidity", LineValidity.class, "phiếu nhiều tên có dòng sai");
    public static final Setting<Marks> MARKS = new Setting<>("marks", Marks.class, "dấu khác chữ X trong ô");
    public static final Setting<UnissuedSheet> UNISSUED_SHEET =
            new Setting<>("unissuedSheet", UnissuedSheet.class, "cơ số của mọi tỉ lệ khi có phiếu lạ trong hòm (D524)");
    public static final Setting<Permission> EXCHANGE =
            new Setting<>("exchange", Permission.class, "tài khoản phiếu (E511, E512)");
    public static final Setting<BallotCode> BALLOT_CODE =
            new Setting<>("ballotCode", BallotCode.class, "mã trên phiếu: chung hay từng tờ");

    // ── result
    public static final Setting<Base> SHARE_BASE = new Setting<>("shareBase", Base.class, "mọi tỉ lệ phần trăm");
    public static final Setting<Base> THRESHOLD_BASE =
            new Setting<>("thresholdBase", Base.class, "mức trên 50% và từ 2/3");

    // ── days, papers
    public static final Setting<DayCount> DAY_COUNT = new Setting<>(
            "dayCount",
            DayCount.class,
            "mọi hạn tính theo ngày; không có lựa chọn khác vì chương trình không biết ngày nghỉ lễ");
    public static final Setting<LimitDay> LIMIT_DAY =
            new Setting<>("limitDay", LimitDay.class, "ngày cuối của mỗi hạn (N202)");
    public static final Setting<AfterDays> AFTER_DAYS =
            new Setting<>("afterDays", AfterDays.class, "hạn báo cáo kết quả");
    public static final Setting<ExplanationsTo> EXPLANATIONS_TO =
            new Setting<>("explanationsTo", ExplanationsTo.class, "ai nhận bản giải trình");
    public static final Setting<Permission> ASKER_SHOWN =
            new Setting<>("askerShown", Permission.class, "người được lấy phiếu có biết ai hỏi không");
    public static final Setting<Integer> ORIGINALS = new Setting<>("originals", Integer.class, "số bản gốc biên bản");
    public static final Setting<SuperiorOriginals> SUPERIOR_ORIGINALS =
            new Setting<>("superiorOriginals", SuperiorOriginals.class, "hai bản gốc gửi cấp trên gửi về đâu");
    public static final Setting<ArchiveKeeps> ARCHIVE_KEEPS = new Setting<>(
            "archiveKeeps", ArchiveKeeps.class, "hồ sơ lưu trữ giữ số tổng hay từng tờ phiếu", ArchiveKeeps.TOTALS);

    /** Whether something may be done. */
    public enum Permission {
        ALLOWED,
        FORBIDDEN
    }

    /** Who counts as summoned. */
    public enum Summoned {
        VOTERS_ONLY,
        VOTERS_AND_GUESTS
    }

    /** Which clear marks count: the plans name an X only, and whether others count is a choice. */
    @Clause("HP-25")
    public enum Marks {
        ANY_CLEAR_MARK,
        X_ONLY;

        /**
         * Whether a clear mark counts without anybody looking at it.
         *
         * @param cross whether it is surely an X
         */
        public boolean accepts(boolean cross) {
            return cross || this == ANY_CLEAR_MARK;
        }
    }

    /** Whether all sheets of a vote carry one code or each its own. */
    public enum BallotCode {
        SHARED,
        INDIVIDUAL
    }

    /** How days are counted. Working days would need every year's calendar of holidays, so there is no second choice. */
    public enum DayCount {
        CALENDAR_DAYS
    }

    /** Who gets an explanation. */
    public enum ExplanationsTo {
        ASKERS,
        ALL_VOTERS
    }

    /** Where the originals for the superior go. */
    public enum SuperiorOriginals {
        ONE_BODY,
        TWO_BODIES
    }

    /** What of the count stays when a vote is archived. A whole pattern of marks can betray who made it. */
    public enum ArchiveKeeps {
        /** Numbers per person, and per batch where there are batches. */
        TOTALS,
        /** Every sheet, in no order. */
        SHEETS
    }

    private final String key;
    private final Class<T> type;
    private final String affects;
    private final Optional<T> unsaid;

    private Setting(String key, Class<T> type, String affects) {
        this(key, type, affects, Optional.empty());
    }

    /** A setting that came after plans were adopted without it: they meant this value. */
    private Setting(String key, Class<T> type, String affects, T unsaid) {
        this(key, type, affects, Optional.of(unsaid));
    }

    private Setting(String key, Class<T> type, String affects, Optional<T> unsaid) {
        this.key = key;
        this.type = type;
        this.affects = affects;
        this.unsaid = unsaid;
        ALL.add(this);
    }

    /** Whether a plan with this value has the digest that it had before there was this setting. */
    public boolean unsaid(Object value) {
        return unsaid.filter(value::equals).isPresent();
    }

    public static List<Setting<?>> all() {
        return List.copyOf(ALL);
    }

    public static Optional<Setting<?>> of(String key) {
        return ALL.stream().filter(s -> s.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    /** What its value is: an enum, {@link Integer} or {@link Bound}. */
    public Class<T> type() {
        return type;
    }

    /** What depends on it, in Vietnamese. */
    public String affects() {
        return affects;
    }

    /** The choices as files write them: {@code wholeBallot}, {@code line}; none for numbers and bounds. */
    public List<String> choices() {
        T[] constants = type.getEnumConstants();
        return constants == null
                ? List.of()
                : Arrays.stream(constants).map(c -> written((Enum<?>) c)).toList();
    }

    /** A value of this setting as files write it. */
    public static String written(Object value) {
        return switch (value) {
            case Enum<?> choice -> written(choice);
            case Bound bound -> bound.words();
            default -> value.toString();
        };
    }

    private static String written(Enum<?> choice) {
        StringBuilder camel = new StringBuilder();
        for (String word : choice.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
