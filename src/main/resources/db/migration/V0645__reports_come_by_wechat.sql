-- Messages of an official account: each is answered once, and a repetition gets the same answer. A draft gathers what one
-- sender says within some minutes; sender is the account's own name for somebody, not a name of a person.
CREATE TABLE wechat_message (
    id        VARCHAR(120)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    signature CHAR(40)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sender    VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind      VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reply     VARCHAR(1000) NULL,
    at        DATETIME(3)   NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_wechat_message_signature (signature),
    KEY ix_wechat_message_at (at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE wechat_sender (
    sender VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at     DATETIME(3) NOT NULL,
    PRIMARY KEY (sender)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- client_id makes it one case however often it is filed; pictures is JSON: hashes of those fetched, and how many were not.
CREATE TABLE wechat_draft (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    sender      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    client_id   CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words       LONGTEXT     NOT NULL,
    lon         DOUBLE       NULL,
    lat         DOUBLE       NULL,
    label       VARCHAR(200) NULL,
    pictures    LONGTEXT     NOT NULL,
    case_number VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    told        TINYINT(1)   NOT NULL,
    first_at    DATETIME(3)  NOT NULL,
    last_at     DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_wechat_draft_client (client_id),
    KEY ix_wechat_draft_sender (sender, id),
    KEY ix_wechat_draft_state (state, last_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
