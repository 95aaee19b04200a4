package vn.tinnhiem.app.kernel;

/**
 * Lỗi của dữ liệu đưa vào: every way in which a file, a value or a place on disk can be at fault.
 * The number is in the name; the sentence is {@code fault.<number>} in the messages.
 * 1xx files and folders, 2xx YAML and JSON, 3xx tables, 4xx plans and their state, 5xx conference and count, 6xx papers.
 */
public enum Fault {
    F101_FILE_MISSING,
    F102_FILE_EMPTY,
    F103_FILE_UNREADABLE,
    F104_ENCODING_UNKNOWN,
    F106_FILE_DAMAGED,
    F107_OLD_EXCEL,
    F108_OUTPUT_EXISTS,
    F109_OUTPUT_UNWRITABLE,
    F110_DISK_FULL,

    F201_YAML_SYNTAX,
    F202_KEY_REPEATED,
    F203_KEY_UNKNOWN,
    F204_KEY_MISSING,
    F205_NOT_ONE_VALUE,
    F206_DATE_IMPOSSIBLE,
    F207_CITATION_MISSING,
    F208_FRACTION_NOT_LOWEST,
    F209_BRACKETS_OVERLAP,
    F210_EXTENDS_CYCLE,
    F211_EXTENDS_UNKNOWN,
    F212_NUMBER_OUT_OF_RANGE,
    F213_CHOICE_UNKNOWN,
    F214_BOUND_WORDS,
    F215_NOT_A_GROUP,
    F216_NOT_A_LIST,
    F217_YAML_FEATURE,
    F218_YAML_TOO_BIG,
    F219_YAML_TOO_DEEP,
    F220_DOCUMENT_UNDECLARED,
    F221_SETTING_UNKNOWN,
    F222_TASK_UNKNOWN,
    F223_DEADLINE_WITHOUT_LIMIT,
    F224_COUNTED_FROM_NO_DEADLINE,
    F225_SETTINGS_MISSING,
    F226_FORMAT_UNKNOWN,
    F227_LAYER_ORDER,
    F228_WINDOW_EMPTY,

    F501_UNKNOWN_FORMAT,
    F502_NOT_A_TIME,
    F503_NO_HEAD,
    F504_NOTHING_TO_EXPLAIN,
    F505_NOT_A_COUNT,
    F506_UNKNOWN_MARK,
    F507_NOT_YES_OR_NO,
    F508_CELL_BLANK,
    F509_UNKNOWN_BALLOT,
    F510_NOT_ON_THIS_BALLOT,
    F511_TOO_MANY_CELLS,
    F512_UNKNOWN_COLUMN,
    F513_REPEATED_COLUMN,
    F514_MISSING_COLUMN,
    F515_MORE_PROBLEMS,
    F516_UNKNOWN_PERSON,
    F517_PERSON_TWICE,
    F518_PERSON_MISSING,
    F519_REASONS_SUM,
    F520_BOX_MISSING,
    F521_DEPUTIES_MISSING;

    /** The stable code, as {@code F101}. */
    public String number() {
        return name().substring(0, name().indexOf('_'));
    }
}
