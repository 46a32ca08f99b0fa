-- Messages about an application are correlated by it; null means by the case number, as before.
ALTER TABLE engine_command
    ADD COLUMN correlation_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL;
