import { parseArgs } from 'node:util';

const OPTIONS = {
  seed: { type: 'string' },
  rounds: { type: 'string', default: '1' },
  bodies: { type: 'string' },
  blows: { type: 'string' },
  minutes: { type: 'string', default: '5' },
  queue: { type: 'string' },
  keep: { type: 'boolean', default: false },
} as const;

const NUMBERS = ['seed', 'rounds', 'bodies', 'blows', 'minutes'] as const;
const QUEUES = ['postgres', 'redis'];

/** What is asked for: by the first word a command, or else the names of faults. */
export interface Given {
  words: string[];
  seed: number;
  values: { queue?: string; rounds: string; bodies?: string; blows?: string; minutes: string; keep: boolean };
}

/**
 * Reads the command line, or tells what is wrong with it in a line: a round that was never played must not look well.
 * `commands` take what words they like after them; otherwise each is one of `faults`.
 */
export function readArguments(args: string[], commands: readonly string[], faults: readonly string[]): Given | string {
  try {
    const { values, positionals: words } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    for (const name of NUMBERS)
      if (values[name] !== undefined && !/^\d{1,9}$/.test(values[name]))
        return `--${name} takes a whole number, not “${values[name]}”`;
    if (values.queue !== undefined && !QUEUES.includes(values.queue))
      return `--queue takes ${QUEUES.join(' or ')}, not “${values.queue}”`;
    const unknown = commands.includes(words[0] ?? '') ? [] : words.filter((word) => !faults.includes(word));
    if (unknown.length > 0) return `no fault is named ${unknown.join(', ')}: ${faults.join(', ')}`;
    const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
    return { words, seed, values };
  } catch (error) {
    return (error as Error).message;
  }
}
