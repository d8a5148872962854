-- Names people use that no register has: of an area itself, or, with a position in WGS-84, of a landmark in it.
create table areas.local_name (
  id uuid primary key,
  name text not null check (name <> ''),
  area_code text not null references areas.area (code),
  longitude double precision,
  latitude double precision,
  check ((longitude is null) = (latitude is null)),
  unique (area_code, name)
);

grant select, insert, delete on areas.local_name to ejia_server;

-- Names are looked up in memory now, by sound as well as by spelling. The column stays for servers of the version
-- before, which may still be running beside this one; a later migration takes it away.
alter table areas.building alter column grams set default '{}';
