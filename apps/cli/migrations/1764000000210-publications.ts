import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is asked of a function that runs as the owner: whoever calls it chooses none of the names in it. */
const AS_OWNER = 'security definer set search_path = pg_catalog, pg_temp';

/**
 * What is published of a finished remiss is a copy, taken when somebody publishes it, so that nothing leaks by itself
 * that changes later. Whoever is signed out reads that copy and nothing else, by a proof of its own kind: of everybody.
 * In a transaction that has shown it every other table is empty, and so is what has been taken back; nothing can be
 * written.
 */
export class Publications1764000000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function yttra_prove(who text, at_ms bigint, mac bytea) returns void language plpgsql volatile ${AS_OWNER} as $$
      declare
        right_mac bytea := public.yttra_mac(convert_to(who || '|' || pg_backend_pid() || '|' || at_ms, 'UTF8'));
      begin
        if (abs(extract(epoch from clock_timestamp()) * 1000 - at_ms) <= 120000
            and public.yttra_mac(mac) = public.yttra_mac(right_mac)) is not true then
          raise exception 'the proof is refused' using errcode = 'invalid_authorization_specification';
        end if;
        insert into yttra_private.proved (xact, begun, person, everybody)
          values (pg_current_xact_id(), transaction_timestamp(),
            case when who not in ('process', 'everybody') then split_part(who, ':', 2)::uuid end, who = 'everybody')
          on conflict (xact) do update set person = excluded.person, everybody = excluded.everybody;
        -- What has ended means nothing, and is taken away now and then; nobody waits for another who does the same.
        if pg_current_xact_id()::text::bigint % 1000 = 0 then
          delete from yttra_private.proved where xact in (
            select xact from yttra_private.proved where begun < now() - interval '1 hour' for update skip locked);
        end if;
      end $$;
      create or replace function yttra_proved() returns boolean language plpgsql stable parallel restricted ${AS_OWNER} as $$
      begin
        return exists (select from yttra_private.proved
            where xact = pg_current_xact_id_if_assigned() and begun = transaction_timestamp() and not everybody)
          or (select rolsuper from pg_roles where rolname = session_user);
      end $$;
      create or replace function yttra_proved_process() returns boolean language plpgsql stable parallel restricted ${AS_OWNER} as $$
      begin
        return exists (select from yttra_private.proved
          where xact = pg_current_xact_id_if_assigned() and begun = transaction_timestamp() and person is null and not everybody);
      end $$;
      create function yttra_proved_everybody() returns boolean language plpgsql stable parallel restricted ${AS_OWNER} as $$
      begin
        return exists (select from yttra_private.proved
          where xact = pg_current_xact_id_if_assigned() and begun = transaction_timestamp() and everybody);
      end $$;
      -- As yttra_opens, for what everybody may read: where neither proof holds nothing is looked up.
      create function yttra_opens_published() returns boolean language plpgsql immutable parallel restricted ${AS_OWNER} as $$
      begin
        return session_user = current_user or public.yttra_proved() or public.yttra_proved_everybody();
      end $$;

      create table publication (
        id uuid primary key default gen_random_uuid(),
        remiss_id uuid not null references remiss,
        slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        title text not null,
        -- What is shown and handed out, exactly as it was hashed.
        content text not null,
        sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
        published_at timestamptz not null default yttra_now(),
        taken_back_at timestamptz
      );
      create unique index publication_out on publication (remiss_id) where taken_back_at is null;
      create unique index publication_slug on publication (slug) where taken_back_at is null;

      create table publication_mask (
        id uuid primary key default gen_random_uuid(),
        remiss_id uuid not null references remiss,
        -- Which text, by its place, and what it was when the passage was marked.
        place text not null,
        about text not null,
        text_sha256 text not null,
        from_point int not null,
        to_point int not null,
        -- Null: somebody has marked it and not said by which provision. It stops the publication.
        provision text,
        marked_by uuid references person,
        marked_at timestamptz not null default yttra_now(),
        check (0 <= from_point and from_point < to_point)
      );
      create unique index publication_mask_place on publication_mask (remiss_id, place, text_sha256, from_point, to_point);

      alter table publication enable row level security;
      alter table publication force row level security;
      create policy proof on publication using (yttra_opens()) with check ((select yttra_proved()));
      create policy everybody on publication for select using (taken_back_at is null and (select yttra_proved_everybody()));
      create policy unproved on publication as restrictive using (yttra_opens_published()) with check (yttra_opens());
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
