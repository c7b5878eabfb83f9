create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'Entries of the audit trail are neither changed nor removed';
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_audit_change();

-- Also for a session that says it is a replica, which fires no ordinary trigger.
alter table audit_entry enable always trigger audit_entry_append_only;
