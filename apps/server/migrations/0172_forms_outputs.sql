-- The department's own file, sealed: somebody may have sent one that was filled in.
create table forms.template (
  id uuid primary key,
  form_key uuid not null,
  owner_unit_id uuid not null,
  file_name text not null,
  sealed bytea not null,
  added_by uuid not null,
  added_at timestamptz not null default now()
);

create table forms.output (
  id uuid primary key,
  form_key uuid not null,
  area_code text not null,
  purpose text not null,
  requested_by uuid not null,
  requested_at timestamptz not null default now(),
  decided_by uuid check (decided_by <> requested_by),
  decided_at timestamptz,
  approved boolean,
  expires_at timestamptz,
  downloads int not null default 0
);

create index output_requested on forms.output (requested_at desc);

grant select, insert, update on forms.template, forms.output to ejia_server;
