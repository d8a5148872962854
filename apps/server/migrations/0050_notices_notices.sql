-- Whom we told what, over which way, and what became of it. Written by the subscriber that reads the durable feed, in
-- the transaction that moves its place there: what is committed is told, and told once.
create schema if not exists notices;
grant usage on schema notices to ejia_server;

-- Up to which version the changes of a matter have been turned into notices, and what it must still be reminded of.
create table notices.matter (
  incident_id uuid primary key,
  version int not null,
  -- Reminders that have not come, each with its time; and those that came, so that none comes twice.
  waiting jsonb not null default '[]',
  told text[] not null default '{}',
  next_at timestamptz
);

create index matter_next on notices.matter (next_at) where next_at is not null;

create table notices.notice (
  id uuid primary key,
  incident_id uuid not null,
  -- What it comes from, `v7` or a reminder's key. With the recipient it makes the notice the only one of its kind.
  origin text not null,
  recipient text not null,
  person_id uuid,
  reporter_id uuid,
  step text not null,
  urgent boolean not null,
  confidential boolean not null,
  area_code text collate "C" not null,
  case_code text not null,
  facts jsonb not null,
  -- The step that is owed; once it is settled there is nothing to tell any more.
  todo text,
  at timestamptz not null,
  -- Every way was tried in vain: somebody of the centre tells them, and says how.
  undelivered_at timestamptz,
  told_at timestamptz,
  told_by uuid,
  told_how text,
  told_note text,
  unique (incident_id, origin, recipient),
  check ((person_id is null) <> (reporter_id is null))
);

create index notice_own on notices.notice (person_id, at desc, id desc) where person_id is not null;
create index notice_undelivered on notices.notice (area_code, undelivered_at)
where undelivered_at is not null and told_at is null;

-- One attempt to tell one notice over one channel; `rest` are the channels to try after it.
create table notices.delivery (
  id uuid primary key,
  notice_id uuid not null references notices.notice (id),
  incident_id uuid not null,
  recipient text not null,
  urgent boolean not null,
  channel text not null check (channel in ('push', 'wechat', 'sms', 'email')),
  rest text[] not null,
  status text not null check (status in (
    'queued', 'sending', 'sent', 'delivered', 'failed', 'unclear', 'undeliverable', 'overtaken'
  )),
  not_before timestamptz not null,
  attempts int not null default 0,
  -- A server that died with it in hand leaves it `sending`; after this it counts as unclear.
  lease_until timestamptz,
  -- What went out together has one message id.
  message_id uuid,
  gateway text,
  gateway_id text,
  code text,
  queued_at timestamptz not null,
  tried_at timestamptz,
  sent_at timestamptz,
  -- When the gateway was last asked what became of it.
  asked_at timestamptz,
  ended_at timestamptz,
  -- Never twice over the same channel.
  unique (notice_id, channel)
);

create index delivery_due on notices.delivery (channel, urgent desc, not_before) where status = 'queued';
create index delivery_waiting on notices.delivery (recipient, channel) where status = 'queued';
create index delivery_leased on notices.delivery (lease_until) where status = 'sending';
create index delivery_gateway on notices.delivery (gateway, gateway_id) where gateway_id is not null;
create index delivery_matter on notices.delivery (incident_id) where status = 'queued';

-- Receipts as they come, which may be before we have noted that the message went out.
create table notices.receipt (
  gateway text not null,
  gateway_id text not null,
  delivered boolean not null,
  code text not null,
  at timestamptz not null,
  received_at timestamptz not null default now(),
  primary key (gateway, gateway_id)
);

create index receipt_received on notices.receipt (received_at);

grant select, insert, update on notices.matter, notices.notice, notices.delivery to ejia_server;
grant select, insert, delete on notices.receipt to ejia_server;
