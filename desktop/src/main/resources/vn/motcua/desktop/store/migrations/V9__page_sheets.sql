-- SPDX-License-Identifier: Apache-2.0
-- Order, edits and rows of scanned pages as JSON; the originals stay as the scanner gave them.
create table if not exists page_sheets (
    dossier uuid primary key,
    sheet varchar(10000000) not null
);
