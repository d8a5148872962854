alter table areas.area validate constraint area_dates;
