import { log } from '@yttra/platform';

/** Everything that the process logs from now on, as it would be written. */
export function heardLog(): { lines: string[]; clear(): void } {
  const lines: string[] = [];
  const logger = log();
  for (const level of ['debug', 'info', 'warn', 'error', 'fatal'] as const) {
    jest.spyOn(logger, level).mockImplementation((...said: unknown[]) => {
      lines.push(said.map((one) => (one instanceof Error ? String(one.stack) : JSON.stringify(one, deep))).join(' '));
    });
  }
  return { lines, clear: () => void lines.splice(0) };
}

/** An error's own words and cause count too. */
function deep(_key: string, value: unknown): unknown {
  return value instanceof Error ? { ...value, message: value.message, stack: value.stack, cause: value.cause } : value;
}
