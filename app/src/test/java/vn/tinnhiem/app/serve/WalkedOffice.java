package vn.tinnhiem.app.serve;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.web.util.pattern.PathPattern;

/** Đi theo mọi đường dẫn, mỗi người từ cửa của mình: one address for each route and vote, found as people find it. */
@NullUnmarked // what is missing here fails the test
final class WalkedOffice {

    private static final Pattern NAMED =
            Pattern.compile("(?:href|src|action|formaction|hx-get|data-[a-z-]+)=\"(/[^\"#]*)");
    private static final Pattern OF_A_VOTE = Pattern.compile("/votes/([0-9a-z]{26})(/.*)?");

    /** Routes whose page is another one in this state of the vote. */
    private static final Pattern DIFFERS = Pattern.compile(
            ".*/(plan|plan/approve) (plan|conference)|.*/(attendance|conference|ballots|result|stations) (conference|half)"
                    + "|.*/(room|progress|papers|archive|subjects|voters) (half|plan)");

    /**
     * Một trang có người xem được.
     *
     * @param vote the state of the vote that it is of; empty for others
     */
    record Stop(String visitor, PathPattern route, String vote, String address, boolean page) {
        String picture() {
            String name = route.getPatternString()
                    .replaceAll(":[^}]*}", "}")
                    .replaceAll("[{}*]", "")
                    .replace('/', '-');
            return "page" + (name.equals("-") ? "-home" : name) + (vote.isEmpty() ? "" : "_" + vote)
                    + (visitor.matches("secretariat|stranger") ? "" : "_" + visitor);
        }
    }

    private static final Pattern SENT =
            Pattern.compile("<form(?=[^>]*method=\"post\")[^>]*\\saction=\"(/[^\"]*)\"|formaction=\"(/[^\"]*)\"");

    final List<Stop> stops = new ArrayList<>();
    /** What was no good already without a browser. */
    final List<String> wrong = new ArrayList<>();

    private final FurnishedOffice office;
    private final Set<String> been = new HashSet<>();

    WalkedOffice(FurnishedOffice office) {
        this.office = office;
        office.visitors.keySet().forEach(this::walk);
    }

    /** Where to look: each page once, and those that differ with the state of a vote in every state. */
    List<Stop> looks() {
        Set<PathPattern> routes = new HashSet<>();
        List<Stop> looks = new ArrayList<>();
        for (Stop stop : stops) {
            boolean first = routes.add(stop.route());
            if (stop.page()
                    && (first
                            || stop.vote().isEmpty()
                            || DIFFERS.matcher(stop.route() + " " + stop.vote()).matches())) {
                looks.add(stop);
            }
        }
        return looks;
    }

    /** The first address found for each route that is a page, or a file. */
    Map<PathPattern, List<Stop>> byRoute() {
        Map<PathPattern, List<Stop>> all = new LinkedHashMap<>();
        stops.forEach(stop ->
                all.computeIfAbsent(stop.route(), route -> new ArrayList<>()).add(stop));
        return all;
    }

    /** Forms that somebody is shown who may not send them: whoever presses is turned away. */
    Set<String> deadEnds() {
        Set<String> ends = new TreeSet<>();
        for (String role : List.of("secretariat", "chair", "observer", "admin")) {
            OfficeCaller caller = office.visitor(role);
            for (Stop stop : stops) {
                HttpResponse<byte[]> answer = stop.page() ? caller.bytes(stop.address()) : null;
                if (answer != null && answer.statusCode() == 200) {
                    Matcher form = SENT.matcher(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
                    while (form.find()) {
                        String path = (form.group(1) != null ? form.group(1) : form.group(2)).replaceAll("\\?.*", "");
                        String senders = RouteTable.senders(path).orElse("nobody");
                        if (!senders.matches("signed-in|everybody|.*\\b" + role.toUpperCase(Locale.ROOT) + "\\b.*")) {
                            ends.add(role + " at " + stop.route() + ": " + path + " is for " + senders);
                        }
                    }
                }
            }
        }
        return ends;
    }

    private void walk(String visitor) {
        Deque<String> ahead = new ArrayDeque<>(office.doors.getOrDefault(visitor, List.of()));
        if (visitor.equals("secretariat")) {
            ahead.addAll(office.doors.get("people"));
            office.votes.values().forEach(vote -> ahead.add("/votes/" + vote + "/plan"));
        }
        Set<String> doors = Set.copyOf(ahead);
        Set<String> seen = new HashSet<>(ahead);
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            Optional<String> page = visit(visitor, address, doors.contains(address));
            page.ifPresent(text -> links(text).stream().filter(seen::add).forEach(ahead::add));
        }
    }

    private Optional<String> visit(String visitor, String address, boolean door) {
        String path = address.replaceAll("\\?.*", "");
        Optional<PathPattern> route = RouteTable.of(path);
        String vote = vote(path);
        String key = route.map(PathPattern::getPatternString).orElse("") + " " + vote + " " + shared(visitor);
        if (route.isEmpty()) {
            return Optional.empty();
        }
        boolean first = been.add(key);
        if (!first && !door) {
            return Optional.empty();
        }
        OfficeCaller caller = office.visitor(visitor);
        if (path.endsWith("/live")) {
            HttpResponse<?> answer = caller.knock("GET", address, false);
            if (answer.statusCode() == 200) {
                stops.add(new Stop(visitor, route.get(), vote, address, false));
            } else {
                been.remove(key);
            }
            return Optional.empty();
        }
        HttpResponse<byte[]> answer = caller.bytes(address);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() == 302) {
            String to = answer.headers().firstValue("Location").orElse("").replaceAll("^http://[^/]+", "");
            if (to.matches("/(sign-in|station)?")) {
                been.remove(key);
                return Optional.empty();
            }
            stops.add(new Stop(visitor, route.get(), vote, address, false));
            return Optional.of("href=\"" + to + "\"");
        }
        if (answer.statusCode() != 200) {
            been.remove(key);
            if (answer.statusCode() != 403) {
                wrong.add(visitor + " " + address + " → " + answer.statusCode());
            }
            return Optional.empty();
        }
        String text =
                type.startsWith("text/html") ? new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8) : "";
        if (first) {
            stops.add(new Stop(visitor, route.get(), vote, address, text.contains("<html")));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Stations see their own count; the others see the same pages where they may see them at all. */
    private static String shared(String visitor) {
        return visitor.matches("keys|scan|totals|waiting|chooser") ? visitor : "";
    }

    private String vote(String path) {
        Matcher matcher = OF_A_VOTE.matcher(path);
        if (!matcher.matches()) {
            return "";
        }
        return office.votes.entrySet().stream()
                .filter(each -> each.getValue().equals(matcher.group(1)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static Set<String> links(String text) {
        Set<String> links = new LinkedHashSet<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            String link = named.group(1).replace("&amp;", "&");
            if (!link.contains("lang=") && !link.contains("/sign-out") && !link.equals("/station/open")) {
                links.add(link.contains("code=") ? link : link.replaceAll("\\?.*", ""));
            }
        }
        return links;
    }
}
