package vn.tinnhiem.app.people;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.organization.Bodies;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;

/** Tệp tải về: the directory of a body, and a sample to fill in. */
@Controller
@Allowed(Role.SECRETARIAT)
class PeopleFiles {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Bodies bodies;
    private final Directory directory;
    private final AuditLog log;
    private final Clock clock;
    private final TransactionTemplate transactions;

    PeopleFiles(Bodies bodies, Directory directory, AuditLog log, Clock clock, TransactionTemplate transactions) {
        this.bodies = bodies;
        this.directory = directory;
        this.log = log;
        this.clock = clock;
        this.transactions = transactions;
    }

    @GetMapping("/people/sample.xlsx")
    ResponseEntity<byte[]> sample() {
        return file(DirectoryFiles.sample(), "mau-danh-ba.xlsx", XLSX);
    }

    @GetMapping("/people/{body}/export.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String body) {
        return file(DirectoryFiles.xlsx(people(body)), "danh-ba.xlsx", XLSX);
    }

    @GetMapping("/people/{body}/export.csv")
    ResponseEntity<byte[]> text(@PathVariable String body) {
        return file(DirectoryFiles.csv(people(body)), "danh-ba.csv", "text/csv;charset=UTF-8");
    }

    private List<PersonFacts> people(String body) {
        LocalDate today = VietnamTime.today(clock);
        String name = bodies.history(body)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .latest()
                .name();
        List<PersonFacts> people =
                directory.of(body, today).stream().map(DirectoryPerson::facts).toList();
        transactions.executeWithoutResult(
                tx -> log.record(PeopleAct.PEOPLE_EXPORTED, null, name, Map.of("people", people.size())));
        return people;
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String name, String type) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
