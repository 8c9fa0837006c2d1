-- SPDX-License-Identifier: Apache-2.0
-- Money at the counter. Killed midway it is run again from the top, so each statement can be run again.

-- Numbers of fee receipts, each on the disk before money is taken under it.
create table if not exists fee_numbers (
    office   varchar(35) not null,
    desk     varchar(60) not null,
    on_day   date        not null,
    serial   integer     not null,
    dossier  uuid        not null,
    given_at timestamp with time zone not null,
    printed  boolean     not null,
    shift    varchar(120),               -- null until a shift was closed over it
    primary key (office, desk, on_day, serial)
);
create index if not exists fee_numbers_shift on fee_numbers (shift);

-- Every payment that this counter knows of, also of dossiers that are not kept here any more.
create table if not exists payments (
    id        varchar(200) primary key,
    dossier   uuid         not null,
    office    varchar(35)  not null,     -- that took it
    resolver  varchar(35)  not null,     -- that resolves the dossier
    code      varchar(60)  not null,
    procedure varchar(40)  not null,
    name      varchar(2000) not null,    -- of the procedure
    channel   varchar(20)  not null,
    taken_at  timestamp with time zone not null,
    body      varchar(1000000) not null
);
create index if not exists payments_dossier on payments (dossier);
create index if not exists payments_taken on payments (office, taken_at);

create table if not exists shifts (
    id     varchar(120) primary key,
    office varchar(35)  not null,
    desk   varchar(60)  not null,
    ended  timestamp with time zone not null,
    body   varchar(1000000) not null
);

-- Money handed on, by this counter or another one of the office.
create table if not exists remittances (
    id     varchar(120) primary key,
    office varchar(35)  not null,
    given_at timestamp with time zone not null,
    body   varchar(1000000) not null
);
create table if not exists remitted (
    payment    varchar(200) not null,
    remittance varchar(120) not null,
    primary key (payment, remittance)
);
