alter table forms.item validate constraint item_subject_check;
