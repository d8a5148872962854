-- Taking an import back deletes what it added; each row that goes is looked for wherever it could be referred to.
create index person_merged_into on registry.person (merged_into) where merged_into is not null;
create index household_of_room on registry.household (room_id);
create index residence_of_room on registry.residence (room_id);
create index self_fill_household on registry.self_fill (household_id);
