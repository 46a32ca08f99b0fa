-- When an inspector is away; without a row he is on duty.
CREATE TABLE inspector_absence (
  id BIGINT NOT NULL AUTO_INCREMENT,
  username VARCHAR(64) NOT NULL,
  away_from DATETIME(3) NOT NULL,
  away_until DATETIME(3) NOT NULL,
  reason VARCHAR(200) NULL,
  entered_by VARCHAR(64) NOT NULL,
  entered_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_inspector_absence (username, away_until),
  KEY ix_inspector_absence_until (away_until)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
