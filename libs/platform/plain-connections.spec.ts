import { plainConnections } from './plain-connections';

const DATABASE_URL = 'postgres://app:secret@127.0.0.1/yttra';

describe('connections that others can read', () => {
  it.each([
    'postgres://app:secret@127.0.0.1/yttra',
    'postgres://app:secret@localhost:5433/yttra',
    'postgres://app:secret@[::1]/yttra',
    'postgres://app:secret@%2Fvar%2Frun%2Fpostgresql/yttra',
    'postgres:///yttra?host=/var/run/postgresql',
    'postgres://app:secret@db.example.se/yttra?sslmode=verify-full',
    'postgres://app:secret@db.example.se/yttra?ssl=true',
  ])('are none at %s', (address) => {
    expect(plainConnections({ DATABASE_URL: address })).toEqual([]);
  });

  it.each([
    'postgres://app:secret@db.example.se/yttra',
    'postgres://app:secret@10.0.0.4/yttra',
    'postgres://app:secret@db.example.se/yttra?sslmode=disable',
    // Encrypted, but to whoever answers.
    'postgres://app:secret@db.example.se/yttra?sslmode=no-verify',
    'postgres:///yttra?host=db.example.se',
  ])('are told at %s', (address) => {
    expect(plainConnections({ DATABASE_URL: address })).toEqual(['DATABASE_URL: add sslmode=verify-full']);
    expect(plainConnections({ DATABASE_URL, MIGRATION_DATABASE_URL: address })).toEqual([
      'MIGRATION_DATABASE_URL: add sslmode=verify-full',
    ]);
  });

  it('are told for the queue and the files too, each with what to write', () => {
    const at = (host: string, s: string) => ({
      DATABASE_URL,
      REDIS_URL: `redis${s}://${host}`,
      S3_URL: `http${s}://k:s@${host}/b`,
      OTEL_EXPORTER_OTLP_ENDPOINT: `http${s}://${host}`,
    });
    expect(plainConnections(at('store.example.se', ''))).toEqual([
      'REDIS_URL: use rediss://',
      'S3_URL: use https://',
      'OTEL_EXPORTER_OTLP_ENDPOINT: use https://',
    ]);
    expect(plainConnections(at('store.example.se', 's'))).toEqual([]);
    expect(plainConnections(at('127.0.0.1', ''))).toEqual([]);
  });
});
