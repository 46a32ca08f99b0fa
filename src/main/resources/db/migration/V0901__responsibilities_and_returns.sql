-- The city's list of responsible bodies; it is small and replaced as a whole.
CREATE TABLE responsibility (
  line INT NOT NULL,
  sub_class VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  department VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  co_departments VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  basis VARCHAR(300) NULL,
  PRIMARY KEY (line),
  KEY ix_responsibility (sub_class)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Regions with a management grade of their own.
CREATE TABLE key_area (
  region VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  grade CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  PRIMARY KEY (region)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- "Not ours": who said so, and what the dispatcher decided.
CREATE TABLE case_return (
  id BIGINT NOT NULL AUTO_INCREMENT,
  case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round INT NOT NULL,
  department VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason TEXT NOT NULL,
  asked_by VARCHAR(64) NOT NULL,
  asked_at DATETIME(3) NOT NULL,
  agreed TINYINT(1) NULL,
  decision_reason TEXT NULL,
  decided_by VARCHAR(64) NULL,
  decided_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  KEY ix_case_return (case_number, round, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Disputes that were decided: the department named may not return the case again in that round.
CREATE TABLE adjudication (
  case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round INT NOT NULL,
  department VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason TEXT NOT NULL,
  decided_by VARCHAR(64) NOT NULL,
  decided_at DATETIME(3) NOT NULL,
  PRIMARY KEY (case_number, round, department)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
