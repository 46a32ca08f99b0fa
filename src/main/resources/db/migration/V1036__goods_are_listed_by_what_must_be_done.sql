-- The page of goods asks for what is held of an agency by its next day, and for what is no longer held.
ALTER TABLE seized_goods
  ADD KEY ix_seized_goods_held (state, agency, next_due_on, id),
  ADD KEY ix_seized_goods_ended (agency, state, id);
