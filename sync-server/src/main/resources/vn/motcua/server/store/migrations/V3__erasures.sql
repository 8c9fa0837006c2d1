-- SPDX-License-Identifier: Apache-2.0
-- What was erased because it had served its purpose: kind, reason and number, nothing of what it said.
create table if not exists erasures (
    what   varchar(40)  not null,
    at     timestamp with time zone not null,
    days   integer      not null,        -- how long it was kept
    reason varchar(500) not null,
    count  integer      not null,
    primary key (what, at)
);
