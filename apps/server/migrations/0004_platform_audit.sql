-- The security trail: log-ins, refusals, changed rights, unmasked data, exports. The server adds and reads; it can
-- neither change nor remove an entry.
create table platform.audit (
  id uuid not null,
  at timestamptz not null default now(),
  action text not null,
  person_id uuid,
  subject text,
  facts jsonb not null default '{}',
  primary key (at, id)
) partition by range (at);

create table platform.audit_other partition of platform.audit default;
create index audit_action on platform.audit (action, at desc);
create index audit_person on platform.audit (person_id, at desc);

insert into platform.monthly (parent, kind) values ('platform.audit', 'instant');

grant select, insert on platform.audit to ejia_server;

select platform.make_partitions();
