import type { MigrationInterface, QueryRunner } from 'typeorm';

const AS_OWNER = 'security definer set search_path = pg_catalog, pg_temp';

/**
 * What a log and a receipt accept, asked by the database itself: an event goes on from the head of its chain, and an
 * answer is received now, or is registered with how it arrived.
 */
export class LogAndReceipt1764000000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LOG);
    await runner.query(RECEIPT);
    for (const table of ASKED_MORE) {
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(OWNER_OR(table));
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}

const LOG = `
  -- Whoever reads a recipient's log writes it; the other logs are written by whoever works for the application.
  create function yttra_must_log(kind text, id uuid) returns void language plpgsql stable ${AS_OWNER} as $$
  begin
    if (case kind when 'recipient' then public.yttra_proved_person() is not null and public.yttra_serves(id)
        when 'remiss' then public.yttra_proved() when 'system' then public.yttra_proved() end) is not true then
      raise exception 'this log is not yours to write' using errcode = 'insufficient_privilege';
    end if;
  end $$;
  revoke all on function yttra_must_log(text, uuid) from public;

  -- The end of a chain, locked until the transaction ends, and the moment. Of two who begin a chain at once, the second waits here.
  create function yttra_lock_head(kind text, id uuid) returns table (count int, hash text, at timestamptz)
    language plpgsql volatile ${AS_OWNER} as $$
  begin
    perform public.yttra_must_log(kind, id);
    return query select h.count, h.hash, public.yttra_now() from public.audit_head h
      where h.chain_kind = kind and h.chain = id for update;
    if not found then
      insert into public.audit_head (chain_kind, chain, count, hash) values (kind, id, 0, repeat('0', 64)) on conflict do nothing;
      return query select h.count, h.hash, public.yttra_now() from public.audit_head h
        where h.chain_kind = kind and h.chain = id for update;
    end if;
  end $$;

  -- Head follows head: the event stands where it says, was written now, and its hash is made here.
  create function yttra_append(kind text, id uuid, event text) returns void language plpgsql volatile ${AS_OWNER} as $$
  declare
    head record;
    told json := event::json;
    made text;
  begin
    perform public.yttra_must_log(kind, id);
    select h.count, h.hash into strict head from public.audit_head h where h.chain_kind = kind and h.chain = id for update;
    if ((told ->> 'seq')::int = head.count + 1 and (told ->> 'at')::timestamptz <= public.yttra_now()
        and (told ->> 'at')::timestamptz > public.yttra_now() - interval '2 minutes') is not true then
      raise exception 'an event follows the one before it, and is of now' using errcode = 'integrity_constraint_violation';
    end if;
    made := encode(sha256(convert_to(head.hash || E'\\n' || event, 'UTF8')), 'hex');
    insert into public.audit_event (chain_kind, chain, seq, event, hash) values (kind, id, head.count + 1, event, made);
    update public.audit_head h set count = head.count + 1, hash = made where h.chain_kind = kind and h.chain = id;
  end $$;
`;

const RECEIPT = `
  create function yttra_is_receipt(r response) returns boolean language plpgsql stable set search_path = pg_catalog, pg_temp as $$
  declare
    moment timestamptz := public.yttra_now();
  begin
    return r.received_at <= moment and r.recorded_at <= moment and r.recorded_at > moment - interval '2 minutes' and case
      when r.arrival is null then r.channel = 'yttra' and r.registered_by is null and r.received_at > moment - interval '2 minutes'
        and r.submitted_by = public.yttra_proved_person()
      else r.channel <> 'yttra' and r.submitted_by is null and r.registered_by is not null and public.yttra_proved() end;
  end $$;
  drop policy if exists proof on response;
  alter table response enable row level security;
  create policy response_kept on response for select using (true);
  create policy response_received on response for insert with check (yttra_is_receipt(response));
`;

/**
 * Which of the owner's functions could be called to tell of these: none does without the proof that the table asks for.
 */
const ASKED_MORE = [
  'session',
  'sign_in_identity',
  'sign_in_code',
  'sign_in_count',
  'second_factor',
  'recovery_code',
  'access_token',
  'idempotency_key',
  'outgoing_mail',
  'mail_attempt',
];

const OWNER_OR = (table: string) => `do $$ begin
  execute (select format('alter policy proof on ${table} using (session_user = %L or %s) with check (session_user = %L or %s)',
    current_user, pg_get_expr(polqual, polrelid), current_user, pg_get_expr(polwithcheck, polrelid))
    from pg_policy where polrelid = '${table}'::regclass and polname = 'proof');
end $$`;
