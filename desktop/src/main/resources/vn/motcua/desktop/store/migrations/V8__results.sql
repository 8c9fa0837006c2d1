-- SPDX-License-Identifier: Apache-2.0
-- What was done to a result, as the centre told it last: a list in JSON.
alter table results add column if not exists history varchar(1000000) default '[]' not null;
