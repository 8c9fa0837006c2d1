-- SPDX-License-Identifier: Apache-2.0
-- The counter's own store: confirmed view, optimistic view, outbox. Encrypted as a whole by H2.

create table settings (
    name  varchar(80) primary key,
    content text        not null
);

create table cursors (
    scope varchar(80) primary key,
    seq   bigint      not null
);

create table citizens (
    number    varchar(12)  primary key,
    name      varchar(200) not null,
    name_key  varchar(200) not null,
    birth     varchar(10)  not null,
    sex       varchar(6)   not null,
    residence varchar(500) not null,
    phone     varchar(20)  not null
);
create index citizens_name on citizens (name_key);

create table bound_keys (
    key_hash varchar(64) primary key,
    citizen  varchar(12) not null
);

create table results (
    id     varchar(20) primary key,
    owner  varchar(12) not null,
    kind   varchar(40) not null,
    status varchar(12) not null,
    body   text        not null
);
create index results_owner on results (owner);

-- What the centre confirmed. `pending` is how this counter sees it with its own waiting commands on top, null if the same.
create table dossiers (
    id        uuid        primary key,
    confirmed text,
    pending   text,
    version   bigint      not null,
    code      varchar(60) not null,
    applicant varchar(12) not null,
    stage     varchar(40) not null,
    due       timestamp,
    changed   timestamp with time zone not null
);
create index dossiers_applicant on dossiers (applicant);
create index dossiers_stage on dossiers (stage, due);

create table dossier_codes (
    code    varchar(60) primary key,
    dossier uuid        not null
);

create table history (
    dossier uuid        not null,
    version bigint      not null,
    at      timestamp with time zone not null,
    officer varchar(64) not null,
    what    varchar(60) not null,
    note    text        not null,
    primary key (dossier, version)
);

-- Drafts are never lost: each change of an open session within a second.
create table drafts (
    dossier uuid primary key,
    body    text not null,
    changed timestamp with time zone not null
);

create table outbox (
    op       bigint      not null,
    epoch    bigint      not null,
    id       uuid        not null unique,
    dossier  uuid,
    body     text        not null,
    state    varchar(12) not null,       -- WAITING, SENT, REFUSED, CONFLICT, HELD
    answer   text,
    made_at  timestamp with time zone not null,
    primary key (epoch, op)
);

create table archive (
    epoch   bigint not null,
    op      bigint not null,
    id      uuid   not null,
    body    text   not null,
    answer  text   not null,
    settled_at timestamp with time zone not null,
    primary key (epoch, op)
);

create table papers (
    sha256  varchar(64) primary key,
    dossier uuid,
    kind    varchar(40) not null,
    bytes   bigint      not null,
    at_centre boolean   not null,
    kept_at timestamp with time zone not null
);

-- Pages scanned but not yet assigned to a paper: they survive a crash.
create table pages (
    sha256  varchar(64) not null,
    dossier uuid        not null,
    position integer    not null,
    dpi     integer     not null,
    width   integer     not null,
    height  integer     not null,
    primary key (dossier, position)
);

create table code_blocks (
    office      varchar(35) not null,
    on_day         date        not null,
    from_serial integer     not null,
    to_serial   integer     not null,
    next_serial integer     not null,
    primary key (office, on_day, from_serial)
);

create table provisional_heads (
    on_day    date    primary key,
    serial integer not null
);

create table officers (
    id            varchar(64)  primary key,
    body          text         not null,
    verifier      varchar(300) not null,
    offline_until timestamp with time zone not null
);

create table access_log (
    at      timestamp with time zone not null,
    officer varchar(64)  not null,
    what    varchar(60)  not null,
    subject varchar(64)  not null,
    purpose varchar(300) not null
);
