-- Open311 the other way: servers that cases go on to (their keys are settings, only the name stands here), and the outbox
-- of pushes: one row for a case and a server, written in the transaction of the case. services is JSON: sub-class to
-- service code of the other side. posted_at is set before anything is sent, so that a crash is known from a first try.
CREATE TABLE open311_target (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    name         VARCHAR(80)   NOT NULL,
    url          VARCHAR(500)  NOT NULL,
    jurisdiction VARCHAR(100)  NULL,
    secret       VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    format       VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    moment       VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    regions      VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    services     LONGTEXT      NOT NULL,
    enabled      TINYINT(1)    NOT NULL,
    created_by   VARCHAR(64)   NOT NULL,
    created_at   DATETIME(3)   NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE open311_push (
    id             BIGINT        NOT NULL AUTO_INCREMENT,
    target_id      BIGINT        NOT NULL,
    case_number    VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    service_code   VARCHAR(100)  NOT NULL,
    reference      VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state          VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts       INT           NOT NULL,
    next_at        DATETIME(3)   NOT NULL,
    posted_at      DATETIME(3)   NULL,
    token          VARCHAR(200)  NULL,
    remote_id      VARCHAR(200)  NULL,
    remote_status  VARCHAR(32)   NULL,
    remote_notes   VARCHAR(1000) NULL,
    remote_updated VARCHAR(40)   NULL,
    error          VARCHAR(500)  NULL,
    created_at     DATETIME(3)   NOT NULL,
    sent_at        DATETIME(3)   NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_open311_push_case (case_number, target_id),
    UNIQUE KEY uk_open311_push_reference (reference),
    KEY ix_open311_push_due (state, next_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
