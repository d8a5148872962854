-- What a department's form brought is a change like any other, with the form as its source.
alter table registry.change drop constraint change_source_check;
alter table registry.change add constraint change_source_check
  check (source in ('visit', 'edit', 'import', 'selfFill', 'undo', 'form')) not valid;
