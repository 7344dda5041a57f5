-- Official documents: a province's templates by version, the last number of each year and kind, and what was issued under it. Staff
-- write nothing here; two functions do, and both look once more at who.

create schema document;
grant usage on schema document to kycuong_staff;

create function document.kinds() returns text[]
language sql immutable parallel safe
return '{explanation-request,conclusion,decision,party-notice,apology-letter,clearance}'::text[];

-- Added to, never changed: what was issued names the version that it was written from. Version 0 is the toolkit's own wording.
create table document.template (
  province_id text collate "C" not null references app.workspace,
  kind text collate "C" not null check (kind = any (document.kinds())),
  version integer not null check (version > 0),
  content jsonb not null,
  saved_by uuid not null references access.person,
  saved_at timestamptz not null default clock_timestamp(),
  primary key (province_id, kind, version)
);

-- Locked by whoever issues, so that numbers come in order and have no gap: a document that comes to nothing takes its number back with it.
create table document.register (
  province_id text collate "C" not null references app.workspace,
  document_year smallint not null,
  kind text collate "C" not null check (kind = any (document.kinds())),
  last integer not null check (last > 0),
  primary key (province_id, document_year, kind)
);

create table document.issued (
  province_id text collate "C" not null references app.workspace,
  document_year smallint not null,
  kind text collate "C" not null,
  document_no integer not null check (document_no > 0),
  template_version integer not null check (template_version >= 0),
  -- What it was written about: a case, or a letter of apology.
  case_year smallint,
  case_no integer,
  letter_year smallint,
  letter_no integer,
  check (num_nulls(case_year, case_no, letter_year, letter_no) = 2 and (case_year is null) = (case_no is null)),
  check ((kind = 'apology-letter') = (letter_no is not null)),
  unit text collate "C" not null,
  symbol text not null check (symbol <> ''),
  abstract text not null check (abstract <> ''),
  -- The page as canonical JSON, and SHA-256 of its number and it.
  content text not null,
  content_hash text collate "C" not null,
  issued_by uuid not null references access.person,
  issued_on date not null,
  primary key (province_id, document_year, kind, document_no),
  foreign key (province_id, document_year, kind) references document.register,
  foreign key (province_id, case_year, case_no) references casework.case,
  foreign key (province_id, letter_year, letter_no) references outcome.apology_letter,
  check (content_hash = app.sha256_hex(document_no || ' ' || content))
);
create index on document.issued (province_id, issued_on, kind, document_no);
create index on document.issued (province_id, case_year, case_no) where case_no is not null;
create index on document.issued (province_id, letter_year, letter_no) where letter_no is not null;

create trigger never_changes before update or delete on document.template for each row execute function app.refuse_change();
create trigger never_emptied before truncate on document.template for each statement execute function app.refuse_change();
create trigger never_changes before update or delete on document.issued for each row execute function app.refuse_change();
create trigger never_emptied before truncate on document.issued for each statement execute function app.refuse_change();

create function document.guard_register() returns trigger
language plpgsql as $$
begin
  if tg_op in ('DELETE', 'TRUNCATE') then raise exception 'a register of numbers stays: % refused', tg_op; end if;
  if (new.province_id, new.document_year, new.kind) is distinct from (old.province_id, old.document_year, old.kind)
    or new.last <> old.last + 1 then raise exception 'numbers come one after the other'; end if;
  return new;
end $$;
create trigger guard before update or delete on document.register for each row execute function document.guard_register();
create trigger never_emptied before truncate on document.register for each statement execute function document.guard_register();

-- INVARIANT: at the end of a transaction every number up to the last is a document.
create function document.no_gap() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from document.issued i where i.province_id = new.province_id and i.document_year = new.document_year
    and i.kind = new.kind and i.document_no = new.last)
    then raise exception 'a number was taken and nothing issued under it'; end if;
  return null;
end $$;
create constraint trigger no_gap after insert or update on document.register deferrable initially deferred
  for each row execute function document.no_gap();

call access.own_by_province('document.template');
call access.own_by_province('document.register');
call access.own_by_province('document.issued');
call audit.watch('document.template');
call audit.watch('document.register');
call audit.watch('document.issued');
call access.own_by_unit('document.issued', 'casework', '{unit}', '{}');
grant select on document.template, document.register, document.issued to kycuong_staff;

-- `p_seen` is the version that was looked at; 0 is the toolkit's.
create function document.save_template(p_kind text, p_seen integer, p_content jsonb) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  last_version integer;
begin
  if not access.administers(null) then perform app.refuse('NOT_AN_ORGANISATION_ADMIN'); end if;
  perform pg_advisory_xact_lock(hashtextextended('document.template ' || access.province(), 0));
  select coalesce(max(t.version), 0) into last_version from document.template t
  where t.province_id = access.province() and t.kind = p_kind;
  if last_version <> p_seen then perform app.refuse('STALE_TEMPLATE'); end if;
  insert into document.template (province_id, kind, version, content, saved_by)
  values (access.province(), p_kind, last_version + 1, p_content, access.person_id());
  return last_version + 1;
end $$;

create function document.issuing_roles() returns text[]
language sql immutable parallel safe
return '{verifier,decider,inspector,head}'::text[];

-- Takes the next number and issues under it. `p_year` and `p_no` name the letter for a letter of apology, and else the case.
create function document.issue(p_kind text, p_year smallint, p_no integer, p_template integer, p_symbol text, p_abstract text, p_content text)
  returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  me constant text := access.officer();
  today constant date := publication.today();
  made document.issued;
begin
  made.province_id := access.province();
  made.kind := p_kind;
  made.document_year := extract(year from today);
  if p_kind = 'apology-letter' then
    select l.unit, l.letter_year, l.letter_no into made.unit, made.letter_year, made.letter_no from outcome.apology_letter l
    where l.province_id = made.province_id and l.letter_year = p_year and l.letter_no = p_no and l.signed_on is not null;
  else
    select c.owner, c.case_year, c.case_no into made.unit, made.case_year, made.case_no from casework.case c
    where c.province_id = made.province_id and c.case_year = p_year and c.case_no = p_no;
    if exists (select from casework.case c where c.province_id = made.province_id and c.case_year = p_year and c.case_no = p_no
      and (me is null or c.subject_officer = me or me = any (c.chain))) then perform app.refuse('DOCUMENT_OF_YOUR_OWN'); end if;
  end if;
  if made.unit is null then perform app.refuse('DOCUMENT_TOO_EARLY'); end if;
  if not outcome.has_one_of(document.issuing_roles(), made.unit) then perform app.refuse('NOT_YOUR_DOCUMENT'); end if;
  if p_template <> (select coalesce(max(t.version), 0) from document.template t
    where t.province_id = made.province_id and t.kind = p_kind) then perform app.refuse('STALE_TEMPLATE'); end if;
  insert into document.register as r (province_id, document_year, kind, last) values (made.province_id, made.document_year, p_kind, 1)
  on conflict (province_id, document_year, kind) do update set last = r.last + 1
  returning r.last into made.document_no;
  made.template_version := p_template;
  made.symbol := p_symbol;
  made.abstract := p_abstract;
  made.content := p_content;
  made.content_hash := app.sha256_hex(made.document_no || ' ' || p_content);
  made.issued_by := access.person_id();
  made.issued_on := today;
  insert into document.issued select made.*;
  return jsonb_build_object('kind', made.kind, 'year', made.document_year, 'no', made.document_no);
end $$;
grant execute on function document.save_template(text, integer, jsonb),
  document.issue(text, smallint, integer, integer, text, text, text) to kycuong_staff;
