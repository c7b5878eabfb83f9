create trigger audit_entry_append_only before update, delete on audit_entry
    call 'io.upgradeconsole.audit.AppendOnly';
