-- SPDX-License-Identifier: Apache-2.0
-- The centre's store. The same script runs on H2 and on PostgreSQL.
-- Killed midway it is run again from the top (H2 commits each definition by itself), so each statement can be run again.

create table if not exists devices (
    id          uuid primary key,
    office      varchar(35)  not null,
    desk        varchar(16)  not null,
    secret_hash varchar(64)  not null,   -- SHA-256 of the credential
    seal_key_id varchar(64)  not null,
    seal_key    varchar(512) not null,   -- SubjectPublicKeyInfo, base64
    enrolled_at timestamp with time zone not null,
    revoked     boolean      not null default false
);

create table if not exists offices (
    code       varchar(35)  primary key,
    name       varchar(300) not null,
    parent     varchar(300) not null,
    place      varchar(100) not null,
    valid_from date         not null,
    valid_to   date
);

create table if not exists officers (
    id            varchar(64)  primary key,
    name          varchar(200) not null,
    title         varchar(200) not null,
    office        varchar(35)  not null,
    roles         varchar(200) not null, -- comma-separated
    password_hash varchar(300) not null, -- Argon2id, PHC form
    failed        integer      not null default 0,
    locked_until  timestamp with time zone
);

create table if not exists sessions (
    token_hash varchar(64) primary key,
    officer    varchar(64) not null,
    device     uuid        not null,
    expires_at timestamp with time zone not null
);

-- Officers who ever signed in on a device: what they captured there offline is accepted later, whoever pushes it.
create table if not exists leases (
    device  uuid        not null,
    officer varchar(64) not null,
    until   timestamp with time zone not null,
    primary key (device, officer)
);

-- The last op of a device that was decided; locked first, so that two pushes of one device never interleave.
create table if not exists device_heads (
    device  uuid   not null,
    epoch   bigint not null,
    last_op bigint not null,
    chain   varchar(64) not null,        -- sum over all commands up to last_op
    primary key (device, epoch)
);

create table if not exists command_answers (
    command_id uuid        primary key,
    device     uuid        not null,
    epoch      bigint      not null,
    op         bigint      not null,
    body_hash  varchar(64) not null,
    answer     varchar     not null,
    decided_at timestamp with time zone not null,
    unique (device, epoch, op)
);

-- Commands that wait: for a supervisor of an office, or behind an earlier one of the same device and dossier.
create table if not exists held_commands (
    command_id uuid        primary key,
    device     uuid        not null,
    epoch      bigint      not null,
    op         bigint      not null,
    body       varchar     not null,     -- as its counter wrote it
    dossier    uuid,
    behind     uuid,                     -- null: it waits for a person
    reason     varchar,                  -- why, JSON
    office     varchar(35),              -- whose supervisor decides
    held_at    timestamp with time zone not null,
    decided_at timestamp with time zone, -- null: it still waits
    decision   varchar(40)               -- the second answer's name
);
create index if not exists held_dossier on held_commands (dossier);
create index if not exists held_office on held_commands (office);

-- A dossier whose newest command of a device was not carried out: what was built on it is held.
create table if not exists blocked (
    device  uuid   not null,
    epoch   bigint not null,
    dossier uuid   not null,
    behind  uuid   not null,
    primary key (device, epoch, dossier)
);
create index if not exists blocked_behind on blocked (behind);

create table if not exists dossiers (
    id          uuid         primary key,
    version     bigint       not null,
    office      varchar(35)  not null,
    code        varchar(60)  not null unique,
    applicant   varchar(12)  not null,
    procedure   varchar(40)  not null,
    received_on date,                    -- the day in its code
    stage       varchar(40)  not null,
    due         timestamp,
    newer       boolean      not null,   -- body holds fields that this program does not know
    body        varchar      not null
);
create index if not exists dossiers_office on dossiers (office, stage);

-- Every code a dossier ever had: the provisional one stays searchable for ever.
create table if not exists dossier_codes (
    code    varchar(60) not null,
    dossier uuid        not null,
    primary key (code, dossier)
);

create table if not exists history (
    dossier uuid         not null,
    version bigint       not null,
    at      timestamp with time zone not null,
    officer varchar(64)  not null,
    what    varchar(60)  not null,
    note    varchar      not null,
    office  varchar(35)  not null,       -- that holds the dossier from then on
    command uuid         not null,
    primary key (dossier, version)
);

-- The first standing dossier of what a citizen asked for at an office on a day: a second one is shown to people.
create table if not exists requests (
    applicant   varchar(12) not null,
    received_on date        not null,
    office      varchar(35) not null,
    procedure   varchar(40) not null,
    dossier     uuid        not null,
    primary key (applicant, received_on, office, procedure)
);
create index if not exists requests_dossier on requests (dossier);

-- Money taken, by the number of its receipt or transfer: each is counted once over all dossiers.
create table if not exists payments (
    id      varchar(200) primary key,
    dossier uuid         not null
);

-- Where the log of a scope ends and begins. Locked last in a transaction and held to its commit.
create table if not exists scope_heads (
    scope    varchar(80) primary key,
    seq      bigint      not null,
    checksum varchar(64) not null,       -- over the bodies of all events up to seq
    floor    bigint      not null default 0  -- events up to this number were compacted away
);

-- No `text`: H2 keeps each as an object of its own.
create table if not exists events (
    scope    varchar(80)  not null,
    seq      bigint       not null,
    cause    uuid,
    subject  varchar(120) not null,      -- what it speaks of: a later event of the same subject says all that it said
    body     varchar(1040000) not null,
    checksum varchar(64)  not null,      -- over the bodies of all events up to this one
    primary key (scope, seq)
);

-- How far each scope had come at the end of a day: tells later which events are old enough to be compacted.
create table if not exists scope_days (
    scope  varchar(80) not null,
    on_day date        not null,
    seq    bigint      not null,
    primary key (scope, on_day)
);

create table if not exists code_heads (
    office varchar(35) not null,
    on_day date        not null,
    serial integer     not null,         -- last number handed out
    primary key (office, on_day)
);

create table if not exists code_blocks (
    office      varchar(35) not null,
    on_day      date        not null,
    from_serial integer     not null,
    to_serial   integer     not null,
    device      uuid        not null,
    primary key (office, on_day, from_serial),
    unique (office, on_day, to_serial)
);
create index if not exists code_blocks_device on code_blocks (device, on_day);

-- Leased numbers that no receipt will ever bear, as their counter said once the day was over.
create table if not exists voided_codes (
    office      varchar(35)  not null,
    on_day      date         not null,
    from_serial integer      not null,
    to_serial   integer      not null,
    device      uuid         not null,
    reason      varchar(300) not null,
    voided_at   timestamp with time zone not null,
    primary key (office, on_day, from_serial)
);

-- Numbers that a restored centre may have handed out before, without knowing to whom.
create table if not exists code_gaps (
    office      varchar(35) not null,
    on_day      date        not null,
    from_serial integer     not null,
    to_serial   integer     not null,
    primary key (office, on_day, from_serial)
);

-- The generation that a device learned last and has nothing older than.
create table if not exists told_generations (
    device     uuid   primary key,
    generation bigint not null
);

create table if not exists citizens (
    number     varchar(12)  primary key,
    name       varchar(200) not null,
    name_key   varchar(200) not null,
    birth      varchar(10)  not null,
    sex        varchar(6)   not null,
    residence  varchar(500) not null,
    phone      varchar(20)  not null
);
create index if not exists citizens_name on citizens (name_key);

create table if not exists bound_keys (
    key_hash varchar(64) primary key,
    citizen  varchar(12) not null
);

create table if not exists results (
    id      varchar(20) primary key,
    owner   varchar(12) not null,
    kind    varchar(40) not null,
    status  varchar(12) not null,
    issuer  varchar(35) not null,
    body    text        not null,
    ended_on     date,                       -- the day it was revoked or replaced, null while it holds
    ended_reason varchar(300) not null default '' -- shown to whoever verifies: no personal data
);
create index if not exists results_owner on results (owner);

create table if not exists access_log (
    id      uuid primary key,
    at      timestamp with time zone not null,
    device  uuid         not null,
    officer varchar(64)  not null,
    what    varchar(60)  not null,
    subject varchar(64)  not null,       -- a hash or an id, never a number in the clear
    purpose varchar(300) not null
);

-- A paper that a dossier or result of this office names: only then the office may send, ask for or read it.
create table if not exists papers (
    sha256   varchar(64) not null,
    office   varchar(35) not null,
    kept_by  varchar(35) not null,       -- the office under whose key the bytes are: another one where it was forwarded
    size     bigint      not null,       -- bytes, 0 until it is whole
    whole    boolean     not null,
    dossier  uuid,                       -- that named it first
    desk     varchar(16) not null,       -- where that was done
    named_at timestamp with time zone not null,
    primary key (sha256, office)
);
create index if not exists papers_whole on papers (office, whole);

create table if not exists settings (
    name  varchar(80) primary key,
    content text        not null
);

insert into settings (name, content)
    select * from (values ('generation', '1'), ('restores', '0')) as first_ones (name, content)
    where not exists (select 1 from settings);
