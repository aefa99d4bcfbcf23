import { isStalled } from './slow-bodies';

const KB = 1024;
const at = (seconds: number) => seconds * 1000;

it.each([
  ['has just begun', { since: 0, bytes: 0, lastSeen: 0 }, at(59), false],
  ['is silent for a minute', { since: 0, bytes: 0, lastSeen: 0 }, at(60), true],
  ['is silent for a minute after much', { since: 0, bytes: 20_000 * KB, lastSeen: at(100) }, at(160), true],
  ['drips a byte now and then', { since: 0, bytes: 10, lastSeen: at(60) }, at(61), true],
  ['is large and slow, and comes', { since: 0, bytes: 20_000 * KB, lastSeen: at(2_000) }, at(2_001), false],
  ['is large, and slower than any line', { since: 0, bytes: 1_000 * KB, lastSeen: at(2_000) }, at(2_001), true],
])('a body that %s', (_what, arriving, now, stalled) => expect(isStalled(arriving, now)).toBe(stalled));
