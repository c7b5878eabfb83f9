-- Whether a plan is an upgrade or a rollback: trends ask it of thousands, and contents are large.
alter table plan add column kind varchar(20) default 'UPGRADE' not null;
update plan set kind = 'ROLLBACK' where content like '%"rollback":{%';
