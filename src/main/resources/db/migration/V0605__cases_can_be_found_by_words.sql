-- Words of description and address as tokens made by the application (bigrams for Chinese), because only such tokens
-- are indexed alike by both servers. Apart from case_file, which then stays free of the index's hidden columns.
CREATE TABLE case_words (
    case_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words       MEDIUMTEXT  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (case_number),
    FULLTEXT KEY fx_case_words (words)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
