-- What statistics of penalties read: one row a file, written by what happens in it. Nothing but pages reads it.
CREATE TABLE insight_penalty (
  penalty_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agency VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  procedure_kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  violation VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  article VARCHAR(400) NOT NULL,
  opened_on DATE NOT NULL,
  filed_on DATE NULL,
  decided_on DATE NULL,
  outcome VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  fine_fen BIGINT NOT NULL,
  confiscation_fen BIGINT NOT NULL,
  lowered_fen BIGINT NOT NULL,
  collected_fen BIGINT NOT NULL,
  refunded_fen BIGINT NOT NULL,
  days INT NULL,
  concluded_on DATE NULL,
  result VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (penalty_id),
  KEY ix_insight_penalty_decided (decided_on, agency)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Files there were before.
INSERT INTO insight_penalty (penalty_id, agency, procedure_kind, violation, article, opened_on, filed_on, decided_on,
  outcome, fine_fen, confiscation_fen, lowered_fen, collected_fen, refunded_fen, days, concluded_on, result)
SELECT f.id, f.agency, f.procedure_kind, f.violation, COALESCE(f.basis, ''), DATE(f.opened_at), f.filed_on, f.decided_on,
  f.decision, COALESCE(f.fine_fen, 0), COALESCE(f.confiscation_fen, 0), 0,
  (SELECT COALESCE(SUM(p.amount_fen), 0) FROM penalty_payment p WHERE p.penalty_id = f.id), 0,
  DATEDIFF(f.decided_on, f.filed_on), DATE(f.concluded_at), CASE WHEN f.concluded_at IS NULL THEN NULL ELSE f.status END
FROM penalty_file f;
