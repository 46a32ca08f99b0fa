-- Reporters who agreed to be told what becomes of their case; the telephone is in case_file. Ended: he wants no more.
CREATE TABLE case_reporter_contact (
    case_number  VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mail         VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NULL,
    language     VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    consented_at DATETIME(3)  NOT NULL,
    ended_at     DATETIME(3)  NULL,
    stop_token   CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (case_number),
    UNIQUE KEY uq_reporter_stop (stop_token)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
