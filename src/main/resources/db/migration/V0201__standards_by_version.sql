-- A published standard never changes: rows are only ever inserted.
CREATE TABLE standard_version (
  code           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name           VARCHAR(120) NOT NULL,
  effective_from DATE         NOT NULL,
  published_at   DATETIME(3)  NOT NULL,
  published_by   VARCHAR(64)  NOT NULL,
  PRIMARY KEY (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE standard_sub_class (
  standard_version VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code             VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind             VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  class_code       VARCHAR(4)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  class_name       VARCHAR(60)  NOT NULL,
  name             VARCHAR(120) NOT NULL,
  PRIMARY KEY (standard_version, code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE filing_condition (
  id                BIGINT NOT NULL AUTO_INCREMENT,
  standard_version  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sub_class         VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number            INT          NOT NULL,
  description       VARCHAR(500) NOT NULL,
  limit_text        VARCHAR(60)  NOT NULL,
  closing_condition VARCHAR(300) NOT NULL,
  responsible       VARCHAR(500) NULL,
  supervising       VARCHAR(500) NULL,
  basis             VARCHAR(500) NULL,
  law_broken        TINYINT(1)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY filing_condition_place (standard_version, sub_class, number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
