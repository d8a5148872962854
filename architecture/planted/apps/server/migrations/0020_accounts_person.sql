create table accounts.person (
  id uuid primary key,
  points int not null,
  last_sign_in_at timestamptz
);

create table accounts.audit (
  id uuid primary key,
  signed_in_at timestamptz
);
