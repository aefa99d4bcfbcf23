import { KillLoop } from '../support/kill-loop';
import { redisServer, redisSuite, type RedisServer } from '../support/redis-server';

redisSuite(() => {
  let loop: KillLoop;
  let redis: RedisServer;
  beforeAll(async () => {
    loop = await KillLoop.prepare();
    redis = (await redisServer())!;
  });
  afterAll(async () => {
    await loop?.stop();
    await redis?.stop();
  });

  test.each([4, 5])('ten deaths over forty mails, the queue over Redis: the same (%d)', (number) =>
    loop.round(number, 10, {
      databaseUrl: loop.rig.db.appUrl,
      redisUrl: redis.url,
      smtpUrl: loop.rig.sink.url,
    }),
  );
});
