-- A plan that went stale says each reason for itself, as JSON.
alter table plan add column stale_reasons text;
update plan
    set stale_reasons = '[{"code":"changed","detail":"' || replace(replace(stale_reason, '\', '\\'), '"', '\"') || '"}]'
    where stale_reason is not null;
alter table plan drop column stale_reason;

-- The plan whose inputs this one was made from anew.
alter table plan add column replaces uuid references plan (id);
create index plan_by_replaced on plan (replaces);
