-- SPDX-License-Identifier: Apache-2.0
-- What has served its purpose is erased. Each statement can be run again.

-- A dossier that was erased: that it was, and its line in the register; nothing of what it said. What a counter still
-- says about it is refused for ever.
create table if not exists purged_dossiers (
    dossier         uuid        primary key,
    office          varchar(35) not null,
    code            varchar(60) not null,
    procedure       varchar(40) not null,
    register_year   integer,
    register_number integer,
    ended_on        date        not null,
    purged_at       timestamp with time zone not null
);

-- Its scans were erased, null: not yet.
alter table dossiers add column if not exists scans_purged_at timestamp with time zone;
create index if not exists dossiers_received on dossiers (received_on);

-- A second dossier named the same paper: it does not go with the first.
alter table papers add column if not exists shared_at timestamp with time zone;
create index if not exists papers_dossier on papers (dossier);

-- Bytes to be erased from the disk, until that is done.
create table if not exists paper_erasures (
    sha256  varchar(64) not null,
    kept_by varchar(35) not null,
    primary key (sha256, kept_by)
);
