-- Systems of other cities or hotlines to which matters of a category are handed on through Open311.
create table exchange.partner (
  id uuid primary key,
  name text not null,
  -- Without a slash at the end: /requests.xml follows.
  endpoint text not null,
  jurisdiction_id text,
  key_sealed bytea not null,
  category_id text not null,
  service_code text not null,
  area_code text,
  takes_updates boolean not null,
  is_on boolean not null default true,
  created_at timestamptz not null default now(),
  created_by uuid not null
);

-- A matter is handed on once, to one system.
create table exchange.forward (
  incident_id uuid primary key,
  partner_id uuid not null references exchange.partner,
  case_code text not null,
  area_code text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'ended', 'failed')),
  remote_id text,
  remote_token text,
  -- As the other system last said it.
  remote_status text,
  remote_notes text,
  -- The stage here that was last told to the other system.
  told text,
  fault text,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);

create index forward_partner on exchange.forward (partner_id, state);
create index forward_area on exchange.forward (area_code, changed_at desc);
grant select, insert, update on exchange.partner, exchange.forward to ejia_server;
