-- What changes by mere time is decided by the night: it decides every row as of each day that ended, and nothing comes true
-- between two nights. Nothing ever stood in the queue of due days.

drop table detection.due_date_queue;
alter table detection.run
  drop constraint run_kind_check,
  add constraint run_kind_check check (kind in ('nightly', 'arrival', 'shadow'));
