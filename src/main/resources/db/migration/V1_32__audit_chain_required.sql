-- V1_31, in Java, has chained what was there.
alter table audit_entry alter column previous_hash set not null;
alter table audit_entry alter column hash set not null;
