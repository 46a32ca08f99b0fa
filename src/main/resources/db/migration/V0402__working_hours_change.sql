-- Working periods, duty hours and seasons the city has set since it began with its settings. The newest row holds, the
-- older ones stay: stopped clocks are read with the hours of their time.
CREATE TABLE calendar_hours (
  id BIGINT NOT NULL AUTO_INCREMENT,
  based_on BIGINT NOT NULL,
  usual VARCHAR(500) NOT NULL,
  seasonal TEXT NOT NULL,
  duty VARCHAR(500) NOT NULL,
  seasons TEXT NOT NULL,
  reason VARCHAR(500) NOT NULL,
  changed_by VARCHAR(100) NOT NULL,
  changed_by_name VARCHAR(100) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY calendar_hours_based_on (based_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
