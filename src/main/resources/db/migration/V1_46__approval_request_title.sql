-- What the plan does, in a few words: for lists.
alter table approval_request add column title varchar(300) default '' not null;
