-- A key that ended leaves its folder to another.
create unique index api_key_folder on exchange.api_key (folder) where folder is not null and revoked_at is null;
