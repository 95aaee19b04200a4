package vn.tinnhiem.app.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.app.store.Ids;

/** A body of its own for each test, made as a clerk makes one. */
final class TestBodies {

    private TestBodies() {}

    /** Its id. */
    static String make(RunningOffice office) {
        String name = "Sở Thử " + Ids.random();
        OfficeCaller clerk = office.signedIn(Role.SECRETARIAT);
        clerk.get("/bodies/new");
        clerk.post(
                "/bodies/new",
                "name",
                name,
                "abbreviation",
                "",
                "place",
                "Mẫu",
                "style",
                "STATE",
                "superior",
                "",
                "from",
                "01/01/2020");
        Matcher link = Pattern.compile("/bodies/([a-z0-9]{26})\"[^>]*>" + name)
                .matcher(clerk.get("/bodies").body());
        if (!link.find()) {
            throw new IllegalStateException("no body " + name);
        }
        return link.group(1);
    }
}
