-- SPDX-License-Identifier: Apache-2.0
-- Papers that were erased at the centre because their time was over: they go from here too.
alter table papers add column if not exists purged boolean default false not null;
