-- What is asked for may be made again and again, as PDF too, and sent to a connection that the server's settings name.
alter table forms.output add column format text not null default 'own';
alter table forms.output add column schedule jsonb;
alter table forms.output add column until_on date;
alter table forms.output add column connection text;
alter table forms.output add column next_run_at timestamptz;
alter table forms.output add column ended_at timestamptz;
alter table forms.output add column ended_because text;
alter table forms.output add column ended_by uuid;
alter table forms.output add constraint output_format check (format in ('own', 'pdf')) not valid;
alter table forms.output add constraint output_span check ((schedule is null) = (until_on is null)) not valid;
alter table forms.output add constraint output_ended
  check (num_nulls(ended_at, ended_because) <> 1 and ended_because in ('withdrawn', 'until', 'formOver', 'askerGone')) not valid;

create index output_due on forms.output (next_run_at) where next_run_at is not null;

-- What was approved and may still be fetched is made now, since files are no longer made while somebody waits.
update forms.output set next_run_at = now() where approved and expires_at > now();

create table forms.output_run (
  id uuid primary key,
  output_id uuid not null references forms.output (id),
  due_at timestamptz not null,
  status text not null check (status in ('making', 'ready', 'sending', 'delivered', 'failed', 'withdrawn')),
  done int not null default 0,
  total int not null default 0,
  failure text,
  attempts int not null default 0,
  -- Since when the other side has not taken it.
  failing_since timestamptz,
  next_at timestamptz not null default now(),
  made_at timestamptz,
  delivered_at timestamptz,
  expires_at timestamptz,
  file_name text,
  bytes int,
  downloads int not null default 0,
  -- Whoever works on it holds this; a lease not renewed for a minute is taken over.
  lease uuid,
  touched_at timestamptz not null default now(),
  -- One making for each hour that came, however many servers look.
  unique (output_id, due_at)
);

create index output_run_open on forms.output_run (next_at) where status in ('making', 'sending');
create index output_run_output on forms.output_run (output_id, due_at desc);

-- The file, sealed, in pieces; gone once it is delivered, withdrawn or expired.
create table forms.output_part (
  id uuid primary key,
  run_id uuid not null references forms.output_run (id),
  number int not null,
  sealed bytea not null,
  unique (run_id, number)
);

grant select, insert, update on forms.output_run to ejia_server;
grant select, insert, update, delete on forms.output_part to ejia_server;
