-- Somebody comes back earlier, or the entry was a mistake: it ends then, and stays on record with who ended it.
ALTER TABLE inspector_absence
  ADD COLUMN ended_by VARCHAR(64) NULL,
  ADD COLUMN ended_at DATETIME(3) NULL;
