alter table registry.export validate constraint export_table_number_check;
