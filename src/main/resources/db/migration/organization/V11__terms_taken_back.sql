-- A term given by mistake is ended on the day it would begin: it was never held, and the row stays.
alter table organization.holding drop constraint until_after_from,
    add constraint until_not_before_from check (until_on is null or until_on >= from_on);
alter table organization.duty drop constraint until_after_from,
    add constraint until_not_before_from check (until_on is null or until_on >= from_on);
