alter table areas.area add column kind text not null;
