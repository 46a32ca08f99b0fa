-- What each person was told in the application. event is the same text whenever the same event is told again; args is a
-- JSON list of texts that fill the words of the kind.
CREATE TABLE notification (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    recipient   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event       VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    case_number VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    args        LONGTEXT     NOT NULL,
    at          DATETIME(3)  NOT NULL,
    read_at     DATETIME(3)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_notification_event (event, recipient),
    KEY ix_notification_recipient (recipient, id),
    KEY ix_notification_unread (recipient, read_at, id),
    KEY ix_notification_at (at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
