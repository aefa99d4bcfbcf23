import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is asked of a function that runs as the owner: whoever calls it chooses none of the names in it. */
const AS_OWNER = 'security definer set search_path = pg_catalog, pg_temp';

/**
 * Proof, not a claim. Whoever has the application's password can write any setting, so for whom a transaction works is
 * not remembered in one, nor in a temporary table, which is the application's own. `yttra_prove` checks a message
 * authentication code over person (or process), connection and time, and writes a row that only the owner's functions
 * reach: keyed by the transaction, whose number nobody chooses and which is never used again. So it can be shown
 * nowhere else, and means nothing once the transaction has ended. The code itself is kept nowhere.
 */
export class Proof1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function yttra_mac(message bytea) returns bytea language plpgsql stable ${AS_OWNER} as $$
      begin
        return (select sha256(k.outer_pad || sha256(k.inner_pad || message)) from yttra_private.proof_key k);
      end $$;
      revoke all on function yttra_mac(bytea) from public;

      -- By the real clock, wherever yttra_now() stands. Two codes are compared by codes of theirs, so that how long it takes says nothing.
      create function yttra_prove(who text, at_ms bigint, mac bytea) returns void language plpgsql volatile ${AS_OWNER} as $$
      declare
        right_mac bytea := public.yttra_mac(convert_to(who || '|' || pg_backend_pid() || '|' || at_ms, 'UTF8'));
      begin
        if (abs(extract(epoch from clock_timestamp()) * 1000 - at_ms) <= 120000
            and public.yttra_mac(mac) = public.yttra_mac(right_mac)) is not true then
          raise exception 'the proof is refused' using errcode = 'invalid_authorization_specification';
        end if;
        insert into yttra_private.proved (xact, begun, person)
          values (pg_current_xact_id(), transaction_timestamp(), case when who <> 'process' then split_part(who, ':', 2)::uuid end)
          on conflict (xact) do update set person = excluded.person;
        -- What has ended means nothing, and is taken away now and then; nobody waits for another who does the same.
        if pg_current_xact_id()::text::bigint % 1000 = 0 then
          delete from yttra_private.proved where xact in (
            select xact from yttra_private.proved where begun < now() - interval '1 hour' for update skip locked);
        end if;
      end $$;

      -- What the policies ask, once a statement each.
      create function yttra_proved() returns boolean language plpgsql stable parallel restricted ${AS_OWNER} as $$
      begin
        return exists (select from yttra_private.proved
          where xact = pg_current_xact_id_if_assigned() and begun = transaction_timestamp());
      end $$;
      create function yttra_proved_process() returns boolean language plpgsql stable parallel restricted ${AS_OWNER} as $$
      begin
        return exists (select from yttra_private.proved
          where xact = pg_current_xact_id_if_assigned() and begun = transaction_timestamp() and person is null);
      end $$;
      create function yttra_proved_person() returns uuid language plpgsql stable parallel restricted ${AS_OWNER} as $$
      begin
        return (select person from yttra_private.proved
          where xact = pg_current_xact_id_if_assigned() and begun = transaction_timestamp());
      end $$;
      create or replace function yttra_person() returns uuid language plpgsql stable parallel restricted ${AS_OWNER} as $$
      begin
        return public.yttra_proved_person();
      end $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
