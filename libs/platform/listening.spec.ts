import { createServer, type AddressInfo } from 'node:net';
import { listening } from './listening';

const settings = { host: 'HOST', port: 'PORT' };
const listen = (host: string, port: number) => {
  const server = createServer();
  const heard = new Promise<AddressInfo>((resolve, failed) =>
    server.once('error', failed).listen(port, host, () => resolve(server.address() as AddressInfo)),
  );
  return listening({ host, port, settings }, () => heard).finally(() => server.close());
};

describe('what cannot be listened on is told by the setting that says so, with what it must be', () => {
  it('a port that another program has', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as AddressInfo).port)),
    );
    await expect(listen('127.0.0.1', port)).rejects.toThrow(
      `PORT: ${port} is taken by another program; must be a port that is free, for example PORT=${port + 1}`,
    );
    other.close();
  });

  it('an address of another machine', () =>
    expect(listen('203.0.113.1', 0)).rejects.toThrow(
      'HOST: 203.0.113.1 is no address of this machine; must be one, for example HOST=127.0.0.1',
    ));

  it.each([
    ['EACCES', 'PORT: 80 is not for everybody to take; must be a port from 1024, for example PORT=8080'],
    ['ENOTFOUND', 'HOST: kommunen is no name of this machine; must be an address of it, for example HOST=127.0.0.1'],
  ])('%s', (code, words) =>
    expect(
      listening({ host: 'kommunen', port: 80, settings }, () => Promise.reject(Object.assign(new Error(), { code }))),
    ).rejects.toThrow(words),
  );

  it('anything else is told as it came', async () => {
    const fault = new Error('of another kind');
    await expect(listening({ host: '', port: 1, settings }, () => Promise.reject(fault))).rejects.toBe(fault);
    expect(await listen('127.0.0.1', 0)).toMatchObject({ address: '127.0.0.1' });
  });
});
