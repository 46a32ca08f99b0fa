-- One series of numbers for every agency, kind and year.
CREATE TABLE penalty_document_series (
  agency VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  year_of INT NOT NULL,
  last_number INT NOT NULL,
  PRIMARY KEY (agency, kind, year_of)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- What went out. Rows are written once: no statement of the application changes or deletes one.
CREATE TABLE penalty_document (
  id BIGINT NOT NULL AUTO_INCREMENT,
  penalty_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agency VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  year_of INT NOT NULL,
  serial INT NOT NULL,
  number VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  title VARCHAR(64) NOT NULL,
  corrects BIGINT NULL,
  correction_reason VARCHAR(500) NULL,
  facts MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  pdf_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ofd_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  issued_by VARCHAR(64) NOT NULL,
  issued_by_name VARCHAR(64) NOT NULL,
  issued_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ux_penalty_document_serial (agency, kind, year_of, serial),
  UNIQUE KEY ux_penalty_document_number (agency, number),
  UNIQUE KEY ux_penalty_document_corrects (corrects),
  KEY ix_penalty_document_penalty (penalty_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- The bytes apart from the row, so that lists stay light.
CREATE TABLE penalty_document_bytes (
  document_id BIGINT NOT NULL,
  format VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content LONGBLOB NOT NULL,
  PRIMARY KEY (document_id, format)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Numbers drawn beforehand for a telephone without a network; document_id stays null while a number is unused.
CREATE TABLE penalty_document_reservation (
  agency VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  year_of INT NOT NULL,
  serial INT NOT NULL,
  number VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  reserved_by VARCHAR(64) NOT NULL,
  reserved_at DATETIME(3) NOT NULL,
  document_id BIGINT NULL,
  PRIMARY KEY (agency, kind, year_of, serial),
  UNIQUE KEY ux_penalty_document_reservation (agency, number),
  KEY ix_penalty_document_reservation_person (reserved_by, document_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
