/** One command of the command line: what it does, in one line, and the work; it returns the exit code. */
export interface Command {
  does: string;
  run(args: string[]): Promise<number>;
}
