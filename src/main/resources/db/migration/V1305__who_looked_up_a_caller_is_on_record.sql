-- Every look-up of earlier cases by a caller's number: who, when, which number (masked), how many cases he saw.
CREATE TABLE hotline_lookup (
    id       BIGINT      NOT NULL AUTO_INCREMENT,
    username VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    phone    VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    found    INT         NOT NULL,
    at       DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_hotline_lookup (username, at),
    KEY ix_hotline_lookup_at (at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
