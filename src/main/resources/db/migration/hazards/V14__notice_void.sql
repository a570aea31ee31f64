-- A notice declared void with a reason: the hazard goes back to where another can be issued. The last day it had comes back with it.
alter table hazards.rectification_notice
    add column void_act    uuid,
    add column voided_at   timestamptz,
    add column voided_by   uuid,
    add column void_reason text,
    add column void_due_on date,
    add constraint a_void_notice_says_why
        check ((voided_at is null) = (void_reason is null) and (voided_at is null) = (void_due_on is null));
