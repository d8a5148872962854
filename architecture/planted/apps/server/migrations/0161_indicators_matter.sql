create table indicators.person (
  id uuid primary key,
  last_login_at timestamptz
);
