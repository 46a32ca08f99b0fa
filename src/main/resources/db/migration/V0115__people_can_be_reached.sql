-- Where a person with an account can be reached outside the application, in which language; all of it is his to give.
CREATE TABLE person_contact (
    username   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mail       VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NULL,
    phone      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    wechat     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    language   VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    changed_at DATETIME(3)  NOT NULL,
    PRIMARY KEY (username)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
