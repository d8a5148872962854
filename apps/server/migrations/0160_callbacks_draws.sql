create schema callbacks;
grant usage on schema callbacks to ejia_server;

-- Drawings of closed matters for a call: what was drawn from, by which seed, and what came out, in the order of calling.
-- Only ever added; what the reporters said is in the log of each matter.
create table callbacks.draw (
  id uuid primary key,
  area_code text collate "C" not null,
  closed_from timestamptz not null,
  closed_before timestamptz not null,
  margin double precision not null,
  seed text not null,
  population uuid[] not null,
  sample uuid[] not null,
  drawn_by uuid not null,
  drawn_at timestamptz not null
);

create index draw_newest on callbacks.draw (drawn_at desc);
grant select, insert on callbacks.draw to ejia_server;
