-- SPDX-License-Identifier: Apache-2.0

-- On whose desk a dossier lies: where a supervisor laid it last, else with who received it; empty before.
alter table facts add column if not exists assignee varchar(64) default '' not null;
update facts set assignee = officer where assignee = '' and officer <> '';
create index if not exists facts_assignee on facts (assignee, stage);
-- Holds all that is counted of where dossiers stand.
create index if not exists facts_stage on facts (stage, office, due, assignee, cause);
