-- The sources of every rule set that ever spoke, kept once a version, and what it said about each case.
CREATE TABLE rule_set (
  version CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  decision VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sources MEDIUMTEXT NOT NULL,
  first_used_at DATETIME(3) NOT NULL,
  PRIMARY KEY (version, decision)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE explanation (
  id BIGINT NOT NULL AUTO_INCREMENT,
  case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  decision VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rule_version CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  facts MEDIUMTEXT NOT NULL,
  fired MEDIUMTEXT NOT NULL,
  result MEDIUMTEXT NULL,
  rejected MEDIUMTEXT NOT NULL,
  judged_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY explanation_of_case (case_number, decision, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
