-- The hotline looks for a component by how its address begins.
ALTER TABLE geo_component ADD KEY geo_component_address (address);
