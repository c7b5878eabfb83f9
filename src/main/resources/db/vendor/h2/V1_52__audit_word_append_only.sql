create trigger audit_word_append_only before update, delete on audit_word
    call 'io.upgradeconsole.audit.AppendOnly';
