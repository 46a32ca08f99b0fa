-- What of the demo city is written already, so that a crash in the middle is continued and never doubled.
CREATE TABLE demo_part (
  name    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  done_at DATETIME(3) NOT NULL,
  PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
