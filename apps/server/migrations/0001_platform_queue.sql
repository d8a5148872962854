-- Enqueues a job inside the caller's statement, so that it exists exactly if the rest commits.
-- Without a key the row is inserted directly: graphile_worker.add_job would notify inside the transaction, and
-- committing with a notification takes a lock that all of the cluster's writers share. The workers are woken by the
-- server's coalesced notification after commit, and poll in case that is lost (docs/adr/0008).
create function platform.enqueue(
  task text,
  payload jsonb,
  run_at timestamptz default now(),
  job_key text default null
) returns void
language plpgsql
set search_path = pg_catalog
as $$
begin
  if job_key is null then
    insert into graphile_worker._private_jobs (task_id, payload, run_at)
    select known.id, enqueue.payload::json, coalesce(enqueue.run_at, now())
    from graphile_worker._private_tasks as known
    where known.identifier = enqueue.task;
    if found then return; end if;
  end if;
  perform graphile_worker.add_job(
    enqueue.task,
    payload => enqueue.payload::json,
    run_at => coalesce(enqueue.run_at, now()),
    job_key => enqueue.job_key
  );
end
$$;

revoke all on function platform.enqueue(text, jsonb, timestamptz, text) from public;
grant execute on function platform.enqueue(text, jsonb, timestamptz, text) to ejia_server;
