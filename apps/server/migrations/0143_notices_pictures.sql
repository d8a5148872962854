-- Which picture of which matter WeChat was asked about, to know whose verdict is whose.
create table notices.wechat_media_asked (
  trace_id text primary key,
  incident_id uuid not null,
  photo_id uuid not null,
  asked_at timestamptz not null default now()
);

create index wechat_media_asked_incident on notices.wechat_media_asked (incident_id);
create index wechat_media_asked_at on notices.wechat_media_asked (asked_at);

grant select, insert, delete on notices.wechat_media_asked to ejia_server;
