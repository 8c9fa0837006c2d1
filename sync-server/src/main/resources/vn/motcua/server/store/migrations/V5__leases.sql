-- How many blocks of numbers were leased: also kept beside the database, so that one brought back unsaid is noticed.
insert into settings (name, content)
    select 'leases', '0'
    where not exists (select 1 from settings where name = 'leases');
