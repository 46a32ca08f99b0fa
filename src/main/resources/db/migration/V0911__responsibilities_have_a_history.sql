-- The register of responsibilities: every version says who changed what and why; a line is true from one version until another.
CREATE TABLE register_version (
  number INT NOT NULL,
  made_at DATETIME(3) NOT NULL,
  made_by VARCHAR(64) NOT NULL,
  source VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(500) NOT NULL,
  line_count INT NOT NULL,
  added INT NOT NULL,
  ended INT NOT NULL,
  PRIMARY KEY (number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE register_line (
  id BIGINT NOT NULL AUTO_INCREMENT,
  sub_class VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  department VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  co_departments VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  basis VARCHAR(300) NULL,
  since_version INT NOT NULL,
  until_version INT NULL,
  PRIMARY KEY (id),
  KEY ix_register_line_current (until_version, id),
  KEY ix_register_line_history (sub_class, region, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

INSERT INTO register_version (number, made_at, made_by, source, reason, line_count, added, ended)
SELECT 1, UTC_TIMESTAMP(3), 'system', 'seed', '启用权责清单历史前的清单', COUNT(*), COUNT(*), 0 FROM responsibility HAVING COUNT(*) > 0;

INSERT INTO register_line (sub_class, region, department, co_departments, basis, since_version, until_version)
SELECT sub_class, region, department, co_departments, basis, 1, NULL FROM responsibility ORDER BY line;

DROP TABLE responsibility;
