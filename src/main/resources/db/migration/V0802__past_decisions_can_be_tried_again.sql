-- Facts that many decisions share (the organisations of the city) are kept once, by their hash; an explanation names them.
CREATE TABLE shared_fact (
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content MEDIUMTEXT NOT NULL,
  first_used_at DATETIME(3) NOT NULL,
  PRIMARY KEY (hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

ALTER TABLE explanation ADD COLUMN shared VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NULL;

CREATE INDEX explanation_of_decision ON explanation (decision, id);
