-- A claim comes with the filling of a form, or with a run of another department's data; nothing of the latter is there
-- before a source is entered by this version.
-- squawk-ignore ban-drop-not-null
alter table forms.claim alter column filling_id drop not null;
alter table forms.claim add column inbound_run_id uuid;
-- The claim that held until this one did, so that a run can be taken back.
alter table forms.claim add column replaced_id uuid;
alter table forms.claim add constraint claim_origin check (num_nonnulls(filling_id, inbound_run_id) = 1) not valid;
