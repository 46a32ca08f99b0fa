-- The list of warnings: read in the order of deadlines, counted by warning moment and stage.
CREATE INDEX ix_task_due ON task (state, order_at, id);
CREATE INDEX ix_task_warn ON task (state, warn_at, stage);
