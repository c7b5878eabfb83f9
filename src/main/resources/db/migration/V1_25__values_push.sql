-- Versions of values files that go to the git repository.
create table values_push (
    file_id     uuid primary key references values_file (id),
    state       varchar(20)              not null,
    created_at  timestamp with time zone not null,
    attempts    integer                  not null,
    due_at      timestamp with time zone not null,
    -- why the last attempt failed
    problem     text,
    commit_id   varchar(64),
    -- the commit before, where the file said something there that the console had not pushed
    changed_in  varchar(64),
    pushed_at   timestamp with time zone,
    lock_number integer                  not null
);
create index values_push_by_state on values_push (state, created_at);
