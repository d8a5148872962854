create schema forms;
grant usage on schema forms to ejia_server;

-- Forms as versions that are only ever added (see deadlines.setting_version): `draft` is being made, `form` is in force
-- and null once it was taken back.
create table forms.setting_version (
  kind text not null check (kind in ('draft', 'form')),
  key text not null,
  version int not null check (version > 0),
  content jsonb,
  reason text not null,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (kind, key, version)
);

-- What departments added to what the record can hold. Never altered: forms and facts name it by its number.
create table forms.item (
  number bigint generated always as identity primary key,
  subject text not null check (subject in ('person', 'room')),
  name text not null,
  type text not null,
  length int not null,
  choices jsonb not null,
  sensitive boolean not null,
  owner_unit_id uuid not null,
  added_by uuid not null,
  added_at timestamptz not null default now()
);

-- The burden figure when a form was issued, over the records it concerned then.
create table forms.burden (
  form_key uuid not null,
  version int not null,
  known int not null,
  all_fields int not null,
  records int not null,
  measured_at timestamptz not null default now(),
  primary key (form_key, version)
);

-- A form that was filled in, with its own answers sealed; what belongs to the record went there.
create table forms.filling (
  id uuid primary key,
  fingerprint bytea not null,
  form_key uuid not null,
  form_version int not null,
  subject_id uuid not null,
  grid_code text not null check (grid_code ~ '^\d{15}$'),
  own_sealed bytea not null,
  known int not null,
  all_fields int not null,
  added int not null,
  waiting text[] not null,
  filled_by uuid not null,
  filled_at timestamptz not null,
  received_at timestamptz not null default now()
);

create index filling_subject on forms.filling (form_key, subject_id, filled_at desc);

-- That a department's form said something of a person or room: it holds, waits for somebody to settle, or is past. The
-- value of a registry field holds in the registry; the claim tells whose word it was.
create table forms.claim (
  id uuid primary key,
  subject_id uuid not null,
  item text not null,
  value_sealed bytea not null,
  standing text not null check (standing in ('held', 'waiting', 'past')),
  unit_id uuid not null,
  filling_id uuid not null references forms.filling (id),
  grid_code text not null,
  by_id uuid not null,
  at timestamptz not null default now(),
  -- Whose word held when this one disagreed; null is the registry's own.
  against_unit_id uuid,
  -- The value that it disagreed with, kept for the one who settles.
  against_sealed bytea,
  settled_at timestamptz,
  settled_by uuid,
  choice text check (choice in ('held', 'claimed')),
  reason text,
  check ((settled_at is null) = (choice is null))
);

create unique index claim_held on forms.claim (subject_id, item) where standing = 'held';
create index claim_subject on forms.claim (subject_id, item, at desc);
create index claim_waiting on forms.claim (grid_code) where standing = 'waiting';
create index claim_settled on forms.claim (settled_at desc) where settled_at is not null;
create index claim_filling on forms.claim (filling_id);

grant select, insert on forms.setting_version, forms.item, forms.burden to ejia_server;
grant select, insert, update on forms.filling, forms.claim to ejia_server;
