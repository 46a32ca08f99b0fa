-- What review, court or the head took off what a penalty ordered, and what was paid back. The order itself stays as it
-- was made. Sums are in fen.
CREATE TABLE penalty_relief (
  id BIGINT NOT NULL AUTO_INCREMENT,
  penalty_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  client_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_fen BIGINT NOT NULL,
  ground VARCHAR(500) NOT NULL,
  paper VARCHAR(64) NOT NULL,
  on_day DATE NOT NULL,
  entered_by VARCHAR(64) NOT NULL,
  entered_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ux_penalty_relief_client (penalty_id, client_id, kind)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
