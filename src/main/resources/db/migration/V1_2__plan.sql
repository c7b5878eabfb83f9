create table plan (
    id            uuid primary key,
    release_ref   varchar(200)             not null,
    base_revision integer                  not null,
    digest        varchar(64)              not null,
    content       text                     not null,
    created_by    varchar(200)             not null,
    created_at    timestamp with time zone not null,
    expires_at    timestamp with time zone not null,
    status        varchar(20)              not null,
    stale_reason  text,
    version       integer                  not null
);
create index plan_by_release on plan (release_ref, created_at);
create index plan_by_time on plan (created_at);

-- What somebody typed into the wizard, right or wrong: all of it is text.
create table draft (
    id             uuid primary key,
    release_ref    varchar(200)             not null,
    path           varchar(40)              not null,
    chart_version  text                     not null,
    image_tag      text                     not null,
    values_source  varchar(40)              not null,
    values_file_id varchar(100)             not null,
    timeout        text                     not null,
    created_by     varchar(200)             not null,
    updated_at     timestamp with time zone not null,
    version        integer                  not null
);
