import 'reflect-metadata';
import { DomainError } from '@yttra/platform';
import { commands } from './commands';

/** `npm run yttra -- COMMAND`: looks the command up in the table and ends with its exit code. */
async function main([name, ...args]: string[]): Promise<number> {
  const command = commands[name ?? ''];
  if (!command) {
    console.error(`${name ? `There is no command "${name}". ` : ''}Commands:`);
    for (const [known, { does }] of Object.entries(commands)) console.error(`  ${known.padEnd(14)} ${does}`);
    return 2;
  }
  return command.run(args);
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof DomainError ? error.message : error);
    process.exit(1);
  },
);
