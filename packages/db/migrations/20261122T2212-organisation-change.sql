-- The one way to change the organisation, and the doors to what is protected.

create function organisation.refuse_others(p_province_id text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.is_maintenance() then return; end if;
  if p_province_id is distinct from access.province() or not access.has_role('organisation-admin') then
    perform app.refuse('NOT_PERMITTED');
  end if;
end $$;

-- Holds every other change of the province's organisation off until the transaction ends: what was decided stays true.
create function organisation.lock(p_province_id text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform organisation.refuse_others(p_province_id);
  perform pg_advisory_xact_lock(hashtextextended('organisation ' || p_province_id, 0));
end $$;

-- New versions of one kind of evidence, each recorded after the one it follows. A record without `after` is withdrawn.
create function organisation.store_versions(p_province_id text, p_kind text, p_source text, p_records jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own_columns constant text := (
    select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = ('work.' || p_kind)::regclass and attnum > 0
      and attname not in ('province_id', 'id', 'recorded_at', 'superseded_at', 'source', 'withdrawn'));
begin
  perform organisation.refuse_others(p_province_id);
  -- The same lock as work.store: two versions of one id that arrive at the same moment must see each other.
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'work.store', p_province_id, p_kind), 0));
  execute format('
    with given as (select r ->> ''id'' as id, r -> ''row'' as fields from jsonb_array_elements($3) r where r ->> ''kind'' = $4)
    insert into work.%1$I (province_id, id, recorded_at, source, withdrawn, %2$s)
    select $1, g.id,
      greatest(clock_timestamp(), (select max(e.recorded_at) + interval ''1 microsecond'' from work.%1$I e
        where e.province_id = $1 and e.id = g.id)),
      $2, g.fields is null, %3$s
    from given g cross join lateral jsonb_populate_record(null::work.%1$I, g.fields) r',
    p_kind, own_columns, (select string_agg('r.' || trim(c), ', ') from unnest(string_to_array(own_columns, ',')) c))
  using p_province_id, p_source, p_records, p_kind;
end $$;

-- Records: [{kind, id, before, after, subjects, row, detail, tokens}]. `row` holds the columns of the record's table, and is
-- left out of one that is taken back; `detail` is what a post has beside, `tokens` what an officer is found by. Returns the
-- number of the change.
create function organisation.apply_change(
  p_province_id text, p_action text, p_source text, p_effective_on date, p_document text, p_reason text, p_reverts bigint,
  p_records jsonb, p_successions jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made bigint;
  evidence_kind text;
begin
  perform organisation.lock(p_province_id);
  insert into organisation.change (province_id, person_id, action, source, effective_on, document, reason, reverts, is_protected)
  values (p_province_id, (select person_id from access.proved), p_action, p_source, p_effective_on, p_document, p_reason, p_reverts,
    exists (select from jsonb_array_elements(p_records) r where r ->> 'kind' = 'stay'))
  returning change_no into made;

  insert into organisation.change_record (province_id, change_no, kind, id, before, after)
  select p_province_id, made, r ->> 'kind', r ->> 'id', r -> 'before', r -> 'after'
  from jsonb_array_elements(p_records) r;
  insert into organisation.change_subject (province_id, subject_kind, subject, change_no)
  select distinct p_province_id, s ->> 'kind', s ->> 'subject', made
  from jsonb_array_elements(p_records) r, jsonb_array_elements(r -> 'subjects') s;
  insert into organisation.succession (province_id, change_no, predecessor, successor, kind, effective_on)
  select p_province_id, made, s ->> 'predecessor', s ->> 'successor', s ->> 'kind', (s ->> 'on')::date
  from jsonb_array_elements(p_successions) s;

  for evidence_kind in select distinct r ->> 'kind' from jsonb_array_elements(p_records) r
    where r ->> 'kind' in ('unit', 'post', 'competence', 'delegation', 'leave') loop
    perform organisation.store_versions(p_province_id, evidence_kind, p_source, p_records);
  end loop;

  insert into organisation.post_detail (province_id, id, acting, concurrent, title)
  select p_province_id, r ->> 'id', d.acting, d.concurrent, d.title
  from jsonb_array_elements(p_records) r, jsonb_populate_record(null::organisation.post_detail, r -> 'detail') d
  where r ->> 'kind' = 'post' and r ? 'detail'
  on conflict (province_id, id) do update set acting = excluded.acting, concurrent = excluded.concurrent, title = excluded.title;

  insert into organisation.officer (province_id, officer, name, name_key, kind, "from", "to")
  select p_province_id, o.officer, o.name, o.name_key, o.kind, o."from", o."to"
  from jsonb_array_elements(p_records) r, jsonb_populate_record(null::organisation.officer, r -> 'row') o
  where r ->> 'kind' = 'officer' and r ? 'row'
  on conflict (province_id, officer) do update set name = excluded.name, name_key = excluded.name_key, kind = excluded.kind,
    "from" = excluded."from", "to" = excluded."to";
  begin
    delete from organisation.officer o using jsonb_array_elements(p_records) r
    where r ->> 'kind' = 'officer' and not r ? 'row' and o.province_id = p_province_id and o.officer = r ->> 'id';
  exception when foreign_key_violation then perform app.refuse('CHANGE_BUILT_UPON');
  end;
  delete from organisation.officer_token t using jsonb_array_elements(p_records) r
  where r ->> 'kind' = 'officer' and r ? 'row' and t.province_id = p_province_id and t.officer = r ->> 'id';
  insert into organisation.officer_token (province_id, token, officer)
  select distinct p_province_id, t, r ->> 'id' from jsonb_array_elements(p_records) r, jsonb_array_elements_text(r -> 'tokens') t
  where r ->> 'kind' = 'officer' and r ? 'row';

  insert into organisation.stay (province_id, id, officer, cause, document, "from", "to")
  select p_province_id, s.id, s.officer, s.cause, s.document, s."from", s."to"
  from jsonb_array_elements(p_records) r, jsonb_populate_record(null::organisation.stay, r -> 'row') s
  where r ->> 'kind' = 'stay' and r ? 'row'
  on conflict (province_id, id) do update set cause = excluded.cause, document = excluded.document,
    "from" = excluded."from", "to" = excluded."to";
  delete from organisation.stay o using jsonb_array_elements(p_records) r
  where r ->> 'kind' = 'stay' and not r ? 'row' and o.province_id = p_province_id and o.id = r ->> 'id';

  perform audit.write(p_province_id, 'insert', 'organisation.change', jsonb_build_object('change_no', made),
    jsonb_build_object('action', p_action, 'source', p_source, 'document', p_document, 'reason', p_reason, 'reverts', p_reverts,
      'rows', jsonb_array_length(p_records), 'sha256', app.sha256_hex(p_records::text)));
  return made;
end $$;

-- A row for the latest standing, or none; the view is recorded whether there is one or not.
create function organisation.view_party_membership(p_officer text)
  returns table (standing text, since date, document text, recorded_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  acting_province constant text := access.province();
begin
  if acting_province is null or not organisation.may_read_protected() then perform app.refuse('NOT_PERMITTED'); end if;
  if not exists (select from organisation.officer o where o.province_id = acting_province and o.officer = p_officer) then
    perform app.refuse('NO_SUCH_OFFICER', p_officer);
  end if;
  perform audit.write(acting_province, 'view', 'organisation.party_membership', jsonb_build_object('officer', p_officer), '{}');
  return query select m.standing, m."from", m.document, m.recorded_at from organisation.party_membership m
    where m.province_id = acting_province and m.officer = p_officer order by m.recorded_at desc limit 1;
end $$;

-- What was recorded stays; the audit entry names the row and holds nothing of it, because more people read the log.
create function organisation.record_party_membership(p_officer text, p_standing text, p_from date, p_document text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  acting_province constant text := access.province();
  made timestamptz;
begin
  perform organisation.refuse_others(acting_province);
  if not exists (select from organisation.officer o where o.province_id = acting_province and o.officer = p_officer) then
    perform app.refuse('NO_SUCH_OFFICER', p_officer);
  end if;
  insert into organisation.party_membership (province_id, officer, standing, "from", document)
  values (acting_province, p_officer, p_standing, p_from, p_document) returning recorded_at into made;
  perform audit.write(acting_province, 'insert', 'organisation.party_membership',
    jsonb_build_object('officer', p_officer, 'recorded_at', made), '{}');
end $$;

create function organisation.add_work_regulation(
  p_unit text, p_title text, p_document text, p_effective_from date, p_review_on date, p_summary text) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  acting_province constant text := access.province();
  made integer;
begin
  perform organisation.lock(acting_province);
  select coalesce(max(version), 0) + 1 into made from organisation.work_regulation
  where province_id = acting_province and unit = p_unit;
  insert into organisation.work_regulation (province_id, unit, version, title, document, effective_from, review_on, summary)
  values (acting_province, p_unit, made, p_title, p_document, p_effective_from, p_review_on, p_summary);
  return made;
end $$;

create function organisation.record_dissemination(
  p_directive_slug text, p_version integer, p_unit text, p_held_on date, p_form text, p_document text, p_officers text[]) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  acting_province constant text := access.province();
  made bigint;
begin
  perform organisation.lock(acting_province);
  insert into organisation.dissemination (province_id, directive_slug, version, unit, held_on, form, document)
  values (acting_province, p_directive_slug, p_version, p_unit, p_held_on, p_form, p_document) returning dissemination_no into made;
  insert into organisation.briefed (province_id, dissemination_no, officer)
  select distinct acting_province, made, unnest(p_officers);
  return made;
end $$;

grant execute on function organisation.lock(text),
  organisation.apply_change(text, text, text, date, text, text, bigint, jsonb, jsonb),
  organisation.view_party_membership(text), organisation.record_party_membership(text, text, date, text),
  organisation.add_work_regulation(text, text, text, date, date, text),
  organisation.record_dissemination(text, integer, text, date, text, text, text[]) to kycuong_staff;
grant execute on function organisation.lock(text),
  organisation.apply_change(text, text, text, date, text, text, bigint, jsonb, jsonb) to kycuong_jobs;
