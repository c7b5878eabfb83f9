-- Every filter of the trail's page has an index that ends with the number: pages are read from it in their order,
-- and the last one is as near as the first.
create index audit_entry_by_actor on audit_entry (actor, id);
create index audit_entry_by_action on audit_entry (action, id);
create index audit_entry_by_outcome on audit_entry (outcome, id);
create index audit_entry_by_break_glass on audit_entry (break_glass, id);
create index audit_entry_by_operation on audit_entry (operation_id, id);
create index audit_entry_by_plan on audit_entry (plan_id, id);
create index audit_entry_by_time on audit_entry (happened_at, id);

-- The words of each entry, for its full text. A table, and no text index of the database: it is the same on H2 and
-- PostgreSQL, and gives entries in the order of their numbers, so that a word is paged through like any filter.
-- It is no part of the chain: what it finds is read from the trail.
create table audit_word (
    word  varchar(60) not null,
    entry bigint      not null,
    constraint audit_word_key primary key (word, entry)
);
