create schema improvements;
grant usage on schema improvements to ejia_server;

-- Problems as versions that are only ever added (see deadlines.setting_version); null takes one off the ledger.
create table improvements.setting_version (
  kind text not null check (kind in ('problem')),
  key text not null,
  version int not null check (version > 0),
  content jsonb,
  reason text not null,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (kind, key, version)
);

-- By which release notes name a problem; never given twice.
create table improvements.numbering (
  key text primary key,
  number int generated always as identity unique
);

-- What somebody said does not work well for them.
create table improvements.entry (
  id uuid primary key,
  -- Of a key that only the sender's device has.
  key_digest bytea not null,
  product_end text not null check (product_end in ('console', 'field', 'resident', 'mini')),
  page text not null,
  said text not null,
  -- The screen, masked on the device, as WebP; forgotten after some months.
  picture bytea,
  -- Of the staff, who are told what became of it; shown to nobody.
  person_id uuid,
  problem_key text,
  raised_at timestamptz not null default now()
);

create index entry_problem on improvements.entry (problem_key);
create index entry_person on improvements.entry (person_id, raised_at desc) where person_id is not null;

grant select, insert on improvements.setting_version, improvements.numbering to ejia_server;
grant select, insert, update on improvements.entry to ejia_server;
