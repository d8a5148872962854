-- The one access token of the mini-program: WeChat gives one per app, so all servers use and renew the same.
create table notices.wechat_token (
  app_id text primary key,
  value text,
  expires_at timestamptz,
  check ((value is null) = (expires_at is null))
);

grant select, insert, update on notices.wechat_token to ejia_server;

-- The pair that signs Web Push messages, made by the first server that needs it. Browsers subscribe to the public
-- half: with another pair every one of them must be asked again, so it is never changed here.
create table notices.vapid_keys (
  only_row boolean primary key default true check (only_row),
  public_key text not null,
  private_key text not null
);

grant select, insert on notices.vapid_keys to ejia_server;
