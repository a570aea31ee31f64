-- Numbers of hazards run within a year. A year's counter is a sequence, so that nobody waits for another to commit; it is made when the
-- first number of the year is asked for and goes on behind those given so far. Finds of before 2000 share one.
create function hazards.take_numbers(of_year integer, how_many integer) returns setof bigint language plpgsql as $$
declare
    counter text := format('hazards.number_%s', greatest(of_year, 2000));
    given bigint;
begin
    if to_regclass(counter) is null then
        perform pg_advisory_xact_lock(hashtext(counter));
        select coalesce(max(split_part(number, '-', 2)::bigint), 0) into given
        from hazards.hazard where number ~ case when of_year > 2000 then format('^%s-', of_year) else '^[01]|^2000' end;
        execute format('create sequence if not exists %s start %s', counter, given + 1);
    end if;
    return query execute format('select nextval(%L) from generate_series(1, %s)', counter, how_many);
end $$;

drop sequence hazards.number;
