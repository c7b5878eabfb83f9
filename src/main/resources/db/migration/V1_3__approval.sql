create table approval (
    id          uuid primary key,
    plan_id     uuid                     not null references plan (id),
    digest      varchar(64)              not null,
    approved_by varchar(200)             not null,
    approved_at timestamp with time zone not null,
    reason      text                     not null,
    version     integer                  not null,
    unique (plan_id, digest, approved_by)
);
