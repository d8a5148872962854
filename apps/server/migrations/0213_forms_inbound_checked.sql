alter table forms.claim validate constraint claim_origin;
