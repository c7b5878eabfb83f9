-- What the approver was shown, as JSON: findings, the diff's digest, the commands. Older approvals have none.
alter table approval add column shown text;

-- What approvals are required by, kept beside the plan's content, which is large.
create table approval_request (
    plan_id      uuid primary key references plan (id),
    release_ref  varchar(200)             not null,
    way          varchar(20)              not null,
    severity     varchar(20),
    requested_by varchar(200)             not null,
    requested_at timestamp with time zone not null,
    version      integer                  not null
);

-- That somebody has rejected a plan, or who asked for it has withdrawn it. Each plan ends once.
create table plan_end (
    plan_id  uuid primary key references plan (id),
    kind     varchar(20)              not null,
    digest   varchar(64)              not null,
    ended_by varchar(200)             not null,
    ended_at timestamp with time zone not null,
    reason   text                     not null,
    shown    text                     not null,
    version  integer                  not null
);

create table freeze_override (
    id       uuid primary key,
    plan_id  uuid                     not null references plan (id),
    digest   varchar(64)              not null,
    freeze_name varchar(100)          not null,
    given_by varchar(200)             not null,
    given_at timestamp with time zone not null,
    reason   text                     not null,
    version  integer                  not null,
    unique (plan_id, digest, freeze_name)
);

-- What a start without a second person went around, in words; empty for older ones.
alter table break_glass add column instead_of text default '' not null;
