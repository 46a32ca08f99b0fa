-- What a device said when a photo was taken: its own time, how far its clock was off, and where it stood.
-- corrected_at is that time by the server's clock; NULL when it would lie in the future and is not believed.
CREATE TABLE media_capture (
    sha256       CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    username     VARCHAR(64) NOT NULL,
    said_at      DATETIME(3) NOT NULL,
    clock_offset BIGINT      NULL,
    corrected_at DATETIME(3) NULL,
    skewed       TINYINT(1)  NOT NULL,
    lon          DOUBLE      NULL,
    lat          DOUBLE      NULL,
    accuracy     DOUBLE      NULL,
    received_at  DATETIME(3) NOT NULL,
    PRIMARY KEY (sha256, username)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
