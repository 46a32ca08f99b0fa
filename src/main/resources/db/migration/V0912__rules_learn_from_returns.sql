-- Places whose surroundings matter to the priority: schools, hospitals.
CREATE TABLE sensitive_place (
  id BIGINT NOT NULL AUTO_INCREMENT,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  lon DOUBLE NOT NULL,
  lat DOUBLE NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- How often a rule spoke and how often its decision came back, by day; several rows a rule so that cases do not wait for one.
CREATE TABLE rule_tally (
  decision VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rule_name VARCHAR(150) NOT NULL,
  day DATE NOT NULL,
  shard TINYINT NOT NULL,
  decided INT NOT NULL,
  returned INT NOT NULL,
  overridden INT NOT NULL,
  PRIMARY KEY (decision, day, rule_name, shard)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
