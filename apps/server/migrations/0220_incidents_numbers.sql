-- A telephone number within the text is found by itself: the pairs of its digits stand in too many house numbers.
update incidents.incident set pairs = pairs || array(
  select distinct substr(run[1], start, 11)
  from regexp_matches(words, '[0-9]{11,}', 'g') as run, generate_series(1, length(run[1]) - 10) as start)
where words ~ '[0-9]{11}';

-- What a server of the version before writes meanwhile is put right.
select platform.enqueue('incidents.rebuild', '{}') where exists (select from incidents.incident);
