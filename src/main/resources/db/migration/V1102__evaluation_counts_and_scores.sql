-- Figures of a subject lead to its cases.
ALTER TABLE evaluation_mark
  ADD KEY ix_evaluation_mark_district (district, ended_at, case_number, round),
  ADD KEY ix_evaluation_mark_street (street, ended_at, case_number, round);

-- What a reporter said after the end of a round; only seq 1 counts, nothing is ever changed.
CREATE TABLE evaluation_satisfaction (
  case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round INT NOT NULL,
  seq INT NOT NULL,
  solved TINYINT(1) NOT NULL,
  rating INT NULL,
  words TEXT NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (case_number, round, seq),
  KEY ix_evaluation_satisfaction_at (at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- A department's clock ran over while the round went on; settled when the round ended. What is not settled is the stock
-- of late and open cases: a department gains nothing by leaving them open.
CREATE TABLE evaluation_overdue (
  case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round INT NOT NULL,
  department VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  district VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  street VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  grid VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  raised_at DATETIME(3) NOT NULL,
  settled_at DATETIME(3) NULL,
  PRIMARY KEY (case_number, round, department),
  KEY ix_evaluation_overdue_settled (settled_at, raised_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Appeals of departments; who decides in which order is in processes/appeal.bpmn.
CREATE TABLE evaluation_appeal (
  id BIGINT NOT NULL AUTO_INCREMENT,
  case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round INT NOT NULL,
  department VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  applicant VARCHAR(64) NOT NULL,
  reason TEXT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  first_by VARCHAR(64) NULL,
  first_reason TEXT NULL,
  first_at DATETIME(3) NULL,
  final_by VARCHAR(64) NULL,
  final_reason TEXT NULL,
  final_at DATETIME(3) NULL,
  ended_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  KEY ix_evaluation_appeal_case (case_number, round, id),
  KEY ix_evaluation_appeal_department (department, id),
  KEY ix_evaluation_appeal_state (state, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- An approved appeal: the case counts as in time for its department; that it was late stays in its marks.
CREATE TABLE evaluation_exemption (
  case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round INT NOT NULL,
  department VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  appeal_id BIGINT NOT NULL,
  ended_at DATETIME(3) NOT NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (case_number, round, department),
  KEY ix_evaluation_exemption_period (ended_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Facts that are not in the aggregates yet; written with the fact, taken away with the count.
CREATE TABLE evaluation_pending (
  id BIGINT NOT NULL AUTO_INCREMENT,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round INT NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- What was counted before there were aggregates is counted now.
INSERT INTO evaluation_pending (kind, case_number, round)
SELECT 'ROUND', case_number, round FROM evaluation_mark ORDER BY ended_at, case_number, round;

-- Aggregates: a day of a subject, counter by counter; and the same by month, so that a year is twelve rows.
CREATE TABLE evaluation_day (
  subject_kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day DATE NOT NULL,
  subject_key VARCHAR(64) NOT NULL,
  counter VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value BIGINT NOT NULL,
  PRIMARY KEY (subject_kind, day, subject_key, counter),
  KEY ix_evaluation_day_subject (subject_kind, subject_key, day)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE evaluation_month (
  subject_kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  month DATE NOT NULL,
  subject_key VARCHAR(64) NOT NULL,
  counter VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value BIGINT NOT NULL,
  PRIMARY KEY (subject_kind, month, subject_key, counter),
  KEY ix_evaluation_month_subject (subject_kind, subject_key, month)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE evaluation_period (
  period VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_day DATE NOT NULL,
  to_day DATE NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision INT NOT NULL,
  rule_version CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  as_of DATETIME(3) NULL,
  published_at DATETIME(3) NULL,
  PRIMARY KEY (period),
  KEY ix_evaluation_period_published (published_at),
  KEY ix_evaluation_period_days (state, from_day)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Everything that was done to a period.
CREATE TABLE evaluation_period_step (
  id BIGINT NOT NULL AUTO_INCREMENT,
  period VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  action VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  username VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL,
  note VARCHAR(500) NULL,
  PRIMARY KEY (id),
  KEY ix_evaluation_period_step (period, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Sheets: facts and sheet are canonical JSON, exactly the bytes that were hashed. A new computation is a new revision.
CREATE TABLE evaluation_sheet (
  id BIGINT NOT NULL AUTO_INCREMENT,
  period VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision INT NOT NULL,
  subject_kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_key VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  facts MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  facts_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rule_version CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  definitions CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sheet MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sheet_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  score DECIMAL(6,2) NULL,
  grade VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL,
  as_of DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ux_evaluation_sheet (period, revision, subject_kind, subject_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- A published score changes only here.
CREATE TABLE evaluation_adjustment (
  id BIGINT NOT NULL AUTO_INCREMENT,
  sheet_id BIGINT NOT NULL,
  appeal_id BIGINT NOT NULL,
  case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round INT NOT NULL,
  score_before DECIMAL(6,2) NULL,
  score_after DECIMAL(6,2) NULL,
  delta DECIMAL(6,2) NOT NULL,
  username VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ux_evaluation_adjustment (sheet_id, appeal_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
