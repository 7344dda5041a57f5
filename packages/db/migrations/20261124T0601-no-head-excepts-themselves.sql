-- The duty to apologise stays with the post: whoever heads the unit today may not except it either, also when somebody else headed
-- the unit while it was late.
create function outcome.refuse_own_exception() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.officer() = organisation.head_of_unit_on(new.province_id, new.unit, publication.today()) then
    perform app.refuse('EXCEPTED_BY_THE_HEAD'); end if;
  return new;
end $$;
create trigger no_own_exception before update of stage on outcome.apology_letter
  for each row when (new.stage = 'excepted' and old.stage <> 'excepted') execute function outcome.refuse_own_exception();
