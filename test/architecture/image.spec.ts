import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { validate } from 'dockerfile-utils';
import { imagesIn } from '../../docker/images.mjs';
import { built } from '../support/built';

const DOCKER = resolve(__dirname, '../../docker');
const DIST = resolve(__dirname, '../../dist');
const read = (name: string) => readFileSync(join(DOCKER, name), 'utf8');

describe('the image', () => {
  const final = read('Dockerfile')
    .split(/^FROM /m)
    .at(-1)!;

  it('is written as the builder reads it', () => {
    expect(validate(read('Dockerfile')).map(({ message }) => message)).toEqual([]);
    expect(validate('FROM node\nCOPYY a b').map(({ message }) => message)).toEqual(['Unknown instruction: COPYY']);
  });

  it('begins from an exact version', () => {
    expect(imagesIn(read('Dockerfile'))).toEqual([expect.stringMatching(/^node:\d+\.\d+\.\d+-/)]);
    expect(read('Dockerfile').match(/^FROM /gm)).toHaveLength(2);
  });

  it('holds what was built and what that needs, and nothing that starts things locally', () => {
    const copied = [...final.matchAll(/^COPY (.*)$/gm)].map(([, what]) => what);
    expect(copied).toEqual([
      '--from=build /app/package.json ./',
      '--from=build /app/node_modules node_modules',
      '--from=build /app/dist dist',
    ]);
    expect(final).not.toMatch(/apps\/local|ADD /);
  });

  it('is built without the part that starts things locally', async () => {
    await built();
    expect(readdirSync(join(DIST, 'apps')).sort()).toEqual(['cli', 'server', 'worker']);
  });

  it('runs as nobody in particular, in production', () => {
    expect(final).toMatch(/^USER node$/m);
    expect(final).toMatch(/^ENV NODE_ENV=production /m);
    expect(final.indexOf('USER node')).toBeGreaterThan(final.lastIndexOf('RUN '));
  });

  it('is built without what lies about in a working copy', () => {
    expect(read('Dockerfile.dockerignore').split('\n')[0]).toBe('*');
  });
});
