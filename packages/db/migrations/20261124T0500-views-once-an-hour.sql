-- A view of protected data is one entry for each person, subject and hour of the clock: whoever turns a page back and forth fills no
-- log, and who looked at whom in which hour stays answered. Openings of a sealed reporter keep their own entry each time, with the reason.

create index views on audit.entry (province_id, person_id, subject_kind, at) where action = 'view';

create or replace function audit.record_view(p_kind text, p_key jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  acting constant text := access.province();
  viewer constant uuid := access.person_id();
begin
  if acting is null then perform app.refuse('NOT_PERMITTED'); end if;
  if not exists (
    select from audit.entry e
    where e.province_id = acting and e.person_id = viewer and e.action = 'view' and e.subject_kind = p_kind
      and e.at >= date_trunc('hour', clock_timestamp()) and e.subject_key = p_key) then
    perform audit.write(acting, 'view', p_kind, p_key, '{}');
  end if;
end $$;

create or replace function organisation.view_party_membership(p_officer text)
  returns table (standing text, since date, document text, recorded_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  acting_province constant text := access.province();
begin
  if acting_province is null or not organisation.may_read_protected() then perform app.refuse('NOT_PERMITTED'); end if;
  if not exists (select from organisation.officer o where o.province_id = acting_province and o.officer = p_officer) then
    perform app.refuse('NO_SUCH_OFFICER', p_officer);
  end if;
  perform audit.record_view('organisation.party_membership', jsonb_build_object('officer', p_officer));
  return query select m.standing, m."from", m.document, m.recorded_at from organisation.party_membership m
    where m.province_id = acting_province and m.officer = p_officer order by m.recorded_at desc limit 1;
end $$;
