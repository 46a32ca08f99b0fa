-- Holiday notices loaded by the city, beside those that come with the program. A correction is a new notice of the same
-- year; the newest counts, the older ones stay to explain deadlines computed with them.
CREATE TABLE calendar_notice (
  id BIGINT NOT NULL AUTO_INCREMENT,
  notice_year INT NOT NULL,
  notice_number VARCHAR(100) NOT NULL,
  title VARCHAR(200) NOT NULL,
  source VARCHAR(500) NOT NULL,
  loaded_by VARCHAR(100) NOT NULL,
  loaded_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY calendar_notice_of_year (notice_year, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE calendar_notice_day (
  notice_id BIGINT NOT NULL,
  on_day DATE NOT NULL,
  holiday VARCHAR(100) NOT NULL,
  is_off TINYINT(1) NOT NULL,
  PRIMARY KEY (notice_id, on_day)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
