-- A reporter is found by their whole name as by their number: by a keyed hash, without reading a name.
alter table incidents.reporter add column name_index bytea;
create index reporter_name on incidents.reporter (name_index);
-- From before; a job takes them one after the other.
create index reporter_name_missing on incidents.reporter (id) where name_sealed is not null and name_index is null;
