package vn.tinnhiem.app.papers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;

/** Trang giấy tờ: every paper to take away, one by one or all as a zip. */
@Controller
class PaperPages {

    private static final Map<String, String> TYPES = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "pdf", "application/pdf",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "json", "application/json",
            "txt", "text/plain; charset=UTF-8");

    private final VotePapers papers;
    private final PaperDesk desk;
    private final AuditLog log;
    private final TransactionTemplate transactions;

    PaperPages(VotePapers papers, PaperDesk desk, AuditLog log, TransactionTemplate transactions) {
        this.papers = papers;
        this.desk = desk;
        this.log = log;
        this.transactions = transactions;
    }

    @GetMapping("/votes/{vote}/papers")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    String papers(@PathVariable String vote, Model model) {
        Optional<PaperSet> set = papers.of(vote);
        if (set.isEmpty()) {
            return "result/open";
        }
        desk.show(vote, set.get(), List.of(), Map.of(), model);
        return "papers/papers";
    }

    @GetMapping("/votes/{vote}/papers/files/**")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    void file(@PathVariable String vote, HttpServletRequest request, HttpServletResponse response) throws IOException {
        PaperSet set = set(vote);
        String name = request.getRequestURI().substring(("/votes/" + vote + "/papers/files/").length());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!set.write(name, bytes)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        taken(vote, set, name);
        send(response, name.replace('/', '-'), TYPES.getOrDefault(ending(name), "application/octet-stream"), bytes);
    }

    @GetMapping("/votes/{vote}/papers.zip")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    void zip(@PathVariable String vote, HttpServletResponse response) throws IOException {
        PaperSet set = set(vote);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        set.writeZip(bytes);
        taken(vote, set, "zip");
        send(response, set.plan().id() + ".zip", "application/zip", bytes);
    }

    private PaperSet set(String vote) {
        return papers.of(vote).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void taken(String vote, PaperSet set, String name) {
        transactions.executeWithoutResult(tx -> log.record(
                PapersAct.PAPER_TAKEN,
                vote,
                name,
                Map.of("version", set.closed().version())));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static void send(HttpServletResponse response, String name, String type, ByteArrayOutputStream bytes)
            throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.size());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        bytes.writeTo(response.getOutputStream());
    }
}
