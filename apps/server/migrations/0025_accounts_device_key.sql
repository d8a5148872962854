-- The key under which phones seal what they keep of a person. It stays the same, so that what was sealed before a
-- log-out opens again after the next log-in.
create table accounts.device_key (
  person_id uuid primary key references accounts.person (id),
  key bytea not null check (octet_length(key) = 32)
);

grant select, insert on accounts.device_key to ejia_server;
