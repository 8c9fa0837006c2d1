-- SPDX-License-Identifier: Apache-2.0
-- Who scanned a paper that is to bear the personal signature, and the signed file that took its place.
alter table papers add column if not exists scanned_by varchar(100);
alter table papers add column if not exists replaced_by varchar(64);
create index if not exists papers_scanned_by on papers (scanned_by, replaced_by);
