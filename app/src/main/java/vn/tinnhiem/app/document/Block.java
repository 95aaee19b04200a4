package vn.tinnhiem.app.document;

import java.util.List;
import java.util.stream.IntStream;

/** Một khối của văn bản, theo nghĩa chứ không theo hình: how it looks is the form's affair. */
public sealed interface Block {

    /**
     * Tên loại và trích yếu, with the rule under them.
     *
     * @param kind as "Kế hoạch"; capitals are made
     * @param subject may be empty
     */
    record Title(String kind, String subject) implements Block {}

    /** Căn cứ: each with its own ";" or "." at the end. */
    record LegalBases(List<String> lines) implements Block {
        public LegalBases {
            lines = List.copyOf(lines);
        }
    }

    /** Đề mục, with its own number: "I. MỤC ĐÍCH, YÊU CẦU", "1. Phạm vi". */
    record SectionHeading(String text) implements Block {}

    /** Đoạn văn. */
    record Paragraph(List<Run> runs, Align align) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        public static Paragraph of(String text) {
            return of(Run.plain(text));
        }

        public static Paragraph of(Run... runs) {
            return new Paragraph(List.of(runs), Align.JUSTIFY);
        }

        public static Paragraph centered(Run... runs) {
            return new Paragraph(List.of(runs), Align.CENTER);
        }
    }

    /** Gạch đầu dòng; the dash is ours. */
    record Item(List<Run> runs) implements Block {
        public Item {
            runs = List.copyOf(runs);
        }

        public static Item of(String text) {
            return new Item(List.of(Run.plain(text)));
        }

        /** A list: a semicolon after each, a full stop after the last, whatever stood there. */
        public static List<Item> list(List<String> texts) {
            return IntStream.range(0, texts.size())
                    .mapToObj(i -> of(Ends.bare(texts.get(i)) + (i == texts.size() - 1 ? "." : ";")))
                    .toList();
        }
    }

    /** Dòng số liệu: "Tổng số phiếu phát ra: 116 phiếu"; the colon is ours. */
    record FieldLine(String label, String value) implements Block {}

    /**
     * Bảng. Header rows come again on each page; rows do not part.
     *
     * @param columns their widths add up to 100
     * @param header with spans; together they fill every column
     */
    record Table(List<Column> columns, List<List<HeaderCell>> header, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            header = header.stream().map(List::copyOf).toList();
            rows = List.copyOf(rows);
            int sum = columns.stream().mapToInt(Column::widthPercent).sum();
            if (sum != 100) {
                throw new IllegalArgumentException("columns take " + sum + "% of the width");
            }
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException(
                            row.cells().size() + " cells for " + columns.size() + " columns: " + row);
                }
            }
        }
    }

    /** A column of a table. */
    record Column(int widthPercent, Align align) {}

    /** A cell of a header row. */
    record HeaderCell(String text, int columnSpan, int rowSpan) {
        public HeaderCell {
            if (columnSpan < 1 || rowSpan < 1) {
                throw new IllegalArgumentException("a cell spans at least itself");
            }
        }

        public static HeaderCell of(String text) {
            return new HeaderCell(text, 1, 1);
        }

        public static HeaderCell wide(String text, int columns) {
            return new HeaderCell(text, columns, 1);
        }

        public static HeaderCell tall(String text, int rows) {
            return new HeaderCell(text, 1, rows);
        }
    }

    /** A row of a table: one text per column. */
    record Row(List<String> cells, boolean bold) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String... cells) {
            return new Row(List.of(cells), false);
        }

        public static Row bold(String... cells) {
            return new Row(List.of(cells), true);
        }
    }

    /** Ghi chú, small and italic, as under a table. */
    record Note(String text) implements Block {}

    /** Chữ ký: one to three columns, from the left. */
    record Signatures(List<Signer> signers) implements Block {
        public Signatures {
            signers = List.copyOf(signers);
            if (signers.isEmpty() || signers.size() > 3) {
                throw new IllegalArgumentException(signers.size() + " signers beside each other");
            }
        }
    }

    /** Nơi nhận, with the signature at its right. */
    record Closing(List<String> recipients, Signer signer) implements Block {
        public Closing {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * Sang trang.
     *
     * @param newNumbering whether the next page counts as page 1, as of an annex
     */
    record PageBreak(boolean newNumbering) implements Block {}
}
