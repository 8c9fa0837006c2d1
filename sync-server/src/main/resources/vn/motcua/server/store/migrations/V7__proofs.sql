-- SPDX-License-Identifier: Apache-2.0
-- How long the signature of each result can be proved, and what is being done about it. Each statement can be run
-- again.
create table if not exists proofs (
    result        varchar(20) primary key,
    office        varchar(35) not null,
    level         varchar(3)  not null,  -- B, T, LT, LTA
    since         timestamp with time zone not null, -- when it got that far
    due_at        timestamp with time zone not null, -- not tried before
    tries         integer     not null default 0,
    why           varchar(80) not null default '',   -- key of what went wrong the last time
    stamp_expires timestamp with time zone,          -- of the last archive time stamp
    -- A raised file on its way to the disk: killed here, the centre goes on with it instead of making another.
    making         varchar(64),
    making_size    bigint,
    making_level   varchar(3),
    making_expires timestamp with time zone
);
create index if not exists proofs_waiting on proofs (office, level, due_at);
create index if not exists proofs_expiring on proofs (office, stamp_expires);

insert into proofs (result, office, level, since, due_at)
    select r.id, r.issuer, 'B', current_timestamp, current_timestamp from results r
    where r.body like '%"paper":"%' and not exists (select 1 from proofs p where p.result = r.id);
