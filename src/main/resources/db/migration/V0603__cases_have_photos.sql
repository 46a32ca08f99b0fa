CREATE TABLE media (
    sha256      CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size        BIGINT      NOT NULL,
    width       INT         NOT NULL,
    height      INT         NOT NULL,
    uploaded_at DATETIME(3) NOT NULL,
    PRIMARY KEY (sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE media_upload (
    sha256      CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    username    VARCHAR(64) NOT NULL,
    uploaded_at DATETIME(3) NOT NULL,
    PRIMARY KEY (sha256, username)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE case_media (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round       INT         NOT NULL,
    sha256      CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    purpose     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    taken_at    DATETIME(3) NULL,
    lon         DOUBLE      NULL,
    lat         DOUBLE      NULL,
    added_by    VARCHAR(64) NOT NULL,
    added_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_case_media (case_number, round, sha256, purpose),
    KEY ix_case_media_sha (sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
