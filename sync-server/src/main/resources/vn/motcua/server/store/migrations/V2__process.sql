-- SPDX-License-Identifier: Apache-2.0
-- The one-stop process: registers, consents, published reference data, notices. Runs on H2 and on PostgreSQL; each
-- statement can be run again.

-- The last line given in the register of an office's year: given in the transaction that takes the dossier in, so that
-- the book has no gaps.
create table if not exists register_heads (
    office    varchar(35) not null,
    book_year integer     not null,
    number    integer     not null,
    primary key (office, book_year)
);

-- What a citizen allowed beyond the dossier, or took back. Only ever added to; the newest line of a purpose counts.
create table if not exists consents (
    id           uuid        primary key,  -- the command
    citizen      varchar(12) not null,
    purpose      varchar(80) not null,
    text_version varchar(80) not null,
    given        boolean     not null,
    at           timestamp with time zone not null,
    officer      varchar(64) not null,
    office       varchar(35) not null
);
create index if not exists consents_citizen on consents (citizen, purpose);

create table if not exists reference_items (
    kind         varchar(40)  not null,
    id           varchar(120) not null,
    valid_from   date         not null,
    json         varchar      not null,
    published_at timestamp with time zone not null,
    officer      varchar(64)  not null,
    primary key (kind, id, valid_from)
);

-- What people are told. A notice's id comes from what it tells of, so that it is made once.
create table if not exists notices (
    id         uuid         primary key,
    kind       varchar(30)  not null,
    channel    varchar(20)  not null,
    language   varchar(2)   not null,
    office     varchar(35)  not null,
    citizen    varchar(12),               -- null: told to the office
    address    varchar(200) not null,     -- phone number, or the office's code
    facts      varchar      not null,     -- what the template's places are filled with, JSON
    made_at    timestamp with time zone not null,
    settled_at timestamp with time zone,  -- null: it still waits
    outcome    varchar(20)                -- SENT, or WITHDRAWN: its consent stood no more
);
create index if not exists notices_waiting on notices (settled_at, made_at);

-- What a look-up was for.
alter table access_log add column if not exists dossier uuid;
alter table access_log add column if not exists consent varchar(80);
alter table access_log add column if not exists office varchar(35);
create index if not exists access_log_at on access_log (at);
