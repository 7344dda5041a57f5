-- Writes a version's public rows from the words and settings that were approved: nobody hands words to these functions.

-- Equal to mechanismStatus() of rules. A seminar that prepared the directive is not the directive.
create function publication.mechanism_status(p_mechanism jsonb, p_provisions jsonb) returns text
language sql immutable
return case
  when not (p_mechanism ->> 'on')::boolean then 'off'
  when exists (
    select from jsonb_array_elements(p_mechanism -> 'origins') o
    where o ->> 'kind' = 'province' or exists (
      select from jsonb_array_elements_text(o -> 'provisions') named, jsonb_array_elements(p_provisions) p
      where p ->> 'code' = named and p -> 'mechanisms' ? (p_mechanism ->> 'id') and p ->> 'kind' <> 'seminar')) then 'works'
  else 'needs-basis' end;

create function publication.only(p_object jsonb, variadic p_keys text[]) returns jsonb
language sql immutable
return (select coalesce(jsonb_object_agg(key, p_object -> key), '{}') from unnest(p_keys) key);

create function publication.mechanisms(p_directive jsonb, p_settings jsonb) returns jsonb
language sql immutable
return (
  select coalesce(jsonb_agg(publication.only(m, 'id', 'on', 'origins')
    || jsonb_build_object('status', publication.mechanism_status(m, p_directive -> 'provisions')) order by place), '[]')
  from jsonb_array_elements(p_settings -> 'mechanisms') with ordinality x (m, place));

create function publication.parameters(p_settings jsonb) returns jsonb
language sql immutable
return (
  select coalesce(jsonb_agg(publication.only(p, 'id', 'group', 'label', 'unit', 'values') order by place), '[]')
  from jsonb_array_elements(p_settings -> 'parameters') with ordinality x (p, place));

-- The public fields of one item of the directive and, apart from them, of the province's setting for it.
create function publication.behaviour(p_behaviour jsonb, p_settings jsonb) returns jsonb
language sql immutable
return publication.only(p_behaviour, 'code', 'ordinal', 'ordinalBasis', 'ordinalWord', 'groupedOrdinal', 'kind', 'text',
  'sourceText', 'truncated', 'addressee', 'families', 'clauses', 'source', 'notes')
  || jsonb_build_object('setting', (
    select publication.only(s, 'title', 'explanation', 'clauses', 'severity', 'machineDetection', 'displayOrder')
    from jsonb_array_elements(p_settings -> 'behaviours') s where s ->> 'code' = p_behaviour ->> 'code'));

create function publication.document(p_directive jsonb, p_source jsonb) returns jsonb
language sql immutable
return (select s from jsonb_array_elements(p_directive -> 'sources') s where s ->> 'id' = p_source ->> 'document');

create function publication.doubts_about(p_directive jsonb, p_code text) returns jsonb
language sql immutable
return (
  select coalesce(jsonb_agg(d order by place), '[]') from jsonb_array_elements(p_directive -> 'doubts') with ordinality x (d, place)
  where d -> 'about' = '[]' or d -> 'about' ? p_code);

create function publication.write_tokens(
  p_row publication.directive, p_kind text, p_key text, p_words jsonb) returns void
language sql
begin atomic
  -- p_words is [[weight, text], …]; a word counts with the heaviest place it stands in.
  insert into publication.search_token
  select p_row.province_id, token, p_kind, p_row.directive_slug, p_row.version, p_key, max((w ->> 0)::smallint),
    p_row.valid_from, p_row.valid_to
  from jsonb_array_elements(p_words) w, regexp_split_to_table(publication.search_key(w ->> 1), ' ') token
  where token <> '' group by token;
end;

create function publication.publish_version(p_province_id text, p_directive_slug text, p_version integer) returns void
language plpgsql as $$
declare
  v app.catalogue_version;
  text jsonb;
  directive jsonb;
  settings jsonb;
  heading jsonb;
  made publication.directive;
  item jsonb;
  public_item jsonb;
  place integer := 0;
begin
  select * into strict v from app.catalogue_version
  where province_id = p_province_id and directive_slug = p_directive_slug and version = p_version and status = 'approved';
  text := (select t.content from app.directive_text t
    where t.province_id = p_province_id and t.directive_slug = p_directive_slug and t.edition = v.edition);
  directive := text -> 'directive';
  settings := v.settings;
  perform publication.end_earlier(v);

  heading := publication.only(directive, 'slug', 'edition', 'kind', 'issuer', 'issuerAsWritten', 'number', 'numberAttested', 'date',
    'dateAttested', 'knownNotLaterThan', 'title', 'force', 'listComplete', 'listNote')
    || jsonb_build_object('province', p_province_id, 'version', v.version, 'contentHash', v.content_hash,
      'effectiveFrom', v.effective_from, 'approvedOn', (v.decided_at at time zone 'Asia/Ho_Chi_Minh')::date);
  insert into publication.directive
  values (p_province_id, p_directive_slug, p_version, v.effective_from, v.effective_to, heading
    || publication.only(directive, 'scope', 'sensitiveFields', 'countClaims', 'clearAssignment', 'related', 'sources', 'doubts')
    || jsonb_build_object(
      'behaviours', (select coalesce(jsonb_agg(publication.behaviour(b, settings) order by (b ->> 'ordinal')::int), '[]')
        from jsonb_array_elements(text -> 'behaviours') b),
      'mechanisms', publication.mechanisms(text, settings), 'parameters', publication.parameters(settings),
      'publication', publication.only(settings -> 'publication', 'fullTextPublic', 'fullTextBasis')))
  returning * into made;
  perform publication.write_tokens(made, 'directive', p_directive_slug, jsonb_build_array(
    jsonb_build_array(4, directive ->> 'number'), jsonb_build_array(4, directive ->> 'title'), jsonb_build_array(4, directive ->> 'issuer')));

  for item in select jsonb_array_elements(text -> 'behaviours') loop
    public_item := publication.behaviour(item, settings);
    insert into publication.behaviour
    values (p_province_id, p_directive_slug, p_version, (item ->> 'ordinal')::smallint, item ->> 'code', v.effective_from, v.effective_to,
      public_item || jsonb_build_object('directive', heading, 'mechanisms', publication.mechanisms(text, settings),
        'parameters', publication.parameters(settings), 'document', publication.document(directive, item -> 'source'),
        'doubts', publication.doubts_about(directive, item ->> 'code')));
    perform publication.write_tokens(made, 'behaviour', item ->> 'ordinal', jsonb_build_array(
      jsonb_build_array(4, public_item #>> '{setting,title,vi}'), jsonb_build_array(4, public_item #>> '{setting,title,en}'),
      jsonb_build_array(4, item ->> 'code'), jsonb_build_array(3, item ->> 'text'),
      jsonb_build_array(1, public_item #>> '{setting,explanation,vi}'), jsonb_build_array(1, public_item #>> '{setting,explanation,en}')));
  end loop;

  for item in select jsonb_array_elements(text -> 'provisions') loop
    place := place + 1;
    insert into publication.provision
    values (p_province_id, p_directive_slug, p_version, item ->> 'code', place, v.effective_from, v.effective_to,
      publication.only(item, 'code', 'kind', 'addressee', 'text', 'mechanisms', 'source', 'notes')
      || jsonb_build_object('document', publication.document(directive, item -> 'source')));
    perform publication.write_tokens(made, 'provision', item ->> 'code', jsonb_build_array(
      jsonb_build_array(4, item ->> 'code'), jsonb_build_array(2, item ->> 'text')));
  end loop;

  for item in select jsonb_array_elements(text -> 'questions') loop
    insert into publication.question
    values (p_province_id, p_directive_slug, p_version, (item ->> 'number')::smallint, v.effective_from, v.effective_to,
      publication.only(item, 'number', 'question', 'answer', 'summary', 'about', 'source')
      || jsonb_build_object('document', publication.document(directive, item -> 'source')));
    perform publication.write_tokens(made, 'question', item ->> 'number', jsonb_build_array(
      jsonb_build_array(3, item ->> 'question'), jsonb_build_array(2, item #>> '{summary,vi}'), jsonb_build_array(2, item #>> '{summary,en}'))
      || (select jsonb_agg(jsonb_build_array(1, paragraph)) from jsonb_array_elements_text(item -> 'answer') paragraph));
  end loop;
  perform publication.announce();
end $$;

-- The earlier version stays readable until its last day, and is replaced on the first day of the next.
create function publication.end_earlier(p app.catalogue_version) returns void
language plpgsql as $$
declare
  name text;
begin
  foreach name in array '{directive,behaviour,provision,question,search_token}'::text[] loop
    execute format('update publication.%I set valid_to = $1 where province_id = $2 and directive_slug = $3 and version <> $4
      and valid_to is null', name) using p.effective_from, p.province_id, p.directive_slug, p.version;
  end loop;
end $$;
