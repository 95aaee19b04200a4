package vn.tinnhiem.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.app.store.schema.Tables.SETUP_LINK;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("Xoá rồi viết lại: trong tệp dữ liệu của kho nào cũng không còn byte nào")
class RewritingTest {

    private static final String OFFICES = "vn.tinnhiem.app.store.BothDatabases#offices";

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource(OFFICES)
    @DisplayName("Ngay khi viết lại xong; người khác ghi trong lúc ấy thì không ai hỏng việc")
    void gone(RunningOffice office) throws Exception {
        String mark = marked(office);
        Thread others = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 20; i++) {
                marked(office);
            }
        });
        office.bean(Rewriting.class).rewrite(List.of("setup_link"));
        others.join();
        office.bean(Rewriting.class).rewrite(List.of("setup_link"));
        assertThat(stored(office)).doesNotContain(mark);
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource(OFFICES)
    @DisplayName("Nhờ làm ngay trong giao dịch đang xoá: làm sau khi giao dịch xong, cũng không còn")
    void goneSoon(RunningOffice office) throws Exception {
        String mark = marked(office);
        office.bean(TransactionTemplate.class).executeWithoutResult(tx -> {
            office.bean(DSLContext.class).deleteFrom(SETUP_LINK).execute();
            office.bean(Rewriting.class).forgetSoon(List.of("setup_link"));
        });
        until(() -> !stored(office).contains(mark));
    }

    /** Two hundred rows that were written and deleted again; their mark stands in the files until they are written anew. */
    private static String marked(RunningOffice office) {
        DSLContext queries = office.bean(DSLContext.class);
        TransactionTemplate transactions = office.bean(TransactionTemplate.class);
        String mark = "dau" + Ids.random();
        transactions.executeWithoutResult(tx -> {
            for (int i = 0; i < 200; i++) {
                queries.insertInto(SETUP_LINK)
                        .set(SETUP_LINK.TOKEN_HASH, mark + i)
                        .set(SETUP_LINK.EXPIRES_AT, Instant.now())
                        .execute();
            }
        });
        if (queries.dialect() == SQLDialect.POSTGRES) {
            assertThat(stored(office)).as("the test sees what is stored").contains(mark);
        }
        transactions.executeWithoutResult(tx -> queries.deleteFrom(SETUP_LINK)
                .where(SETUP_LINK.TOKEN_HASH.startsWith(mark))
                .execute());
        return mark;
    }

    /** Every byte in the files of the tables; PostgreSQL's own log is told apart in docs/security.md. */
    private static String stored(RunningOffice office) {
        DSLContext queries = office.bean(DSLContext.class);
        Path folder = office.data();
        if (queries.dialect() == SQLDialect.POSTGRES) {
            queries.execute("CHECKPOINT");
            folder = Path.of(String.valueOf(queries.fetchValue("SHOW data_directory")))
                    .resolve("base");
        }
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> each.toString().contains("base")
                            || each.getFileName().toString().startsWith("tinnhiem.db"))
                    .toList()) {
                try {
                    bytes.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                } catch (NoSuchFileException e) {
                    // One of the server's own that it threw away meanwhile holds nothing any more.
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toString();
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }
}
