-- What came of the newest verification of each release is asked with every list of releases.
create index verification_outcome on verification (release_ref, started_at, state, revision, id);
