-- The remedy of a published result as it goes on. Words reach the public only through a draft that two people approved; what comes
-- here by itself are days beside words that were approved, and the citizen's answer. Each such change is a leaf of the log and a
-- line of the public log, like any correction: nothing is rewritten in silence.

alter table publication.notice drop constraint notice_ground_check, add constraint notice_ground_check
  check (ground in ('correction', 'request', 'overturned', 'published-in-error', 'end-date', 'legal-basis', 'remedy'));

-- RFC 8785 for what these records hold: keys of ASCII letters, whole numbers, text.
create function publication.canonical_json(p jsonb) returns text
language plpgsql immutable parallel safe as $$
begin
  return case jsonb_typeof(p)
    when 'object' then '{' || coalesce((select string_agg(to_json(key)::text || ':' || publication.canonical_json(value), ',' order by key collate "C")
      from jsonb_each(p)), '') || '}'
    when 'array' then '[' || coalesce((select string_agg(publication.canonical_json(value), ',' order by n)
      from jsonb_array_elements(p) with ordinality a (value, n)), '') || ']'
    else p::text end;
end $$;

-- A record counts as put right when every milestone is done and nobody whom it was done for says otherwise.
create function publication.is_remedied(p_body jsonb) returns boolean
language sql immutable parallel safe
return jsonb_array_length(p_body -> 'remedies') > 0 and not exists (
  select from jsonb_array_elements(p_body -> 'remedies') r
  where r #>> '{citizen,solved}' = 'false' or exists (select from jsonb_array_elements(r -> 'milestones') m where m ->> 'doneOn' is null));

create function publication.keep_remedied() returns trigger
language plpgsql as $$
begin
  new.remedied := publication.is_remedied(new.body::jsonb);
  return new;
end $$;
create trigger remedied before insert or update of body on publication.result for each row execute function publication.keep_remedied();

-- The approved lines with today's days: a milestone is done once somebody else verified it.
create function outcome.remedies_today(p_approved jsonb, p_province_id text, p_year smallint, p_no integer) returns jsonb
language sql stable
begin atomic
  select coalesce(jsonb_agg(a.line || jsonb_build_object(
    'citizen', coalesce((select jsonb_build_object('solved', r.state #> '{answers,-1,solved}', 'on', r.state #> '{answers,-1,on}')
      where r.state #> '{answers,-1}' is not null), 'null'),
    'milestones', (select jsonb_agg(m.milestone || jsonb_build_object('doneOn', (
        select s #> '{done,on}' from jsonb_array_elements(r.state -> 'milestones') s
        where s ->> 'publicText' = m.milestone ->> 'text' and s -> 'verified' <> 'null' limit 1)) order by m.place)
      from jsonb_array_elements(a.line -> 'milestones') with ordinality m (milestone, place))) order by a.place), '[]')
  from jsonb_array_elements(p_approved) with ordinality a (line, place)
  left join outcome.remedy r on r.province_id = p_province_id and r.case_year = p_year and r.case_no = p_no and r.line = a.line ->> 'line';
end;

create function outcome.refresh_published(p_province_id text, p_year smallint, p_no integer) returns void
language plpgsql as $$
declare
  standing publication.result;
  shown jsonb;
  made publication.appended;
  last_done text;
begin
  select r.* into standing from publishing.record k join publication.result r using (province_id, number)
  where k.province_id = p_province_id and k.case_year = p_year and k.case_no = p_no for update of r;
  if not found then return; end if;
  shown := standing.body::jsonb;
  shown := shown || jsonb_build_object('remedies', outcome.remedies_today(shown -> 'remedies', p_province_id, p_year, p_no));
  if shown = standing.body::jsonb then return; end if;
  select max(m ->> 'doneOn') into last_done from jsonb_array_elements(shown -> 'remedies') r, jsonb_array_elements(r -> 'milestones') m;
  shown := shown || jsonb_build_object('steps', coalesce((
    select jsonb_agg(s order by n) from jsonb_array_elements(shown -> 'steps') with ordinality x (s, n) where s ->> 'kind' <> 'remedied'), '[]')
    || case when publication.is_remedied(shown) then jsonb_build_array(jsonb_build_object('kind', 'remedied', 'on', last_done, 'note', null))
      else '[]' end);
  made := publication.append_leaf(p_province_id, 'corrected', publication.canonical_json(shown));
  update publication.result r set body = publication.canonical_json(shown), opening = made.opening, leaf = made.leaf
  where r.province_id = p_province_id and r.number = standing.number;
  insert into publication.notice (province_id, number, kind, ground, words, on_day, leaf)
  values (p_province_id, standing.number, 'corrected', 'remedy', null, publication.today(), made.leaf);
  perform publication.announce();
end $$;

-- What happened between two approvals and the moment of publication stands in the log from the first minute.
create function outcome.follow_publication() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform outcome.refresh_published(k.province_id, k.case_year, k.case_no) from publishing.record k
  where k.province_id = new.province_id and k.number = new.number;
  return null;
end $$;
create trigger remedy_follows after update of state on publishing.draft
  for each row when (new.state = 'published' and old.state <> 'published') execute function outcome.follow_publication();

-- The remedies of a case for whoever writes its record, who has no right to the file.
create function outcome.remedies_for_record(p_year smallint, p_no integer) returns setof jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select r.state from outcome.remedy r
  where r.province_id = access.province() and r.case_year = p_year and r.case_no = p_no and access.has_role('publisher')
  order by r.line;
end;
grant execute on function outcome.remedies_for_record(smallint, integer) to kycuong_staff;
