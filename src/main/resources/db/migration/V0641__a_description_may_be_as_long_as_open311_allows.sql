-- GeoReport v2 limits a description to 4,000 characters; ours was 2,000.
ALTER TABLE case_file MODIFY description VARCHAR(4000) NOT NULL;
