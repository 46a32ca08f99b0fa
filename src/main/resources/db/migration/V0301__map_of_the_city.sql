-- Boundaries are WKB in WGS-84, opaque to SQL: the index over them is in memory.
CREATE TABLE geo_region (
  code     VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  level    VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name     VARCHAR(120) NOT NULL,
  parent   VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  boundary MEDIUMBLOB NULL,
  PRIMARY KEY (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE geo_responsibility_grid (
  code      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name      VARCHAR(120) NOT NULL,
  street    VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  inspector VARCHAR(64) NULL,
  PRIMARY KEY (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE geo_unit_grid (
  code                VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  community           VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  responsibility_grid VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  boundary            MEDIUMBLOB  NOT NULL,
  since               DATETIME(3) NOT NULL,
  PRIMARY KEY (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- cell: square of 0.002 degrees the component stands in, so that "what is near" is an index lookup on both servers.
CREATE TABLE geo_component (
  identifier CHAR(16)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sub_class  VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name       VARCHAR(120) NOT NULL,
  owner      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  lon        DOUBLE      NOT NULL,
  lat        DOUBLE      NOT NULL,
  cell       BIGINT      NOT NULL,
  state      VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  grid       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  address    VARCHAR(200) NULL,
  PRIMARY KEY (identifier),
  KEY geo_component_cell (cell),
  KEY geo_component_grid (grid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- One row; every change of the division raises it, other nodes reload when it rose.
CREATE TABLE geo_revision (
  id       INT    NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
INSERT INTO geo_revision (id, revision) VALUES (1, 0);
