package vn.tinnhiem.app.room;

import vn.tinnhiem.app.audit.Act;

/** Việc của màn hình phòng họp được ghi nhật ký. */
enum RoomAct implements Act {
    ROOM_LINK_MADE
}
