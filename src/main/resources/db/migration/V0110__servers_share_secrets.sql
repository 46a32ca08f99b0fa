CREATE TABLE server_key (
    purpose    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    secret     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (purpose)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
