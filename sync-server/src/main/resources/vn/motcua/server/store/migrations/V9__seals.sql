-- SPDX-License-Identifier: Apache-2.0
-- Signatures with the key of the centre: what was asked for, and the log of it. Each statement can be run again.
create table if not exists seal_requests (
    id         uuid          primary key,
    office     varchar(35)   not null,
    officer    varchar(64)   not null,   -- who asks
    device     uuid          not null,
    asked_at   timestamp with time zone not null,
    title      varchar(300)  not null,   -- no personal data
    dossier    uuid,
    digest     varchar(64)   not null,   -- SHA-256 of what is signed of the document
    attributes varchar(8000) not null,   -- what the key signs, DER in base64
    state      varchar(10)   not null,   -- WAITING, SIGNED, REFUSED
    reason     varchar(300)  not null default '',
    decided_by varchar(64),
    decided_at timestamp with time zone,
    signature  varchar(2000) not null default ''
);
create index if not exists seal_requests_waiting on seal_requests (office, state, asked_at);

-- Who asked, who approved, what was signed: only ever added to, each line bound to the one before by its hash.
create table if not exists seal_audit (
    seq         bigint      primary key,
    at          timestamp with time zone not null,
    what        varchar(20) not null,    -- ASKED, APPROVED, SIGNED, REFUSED
    request     uuid        not null,
    officer     varchar(64) not null,
    device      uuid        not null,
    digest      varchar(64) not null,
    certificate varchar(64) not null,    -- SHA-256 of the key's certificate
    chain       varchar(64) not null     -- SHA-256 over this line and the chain of the one before
);
