-- Evidence and changes of hands are links of one chain a file; the head is locked while a link is added.
CREATE TABLE penalty_evidence_chain (
  penalty_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  links INT NOT NULL,
  pieces INT NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (penalty_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE penalty_evidence (
  id BIGINT NOT NULL AUTO_INCREMENT,
  penalty_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  link INT NOT NULL,
  number INT NOT NULL,
  kind VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title VARCHAR(200) NOT NULL,
  media_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  place VARCHAR(200) NOT NULL,
  taken_at DATETIME(3) NOT NULL,
  taker VARCHAR(64) NOT NULL,
  second_officer VARCHAR(64) NOT NULL,
  source VARCHAR(200) NOT NULL,
  added_by VARCHAR(64) NOT NULL,
  added_at DATETIME(3) NOT NULL,
  previous_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ux_penalty_evidence_number (penalty_id, number),
  KEY ix_penalty_evidence_media (media_sha256)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE penalty_custody (
  id BIGINT NOT NULL AUTO_INCREMENT,
  penalty_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  link INT NOT NULL,
  number INT NOT NULL,
  action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_holder VARCHAR(100) NOT NULL,
  to_holder VARCHAR(100) NOT NULL,
  note VARCHAR(500) NULL,
  at DATETIME(3) NOT NULL,
  recorded_by VARCHAR(64) NOT NULL,
  recorded_at DATETIME(3) NOT NULL,
  previous_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ux_penalty_custody_link (penalty_id, link)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
