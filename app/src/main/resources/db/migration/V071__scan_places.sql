-- Each file that comes asks for its place in its delivery.
CREATE INDEX scan_file_place ON scan_file (pile, place);
