-- Money is kept in yuan; the unit is the reader's wish.
alter table organization.organization add column registered_capital_yuan numeric(18, 2);
