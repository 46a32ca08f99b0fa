-- What a client called its completion of a task. Sent again, it is the same one.
CREATE TABLE task_completion (
    username     VARCHAR(64) NOT NULL,
    client_id    CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    task_id      BIGINT      NOT NULL,
    case_number  VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    said_at      DATETIME(3) NULL,
    clock_offset BIGINT      NULL,
    corrected_at DATETIME(3) NULL,
    skewed       TINYINT(1)  NOT NULL,
    received_at  DATETIME(3) NOT NULL,
    PRIMARY KEY (username, client_id),
    UNIQUE KEY uk_task_completion (task_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
