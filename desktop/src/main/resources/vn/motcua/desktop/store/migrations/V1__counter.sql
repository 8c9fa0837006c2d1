-- SPDX-License-Identifier: Apache-2.0
-- The counter's own store: confirmed view, optimistic view, outbox. H2 encrypts it as a whole.
-- Killed midway it is run again from the top (H2 commits each definition by itself), so each statement can be run again.

create table if not exists settings (
    name    varchar(120) primary key,
    content varchar(1000000) not null
);

-- Number of the last event pulled, by scope.
create table if not exists cursors (
    scope varchar(80) primary key,
    seq   bigint not null,
    generation bigint not null,          -- of the log it was read from
    checksum varchar(64) not null        -- sum over the bodies up to there
);

create table if not exists citizens (
    number    varchar(12)  primary key,
    name      varchar(200) not null,
    name_key  varchar(200) not null,
    birth     varchar(10)  not null,
    sex       varchar(6)   not null,
    residence varchar(500) not null,
    phone     varchar(20)  not null
);
create index if not exists citizens_name on citizens (name_key);
create index if not exists citizens_phone on citizens (phone);

create table if not exists bound_keys (
    key_hash  varchar(64) primary key,
    citizen   varchar(12) not null,
    confirmed boolean     not null
);

create table if not exists results (
    id        varchar(20) primary key,
    owner     varchar(12) not null,
    body      varchar(1000000) not null,
    confirmed boolean     not null
);
create index if not exists results_owner on results (owner);

-- `confirmed` is what the centre said last, null while it has not heard of the dossier; `seen` is that with this
-- counter's own waiting commands on top. The other columns are those of `seen`: `name_key` the owner's name and phone,
-- `due` what was promised, the end of the days for a supplement, or when it was filed.
create table if not exists dossiers (
    id        uuid         primary key,
    confirmed varchar(1000000),
    confirmed_version bigint not null,
    seen      varchar(1000000) not null,
    code      varchar(60)  not null,
    applicant varchar(12)  not null,
    name_key  varchar(240) not null,
    stage     varchar(40)  not null,
    received  timestamp with time zone,
    returned  timestamp with time zone,
    due       timestamp
);
create index if not exists dossiers_applicant on dossiers (applicant);
create index if not exists dossiers_stage on dossiers (stage, due, returned);
-- Holds all that is searched, so that a search never reads whole dossiers.
create index if not exists dossiers_received on dossiers (received, code, applicant, name_key);

-- Dossiers that another office has: each goes once nothing of ours stands on it.
create table if not exists left_dossiers (
    dossier uuid primary key
);

-- Every code a dossier ever had here: the provisional one finds it for ever.
create table if not exists dossier_codes (
    code    varchar(60) primary key,
    dossier uuid        not null
);

create table if not exists given_codes (
    provisional varchar(60) primary key,
    official    varchar(60) not null
);

-- The legal lines, as the centre wrote them.
create table if not exists history (
    dossier uuid         not null,
    version bigint       not null,
    at      timestamp with time zone not null,
    officer varchar(64)  not null,
    what    varchar(60)  not null,
    note    varchar(2000) not null,
    primary key (dossier, version)
);

-- The lines this counter wrote when it acted, one a command, never changed. Shown until the legal one has come.
create table if not exists declared_history (
    dossier uuid         not null,
    command uuid         not null,
    at      timestamp with time zone not null,
    officer varchar(64)  not null,
    what    varchar(60)  not null,
    note    varchar(2000) not null,
    primary key (dossier, command)
);

create table if not exists drafts (
    dossier uuid primary key,
    body    varchar(1000000) not null,
    changed bigint not null
);

create table if not exists outbox (
    epoch   bigint      not null,
    op      bigint      not null,
    id      uuid        not null unique,
    dossier uuid,
    body    varchar(1000000) not null,
    actor   varchar(10000) not null,
    state   varchar(12) not null,
    answer  varchar(1000000),
    chain   varchar(64) not null,        -- sum over all commands of the epoch up to this one
    signature varchar(100) not null,     -- of the device's key over the sum, base64; empty before enrolment
    pulled  boolean     not null,        -- an event that it caused has come
    base    varchar(1000000),            -- the dossier as the officer saw it when acting
    former  varchar(12),                 -- its state before a centre restored from a backup was asked again
    why     varchar(2000),               -- reason of whoever let it go
    by_whom varchar(64),                 -- who let it go
    replaced_by uuid,                    -- the command made in its place
    primary key (epoch, op)
);
create index if not exists outbox_dossier on outbox (dossier);
create index if not exists outbox_state on outbox (state, epoch, op); -- what waits, in its order

-- Commands that are done: offered again if the centre should have lost them.
create table if not exists archive (
    epoch   bigint not null,
    op      bigint not null,
    id      uuid   not null unique,
    dossier uuid,
    body    varchar(1000000) not null,
    actor   varchar(10000) not null,
    state   varchar(12) not null,
    answer  varchar(1000000) not null,
    chain   varchar(64) not null,
    signature varchar(100) not null,
    why     varchar(2000),
    by_whom varchar(64),
    replaced_by uuid,
    settled_at timestamp with time zone not null,
    primary key (epoch, op)
);

-- Commands of any counter of the office that wait for a supervisor.
create table if not exists held_tasks (
    command uuid primary key,
    body    varchar(1000000) not null,
    reason  varchar(10000) not null,
    device  uuid not null,
    desk    varchar(60) not null
);

-- Dossiers that may be one: a person says whether one is too many.
create table if not exists twins (
    dossier uuid not null,
    earlier uuid not null,
    kept    boolean not null,            -- somebody said that both are meant
    primary key (dossier, earlier)
);

create table if not exists papers (
    sha256    varchar(64) primary key,
    dossier   uuid,
    kind      varchar(40) not null,
    bytes     bigint      not null,
    at_centre boolean     not null,      -- whole there, as far as this counter was told
    named     boolean     not null,      -- by a dossier or result that the centre has
    kept_at   timestamp with time zone not null
);
create index if not exists papers_at_centre on papers (at_centre);

-- Papers of this shelf that a command of the outbox names.
create table if not exists paper_names (
    command uuid        not null,
    sha256  varchar(64) not null,
    primary key (command, sha256)
);
create index if not exists paper_names_sha256 on paper_names (sha256);

-- Papers of the office that are whole at the centre, whichever counter sent them.
create table if not exists arrived_papers (
    sha256 varchar(64) primary key
);

-- Papers that left this machine without having been asked for by the centre: who let them go, and why.
create table if not exists dropped_papers (
    sha256     varchar(64)  not null,
    dossier    uuid,
    kind       varchar(40)  not null,
    bytes      bigint       not null,
    kept_at    timestamp with time zone not null,
    dropped_at timestamp with time zone not null,
    officer    varchar(64)  not null,
    reason     varchar(500) not null,
    primary key (sha256, dropped_at)
);

-- Pages scanned but not yet part of a paper: they survive a crash.
create table if not exists pages (
    dossier  uuid        not null,
    position integer     not null,
    sha256   varchar(64) not null,
    dpi      integer     not null,
    width    integer     not null,
    height   integer     not null,
    primary key (dossier, position)
);

create table if not exists code_blocks (
    office      varchar(35) not null,
    on_day      date        not null,
    from_serial integer     not null,
    to_serial   integer     not null,
    next_serial integer     not null,
    closed      boolean     not null,    -- its day is over, and what was left of it is void
    primary key (office, on_day, from_serial)
);

-- Leased numbers of days that are over and that no receipt bears: void for ever, and reported to the centre.
create table if not exists voided_codes (
    office      varchar(35) not null,
    on_day      date        not null,
    from_serial integer     not null,
    to_serial   integer     not null,
    reported    boolean     not null,
    primary key (office, on_day, from_serial)
);

create table if not exists provisional_heads (
    office varchar(35) not null,
    on_day date        not null,
    serial integer     not null,
    primary key (office, on_day)
);

-- Events that a newer centre wrote: kept as they came.
create table if not exists unknown_events (
    scope varchar(80) not null,
    seq   bigint      not null,
    type  varchar(80) not null,
    body  varchar(1000000) not null,
    primary key (scope, seq)
);
