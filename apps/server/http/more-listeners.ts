import { spawn, type SendHandle } from 'node:child_process';
import { Server, type ServerOpts, type Socket } from 'node:net';

/** With turns of 40 ms they let in more than a thousand callers a second. */
const MORE = 48;
/** As the server itself takes its connections. */
const CONNECTION: ServerOpts = { allowHalfOpen: true, noDelay: true };
/** A guard against a process that hangs: its work takes a tenth of a second. */
const PATIENCE_MS = 20_000;

/**
 * More listeners on the socket that a server listens on, so that many callers are let in at each turn of its event
 * loop; `letIn` is given each. Throws where the system makes none.
 *
 * Node accepts one connection a turn on each listener (libuv 1.45 and newer, libuv/libuv#3696). In the rush of a last
 * answer day a turn takes 10 to 40 ms, so callers would wait at the door for a second and more, and their answers be
 * received late, although nothing in here is slow. Node makes a second handle of a socket only for another process,
 * so one is asked to send them back, and ends.
 */
export async function moreListeners(server: Server, letIn: (caller: Socket) => void): Promise<Server[]> {
  const handles = await handlesOf(server, MORE);
  return handles.map((handle) => new Server(CONNECTION, letIn).listen({ _handle: handle }));
}

/** Sends back the handle that it is given, so many times. */
const HAND_BACK = `
  process.on('message', (many, handle) => {
    for (let sent = 1; sent <= many; sent += 1)
      process.send('handle', handle, undefined, sent < many ? undefined : () => process.disconnect());
  });`;

function handlesOf(server: Server, many: number): Promise<object[]> {
  const { _handle: own } = server as Server & { _handle: SendHandle };
  const child = spawn(process.execPath, ['-e', HAND_BACK], {
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: PATIENCE_MS,
  });
  const handles: object[] = [];
  return new Promise((resolve, reject) => {
    child.on('message', (_said, handle) => handles.push(handle as object));
    child.on('error', reject);
    child.once('close', () => {
      if (handles.length === many) resolve(handles);
      else reject(new Error(`${handles.length} handles of ${many} came back`));
    });
    child.send(many, own);
  });
}
