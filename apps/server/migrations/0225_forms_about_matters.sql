-- Forms may be about matters, too, and departments add what they want to know of them.
alter table forms.item drop constraint item_subject_check;
alter table forms.item add constraint item_subject_check check (subject in ('person', 'room', 'incident')) not valid;
