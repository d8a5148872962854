-- How far and how long ago a matter may lie to be the same, and whether strangers may be shown that it is open.
alter table dispatch.category
  add column near_metres int not null default 100 check (near_metres between 10 and 2000),
  add column near_days int not null default 60 check (near_days between 1 and 730),
  add column shown_to_strangers boolean not null default true;

update dispatch.category set near_metres = 60 where id in ('street-light', 'road-damage', 'public-facilities', 'parking');
update dispatch.category set near_metres = 200 where id in ('noise', 'drainage', 'property-management');
update dispatch.category set near_days = 14 where id in ('parking', 'rubbish');
update dispatch.category set near_days = 180 where id in ('illegal-building', 'road-damage', 'property-management');
-- They are about people, not about a place.
update dispatch.category set shown_to_strangers = false where id in ('neighbour-dispute', 'tip-off');
