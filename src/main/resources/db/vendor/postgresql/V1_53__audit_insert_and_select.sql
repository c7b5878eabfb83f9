-- Where the console signs in as another role than the owner of its tables, that role may add to the trail and read
-- it, and no more: see db/roles/postgresql.sql. Unlike the triggers, which an owner can drop, that holds without them.
do $$
declare
    held record;
begin
    for held in
        select distinct grantee, table_name from information_schema.role_table_grants
            where table_schema = current_schema() and table_name in ('audit_entry', 'audit_word')
                and grantee <> current_user and privilege_type not in ('SELECT', 'INSERT')
    loop
        execute format('revoke update, delete, truncate, references, trigger on %I from %s', held.table_name,
            case held.grantee when 'PUBLIC' then 'public' else quote_ident(held.grantee) end);
    end loop;
end
$$;
