-- May be long: read only when somebody opens it.
create table plan_diff (
    plan_id uuid primary key references plan (id),
    content text not null
);
