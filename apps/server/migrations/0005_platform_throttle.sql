-- Attempts counted in fixed windows, for all servers together: log-ins, look-ups by case code. Keys arrive hashed.
-- Unlogged: a crash forgets the counts, which costs an attacker's victim nothing but one window.
create unlogged table platform.throttle (
  key bytea primary key,
  ends_at timestamptz not null,
  used int not null
);

create index throttle_ends_at on platform.throttle (ends_at);

grant select, insert, update, delete on platform.throttle to ejia_server;
