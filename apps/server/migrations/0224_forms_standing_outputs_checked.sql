alter table forms.output validate constraint output_format;
alter table forms.output validate constraint output_span;
alter table forms.output validate constraint output_ended;
