-- The organisation on a day, as known now. With several entries that hold, the one that began last, then the smallest id: as
-- the engine chooses. They read with the rights of whoever asks, so each sees its own province.

create function organisation.unit_on(p_province_id text, p_unit text, p_day date) returns setof work.unit
language sql stable
begin atomic
  select u.* from work.unit u
  where u.province_id = p_province_id and u.unit = p_unit and u.superseded_at = 'infinity' and not u.withdrawn
    and u."from" <= p_day and (u."to" is null or u."to" > p_day)
  order by u."from" desc, u.id limit 1;
end;

create function organisation.parent_unit_on(p_province_id text, p_unit text, p_day date) returns text
language sql stable
begin atomic
  select parent from organisation.unit_on(p_province_id, p_unit, p_day);
end;

-- Acting heads included. Null when nobody headed it, or more than one person.
create function organisation.head_of_unit_on(p_province_id text, p_unit text, p_day date) returns text
language sql stable
begin atomic
  select min(p.officer) from work.post p
  where p.province_id = p_province_id and p.unit = p_unit and p.role = 'head' and p.superseded_at = 'infinity' and not p.withdrawn
    and p."from" <= p_day and (p."to" is null or p."to" > p_day)
  having count(distinct p.officer) = 1;
end;

create function organisation.unit_of_officer_on(p_province_id text, p_officer text, p_day date) returns text
language sql stable
begin atomic
  select p.unit from work.post p
  where p.province_id = p_province_id and p.officer = p_officer and p.superseded_at = 'infinity' and not p.withdrawn
    and p."from" <= p_day and (p."to" is null or p."to" > p_day)
  order by p."from" desc, p.id limit 1;
end;

-- A unit and everything under it. `union` ends also on a tree that evidence has bent into a circle.
create function organisation.subtree_of(p_province_id text, p_unit text, p_day date) returns setof text
language sql stable
begin atomic
  with recursive below (unit) as (
    values (p_unit collate "C")
    union
    select u.unit from work.unit u join below b on u.parent = b.unit
    where u.province_id = p_province_id and u.superseded_at = 'infinity' and not u.withdrawn
      and u."from" <= p_day and (u."to" is null or u."to" > p_day)
  )
  select unit from below;
end;

grant execute on function organisation.unit_on(text, text, date), organisation.parent_unit_on(text, text, date),
  organisation.head_of_unit_on(text, text, date), organisation.unit_of_officer_on(text, text, date),
  organisation.subtree_of(text, text, date) to kycuong_staff, kycuong_jobs;
