-- Outbox: what the engine must be told, written in the transaction that decided it.
CREATE TABLE engine_command (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    case_number  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    message_name VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    message_id   VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    job_key      BIGINT       NULL,
    payload      LONGTEXT     NOT NULL,
    created_at   DATETIME(3)  NOT NULL,
    sent_at      DATETIME(3)  NULL,
    attempts     INT          NOT NULL DEFAULT 0,
    next_try_at  DATETIME(3)  NOT NULL,
    drift        TINYINT(1)   NOT NULL DEFAULT 0,
    last_error   VARCHAR(500) NULL,
    PRIMARY KEY (id),
    -- the poller (due and unsent) and the purge (sent before a day)
    KEY engine_command_due (sent_at, next_try_at, id),
    -- the next command of one case
    KEY engine_command_case (case_number, sent_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
