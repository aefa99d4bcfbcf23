import type { FastifyRequest } from 'fastify';
import { UploadsInFlight } from './uploads-in-flight';

const MB = 1024 * 1024;
const ONE = { most: 1, needed: true };
const of = (megabytes?: number) =>
  ({ headers: megabytes === undefined ? {} : { 'content-length': String(megabytes * MB) } }) as FastifyRequest;

it('counts one person’s out again, once each', () => {
  const uploads = new UploadsInFlight();
  const leave = Array.from({ length: 4 }, () => uploads.enter('anna', of(1), ONE));
  expect(() => uploads.enter('anna', of(1), ONE)).toThrow('Du skickar redan 4 filer.');
  expect(() => uploads.enter('bo', of(1), ONE)).not.toThrow();
  leave[0]!();
  leave[0]!();
  uploads.enter('anna', of(1), ONE);
  expect(() => uploads.enter('anna', of(1), ONE)).toThrow();
});

it('counts the bytes of all, those of unknown length as the longest that may come', () => {
  const uploads = new UploadsInFlight();
  const leaves = Array.from({ length: 13 }, (_, at) => uploads.enter(`p${at}`, of(), ONE));
  expect(() => uploads.enter('sist', of(), ONE)).not.toThrow();
  const full = (() => {
    try {
      return uploads.enter('sist', of(25), ONE);
    } catch (error) {
      return error;
    }
  })();
  expect(full).toMatchObject({ code: 'upload.full', kind: 'unavailable' });
  leaves.forEach((leave) => leave());
  expect(() => uploads.enter('sist', of(25), ONE)).not.toThrow();
});
