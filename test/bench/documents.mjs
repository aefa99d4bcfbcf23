// The largest round we plan for: each format's time, its child's memory, and how long the process that asked stood
// still.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const require = createRequire(import.meta.url);
// The builders of the tests are TypeScript, and stand as they are.
require('../../libs/platform/run-from-source.cjs');
const { largeRound } = require('../support/snapshot-builder.ts');

/** A thousand bodies that have all answered ten questions at length, each in its own words. */
function largeSource() {
  const { buildSnapshot } = require('../../dist/libs/summary/build-snapshot.js');
  const { snapshotText, sha256 } = require('../../dist/libs/summary/snapshot-text.js');
  const snapshot = buildSnapshot(largeRound(1000, 10), new Date('2023-01-31T09:00:00+01:00'));
  return { snapshot, sha256: sha256(snapshotText(snapshot)) };
}

/** The most memory that any child of this process has held so far, in MB; where the kernel does not tell, none. */
function watchChildren() {
  let most = 0;
  const timer = setInterval(() => {
    for (const pid of children(process.pid)) {
      const held = /VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1];
      most = Math.max(most, Number(held ?? 0) / 1024);
    }
  }, 50);
  return () => {
    clearInterval(timer);
    return most;
  };
}

const read = (file) => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
const children = (pid) => read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean);

export async function documents() {
  const { SUMMARY_FORMATS } = require('../../dist/libs/summary/summary-formats.js');
  const source = largeSource();
  const rows = [];
  for (const [format, limits] of Object.entries({
    // Before the Word file, which takes its page numbers from it.
    pdf: [20, 1400],
    docx: [4, 250],
    archive: [20, 1400],
    xlsx: [10, 500],
  })) {
    const stillness = monitorEventLoopDelay({ resolution: 1 });
    const memory = watchChildren();
    stillness.enable();
    const from = process.hrtime.bigint();
    await SUMMARY_FORMATS[format].write(source);
    const measured = Number(process.hrtime.bigint() - from) / 1e9;
    stillness.disable();
    rows.push({ what: `${format}`, measured, limit: limits[0], unit: 's' });
    rows.push({ what: `${format}: memory of its child`, measured: memory(), limit: limits[1], unit: 'MB' });
    rows.push({
      what: `${format}: longest standstill of the worker that asked`,
      measured: stillness.max / 1e6,
      limit: 1000,
      unit: 'ms',
    });
  }
  return rows;
}
