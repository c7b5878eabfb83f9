-- The newest verification of a release counts where it was held against the record that helm has now.
create index verification_record on verification (release_ref, started_at desc, state, record_uid, id);
drop index verification_outcome;
