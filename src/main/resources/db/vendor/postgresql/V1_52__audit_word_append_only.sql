create trigger audit_word_append_only before update or delete or truncate on audit_word
    for each statement execute function refuse_audit_change();
alter table audit_word enable always trigger audit_word_append_only;
