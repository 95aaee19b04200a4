/** Luật: the rules of a confidence vote as plain Java. Knows no clock, no locale, no file. */
module vn.tinnhiem.rules {
    requires static org.jspecify;

    exports vn.tinnhiem.rules.exact;
    exports vn.tinnhiem.rules.law;
    exports vn.tinnhiem.rules.policy;
    exports vn.tinnhiem.rules.schedule;
    exports vn.tinnhiem.rules.electorate;
    exports vn.tinnhiem.rules.quorum;
    exports vn.tinnhiem.rules.ballot;
    exports vn.tinnhiem.rules.count;
    exports vn.tinnhiem.rules.outcome;
}
