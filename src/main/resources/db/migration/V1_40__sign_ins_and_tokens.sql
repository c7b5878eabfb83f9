-- How often somebody has signed out everywhere: a session that began before the last time is over, on every replica.
create table sign_out_everywhere (
    name  varchar(200) primary key,
    times bigint not null
);

-- Personal access tokens. Only the SHA-256 of what is sent, so that nobody who reads this can send it.
create table access_token (
    id           uuid primary key,
    owner        varchar(200)             not null,
    name         varchar(60)              not null,
    sha256       char(64)                 not null unique,
    roles        varchar(200)             not null,
    created_at   timestamp with time zone not null,
    expires_at   timestamp with time zone not null,
    last_used_at timestamp with time zone,
    revoked_at   timestamp with time zone
);
create index access_token_by_owner on access_token (owner, created_at);

-- TOKEN, and the token's name.
alter table audit_entry alter column signed_in_by set data type varchar(100);
