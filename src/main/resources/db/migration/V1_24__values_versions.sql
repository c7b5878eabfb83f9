-- The versions of each release's values file. Only ever added to.
create table values_version (
    file_id       uuid primary key references values_file (id),
    release_ref   varchar(200)             not null,
    version       integer                  not null,
    operation_id  uuid                     not null unique,
    title         text                     not null,
    revision      integer                  not null,
    chart_version varchar(128)             not null,
    image_tag     varchar(128),
    -- nothing takes the place of a file twice
    replaces      uuid unique references values_file (id),
    kept_at       timestamp with time zone not null,
    requested_by  varchar(200)             not null,
    unique (release_ref, version)
);

-- What became of the values file after each operation.
create table values_keeping (
    operation_id uuid primary key,
    release_ref  varchar(200)             not null,
    revision     integer                  not null,
    outcome      varchar(20)              not null,
    file_id      uuid references values_file (id),
    detail       text                     not null,
    kept_at      timestamp with time zone not null
);
create index values_keeping_by_release on values_keeping (release_ref, kept_at);
