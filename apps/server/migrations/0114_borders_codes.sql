-- Lists of changed area codes, and what became of each: both are only ever added to.
create table borders.code_list (
  version int primary key check (version > 0),
  effective_on date not null,
  rows jsonb not null,
  reason text not null,
  changed_by uuid not null,
  changed_at timestamptz not null default now()
);

create table borders.code_outcome (
  version int primary key references borders.code_list (version),
  kind text not null check (kind in ('carriedOut', 'withdrawn', 'failed')),
  settled_at timestamptz not null default now(),
  settled_by uuid,
  reason text
);

grant select, insert on borders.code_list, borders.code_outcome to ejia_server;
