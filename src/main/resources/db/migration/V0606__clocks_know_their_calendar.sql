-- With which edition of the city's calendar a deadline was computed: open deadlines of an older one are read again.
ALTER TABLE case_clock ADD COLUMN calendar_edition BIGINT NOT NULL DEFAULT 0;
