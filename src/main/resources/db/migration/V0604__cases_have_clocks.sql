CREATE TABLE case_clock (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round       INT         NOT NULL,
    stage       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    department  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    started_at  DATETIME(3) NOT NULL,
    limit_text  VARCHAR(64) NULL,
    warn_at     DATETIME(3) NULL,
    due_at      DATETIME(3) NULL,
    stopped_at  DATETIME(3) NULL,
    warned_at   DATETIME(3) NULL,
    overdue_at  DATETIME(3) NULL,
    provisional TINYINT(1)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_case_clock (case_number, round, stage),
    KEY ix_case_clock_due (stopped_at, due_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE case_clock_pause (
    id       BIGINT      NOT NULL AUTO_INCREMENT,
    clock_id BIGINT      NOT NULL,
    from_at  DATETIME(3) NOT NULL,
    to_at    DATETIME(3) NULL,
    PRIMARY KEY (id),
    KEY ix_case_clock_pause (clock_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Time granted later, in milliseconds of the clock's own unit.
CREATE TABLE case_clock_change (
    id       BIGINT      NOT NULL AUTO_INCREMENT,
    clock_id BIGINT      NOT NULL,
    at       DATETIME(3) NOT NULL,
    added_ms BIGINT      NOT NULL,
    PRIMARY KEY (id),
    KEY ix_case_clock_change (clock_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
