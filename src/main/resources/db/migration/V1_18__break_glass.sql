-- What was started without a second person, and who has looked at it since.
create table break_glass (
    operation_id uuid primary key references operation (id),
    release_ref  varchar(200)             not null,
    started_by   varchar(200)             not null,
    started_at   timestamp with time zone not null,
    reason       text                     not null,
    reviewed_by  varchar(200),
    reviewed_at  timestamp with time zone,
    note         text,
    version      integer                  not null
);
create index break_glass_by_review on break_glass (reviewed_by, started_at);

alter table audit_entry add column break_glass boolean default false not null;
