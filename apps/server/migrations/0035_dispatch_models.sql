-- What was learned from settled matters, version by version; at most one is in use. A model holds weights of hashed
-- features, no text of anybody.
create table dispatch.category_model (
  version int primary key generated always as identity,
  made_at timestamptz not null default now(),
  made_by uuid,
  examples int not null,
  seconds double precision not null,
  quality jsonb not null,
  heads jsonb not null,
  category bytea not null,
  unit_type bytea not null,
  is_on boolean not null default false
);

create unique index category_model_on on dispatch.category_model (is_on) where is_on;

-- One row: whether a model is being made, and why the last attempt made none.
create table dispatch.training (
  only_one boolean primary key default true check (only_one),
  running_since timestamptz,
  failed text check (failed in ('tooFew', 'broken'))
);

insert into dispatch.training default values;

grant select, insert on dispatch.category_model to ejia_server;
grant update (is_on) on dispatch.category_model to ejia_server;
grant select, update on dispatch.training to ejia_server;
