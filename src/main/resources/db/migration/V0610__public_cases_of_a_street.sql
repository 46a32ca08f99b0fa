-- The public list and the feeds of a street, newest first, without reading the whole city.
ALTER TABLE case_file ADD KEY ix_case_street (street, opened_at, number);
