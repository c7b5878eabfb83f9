-- What a plan renders: asked for only when somebody wants to know whether the cluster can pull it.
create table planned_images (
    plan_id uuid primary key references plan (id),
    content text not null
);
create table image_check (
    id              uuid primary key,
    plan_id         uuid                     not null references plan (id),
    release_ref     varchar(200)             not null,
    started_by      varchar(200)             not null,
    started_at      timestamp with time zone not null,
    -- one check a release: set while it runs
    running_release varchar(200) unique,
    state           varchar(20)              not null,
    -- renewed while its console lives
    lease_until     timestamp with time zone not null,
    pods_left       boolean                  not null,
    results         text                     not null,
    ended_at        timestamp with time zone,
    version         integer                  not null
);
create index image_check_by_plan on image_check (plan_id, started_at);
create index image_check_by_pods on image_check (pods_left);
