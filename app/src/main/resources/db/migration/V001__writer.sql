-- Không có dòng nào: deleting nothing from it takes the writer's lock of SQLite at the start of a transaction.
CREATE TABLE writer (
    id ${int64} PRIMARY KEY
) ${strict};
