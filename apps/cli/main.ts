import 'reflect-metadata';
import { DomainError } from '@yttra/platform';
import { commands } from './commands';

/** `npm run yttra -- COMMAND`: looks the command up in the table and ends with its exit code. */
async function main([name, ...args]: string[]): Promise<number> {
  const load = commands[name ?? ''];
  if (!load) {
    console.error(`${name ? `There is no command "${name}". ` : ''}Commands:`);
    for (const [known, told] of Object.entries(commands)) {
      console.error(`  ${known.padEnd(14)} ${(await told()).does}`);
    }
    return 2;
  }
  return (await load()).run(args);
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof DomainError ? error.message : error);
    process.exit(1);
  },
);
