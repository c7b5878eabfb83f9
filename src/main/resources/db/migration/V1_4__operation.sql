create table operation (
    id             uuid primary key,
    -- a plan runs once, whoever presses how often
    plan_id        uuid                     not null unique references plan (id),
    release_ref    varchar(200)             not null,
    requested_by   varchar(200)             not null,
    approved_by    text                     not null,
    started_at     timestamp with time zone not null,
    -- one operation a release: set while it has not ended
    held_release   varchar(200) unique,
    status         varchar(20)              not null,
    phase          varchar(20),
    phases         text                     not null,
    helm_exit_code integer,
    cause          text,
    verdict        text,
    ended_at       timestamp with time zone,
    version        integer                  not null
);
create index operation_by_release on operation (release_ref, started_at);
create index operation_by_time on operation (started_at);
