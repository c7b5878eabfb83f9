-- Whoever has signed in at an identity provider. What they were there is all that is known of them when a token of
-- theirs is sent, and a name belongs to who had it first.
create table oidc_person (
    name_key     varchar(200) primary key,
    name         varchar(200)             not null,
    registration varchar(100)             not null,
    subject      varchar(255)             not null,
    -- of those that the configuration names, one a line
    group_names  text                     not null,
    seen_at      timestamp with time zone not null
);
