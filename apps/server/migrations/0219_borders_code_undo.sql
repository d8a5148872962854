-- What is kept of a list that was carried out so that it can be taken back, and that it was: both are only ever added to.
create table borders.code_trace (
  version int primary key references borders.code_list (version),
  trace jsonb not null
);

create table borders.code_undo (
  version int primary key references borders.code_list (version),
  undone_at timestamptz not null default now(),
  undone_by uuid not null,
  reason text not null
);

grant select, insert on borders.code_trace, borders.code_undo to ejia_server;
