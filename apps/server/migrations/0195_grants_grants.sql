create schema grants;
grant usage on schema grants to ejia_server;

-- What one department may read of the facts that another keeps. Never altered but by its decision and its end.
create table grants.data_grant (
  id uuid primary key,
  asker_unit_id uuid not null,
  -- The department that added the items; null is the registry.
  owner_unit_id uuid,
  items text[] not null check (cardinality(items) > 0),
  area_code text not null,
  -- Only these people, and how many were named; null is everybody in the area.
  person_ids uuid[],
  named int,
  purpose text not null,
  legal_basis text not null,
  until date not null,
  clear boolean not null,
  requested_by uuid not null,
  requested_at timestamptz not null default now(),
  decided_by uuid check (decided_by <> requested_by),
  decided_at timestamptz,
  approved boolean,
  decided_reason text,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  check ((person_ids is null) = (named is null)),
  check ((decided_at is null) = (approved is null))
);

create index data_grant_requested on grants.data_grant (requested_at desc);
create index data_grant_asker on grants.data_grant (asker_unit_id) where approved and withdrawn_at is null;
grant select, insert, update on grants.data_grant to ejia_server;
