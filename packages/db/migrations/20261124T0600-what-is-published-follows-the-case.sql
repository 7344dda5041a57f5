-- Three ways around promises 3 and 5, found by trying sequences of steps: a suit that leaves the case at its stage left its record
-- standing, a record on hold could be shown again while the case was open, and what was approved could be given another end date
-- or another answer to the harm test without a new approval.

-- Promise 4 as before. Promise 3: a case that is open again, or is before a court, has no record in sight.
create or replace function publishing.follow_case() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  standing text;
  before_court constant boolean := new.state -> 'court' <> 'null' and new.state #> '{court,outcome}' = 'null';
begin
  for standing in
    select r.number from publishing.record p join publication.result r using (province_id, number)
    where p.province_id = new.province_id and p.case_year = new.case_year and p.case_no = new.case_no
  loop
    if new.stage = 'cleared' then
      perform publication.remove_result(new.province_id, standing, 'withdrawn', 'overturned',
        'Quyết định đã bị hủy. Kết luận từng công bố không còn giá trị; người và đơn vị được nói đến không có vi phạm đã nêu.');
    elsif (new.stage not in ('final', 'closed') or before_court) and not exists (
      select from publication.result r where r.province_id = new.province_id and r.number = standing and r.held) then
      perform publication.set_held(new.province_id, standing, true, 'request');
    end if;
  end loop;
  return null;
end $$;
drop trigger follow_case on casework.case;
create trigger follow_case after update of stage, state on casework.case
  for each row when (old.stage is distinct from new.stage or old.state -> 'court' is distinct from new.state -> 'court')
  execute function publishing.follow_case();

create or replace function publishing.set_held(p_number text, p_held boolean, p_ground text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.has_role('publisher') then perform app.refuse('NOT_PERMITTED'); end if;
  if not p_held and exists (select from publishing.record k where k.province_id = access.province() and k.number = p_number
    and not publishing.case_is_final(k.province_id, k.case_year, k.case_no)) then perform app.refuse('DECISION_NOT_FINAL'); end if;
  perform publication.set_held(access.province(), p_number, p_held, p_ground);
end $$;

-- An edit voids every approval, whatever it changes: two people approved the end date and the harm test with the words.
create or replace function publishing.save_draft(p_draft_no bigint, p_seen integer, p_content text, p_named text, p_ends_on date,
  p_harm jsonb, p_kept_details jsonb, p_hiding jsonb) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  opened constant publishing.draft := publishing.lock_draft(p_draft_no, 'publisher');
  saved integer;
begin
  if opened.state <> 'editing' then perform app.refuse('RESULT_NOT_A_DRAFT'); end if;
  if opened.row_version <> p_seen then perform app.refuse('STALE_EDIT'); end if;
  delete from publishing.approval a where a.province_id = opened.province_id and a.draft_no = opened.draft_no;
  update publishing.draft set content = p_content, named = p_named, ends_on = p_ends_on, harm = p_harm, kept_details = p_kept_details,
    hiding = p_hiding, row_version = row_version + 1, changed_at = now()
  where province_id = opened.province_id and draft_no = opened.draft_no returning row_version into saved;
  perform publishing.note_author(opened);
  return saved;
end $$;
