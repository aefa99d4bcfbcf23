import { parseArgs, type ParseArgsConfig } from 'node:util';
import { DomainError } from '@yttra/platform';

/** A command's arguments by its options. Errors: cli.bad_arguments with how the command is written. */
export function argumentsOf<Options extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw badArguments(usage, (error as Error).message);
  }
}

export function badArguments(usage: string, why: string): DomainError {
  return new DomainError({
    code: 'cli.bad_arguments',
    kind: 'invalid',
    message: `${why}\nUsage: npm run yttra -- ${usage}`,
  });
}
