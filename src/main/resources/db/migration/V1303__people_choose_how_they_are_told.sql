-- How a person wants to be told; whoever has no row has the city's defaults. Minutes of the day in the city's zone;
-- quiet from and to alike: never quiet.
CREATE TABLE notification_preference (
    username    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    digest      TINYINT(1)  NOT NULL,
    digest_hour INT         NOT NULL,
    quiet_from  INT         NOT NULL,
    quiet_to    INT         NOT NULL,
    changed_at  DATETIME(3) NOT NULL,
    PRIMARY KEY (username)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Where he wants something else than the default for a kind and channel.
CREATE TABLE notification_choice (
    username VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel  VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wanted   TINYINT(1)  NOT NULL,
    PRIMARY KEY (username, kind, channel)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
