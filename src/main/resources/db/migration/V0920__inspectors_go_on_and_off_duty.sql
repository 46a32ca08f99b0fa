-- When an inspector says he is on duty, and whether he agreed to be tracked meanwhile.
CREATE TABLE duty_shift (
  id BIGINT NOT NULL AUTO_INCREMENT,
  username VARCHAR(64) NOT NULL,
  client_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  consent VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  started_at DATETIME(3) NOT NULL,
  said_started_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3) NULL,
  said_ended_at DATETIME(3) NULL,
  end_reason VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  clock_offset BIGINT NULL,
  skewed TINYINT(1) NOT NULL,
  received_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_duty_shift (username, client_id),
  KEY ix_duty_shift (username, started_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Where he was, while on duty and with his consent; thrown away after the set days.
CREATE TABLE duty_point (
  shift_id BIGINT NOT NULL,
  at DATETIME(3) NOT NULL,
  lon DOUBLE NOT NULL,
  lat DOUBLE NOT NULL,
  accuracy DOUBLE NULL,
  received_at DATETIME(3) NOT NULL,
  PRIMARY KEY (shift_id, at),
  KEY ix_duty_point_received (received_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- That points were thrown away, how many, and received before when.
CREATE TABLE duty_track_deletion (
  id BIGINT NOT NULL AUTO_INCREMENT,
  deleted_at DATETIME(3) NOT NULL,
  received_before DATETIME(3) NOT NULL,
  points BIGINT NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Who looked at somebody else's track.
CREATE TABLE duty_track_reading (
  id BIGINT NOT NULL AUTO_INCREMENT,
  shift_id BIGINT NOT NULL,
  reader VARCHAR(64) NOT NULL,
  read_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_duty_track_reading (shift_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
