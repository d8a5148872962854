-- The audit administrator asks what was done to one person, matter or unit.
create index audit_subject on platform.audit (subject, at desc) where subject is not null;
