-- A return may be agreed to for another reason than "not ours"; only that one speaks against the rules.
ALTER TABLE case_return ADD COLUMN not_ours TINYINT(1) NOT NULL DEFAULT 1;
