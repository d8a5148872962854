-- accounts.person in a comment is not a use of it
create table areas.area (
  code text primary key,
  owner uuid references accounts.person (id)
);
