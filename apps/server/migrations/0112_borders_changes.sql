-- The grids of a community before and after each change, and what became of it: both are only ever added to.
create schema borders;

create table borders.change (
  community_code text not null check (community_code ~ '^\d{12}$'),
  version int not null check (version > 0),
  effective_on date not null,
  source text not null check (source in ('drawn', 'imported', 'restored')),
  before jsonb not null,
  after jsonb not null,
  reason text not null,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (community_code, version)
);

create index change_day on borders.change (effective_on);

-- A change without an outcome waits for its day.
create table borders.outcome (
  community_code text not null,
  version int not null,
  kind text not null check (kind in ('carriedOut', 'withdrawn', 'failed')),
  settled_at timestamptz not null default now(),
  settled_by uuid,
  reason text,
  primary key (community_code, version),
  foreign key (community_code, version) references borders.change (community_code, version)
);

grant usage on schema borders to ejia_server;
grant select, insert on borders.change, borders.outcome to ejia_server;
