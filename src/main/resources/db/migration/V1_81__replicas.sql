-- the consoles on this database
create table replica (
    id      uuid primary key,
    -- of the machine, for people
    name    varchar(200)             not null,
    seen_at timestamp with time zone not null
);
-- which of them sees to an operation; those of older consoles have none
create table operation_replica (
    operation_id uuid primary key references operation (id),
    replica      uuid not null,
    started_on   uuid not null
);
