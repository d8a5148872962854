-- What the columns of a list of people meant the last time a list with these headers was taken over.
create table accounts.people_columns (
  headers text[] primary key,
  meanings jsonb not null,
  kept_at timestamptz not null default now()
);

grant select, insert, update on accounts.people_columns to ejia_server;
