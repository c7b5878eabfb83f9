create table audit_entry (
    id           bigint generated always as identity primary key,
    happened_at  timestamp with time zone not null,
    actor        varchar(200)             not null,
    signed_in_by varchar(20)              not null,
    address      varchar(100)             not null,
    action       varchar(40)              not null,
    release_ref  varchar(200)             not null,
    plan_id      uuid                     not null,
    operation_id uuid,
    digest       varchar(64)              not null,
    reason       text                     not null,
    commands     text                     not null,
    outcome      varchar(20)              not null,
    exit_code    integer,
    verdict      text                     not null
);
create index audit_entry_by_release on audit_entry (release_ref, id);
