-- What stood in the summary as it was signed stays as it was; a report entered by mistake is declared void and restored, never deleted.
alter table screening.report
    add signed_summary text,
    add voided_at timestamptz,
    add voided_by uuid,
    add voided_reason text,
    add constraint a_voiding_says_who_and_why
        check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (voided_reason is null));

-- What stands in a void report may be gathered anew.
alter table screening.item add void boolean not null default false;
drop index screening.a_hazard_goes_up_once;
create unique index a_hazard_goes_up_once on screening.item (hazard_id) where returned_at is null and not void;
create index item_report on screening.item (report_id);
