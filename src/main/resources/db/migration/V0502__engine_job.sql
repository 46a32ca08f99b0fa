-- Jobs the engine handed out: the answer of each service task, and every visit of an element by a case.
CREATE TABLE engine_job (
    job_key              BIGINT       NOT NULL,
    case_number          VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    process_id           VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    process_instance_key BIGINT       NOT NULL,
    element_instance_key BIGINT       NOT NULL,
    element_id           VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    job_type             VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- this job is a move people wait for: a user task, or the end of the round
    is_move              TINYINT(1)   NOT NULL,
    result               LONGTEXT     NULL,
    arrived_at           DATETIME(3)  NOT NULL,
    ended_at             DATETIME(3)  NULL,
    PRIMARY KEY (job_key),
    KEY engine_job_case (case_number, arrived_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
