-- A grid that a change of borders made and another took away on the same day was never in force for a whole one.
alter table areas.area drop constraint area_check;
alter table areas.area add constraint area_dates check (valid_to >= valid_from) not valid;
