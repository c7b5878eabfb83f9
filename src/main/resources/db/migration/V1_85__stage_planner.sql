-- which console plans the stage that is due; those of older consoles have none
create table stage_planner (
    staged_upgrade uuid primary key references staged_upgrade (id),
    replica        uuid not null
);
