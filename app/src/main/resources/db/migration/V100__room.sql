-- Đường dẫn màn hình phòng họp: one code for each vote, made anew when the chair wants.
CREATE TABLE room_link (
    vote text PRIMARY KEY REFERENCES vote (id) ON DELETE CASCADE,
    code text NOT NULL UNIQUE
) ${strict};
