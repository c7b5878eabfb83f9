create table staged_upgrade (
    id                 uuid primary key,
    release_ref        varchar(200)             not null,
    from_chart_version varchar(128)             not null,
    base_revision      integer                  not null,
    path               varchar(20)              not null,
    values_file_id     uuid references values_file (id),
    timeout            varchar(20),
    started_by         varchar(200)             not null,
    started_roles      varchar(200)             not null,
    started_at         timestamp with time zone not null,
    -- one a release: set while it is active
    active_release     varchar(200) unique,
    status             varchar(20)              not null,
    cause              text,
    ended_at           timestamp with time zone,
    version            integer                  not null
);
create index staged_upgrade_by_release on staged_upgrade (release_ref, started_at);

create table stage (
    staged_upgrade     uuid         not null references staged_upgrade (id),
    staged_upgrade_key integer      not null,
    chart_version      varchar(128) not null,
    image_tag          varchar(128),
    state              varchar(30)  not null,
    plan_id            uuid unique references plan (id),
    primary key (staged_upgrade, staged_upgrade_key)
);

-- What is done to a staged upgrade as a whole is about no single plan.
alter table audit_entry alter column plan_id drop not null;
alter table audit_entry add column staged_upgrade_id uuid;
