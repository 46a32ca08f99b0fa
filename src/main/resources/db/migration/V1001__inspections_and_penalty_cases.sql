-- What two officers found, and the penalty case that came of it. The penalty processes themselves come later; the link
-- and the number series stand from the first day.
CREATE TABLE violation_inspection (
  id BIGINT NOT NULL AUTO_INCREMENT,
  case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round INT NOT NULL,
  first_officer VARCHAR(64) NOT NULL,
  second_officer VARCHAR(64) NOT NULL,
  agency VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  outcome VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party VARCHAR(200) NULL,
  facts TEXT NOT NULL,
  basis VARCHAR(200) NULL,
  stopped TINYINT(1) NOT NULL,
  inspected_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_violation_inspection_case (case_number, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE penalty_case (
  number VARCHAR(64) NOT NULL,
  case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round INT NOT NULL,
  inspection_id BIGINT NOT NULL,
  kind VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agency VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  opened_at DATETIME(3) NOT NULL,
  PRIMARY KEY (number),
  UNIQUE KEY uk_penalty_inspection (inspection_id),
  KEY ix_penalty_case (case_number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE penalty_series (
  series VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  year_of INT NOT NULL,
  last_number INT NOT NULL,
  PRIMARY KEY (series, year_of)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
