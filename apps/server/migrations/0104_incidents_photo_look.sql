-- What a photo looks like, in 64 bits: the same scene gives nearly the same bits. Null where it was taken in before.
alter table incidents.photo add column look bigint;
