-- How a behaviour is detected belongs to its public page: its indicators, the conditions that they name, and of the numbers
-- only those that they use. Sentences are made from the conditions when the page is read, so that the two cannot differ.
-- With that, publishing is cut into one function for each kind of row.

-- What stands under a key of this name, however deep.
create function publication.named_under(p_object jsonb, p_key text) returns text[]
language sql immutable
return (
  select coalesce(array_agg(distinct x #>> '{}'), '{}')
  from jsonb_path_query(p_object, ('lax $.**."' || p_key || '"')::jsonpath) x where jsonb_typeof(x) = 'string');

create function publication.setting_of(p_code text, p_settings jsonb) returns jsonb
language sql immutable
return (select s from jsonb_array_elements(p_settings -> 'behaviours') s where s ->> 'code' = p_code);

-- Nothing is detected by machine where the province switched that off, whatever indicators the settings still hold.
create function publication.indicators(p_setting jsonb) returns jsonb
language sql immutable
return (
  select coalesce(jsonb_agg(
    publication.only(i, 'id', 'clause', 'name', 'note', 'grain', 'when', 'urgent', 'concerns', 'honours') order by place), '[]')
  from jsonb_array_elements(p_setting -> 'indicators') with ordinality x (i, place)
  where (p_setting ->> 'machineDetection')::boolean);

create function publication.predicates(p_indicators jsonb, p_settings jsonb) returns jsonb
language sql immutable
return (
  with recursive used (name) as (
    select unnest(publication.named_under(p_indicators, 'predicate'))
    union
    select deeper from used join jsonb_array_elements(p_settings -> 'predicates') p on p ->> 'name' = used.name,
      unnest(publication.named_under(p -> 'when', 'predicate')) deeper)
  select coalesce(jsonb_agg(p order by place), '[]')
  from jsonb_array_elements(p_settings -> 'predicates') with ordinality x (p, place)
  where p ->> 'name' in (select name from used));

-- The numbers of one behaviour: those that its indicators use, and those that no indicator of the catalogue does.
create function publication.parameters_of(p_detection jsonb, p_settings jsonb) returns jsonb
language sql immutable
return (
  select coalesce(jsonb_agg(p order by place), '[]')
  from jsonb_array_elements(publication.parameters(p_settings)) with ordinality x (p, place)
  where p ->> 'id' = any (publication.named_under(p_detection, 'param'))
    or p ->> 'id' <> all (publication.named_under((p_settings -> 'behaviours') || (p_settings -> 'predicates'), 'param')));

create function publication.detection(p_code text, p_settings jsonb) returns jsonb
language sql immutable
begin atomic
  with made (indicators) as (select publication.indicators(publication.setting_of(p_code, p_settings)))
  select jsonb_build_object('indicators', indicators, 'predicates', publication.predicates(indicators, p_settings)) from made;
end;

create function publication.heading(p_directive jsonb, p app.catalogue_version) returns jsonb
language sql stable
return publication.only(p_directive, 'slug', 'edition', 'kind', 'issuer', 'issuerAsWritten', 'number', 'numberAttested', 'date',
  'dateAttested', 'knownNotLaterThan', 'title', 'force', 'listComplete', 'listNote')
  || jsonb_build_object('province', p.province_id, 'version', p.version, 'contentHash', p.content_hash,
    'effectiveFrom', p.effective_from, 'approvedOn', (p.decided_at at time zone 'Asia/Ho_Chi_Minh')::date);

create function publication.publish_directive(p app.catalogue_version, p_text jsonb, p_settings jsonb)
  returns publication.directive
language plpgsql as $$
declare
  directive jsonb := p_text -> 'directive';
  made publication.directive;
begin
  insert into publication.directive
  values (p.province_id, p.directive_slug, p.version, p.effective_from, p.effective_to, publication.heading(directive, p)
    || publication.only(directive, 'scope', 'sensitiveFields', 'countClaims', 'clearAssignment', 'related', 'sources', 'doubts')
    || jsonb_build_object(
      'behaviours', (select coalesce(jsonb_agg(publication.behaviour(b, p_settings) order by (b ->> 'ordinal')::int), '[]')
        from jsonb_array_elements(p_text -> 'behaviours') b),
      'mechanisms', publication.mechanisms(p_text, p_settings), 'parameters', publication.parameters(p_settings),
      'publication', publication.only(p_settings -> 'publication', 'fullTextPublic', 'fullTextBasis')))
  returning * into made;
  perform publication.write_tokens(made, 'directive', p.directive_slug, jsonb_build_array(
    jsonb_build_array(4, directive ->> 'number'), jsonb_build_array(4, directive ->> 'title'), jsonb_build_array(4, directive ->> 'issuer')));
  return made;
end $$;

create function publication.publish_behaviours(p publication.directive, p_text jsonb, p_settings jsonb, p_heading jsonb) returns void
language plpgsql as $$
declare
  directive jsonb := p_text -> 'directive';
  item jsonb;
  public_item jsonb;
  detection jsonb;
begin
  for item in select jsonb_array_elements(p_text -> 'behaviours') loop
    public_item := publication.behaviour(item, p_settings);
    detection := publication.detection(item ->> 'code', p_settings);
    insert into publication.behaviour
    values (p.province_id, p.directive_slug, p.version, (item ->> 'ordinal')::smallint, item ->> 'code', p.valid_from, p.valid_to,
      public_item || detection || jsonb_build_object('directive', p_heading,
        'mechanisms', publication.mechanisms(p_text, p_settings),
        'parameters', publication.parameters_of(detection, p_settings),
        'document', publication.document(directive, item -> 'source'),
        'doubts', publication.doubts_about(directive, item ->> 'code')));
    perform publication.write_tokens(p, 'behaviour', item ->> 'ordinal', jsonb_build_array(
      jsonb_build_array(4, public_item #>> '{setting,title,vi}'), jsonb_build_array(4, public_item #>> '{setting,title,en}'),
      jsonb_build_array(4, item ->> 'code'), jsonb_build_array(3, item ->> 'text'),
      jsonb_build_array(1, public_item #>> '{setting,explanation,vi}'), jsonb_build_array(1, public_item #>> '{setting,explanation,en}')));
  end loop;
end $$;

create function publication.publish_provisions(p publication.directive, p_text jsonb) returns void
language plpgsql as $$
declare
  directive jsonb := p_text -> 'directive';
  item jsonb;
  place integer := 0;
begin
  for item in select jsonb_array_elements(p_text -> 'provisions') loop
    place := place + 1;
    insert into publication.provision
    values (p.province_id, p.directive_slug, p.version, item ->> 'code', place, p.valid_from, p.valid_to,
      publication.only(item, 'code', 'kind', 'addressee', 'text', 'mechanisms', 'source', 'notes')
      || jsonb_build_object('document', publication.document(directive, item -> 'source')));
    perform publication.write_tokens(p, 'provision', item ->> 'code', jsonb_build_array(
      jsonb_build_array(4, item ->> 'code'), jsonb_build_array(2, item ->> 'text')));
  end loop;
end $$;

create function publication.publish_questions(p publication.directive, p_text jsonb) returns void
language plpgsql as $$
declare
  directive jsonb := p_text -> 'directive';
  item jsonb;
begin
  for item in select jsonb_array_elements(p_text -> 'questions') loop
    insert into publication.question
    values (p.province_id, p.directive_slug, p.version, (item ->> 'number')::smallint, p.valid_from, p.valid_to,
      publication.only(item, 'number', 'question', 'answer', 'summary', 'about', 'source')
      || jsonb_build_object('document', publication.document(directive, item -> 'source')));
    perform publication.write_tokens(p, 'question', item ->> 'number', jsonb_build_array(
      jsonb_build_array(3, item ->> 'question'), jsonb_build_array(2, item #>> '{summary,vi}'), jsonb_build_array(2, item #>> '{summary,en}'))
      || (select jsonb_agg(jsonb_build_array(1, paragraph)) from jsonb_array_elements_text(item -> 'answer') paragraph));
  end loop;
end $$;

create or replace function publication.publish_version(p_province_id text, p_directive_slug text, p_version integer) returns void
language plpgsql as $$
declare
  v app.catalogue_version;
  text jsonb;
  made publication.directive;
begin
  select * into strict v from app.catalogue_version
  where province_id = p_province_id and directive_slug = p_directive_slug and version = p_version and status = 'approved';
  text := (select t.content from app.directive_text t
    where t.province_id = p_province_id and t.directive_slug = p_directive_slug and t.edition = v.edition);
  perform publication.end_earlier(v);
  made := publication.publish_directive(v, text, v.settings::jsonb);
  perform publication.publish_behaviours(made, text, v.settings::jsonb, publication.heading(text -> 'directive', v));
  perform publication.publish_provisions(made, text);
  perform publication.publish_questions(made, text);
  perform publication.announce();
end $$;
