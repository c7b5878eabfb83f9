-- One row an object, so that a page reads the few that it shows. A plan holds for a day: what was kept before needs no
-- moving.
drop table plan_diff;

create table stored_diff (
    id       uuid primary key,
    plan_id  uuid        not null references plan (id),
    position integer     not null,
    object   text        not null,
    source   varchar(20) not null,
    action   varchar(20) not null,
    risk     varchar(20) not null,
    category varchar(20) not null,
    lines    integer     not null,
    length   integer     not null,
    unified  text        not null
);
create unique index stored_diff_by_plan on stored_diff (plan_id, position);
