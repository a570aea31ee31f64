-- Numbers are given by the room of papers.
drop table hazards.notice_series;
