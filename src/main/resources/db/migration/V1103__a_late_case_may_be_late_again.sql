-- An extension that is granted late lifts the overdue mark; the case may run over its new deadline later.
ALTER TABLE evaluation_overdue
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (case_number, round, department, raised_at);
