-- What a penalty orders to be paid, and what was paid of it. Sums are in fen.
CREATE TABLE penalty_money (
  penalty_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agency VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fine_fen BIGINT NOT NULL,
  confiscation_fen BIGINT NOT NULL,
  served_on DATE NOT NULL,
  due_on DATE NOT NULL,
  ordered_by VARCHAR(64) NOT NULL,
  ordered_at DATETIME(3) NOT NULL,
  -- what falls due next of what is not paid; kept beside the facts for the calendar of the agency
  next_due_on DATE NULL,
  settled_on DATE NULL,
  PRIMARY KEY (penalty_id),
  KEY ix_penalty_money_due (agency, next_due_on, penalty_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE penalty_payment (
  id BIGINT NOT NULL AUTO_INCREMENT,
  penalty_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  client_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_fen BIGINT NOT NULL,
  receipt VARCHAR(64) NOT NULL,
  way VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  paid_on DATE NOT NULL,
  entered_by VARCHAR(64) NOT NULL,
  entered_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_penalty_payment_client (penalty_id, client_id),
  UNIQUE KEY uk_penalty_payment_receipt (penalty_id, receipt),
  KEY ix_penalty_payment_day (paid_on, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE penalty_pause (
  id BIGINT NOT NULL AUTO_INCREMENT,
  penalty_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ground VARCHAR(64) NOT NULL,
  from_day DATE NOT NULL,
  to_day DATE NULL,
  entered_by VARCHAR(64) NOT NULL,
  entered_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_penalty_pause (penalty_id, ground, from_day)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- A plan holds for the days after it was granted; the part of the highest plan number is the one in force.
CREATE TABLE penalty_instalment (
  penalty_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  plan INT NOT NULL,
  part INT NOT NULL,
  granted_on DATE NOT NULL,
  paid_before_fen BIGINT NOT NULL,
  due_on DATE NOT NULL,
  amount_fen BIGINT NOT NULL,
  entered_by VARCHAR(64) NOT NULL,
  entered_at DATETIME(3) NOT NULL,
  PRIMARY KEY (penalty_id, plan, part)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
