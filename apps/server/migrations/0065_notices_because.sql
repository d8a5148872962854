-- Why a message did not arrive, as whoever spoke to the gateway understood its answer.
alter table notices.delivery add column because text;
