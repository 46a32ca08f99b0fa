-- details is JSON text exactly as it was hashed: a JSON column would sort and space it anew on MySQL.
CREATE TABLE case_timeline (
    case_number   VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq           INT         NOT NULL,
    round         INT         NOT NULL,
    at            DATETIME(3) NOT NULL,
    username      VARCHAR(64) NOT NULL,
    name          VARCHAR(64) NOT NULL,
    role          VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    organisation  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    action        VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    details       MEDIUMTEXT  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    reason        TEXT        CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    previous_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hash          CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (case_number, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
