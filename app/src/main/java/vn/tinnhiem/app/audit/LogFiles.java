package vn.tinnhiem.app.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Role;

/** Nhật ký tải về: .csv for tables, .json for programs; that it was taken is logged itself. */
@Controller
@Allowed({Role.ADMIN, Role.SECRETARIAT, Role.CHAIR})
class LogFiles {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType JSON = MediaType.parseMediaType("application/json;charset=UTF-8");

    private final AuditLog log;
    private final LogChain chain;

    LogFiles(AuditLog log, LogChain chain) {
        this.log = log;
        this.chain = chain;
    }

    @GetMapping("/log.csv")
    ResponseEntity<byte[]> csv(LogQuery query, @AuthenticationPrincipal Caller caller) {
        List<LogEntry> entries = export("csv", caller, query);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "number", "at", "actor", "role", "address", "act", "vote", "subject", "detail", "previous", "hash");
            entries.forEach(entry -> csv.writeRecord(entry.tree().values().stream()
                    .map(value -> unharmed(String.valueOf(value)))
                    .toArray(String[]::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] marked = Arrays.copyOf(BYTE_ORDER_MARK, BYTE_ORDER_MARK.length + body.length);
        System.arraycopy(body, 0, marked, BYTE_ORDER_MARK.length, body.length);
        return file("nhat-ky.csv", CSV, marked);
    }

    @GetMapping("/log.json")
    ResponseEntity<byte[]> json(LogQuery query, @AuthenticationPrincipal Caller caller) {
        List<LogEntry> entries = export("json", caller, query);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "tinnhiem/log/1");
        tree.put("entries", entries.stream().map(LogEntry::tree).toList());
        return file("nhat-ky.json", JSON, CanonicalJson.pretty(tree).getBytes(StandardCharsets.UTF_8));
    }

    private List<LogEntry> export(String form, Caller caller, LogQuery query) {
        List<LogEntry> entries =
                log.search(query.filter(caller), 0, Integer.MAX_VALUE).reversed();
        chain.exported(form, entries.size());
        return entries;
    }

    /** A cell that a table program would take for a formula is made text. */
    private static String unharmed(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }
}
