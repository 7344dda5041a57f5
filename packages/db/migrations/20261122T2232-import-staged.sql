-- Waiting rows come by the hundred thousand, and only from the job of their own import: they are not looked up one by one.
alter table import.staged drop constraint staged_province_id_run_id_fkey;
alter table import.rejected drop constraint rejected_province_id_run_id_fkey;
