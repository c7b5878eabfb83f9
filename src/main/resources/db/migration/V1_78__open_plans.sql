-- The plans that wait are asked with every list of releases, and are few among all that ever were.
create index plan_open on plan (status, expires_at);
