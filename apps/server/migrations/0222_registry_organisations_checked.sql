alter table registry.residence validate constraint residence_population_check;
alter table registry.export validate constraint export_table_number_check;
alter table registry.import_effect validate constraint import_effect_kind_check;
