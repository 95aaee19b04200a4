package vn.tinnhiem.app.audit;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.VietnamTime;

/** Nhật ký bằng lời, trong ngôn ngữ của người đọc. */
@Component
class LogWords {

    private final AuditLog log;
    private final MessageSource words;
    private final VoteNames votes;

    LogWords(AuditLog log, MessageSource words, VoteNames votes) {
        this.log = log;
        this.words = words;
        this.votes = votes;
    }

    /**
     * Một dòng như người đọc thấy.
     *
     * @param what the act in words
     * @param vote its title; empty where the entry belongs to none
     */
    record Line(
            long number,
            ZonedDateTime at,
            String who,
            String role,
            String address,
            String what,
            String vote,
            String subject,
            String detail) {}

    List<Line> lines(List<LogEntry> entries) {
        Map<String, String> names = votes.all();
        return entries.stream().map(entry -> line(entry, names)).toList();
    }

    private Line line(LogEntry entry, Map<String, String> names) {
        String roles = entry.actor().role().isEmpty()
                ? ""
                : Arrays.stream(entry.actor().role().split(","))
                        .map(role -> say("access.role." + role, role))
                        .collect(Collectors.joining(", "));
        return new Line(
                entry.number(),
                entry.at().atZone(VietnamTime.ZONE),
                entry.actor().name(),
                roles,
                entry.actor().address(),
                say("act." + entry.act(), entry.act()),
                entry.vote().map(vote -> names.getOrDefault(vote, vote)).orElse(""),
                entry.subject(),
                detail(entry));
    }

    private String detail(LogEntry entry) {
        List<String> parts = new ArrayList<>();
        CanonicalJson.read(entry.detail().getBytes(StandardCharsets.UTF_8))
                .forEach((name, value) -> parts.add(label(name) + ": " + inWords(String.valueOf(value))));
        return String.join("; ", parts);
    }

    /** A number of one ballot is kept as "ballot.number" and said as "number (ballot)". */
    private String label(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? say("detail." + name, name)
                : say("detail." + name.substring(dot + 1), name) + " (" + name.substring(0, dot) + ")";
    }

    /** Names of roles, steps and of ways to sign in as people say them; anything else as it is. */
    private String inWords(String value) {
        return !value.matches("true|false|[A-Z_]+(, [A-Z_]+)*")
                ? value
                : Arrays.stream(value.split(", "))
                        .map(word -> say("access.role." + word, say("detail.value." + word, word)))
                        .collect(Collectors.joining(", "));
    }

    /** Titles of the votes, by id. */
    Map<String, String> votes() {
        return votes.all();
    }

    /** Words of every act that the log holds, by words. */
    Map<String, String> acts() {
        Map<String, String> byWords = new TreeMap<>();
        log.actsSeen().forEach(act -> byWords.put(say("act." + act, act), act));
        return byWords;
    }

    private String say(String key, String otherwise) {
        return String.valueOf(words.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }
}
