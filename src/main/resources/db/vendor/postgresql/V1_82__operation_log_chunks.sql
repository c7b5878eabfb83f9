-- The logs of operations, whole lines, masked: a replica keeps here what the others show. An embedded database has no others.
create table operation_log_chunk (
    operation_id uuid   not null references operation (id),
    start_at     bigint not null,
    end_at       bigint not null,
    bytes        bytea  not null,
    primary key (operation_id, end_at)
);
