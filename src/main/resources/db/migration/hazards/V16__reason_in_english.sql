-- What the program itself gives as a reason, such as a holiday notice, it says in both languages.
alter table hazards.extension add column reason_en text;
