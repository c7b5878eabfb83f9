create table verification (
    id              uuid primary key,
    release_ref     varchar(200)             not null,
    revision        integer                  not null,
    -- of helm's record: after another installation of the release its numbers begin anew
    record_uid      varchar(64)              not null,
    -- one an operation: set where it was made at an operation's end
    operation_id    uuid unique references operation (id),
    requested_by    varchar(200)             not null,
    started_at      timestamp with time zone not null,
    -- one a release: set while it runs
    running_release varchar(200) unique,
    state           varchar(20)              not null,
    -- renewed while its console lives
    lease_until     timestamp with time zone not null,
    progress        text                     not null,
    reason          text,
    verdict         text,
    before_state    text,
    after_state     text,
    ended_at        timestamp with time zone,
    version         integer                  not null
);
create index verification_by_release on verification (release_ref, started_at);
create index verification_by_record on verification (record_uid, ended_at);

-- What a person would look at: read when its page is opened, and not with every list.
create table exhibit (
    id              uuid primary key,
    verification_id uuid         not null references verification (id),
    position        integer      not null,
    kind            varchar(20)  not null,
    title           varchar(300) not null,
    content         text         not null
);
create index exhibit_by_verification on exhibit (verification_id, position);

-- How the release was when an operation began.
create table state_before (
    operation_id uuid primary key references operation (id),
    content      text not null
);
