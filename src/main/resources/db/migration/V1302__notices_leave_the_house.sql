-- What is to be sent to somebody outside the application, written in the transaction of the event. Each event reaches
-- each recipient by each channel at most once: uq_delivery_event. recipient is a username, or case:<number> for the
-- reporter of that case without an account. message_key is what the provider knows the message by. due_at is when it may
-- be sent, or, while it is being sent, the end of the sender's lease. quiet_from and quiet_to are minutes of the day, null
-- for what is urgent. digest_id is the delivery that carried it.
CREATE TABLE notification_delivery (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    event        VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recipient    VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    case_number  VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    args         LONGTEXT     NOT NULL,
    address      VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language     VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    message_key  CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quiet_from   INT          NULL,
    quiet_to     INT          NULL,
    state        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at   DATETIME(3)  NOT NULL,
    due_at       DATETIME(3)  NOT NULL,
    attempts     INT          NOT NULL,
    first_try_at DATETIME(3)  NULL,
    settled_at   DATETIME(3)  NULL,
    provider_id  VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
    last_error   VARCHAR(500) NULL,
    digest_id    BIGINT       NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_delivery_event (event, recipient, channel),
    -- the relay: what is due of one channel, and what was left behind in the middle
    KEY ix_delivery_due (channel, state, due_at, id),
    -- administrators: the newest of a state
    KEY ix_delivery_state (state, id),
    KEY ix_delivery_recipient (recipient, state, due_at),
    KEY ix_delivery_provider (channel, provider_id),
    KEY ix_delivery_digest (digest_id),
    KEY ix_delivery_created (created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Signed calls of providers that were let in, so that none is let in twice.
CREATE TABLE notification_receipt (
    signature CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at        DATETIME(3) NOT NULL,
    PRIMARY KEY (signature),
    KEY ix_receipt_at (at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
