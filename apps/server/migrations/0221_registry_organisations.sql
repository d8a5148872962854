-- Enterprises and social organisations, each standing in a room. Name and credit code are in public registers and stand
-- readable; what tells of the people who stand for it is sealed with the rest.
create table registry.organisation (
  id uuid primary key,
  version int not null,
  kind text not null check (kind in ('enterprise', 'social')),
  -- Where it stands, or stood last.
  room_id uuid not null references registry.room (id),
  name text not null check (name <> ''),
  credit_code text unique,
  sealed bytea not null,
  added_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_on date,
  ended_by text check (ended_by in ('movedOut', 'closed')),
  check ((ended_at is null) = (ended_by is null))
);

create index organisation_room on registry.organisation (room_id);
grant select, insert, update, delete on registry.organisation to ejia_server;

alter table registry.change add column organisation_id uuid;
create index change_organisation on registry.change (organisation_id, at desc) where organisation_id is not null;

-- People from outside the mainland, after table 15.
alter table registry.residence drop constraint residence_population_check;
alter table registry.residence add constraint residence_population_check
  check (population in ('registered', 'floating', 'leftBehind', 'overseas')) not valid;

alter table registry.export drop constraint export_table_number_check;
alter table registry.export add constraint export_table_number_check
  check (table_number in ('8', '9', '12', '13', '14', '15', '16', '23', '24')) not valid;

-- What the rows of a file are.
alter table registry.import add column subject text not null default 'people' check (subject in ('people', 'organisations'));

alter table registry.import_effect drop constraint import_effect_kind_check;
alter table registry.import_effect add constraint import_effect_kind_check
  check (kind in (
    'personAdded', 'personChanged', 'residenceAdded', 'residenceEnded', 'householdAdded', 'roomAdded',
    'entranceAdded', 'buildingAdded', 'organisationAdded', 'organisationChanged'
  )) not valid;
