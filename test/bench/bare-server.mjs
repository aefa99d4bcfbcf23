// A bare node:http handler: one statement, kept prepared, and what it gives as JSON. A process of its own, as the
// server is one.
import { spawn } from 'node:child_process';
import readline from 'node:readline';

const PROGRAM = `
  const http = require('node:http');
  const { Pool } = require('pg');
  const pool = new Pool({ connectionString: process.argv[1], max: 10 });
  const pages = JSON.parse(process.argv[2]);
  http.createServer(async (request, reply) => {
    const { text, values } = pages[request.url.slice(1)];
    const { rows } = await pool.query({ name: request.url, text, values });
    reply.setHeader('content-type', 'application/json').end(JSON.stringify(rows[0]));
  }).listen(0, '127.0.0.1', function () { console.log(this.address().port); });`;

/**
 * @param {string} databaseUrl
 * @param {Record<string, { text: string, values: unknown[] }>} pages by the address that they are asked for at
 */
export async function bareServer(databaseUrl, pages) {
  const child = spawn(process.execPath, ['-e', PROGRAM, databaseUrl, JSON.stringify(pages)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const port = await new Promise((resolve, reject) => {
    readline.createInterface({ input: child.stdout }).once('line', resolve);
    void ended.then((code) => reject(new Error(`the bare server ended with ${code} before it listened`)));
  });
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    pid: child.pid,
    stop() {
      child.kill();
      return ended;
    },
  };
}
