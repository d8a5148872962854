-- Who works here, in which unit and as what, and how they prove it.
create schema accounts;

create table accounts.unit (
  id uuid primary key,
  kind text not null check (kind in ('gridTeam', 'community', 'centre', 'department')),
  name text not null check (name <> ''),
  area_code text not null check (area_code ~ '^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12}|\d{15})$'),
  parent_id uuid references accounts.unit (id),
  nature text check (nature is null or kind = 'department'),
  unique (area_code, kind, name)
);

create index unit_parent on accounts.unit (parent_id);

create table accounts.person (
  id uuid primary key,
  name text not null check (name <> ''),
  phone text not null unique check (phone ~ '^1[3-9]\d{9}$'),
  deactivated_at timestamptz
);

create index person_name on accounts.person (name, id);

-- What ended stays on record; `valid_to` is set when a role is taken away and never lies ahead.
create table accounts.membership (
  id uuid primary key,
  person_id uuid not null references accounts.person (id),
  unit_id uuid not null references accounts.unit (id),
  role text not null check (role in (
    'gridWorker', 'communityHead', 'dispatcher', 'departmentHandler', 'supervisor', 'callbackOfficer',
    'registryOfficer', 'privacyOfficer', 'systemAdministrator', 'securityAdministrator', 'auditAdministrator'
  )),
  cleared boolean not null default false,
  valid_from timestamptz not null default now(),
  valid_to timestamptz check (valid_to >= valid_from)
);

create unique index membership_once on accounts.membership (person_id, unit_id, role) where valid_to is null;
create index membership_unit on accounts.membership (unit_id) where valid_to is null;

-- System, security and audit administrator are three people, whatever the program does.
create unique index one_administrator_role on accounts.membership (person_id)
where valid_to is null and role in ('systemAdministrator', 'securityAdministrator', 'auditAdministrator');

-- `hash` is argon2id's own text. Who logs in through the identity provider alone has no row.
create table accounts.credential (
  person_id uuid primary key references accounts.person (id),
  hash text not null,
  must_change boolean not null
);

-- Only what is open stands here; the security trail remembers the rest.
create table accounts.session (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null references accounts.person (id),
  started_at timestamptz not null default now(),
  expires_at timestamptz not null,
  device text not null
);

create index session_person on accounts.session (person_id);
create index session_expires on accounts.session (expires_at);

-- A log-in that went to the identity provider and has not come back; found once, by what the browser keeps.
create table accounts.oidc_errand (
  browser_hash bytea primary key,
  state text not null,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  expires_at timestamptz not null
);

-- One-time links for the first administrator, one per start of a server on an empty database.
create table accounts.setup_link (
  token_hash bytea primary key,
  expires_at timestamptz not null
);

-- Servers keep the units in memory; a new number tells them to read again.
create table accounts.revision (
  only_row boolean primary key default true check (only_row),
  number bigint not null default 1
);

insert into accounts.revision default values;

grant usage on schema accounts to ejia_server;
grant select, insert on accounts.unit to ejia_server;
grant select, insert on accounts.person to ejia_server;
grant update (name, phone, deactivated_at) on accounts.person to ejia_server;
grant select, insert on accounts.membership to ejia_server;
grant update (valid_to) on accounts.membership to ejia_server;
grant select, insert, update on accounts.credential to ejia_server;
grant select, insert, delete on accounts.session, accounts.oidc_errand, accounts.setup_link to ejia_server;
grant select, update on accounts.revision to ejia_server;
