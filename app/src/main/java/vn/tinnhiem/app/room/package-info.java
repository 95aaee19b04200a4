/** Màn hình phòng họp: the hour of the conference for everybody in the room, numbers of ballots and never of a person before the announcement. */
@ApplicationModule(
        displayName = "Room",
        allowedDependencies = {
            "kernel",
            "store",
            "audit",
            "routes",
            "shell",
            "live",
            "plan",
            "plan::ballot-lines",
            "conference::headcount",
            "counting::progress",
            "result::announced"
        })
@NullMarked
package vn.tinnhiem.app.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
