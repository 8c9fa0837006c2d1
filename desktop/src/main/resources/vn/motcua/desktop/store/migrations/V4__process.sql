-- SPDX-License-Identifier: Apache-2.0

-- What the centre published over the reference data that this program ships with.
create table if not exists reference_items (
    kind       varchar(40)  not null,
    id         varchar(120) not null,
    valid_from date         not null,
    json       varchar(1000000) not null,
    primary key (kind, id, valid_from)
);

-- What citizens said last about each purpose; what was never said was never allowed.
create table if not exists consents (
    citizen      varchar(12) not null,
    purpose      varchar(80) not null,
    text_version varchar(80) not null,
    given        boolean     not null,
    said_at      timestamp with time zone not null,
    officer      varchar(64) not null,
    primary key (citizen, purpose)
);
