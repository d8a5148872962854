alter table registry.change validate constraint change_source_check;
