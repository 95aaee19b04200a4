package vn.tinnhiem.app.archive;

import static vn.tinnhiem.app.store.schema.Tables.PLAN_VERSION;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.yaml.YamlFile;

/** Every approved version of a plan, as the archive keeps it. */
@Component
class PlanVersions {

    private final DSLContext queries;
    private final Catalogue catalogue = Catalogue.builtInOnly();

    PlanVersions(DSLContext queries) {
        this.queries = queries;
    }

    /** The first first. */
    List<ArchiveFile.PlanVersionKept> of(String vote) {
        return queries.selectFrom(PLAN_VERSION)
                .where(PLAN_VERSION.VOTE.eq(vote))
                .orderBy(PLAN_VERSION.VERSION)
                .fetch(row -> new ArchiveFile.PlanVersionKept(
                        row.getVersion(),
                        row.getApprovedText(),
                        row.getDigest(),
                        row.getApprovedBy(),
                        row.getApprovedOn(),
                        row.getReason(),
                        Catalogue.toKeep(PlanFile.parse(
                                        YamlFile.parse(
                                                "plan.yaml",
                                                row.getApprovedText().getBytes(StandardCharsets.UTF_8)),
                                        Path.of("plan.yaml"),
                                        catalogue)
                                .chain())));
    }
}
