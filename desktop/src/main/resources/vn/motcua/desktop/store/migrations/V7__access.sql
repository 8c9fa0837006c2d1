-- SPDX-License-Identifier: Apache-2.0

-- Who looked at what on this counter, and what for: scans of identity papers, which the centre is told of, and masked
-- facts that somebody had shown whole, which stay here. Only ever added to, until its time is over.
create table if not exists access_log (
    id      uuid         primary key,
    at      timestamp with time zone not null,
    officer varchar(64)  not null,
    what    varchar(20)  not null,     -- VIEW or REVEAL
    subject varchar(120) not null,     -- SHA-256 of the paper; name of the fact, never its value
    purpose varchar(300) not null,
    about   uuid,                      -- dossier
    told    boolean      not null      -- nothing to tell the centre any more
);
create index if not exists access_log_told on access_log (told, at);
