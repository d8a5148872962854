-- Beside its pairs of characters a matter is found by single characters and by telephone numbers within the text. They
-- are made anew from the log.
comment on column incidents.incident.pairs is 'characters, pairs of characters and runs of eleven digits of what was written and where';
select platform.enqueue('incidents.rebuild', '{}') where exists (select from incidents.incident);
