-- An inspection that ended with "penalty on the spot" is owed until a penalty file of its case is opened.
ALTER TABLE violation_inspection
  ADD COLUMN penalty_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD KEY ix_violation_inspection_owed (agency, outcome, penalty_id, id);

UPDATE violation_inspection SET penalty_id =
  (SELECT MIN(f.id) FROM penalty_file f WHERE f.case_number = violation_inspection.case_number);
