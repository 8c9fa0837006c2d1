-- SPDX-License-Identifier: Apache-2.0
-- What separator sheets said of scanned pages, as JSON.
alter table page_sheets add column separated varchar(1000000);
-- The file of the watched folder that a page was read from, until that file is put away: SHA-256 of its name, time and
-- content. A file that is met again after a power failure goes on behind the pages that came.
alter table pages add column file varchar(64);
