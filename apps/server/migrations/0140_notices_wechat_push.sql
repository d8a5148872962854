-- What WeChat pushes to us. It sends the same again until it is answered, and anybody may send a copy: each acts once.
create table notices.wechat_push (
  key text primary key,
  received_at timestamptz not null default now()
);

create index wechat_push_received on notices.wechat_push (received_at);

-- What WeChat found of a picture or a sound, some time after it was asked.
create table notices.wechat_media_check (
  trace_id text primary key,
  suggest text not null check (suggest in ('pass', 'review', 'risky')),
  label int not null,
  received_at timestamptz not null default now()
);

create index wechat_media_check_received on notices.wechat_media_check (received_at);

grant select, insert, delete on notices.wechat_push, notices.wechat_media_check to ejia_server;
