-- Open311 GeoReport v2: keys of programs (only their hash), what was sent under which key, and what came with a case.
CREATE TABLE open311_key (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    name       VARCHAR(80)  NOT NULL,
    contact    VARCHAR(200) NOT NULL,
    hash       CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    start      VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    per_hour   INT          NOT NULL,
    created_by VARCHAR(64)  NOT NULL,
    created_at DATETIME(3)  NOT NULL,
    revoked_by VARCHAR(64)  NULL,
    revoked_at DATETIME(3)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_open311_key_hash (hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The same fingerprint under the same key within the agreed time is the same report; its token is the client id of the case.
CREATE TABLE open311_submission (
    key_id      BIGINT      NOT NULL,
    fingerprint CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content     CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    token       CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at          DATETIME(3) NOT NULL,
    PRIMARY KEY (key_id, fingerprint),
    UNIQUE KEY uk_open311_submission_token (token),
    KEY ix_open311_submission_at (at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- token repeats the client id of the case; answers is a JSON list of the attributes as they were answered.
CREATE TABLE open311_request (
    case_number VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    key_id      BIGINT        NOT NULL,
    token       CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    located_by  VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account_id  VARCHAR(100)  NULL,
    device_id   VARCHAR(200)  NULL,
    email       VARCHAR(200)  NULL,
    media_url   VARCHAR(1000) NULL,
    answers     LONGTEXT      NOT NULL,
    at          DATETIME(3)   NOT NULL,
    PRIMARY KEY (case_number),
    UNIQUE KEY uk_open311_request_token (token),
    KEY ix_open311_request_key (key_id, at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
