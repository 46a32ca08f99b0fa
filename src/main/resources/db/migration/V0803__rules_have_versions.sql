-- A version of a decision's rules: what was brought, by whom, and what its check found. The sources stand in rule_set.
CREATE TABLE rule_version (
  id BIGINT NOT NULL AUTO_INCREMENT,
  decision VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  origin VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  base CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  author VARCHAR(64) NOT NULL,
  note VARCHAR(500) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  checked_at DATETIME(3) NULL,
  report MEDIUMTEXT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY rule_version_content (decision, hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- From when a version judges; the latest beginning that is not cancelled counts. Rows are only added and cancelled.
CREATE TABLE rule_activation (
  id BIGINT NOT NULL AUTO_INCREMENT,
  decision VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  effective_from DATETIME(3) NOT NULL,
  activated_by VARCHAR(64) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  cancelled_at DATETIME(3) NULL,
  cancelled_by VARCHAR(64) NULL,
  cancel_reason VARCHAR(500) NULL,
  PRIMARY KEY (id),
  KEY rule_activation_of_decision (decision, effective_from, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- What rules must answer: facts as an explanation keeps them, and what the conclusion is or is not.
CREATE TABLE rule_example (
  id BIGINT NOT NULL AUTO_INCREMENT,
  decision VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title VARCHAR(200) NOT NULL,
  facts MEDIUMTEXT NOT NULL,
  shared VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NULL,
  expected MEDIUMTEXT NOT NULL,
  origin VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  active TINYINT(1) NOT NULL,
  created_by VARCHAR(64) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY rule_example_of_decision (decision, active, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Who did what with rules; only ever added to.
CREATE TABLE rule_trail (
  id BIGINT NOT NULL AUTO_INCREMENT,
  decision VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor VARCHAR(64) NOT NULL,
  details VARCHAR(1000) NOT NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY rule_trail_of_decision (decision, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Why rules gave no judgement; null when they did.
ALTER TABLE explanation ADD COLUMN failure VARCHAR(2000) NULL;
