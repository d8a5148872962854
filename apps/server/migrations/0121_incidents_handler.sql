-- What is one person's: asked when they leave.
create index incident_handler on incidents.incident ((state->>'handlerId')) where state ? 'handlerId';
