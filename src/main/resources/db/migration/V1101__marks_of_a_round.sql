-- What a round says about those who had part in it, frozen when the round ends: never updated, and facts_hash tells if
-- somebody did. The columns are for counting; facts holds the same as JSON, exactly as it was hashed.
CREATE TABLE evaluation_mark (
  case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round INT NOT NULL,
  outcome VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sub_class VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  condition_id BIGINT NULL,
  standard_version VARCHAR(64) NULL,
  district VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  street VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  grid VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  department VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  priority INT NULL,
  reworks INT NOT NULL,
  returns INT NOT NULL,
  extensions INT NOT NULL,
  suspensions INT NOT NULL,
  urges INT NOT NULL,
  overdue_stages INT NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3) NOT NULL,
  facts MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  facts_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (case_number, round),
  KEY ix_evaluation_mark_period (ended_at, case_number, round),
  KEY ix_evaluation_mark_department (department, ended_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Each clock of the round: in time or not; spent in the clock's own time, overdue on the wall clock.
CREATE TABLE evaluation_stage_mark (
  case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round INT NOT NULL,
  seq INT NOT NULL,
  stage VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  department VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  limit_text VARCHAR(64) NULL,
  started_at DATETIME(3) NOT NULL,
  due_at DATETIME(3) NULL,
  stopped_at DATETIME(3) NOT NULL,
  on_time TINYINT(1) NOT NULL,
  spent_seconds BIGINT NOT NULL,
  overdue_seconds BIGINT NOT NULL,
  ended_at DATETIME(3) NOT NULL,
  PRIMARY KEY (case_number, round, seq),
  KEY ix_evaluation_stage_period (ended_at, stage),
  KEY ix_evaluation_stage_department (department, ended_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Each step a person took, by timeline entry.
CREATE TABLE evaluation_step_mark (
  case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round INT NOT NULL,
  timeline_seq INT NOT NULL,
  action VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  username VARCHAR(64) NOT NULL,
  role VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  organisation VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  at DATETIME(3) NOT NULL,
  on_time TINYINT(1) NULL,
  ended_at DATETIME(3) NOT NULL,
  PRIMARY KEY (case_number, round, timeline_seq),
  KEY ix_evaluation_step_period (ended_at, role),
  KEY ix_evaluation_step_person (username, ended_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
