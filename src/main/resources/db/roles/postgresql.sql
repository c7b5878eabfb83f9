-- For PostgreSQL: two roles, so that the console cannot change its own audit trail. Run it in the console's database
-- as an administrator before the console's first start, with passwords of your own. Then give the console
--     spring.datasource.username=upgrade_console        spring.datasource.password=...
--     spring.flyway.user=upgrade_console_owner          spring.flyway.password=...
-- Flyway makes the tables as their owner. The console works as the other role, which may add entries to the trail and
-- read them; what more the defaults below would give it on those tables, a migration takes away.
create role upgrade_console_owner login password 'change-me';
create role upgrade_console login password 'change-me';
create schema upgrade_console authorization upgrade_console_owner;
grant usage on schema upgrade_console to upgrade_console;
alter role upgrade_console_owner set search_path = upgrade_console;
alter role upgrade_console set search_path = upgrade_console;
alter default privileges for role upgrade_console_owner in schema upgrade_console
    grant select, insert, update, delete on tables to upgrade_console;
alter default privileges for role upgrade_console_owner in schema upgrade_console
    grant usage on sequences to upgrade_console;
