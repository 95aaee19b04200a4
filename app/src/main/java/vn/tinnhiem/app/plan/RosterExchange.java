package vn.tinnhiem.app.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.dhatim.fastexcel.Worksheet;
import vn.tinnhiem.app.files.Xlsx;
import vn.tinnhiem.app.people.Rosters;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Subject;

/** Danh sách ra và vào: the same workbook that the command line reads. An edited list is read as a file would be. */
final class RosterExchange {

    private static final String[] SUBJECT_TITLES = {
        "STT",
        "Mã",
        "Họ và tên",
        "Chức vụ",
        "Phiếu",
        "Ngày sinh",
        "Thông báo nghỉ hưu",
        "Ngày bổ nhiệm",
        "Bổ nhiệm lại",
        "Nơi khác",
        "Không lấy phiếu"
    };
    private static final int[] SUBJECT_WIDTHS = {7, 14, 30, 34, 12, 14, 16, 16, 12, 30, 12};
    private static final String[] VOTER_TITLES = {"STT", "Mã", "Họ và tên", "Chức vụ", "Thành phần", "Ngày sinh"};
    private static final int[] VOTER_WIDTHS = {7, 14, 30, 34, 34, 14};

    private RosterExchange() {}

    /**
     * Those voted on, in a file that somebody sent.
     *
     * @throws vn.tinnhiem.app.kernel.Refused with every fault of the file
     */
    static List<Subject> subjects(String fileName, byte[] bytes) {
        return read(fileName, bytes, Rosters::subjects);
    }

    /**
     * The voters, in a file that somebody sent.
     *
     * @throws vn.tinnhiem.app.kernel.Refused with every fault of the file
     */
    static List<Electorate.Entry> voters(String fileName, byte[] bytes) {
        return read(fileName, bytes, Rosters::voters);
    }

    /**
     * A list as it would be after an edit, read as its own file: so that what is typed is held against the same rules.
     *
     * @throws vn.tinnhiem.app.kernel.Refused with every fault
     */
    static List<Subject> checkedSubjects(List<Subject> subjects) {
        return subjects.isEmpty() ? subjects : subjects("subjects.xlsx", subjectsBook(subjects));
    }

    /**
     * As {@link #checkedSubjects}.
     *
     * @throws vn.tinnhiem.app.kernel.Refused with every fault
     */
    static List<Electorate.Entry> checkedVoters(List<Electorate.Entry> voters) {
        return voters.isEmpty() ? voters : voters("voters.xlsx", votersBook(voters));
    }

    /** {@code subjects.xlsx} with what the list holds. */
    static byte[] subjectsBook(List<Subject> subjects) {
        return Xlsx.bytes(book -> {
            Worksheet sheet = book.newWorksheet("Người được lấy phiếu");
            Xlsx.header(sheet, 0, SUBJECT_TITLES, SUBJECT_WIDTHS);
            int row = 1;
            for (Subject subject : subjects) {
                sheet.value(row, 0, subject.number());
                text(sheet, row, 1, subject.person().code().orElse(""));
                text(sheet, row, 2, subject.name());
                text(sheet, row, 3, subject.position());
                text(sheet, row, 4, subject.ballot().equals(Rosters.ONLY_BALLOT) ? "" : subject.ballot());
                date(sheet, row, 5, subject.person().born());
                date(sheet, row, 6, subject.retirementNotice());
                date(sheet, row, 7, subject.appointed());
                text(sheet, row, 8, subject.reappointed() ? "x" : "");
                text(sheet, row, 9, String.join("; ", subject.otherPlaces()));
                text(sheet, row, 10, subject.leftOut() ? "x" : "");
                row++;
            }
            looks(sheet, row, SUBJECT_TITLES.length, 5, 6, 7);
        });
    }

    /** {@code voters.xlsx} with what the list holds. */
    static byte[] votersBook(List<Electorate.Entry> voters) {
        return Xlsx.bytes(book -> {
            Worksheet sheet = book.newWorksheet("Người ghi phiếu");
            Xlsx.header(sheet, 0, VOTER_TITLES, VOTER_WIDTHS);
            int row = 1;
            for (Electorate.Entry entry : voters) {
                sheet.value(row, 0, row);
                text(sheet, row, 1, entry.person().code().orElse(""));
                text(sheet, row, 2, entry.person().name());
                text(sheet, row, 3, entry.position());
                text(sheet, row, 4, entry.group());
                date(sheet, row, 5, entry.person().born());
                row++;
            }
            looks(sheet, row, VOTER_TITLES.length, 5);
        });
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }

    private static void date(Worksheet sheet, int row, int column, Optional<LocalDate> date) {
        date.ifPresent(day -> sheet.value(row, column, day));
    }

    private static void looks(Worksheet sheet, int rows, int columns, int... dates) {
        for (int column = 0; column < columns && rows > 1; column++) {
            int here = column;
            boolean isDate = java.util.Arrays.stream(dates).anyMatch(each -> each == here);
            Xlsx.body(sheet.range(1, column, rows - 1, column))
                    .wrapText(true)
                    .format(isDate ? "dd/mm/yyyy" : "General")
                    .set();
        }
    }

    private static <T> T read(String fileName, byte[] bytes, Function<Path, T> reader) {
        String ending = fileName.toLowerCase(Locale.ROOT).endsWith(".csv") ? ".csv" : ".xlsx";
        try {
            Path file = Files.createTempFile("tinnhiem-list", ending);
            try {
                Files.write(file, bytes);
                return reader.apply(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
