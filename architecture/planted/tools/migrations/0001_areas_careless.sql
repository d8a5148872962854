create index area_name on areas.area (name);
alter table areas.area add column kind text not null;
