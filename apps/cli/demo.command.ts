import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argumentsOf } from './arguments';
import { readCase } from './case/read-case';
import { projectRoot } from './case/project-root';
import { runCase } from './case/run-case';
import type { Command } from './command';

const EXAMPLE = 'apps/cli/examples/eskilstuna-2022/case.yaml';

export const demoCommand: Command = {
  does: 'run a whole case through the real system under a controlled clock [CASE.yaml] [--out DIR]',
  async run(args) {
    const { values, positionals } = argumentsOf('demo [CASE.yaml] [--out DIR]', args, { out: { type: 'string' } });
    const out = resolve(values.out ?? 'out');
    const read = readCase(resolve(positionals[0] ?? join(projectRoot(), EXAMPLE)));
    mkdirSync(out, { recursive: true });
    await runCase(read, out, (line) => console.log(line));
    return 0;
  },
};
