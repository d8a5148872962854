-- Both are secrets: from now on they are sealed under the data key, like everything that must not be read in a copy of
-- the database. WeChat gives its token again for the asking; a key that signs pushes is sealed at its first use.
update notices.wechat_token set value = null, expires_at = null where value is not null;
comment on column notices.wechat_token.value is 'sealed, in hex';
comment on column notices.vapid_keys.private_key is 'sealed, in hex';
grant update (private_key) on notices.vapid_keys to ejia_server;

-- Whom we told what of one matter.
create index notice_matter on notices.notice (incident_id, at);
