// A mail server that agrees to everything at once, in a process of its own: it tells how many messages have come, and
// what the last one was.
import { createServer } from 'node:net';

let received = 0;
let last = '';
const GREETS = '250-sink\r\n250-PIPELINING\r\n250-DSN\r\n250 8BITMIME\r\n';

const server = createServer((socket) => {
  let buffered = '';
  let inMessage = false;
  socket.setNoDelay(true).setEncoding('latin1');
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    buffered += chunk;
    let says = '';
    for (;;) {
      const end = buffered.indexOf(inMessage ? '\r\n.\r\n' : '\r\n');
      if (end < 0) break;
      const read = buffered.slice(0, end);
      buffered = buffered.slice(end + (inMessage ? 5 : 2));
      if (inMessage) {
        inMessage = false;
        received += 1;
        last = read;
        says += '250 2.0.0 Taken\r\n';
      } else if (/^EHLO/i.test(read)) says += GREETS;
      else if (/^DATA/i.test(read)) {
        inMessage = true;
        says += '354 Go ahead\r\n';
      } else if (/^QUIT/i.test(read)) return void socket.end(`${says}221 Bye\r\n`);
      else says += '250 2.1.0 OK\r\n';
    }
    if (says) socket.write(says);
  });
  socket.write('220 sink ESMTP\r\n');
});

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', (asked) => process.send({ received, ...(asked === 'what came last' && { last }) }));
process.on('disconnect', () => process.exit(0));
