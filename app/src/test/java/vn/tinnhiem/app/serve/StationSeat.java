package vn.tinnhiem.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.routes.Role;

/** Một bàn kiểm phiếu đã được chủ trì xác nhận, qua HTTP. */
final class StationSeat {

    private StationSeat() {}

    /** Two members of the committee, by their places in it, at one machine. */
    static OfficeCaller seated(RunningOffice office, String vote, Conference told, int one, int other) {
        OfficeCaller chair = office.signedIn(Role.CHAIR);
        String stations = "/votes/" + vote + "/stations";
        String door = FurnishedOffice.found(chair.get(stations).body(), "/station/([0-9]{6})");
        OfficeCaller seat = office.stranger();
        seat.get("/station/" + door);
        String first = told.committee().get(one).name();
        HttpResponse<String> asked = told.committee().size() < 4
                ? seat.post("/station/" + door, "member", first)
                : seat.post(
                        "/station/" + door,
                        "member",
                        first,
                        "member",
                        told.committee().get(other).name());
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(302);
        String id = FurnishedOffice.found(chair.get(stations).body(), "/stations/([0-9a-z]{26})/confirm");
        chair.post(stations + "/" + id + "/confirm");
        seat.get("/station/batches");
        return seat;
    }
}
