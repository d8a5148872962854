-- The department whose grants a key reads by.
alter table exchange.api_key add column unit_id uuid;
