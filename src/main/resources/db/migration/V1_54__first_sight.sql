-- When the console first saw a release, and at which revision: what was made before is nothing that it could explain.
create table first_sight (
    release_ref varchar(200) primary key,
    revision    integer                  not null,
    seen_at     timestamp with time zone not null
);
-- A release that the console has run an operation on was seen then at the latest.
insert into first_sight (release_ref, revision, seen_at)
    select o.release_ref, min(p.base_revision), min(o.started_at)
        from operation o join plan p on p.id = o.plan_id
        where not exists (select 1 from operation e where e.release_ref = o.release_ref and e.started_at < o.started_at)
        group by o.release_ref;
