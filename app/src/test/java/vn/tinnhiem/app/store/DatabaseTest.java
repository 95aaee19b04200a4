package vn.tinnhiem.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.serve.OfficeApplication;
import vn.tinnhiem.app.serve.ServeOptions;

@DisplayName("Chạy với PostgreSQL: sai chỗ nào thì nói chỗ ấy, trước khi làm gì; mật khẩu không hiện ra")
class DatabaseTest {

    @TempDir
    Path folder;

    private static String url(String database, String parameters) {
        return "jdbc:postgresql://localhost:" + PostgresForTests.server().getPort() + "/" + database + "?" + parameters;
    }

    private static List<String> codes(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        try {
            act.call();
        } catch (Refused refused) {
            assertThat(refused.problems())
                    .allSatisfy(
                            problem -> assertThat(problem.values().toString()).doesNotContain("bimat", "sai-mat-khau"));
            return refused.problems().stream()
                    .map(problem -> problem.fault().number())
                    .toList();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        return List.of();
    }

    private List<String> started(String url) {
        return codes(() -> OfficeApplication.start(new ServeOptions(folder, Optional.of(url), 0, false))
                .stop());
    }

    @Test
    @DisplayName("Địa chỉ không phải của PostgreSQL, máy không trả lời, không có tài khoản, không có cơ sở dữ liệu")
    void wrongAddresses() {
        assertThat(started("jdbc:mysql://localhost/tinnhiem")).containsExactly("F983");
        assertThat(started("localhost/tinnhiem")).containsExactly("F983");
        assertThat(started("jdbc:postgresql://localhost:1/tinnhiem?user=a&password=bimat"))
                .containsExactly("F984");
        assertThat(started(url("postgres", "user=khong_co&password=bimat"))).containsExactly("F985");
        assertThat(started(url("khong_co", "user=postgres"))).containsExactly("F986");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("Sai mật khẩu thì từ chối; đúng mật khẩu, dù để trong .pgpass, thì chạy được từ đầu tới cuối")
    void passwords() throws IOException, SQLException {
        PostgresForTests.execute("CREATE ROLE van_phong LOGIN PASSWORD 'bimat'");
        PostgresForTests.execute("CREATE DATABASE van_phong OWNER van_phong ENCODING 'UTF8' TEMPLATE template0");
        Path rules;
        try (Connection connection =
                        PostgresForTests.server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var answer = statement.executeQuery("SHOW hba_file")) {
            answer.next();
            rules = Path.of(answer.getString(1));
        }
        Files.writeString(rules, "host all van_phong all scram-sha-256\n" + Files.readString(rules));
        PostgresForTests.execute("SELECT pg_reload_conf()");

        assertThat(started(url("van_phong", "user=van_phong&password=sai-mat-khau")))
                .containsExactly("F985");
        assertThat(started(url("van_phong", "user=van_phong&password=bimat"))).isEmpty();
        Path file = Files.writeString(folder.resolve("pgpass"), "localhost:*:*:van_phong:bimat\n");
        System.setProperty("org.postgresql.pgpassfile", file.toString());
        try {
            assertThat(codes(() -> Database.refuseUnusable(url("van_phong", "user=van_phong"))))
                    .isEmpty();
        } finally {
            System.clearProperty("org.postgresql.pgpassfile");
        }
    }

    @Test
    @DisplayName(
            "Bản cũ hơn 14, bảng mã không phải UTF-8, tài khoản không được tạo bảng, dữ liệu của chương trình mới hơn")
    void unfitDatabases() throws SQLException {
        assertThatThrownBy(() -> Database.refuseOld(13, "x")).isInstanceOf(Refused.class);
        Database.refuseOld(14, "x");
        PostgresForTests.execute(
                "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0");
        assertThat(started(url("latin", "user=postgres"))).containsExactly("F988");
        PostgresForTests.execute("CREATE ROLE khach LOGIN");
        PostgresForTests.execute("CREATE DATABASE cua_nguoi_khac ENCODING 'UTF8' TEMPLATE template0");
        assertThat(started(url("cua_nguoi_khac", "user=khach"))).containsExactly("F989");
        String url = url("cua_nguoi_khac", "user=postgres");
        Schema.inDatabase(url);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into flyway_schema_history select 999, '999', 'moi hon', type, script, checksum,"
                            + " installed_by, installed_on, execution_time, success from flyway_schema_history where version = '010'");
        }
        assertThat(started(url)).containsExactly("F990");
    }

    @Test
    @DisplayName("Máy chủ đặt thứ tự chữ kiểu Việt: trong bảng vẫn so theo mã chữ, như SQLite")
    void comparedByLetters() throws SQLException {
        String url = PostgresForTests.address(folder);
        Schema.inDatabase(url);
        Schema.inDatabase(url);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            try (var answer =
                    statement.executeQuery("select count(*) from information_schema.columns where table_schema ="
                            + " current_schema() and data_type = 'text' and collation_name is distinct from 'C'")) {
                answer.next();
                assertThat(answer.getLong(1)).isZero();
            }
        }
    }
}
