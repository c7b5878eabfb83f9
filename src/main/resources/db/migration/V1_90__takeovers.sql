-- how often another replica has taken an operation over: the one that started it may be the one that takes it back
alter table operation_replica add column takeovers integer default 0 not null;
update operation_replica set takeovers = 1 where replica <> started_on;
