-- A penalty file: what it is about, who works on it, where it stands. What happened is in penalty_act alone; the columns
-- beside it are what lists are filtered and sorted by.
CREATE TABLE penalty_file (
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  procedure_kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agency VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  client_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  case_round INT NULL,
  violation VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title VARCHAR(200) NOT NULL,
  severe TINYINT(1) NOT NULL,
  happened_on DATE NOT NULL,
  place VARCHAR(200) NOT NULL,
  facts TEXT NOT NULL,
  basis VARCHAR(400) NULL,
  first_officer VARCHAR(64) NULL,
  second_officer VARCHAR(64) NULL,
  filed_on DATE NULL,
  decision_due DATETIME(3) NULL,
  decided_on DATE NULL,
  decision VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  grade VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  fine_fen BIGINT NULL,
  confiscation_fen BIGINT NULL,
  opened_at DATETIME(3) NOT NULL,
  concluded_at DATETIME(3) NULL,
  acts INT NOT NULL,
  act_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_penalty_file_client (client_id),
  KEY ix_penalty_file_agency (agency, id),
  KEY ix_penalty_file_status (agency, status, id),
  KEY ix_penalty_file_case (case_number),
  KEY ix_penalty_file_similar (violation, grade, decided_on, id),
  KEY ix_penalty_file_due (agency, decision_due, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE penalty_party (
  id BIGINT NOT NULL AUTO_INCREMENT,
  penalty_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  identity_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  address VARCHAR(200) NULL,
  phone VARCHAR(32) NULL,
  representative VARCHAR(64) NULL,
  PRIMARY KEY (id),
  KEY ix_penalty_party_file (penalty_id, id),
  KEY ix_penalty_party_identity (identity_number, penalty_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- What was done, one after the other, each with the hash of the one before; details is JSON text as it was hashed.
CREATE TABLE penalty_act (
  penalty_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seq INT NOT NULL,
  at DATETIME(3) NOT NULL,
  username VARCHAR(64) NOT NULL,
  name VARCHAR(64) NOT NULL,
  role VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  organisation VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  kind VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  details MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  previous_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (penalty_id, seq)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- What waits for somebody of the agency.
CREATE TABLE penalty_step (
  id BIGINT NOT NULL AUTO_INCREMENT,
  job_key BIGINT NOT NULL,
  process_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  element_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  penalty_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agency VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  form_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  candidate_role VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  term VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  outcome VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  completed_by VARCHAR(64) NULL,
  completed_at DATETIME(3) NULL,
  created_at DATETIME(3) NOT NULL,
  warn_at DATETIME(3) NOT NULL,
  due_at DATETIME(3) NOT NULL,
  warned TINYINT(1) NOT NULL,
  overdue TINYINT(1) NOT NULL,
  probed_at DATETIME(3) NOT NULL,
  version INT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_penalty_step_job (job_key),
  KEY ix_penalty_step_desk (state, candidate_role, agency, due_at, id),
  KEY ix_penalty_step_due (state, agency, due_at, id),
  KEY ix_penalty_step_file (penalty_id, id),
  KEY ix_penalty_step_probe (state, probed_at, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Administrative Penalty Law art. 42: who may enforce, and until when.
CREATE TABLE officer_certificate (
  number VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  username VARCHAR(64) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL,
  PRIMARY KEY (number),
  KEY ix_officer_certificate_person (username, valid_to)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
