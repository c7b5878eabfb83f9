-- where traces are exported: what leads from the request that started an operation to whoever runs it
create table operation_trace (
    operation_id uuid primary key references operation (id),
    -- the propagated headers, as JSON
    carrier      varchar(4000) not null
);
