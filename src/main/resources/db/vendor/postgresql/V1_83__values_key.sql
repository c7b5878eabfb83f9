-- Which key the values files are encrypted with: all consoles on this database have to have the same. One row.
create table values_key (
    id     integer primary key check (id = 1),
    key_id varchar(16) not null
);
