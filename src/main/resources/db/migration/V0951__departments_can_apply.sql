-- What somebody asks for beside the loop: extension, suspension, voiding, supervision. params is JSON the kind understands.
CREATE TABLE application (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    case_number     VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round           INT         NOT NULL,
    kind            VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state           VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    applicant       VARCHAR(64) NOT NULL,
    organisation    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    reason          TEXT        NOT NULL,
    params          LONGTEXT    NOT NULL,
    created_at      DATETIME(3) NOT NULL,
    decided_by      VARCHAR(64) NULL,
    decision_reason TEXT        NULL,
    decided_at      DATETIME(3) NULL,
    -- its process is over; a granted suspension goes on until then
    ended_at        DATETIME(3) NULL,
    PRIMARY KEY (id),
    KEY ix_application_case (case_number, id),
    KEY ix_application_running (ended_at, kind, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Clocks to read again when a year's holidays are published.
ALTER TABLE case_clock ADD KEY ix_case_clock_provisional (provisional, stage, case_number);
