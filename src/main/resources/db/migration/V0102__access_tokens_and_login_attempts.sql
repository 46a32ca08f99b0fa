CREATE TABLE access_token (
    hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id BIGINT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    last_used_at DATETIME(3) NULL,
    PRIMARY KEY (hash),
    KEY access_token_by_person (person_id),
    KEY access_token_by_expiry (expires_at),
    CONSTRAINT access_token_of_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE login_attempt (
    id BIGINT NOT NULL AUTO_INCREMENT,
    person_id BIGINT NOT NULL,
    address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    succeeded TINYINT(1) NOT NULL,
    attempted_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY login_attempt_by_person (person_id, attempted_at),
    KEY login_attempt_by_time (attempted_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
