-- who asked for it to end early, when, and in which phase it was
alter table operation add column cancel_requested_by varchar(200);
alter table operation add column cancel_requested_at timestamp with time zone;
alter table operation add column cancel_asked_in varchar(20);
-- who had helm killed
alter table operation add column cancel_forced_by varchar(200);
alter table operation add column cancel_forced_at timestamp with time zone;
-- what helm waits for, once that has lasted
alter table operation add column obstacle_detail text;
alter table operation add column obstacle_since timestamp with time zone;
alter table operation add column log_removed_at timestamp with time zone;
