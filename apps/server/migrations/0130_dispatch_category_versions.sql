-- Kinds of matters and what communities agreed are kept as versions too; a kind without any is as `dispatch.category` has it.
alter table dispatch.setting_version drop constraint setting_version_kind_check;
alter table dispatch.setting_version add constraint setting_version_kind_check
  check (kind in ('routing', 'responsibility', 'category', 'community')) not valid;
