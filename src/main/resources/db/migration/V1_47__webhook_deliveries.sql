-- What is to be told to webhooks: written with what it tells, sent afterwards.
create table webhook_delivery (
    id           uuid primary key,
    webhook      varchar(100)             not null,
    event        varchar(20)              not null,
    body         text                     not null,
    state        varchar(20)              not null,
    created_at   timestamp with time zone not null,
    attempts     integer                  not null,
    -- when it is sent next; while one console sends it, when another one may
    due_at       timestamp with time zone not null,
    -- why the last attempt failed
    problem      text,
    ended_at     timestamp with time zone,
    version      integer                  not null
);
create index webhook_delivery_by_state on webhook_delivery (state, due_at);
create index webhook_delivery_by_webhook on webhook_delivery (webhook, state);
