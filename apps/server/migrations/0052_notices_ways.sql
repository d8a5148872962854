-- How each person is reached, and what they chose.
create table notices.choice (
  person_id uuid primary key,
  channels text[] not null,
  quiet_from text,
  quiet_to text,
  digest_at text[] not null,
  email text,
  changed_at timestamptz not null default now(),
  check (num_nulls(quiet_from, quiet_to) in (0, 2))
);

-- Browsers that somebody allowed to be woken.
create table notices.push_subscription (
  id uuid primary key,
  person_id uuid not null,
  endpoint text not null unique,
  p256dh text not null,
  auth text not null,
  device text not null,
  added_at timestamptz not null default now()
);

create index push_subscription_person on notices.push_subscription (person_id);

-- A WeChat user, known for one of the staff or for the reporter of one case; never for who else they are.
create table notices.wechat_link (
  recipient text primary key,
  openid text not null,
  linked_at timestamptz not null default now()
);

create index wechat_link_openid on notices.wechat_link (openid);

-- How many messages of a template somebody still allows: one for each time they accepted.
create table notices.wechat_quota (
  openid text not null,
  template_id text not null,
  remaining int not null check (remaining >= 0),
  primary key (openid, template_id)
);

-- Texts that replace ours, newest last; without content the text we began with is in force again.
create table notices.template (
  step text not null,
  version int not null,
  content jsonb,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (step, version)
);

grant select, insert, update on notices.choice to ejia_server;
grant select, insert, update, delete on notices.push_subscription, notices.wechat_link, notices.wechat_quota
to ejia_server;
grant select, insert on notices.template to ejia_server;
