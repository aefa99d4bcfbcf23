import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { moment } from '../../support/patience';
import { BOTH, everyoneAnswers, pair, repeatedly, small, whileWorking, type Fault } from './fault';

export const DATABASE_FAULTS: readonly Fault[] = [
  {
    name: 'wire-dead',
    numbers: ['F-27'],
    does: 'the connections to the database neither answer nor end',
    rig: pair,
    queues: BOTH,
    strike: async (rig) => {
      await rig.startWorkers();
      return whileWorking(everyoneAnswers(rig, 8), async () => {
        await moment(300);
        rig.wire.swallow();
        await moment(15_000);
        rig.wire.seeThrough();
        rig.wire.cut();
        return 1;
      });
    },
  },
  {
    name: 'database-restarts',
    numbers: ['F-30'],
    does: 'PostgreSQL is restarted, in an orderly way and as by a power cut, while answers come',
    rig: pair,
    queues: BOTH,
    blows: 6,
    strike: async (rig, next, blows) => {
      await rig.startWorkers();
      return whileWorking(everyoneAnswers(rig, 8), () =>
        repeatedly(blows, async (turn) => {
          await moment(next() * 800);
          await rig.cluster.restart(turn % 2 === 0 ? 'immediate' : 'fast');
          await rig.comeBack();
        }),
      );
    },
  },
  {
    name: 'sessions-ended',
    numbers: ['F-31'],
    does: 'random sessions of the application are ended by the database',
    rig: pair,
    queues: BOTH,
    blows: 40,
    strike: async (rig, _next, blows) => {
      await rig.startWorkers();
      return whileWorking(everyoneAnswers(rig, 8), () =>
        repeatedly(blows, async () => {
          await moment(50);
          await rig.asker.rows(END_ONE);
        }),
      );
    },
  },
  {
    name: 'commit-unanswered',
    numbers: ['F-32'],
    does: 'COMMIT reaches the database and its answer is cut off: of each answer, and of one in five other transactions',
    rig: pair,
    queues: BOTH,
    strike: async (rig, next) => {
      let struck = 0;
      const [receives, unanswered] = [new Set<object>(), new Set<object>()];
      rig.wire.eye = (bytes, way, pass, cut, conversation) => {
        if (way === 'down' && unanswered.has(conversation)) {
          struck++;
          return cut();
        }
        if (way === 'up' && bytes.includes('"responseId":')) receives.add(conversation);
        if (way === 'up' && bytes.includes('COMMIT') && (receives.has(conversation) || next() < 0.2))
          unanswered.add(conversation);
        pass();
      };
      await everyoneAnswers(rig, 8);
      return struck;
    },
  },
  {
    name: 'conflicts',
    numbers: ['F-33'],
    does: 'one in three answers meets a serialization failure or a deadlock',
    rig: pair,
    queues: BOTH,
    strike: async (rig) => {
      await rig.asker.rows(CONFLICTS);
      await everyoneAnswers(rig, 8);
      await rig.asker.rows('drop trigger rig_conflicts on response');
      const [row] = await rig.asker.rows<{ struck: number }>('select last_value::int as struck from rig_struck');
      return row!.struck;
    },
  },
  {
    name: 'disk-full',
    numbers: ['F-34'],
    does: 'the disk of tables, write-ahead log and uploads is full for ten seconds while answers come and files are uploaded',
    rig: small,
    queues: BOTH,
    diskMb: 600,
    strike: async (rig) => {
      await rig.startWorkers();
      return whileWorking(everyoneAnswers(rig, 4), async () => {
        const filler = fill(rig.cluster.folder);
        const upload = new FormData();
        upload.set('file', new Blob(['x'.repeat(2_000_000)]), 'bilaga.md');
        const [body] = rig.round.bodies;
        await rig.round.ask(body!, 'POST', `${rig.round.of(body!)}/draft/files`, upload);
        await moment(10_000);
        rmSync(filler);
        // A server whose log has no room ends, as it must; whoever runs it makes room and starts it.
        await rig.cluster.restart('immediate');
        return 1;
      });
    },
  },
  {
    name: 'pool-exhausted',
    numbers: ['F-35'],
    does: 'sixty secretaries at once on two connections',
    rig: { ...pair, servers: 1, env: { DATABASE_POOL: '2' } },
    queues: BOTH,
    strike: async (rig) => {
      await everyoneAnswers(rig, 60);
      return 60;
    },
  },
];

/** Takes all the room that is left; the file to remove. */
function fill(folder: string): string {
  const filler = join(folder, 'filler');
  const file = openSync(filler, 'w');
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(folder);
      if (bavail === 0) return filler;
      writeSync(file, Buffer.alloc(Math.min(bavail * bsize, 1_048_576)));
    }
  } catch {
    return filler;
  } finally {
    closeSync(file);
  }
}

const END_ONE = `
  select pg_terminate_backend(pid) from (
    select pid from pg_stat_activity where usename = 'yttra_app' and datname = current_database() order by random() limit 1) one`;

const CONFLICTS = `
  create sequence rig_struck minvalue 0 start 1;
  select setval('rig_struck', 0);
  create function rig_conflict() returns trigger language plpgsql security definer as $$
  begin
    if random() < 0.33 then
      perform nextval('rig_struck');
      if random() < 0.5 then raise exception 'could not serialize' using errcode = '40001'; end if;
      raise exception 'deadlock' using errcode = '40P01';
    end if;
    return new;
  end $$;
  create trigger rig_conflicts before insert on response for each row execute function rig_conflict()`;
