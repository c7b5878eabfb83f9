-- The console gives each entry its number itself: 1, 2, 3 and so on without a gap, so that a missing one is seen.
alter table audit_entry alter column id drop identity;
alter table audit_entry add column previous_hash varchar(64);
alter table audit_entry add column hash varchar(64);

-- Where the chain ends. Whoever adds an entry locks this row, so the chain has one end only; and it is
-- known how many entries there must be when the newest are cut off.
create table audit_head (
    id      integer primary key check (id = 1),
    entries bigint      not null,
    hash    varchar(64) not null
);
insert into audit_head (id, entries, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
