package vn.tinnhiem.bench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
final class OfficeScans {
    static List<OfficeFigure> measured(Path work, int sheets) throws IOException { return List.of(); }
}
