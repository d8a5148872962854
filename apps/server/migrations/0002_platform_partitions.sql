-- Tables divided by month. A module's migration adds its table here; `kind` says whether the dividing column is an
-- instant or a UUIDv7, whose first 48 bits are the instant in milliseconds.
create table platform.monthly (
  parent text primary key,
  kind text not null check (kind in ('instant', 'uuid7'))
);

create function platform.month_bound(kind text, month timestamptz) returns text
language sql
immutable
set search_path = pg_catalog
as $$
  select case kind
    when 'instant' then to_char(month at time zone 'UTC', 'YYYY-MM-DD') || ' 00:00:00+00'
    else rpad(lpad(to_hex((extract(epoch from month) * 1000)::bigint), 12, '0'), 32, '0')::uuid::text
  end
$$;

-- Makes the months around now that are missing and returns how many. Runs with its owner's rights, for the server
-- may not create tables; what it may divide is listed above, where the server cannot write.
create function platform.make_partitions(months_back int default 1, months_ahead int default 3) returns int
language plpgsql
security definer
set search_path = pg_catalog
set timezone = 'UTC'
set lock_timeout = '5s'
as $$
declare
  divided record;
  month timestamptz;
  part text;
  made int := 0;
begin
  perform pg_advisory_xact_lock(3506350601);
  for divided in select parent, kind from platform.monthly order by parent loop
    for month in
      select date_trunc('month', now()) + make_interval(months => n)
      from generate_series(-months_back, months_ahead) as n
    loop
      part := divided.parent || '_' || to_char(month, 'YYYYMM');
      continue when to_regclass(part) is not null;
      begin
        execute format(
          'create table %s partition of %s for values from (%L) to (%L)',
          part, divided.parent,
          platform.month_bound(divided.kind, month),
          platform.month_bound(divided.kind, month + interval '1 month')
        );
        made := made + 1;
      exception when check_violation then
        raise warning '% stays in the default partition, which already holds rows of that month', part;
      end;
    end loop;
  end loop;
  return made;
end
$$;

revoke all on function platform.make_partitions(int, int) from public;
grant execute on function platform.make_partitions(int, int) to ejia_server;
