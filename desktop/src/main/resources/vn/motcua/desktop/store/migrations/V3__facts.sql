-- SPDX-License-Identifier: Apache-2.0
-- What figures are counted and queues are made from: one narrow row a dossier, as it is seen, so that nobody reads
-- whole dossiers to count them. Written with the dossier and gone with it. Killed midway it is run again from the top,
-- so each statement can be run again.

create table if not exists facts (
    dossier    uuid        primary key,
    office     varchar(35) not null,
    channel    varchar(20) not null,
    procedure  varchar(40) not null,
    officer    varchar(64) not null,     -- who received it, empty before
    stage      varchar(40) not null,
    received   timestamp with time zone,
    due        timestamp,
    ended      timestamp with time zone, -- handed over, refused, withdrawn, closed or cancelled
    supplements integer    not null,
    scanned    integer     not null,     -- components
    reused     integer     not null,     -- components
    helped     boolean     not null,
    fee        bigint      not null,     -- đồng asked for
    online     boolean     not null,     -- paid online, at least in part
    cause      varchar(80) not null,     -- of the extension, empty if there is none
    score      integer,
    rated      timestamp with time zone,
    book       integer,                  -- year of the register, null until the centre enters it
    line       integer,
    code       varchar(60) not null,     -- empty if it has none
    title      varchar(2000) not null,   -- of the procedure
    owner      varchar(200) not null     -- name
);
create index if not exists facts_received on facts (office, received);
create index if not exists facts_ended on facts (office, ended, stage);
create index if not exists facts_rated on facts (office, rated, score);
create index if not exists facts_book on facts (office, book, line);

-- What happened when, whatever the dossier.
create index if not exists history_what on history (what, at, dossier);

create table if not exists fact_payments (
    dossier  uuid         not null,
    id       varchar(200) not null,
    dong     bigint       not null,
    method   varchar(40)  not null,
    taken    timestamp with time zone not null,
    office   varchar(35)  not null,      -- that resolves the dossier
    primary key (dossier, id)
);
create index if not exists fact_payments_taken on fact_payments (office, taken, method, dong);

-- Who took figures or lists out of the program; only ever added to.
create table if not exists exports (
    at      timestamp with time zone not null,
    officer varchar(64)  not null,
    what    varchar(200) not null,
    lines   integer      not null
);
