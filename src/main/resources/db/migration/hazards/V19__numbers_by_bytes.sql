-- The number of a paper is compared byte by byte, as in documents.document.
alter table hazards.rectification_notice alter column number type text collate "C";
