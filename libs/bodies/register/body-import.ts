import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { unreadableFile } from './bodies.errors';
import { BodyRegister } from './body-register';
import { nameKey } from '../body-name';
import { importReport, type ImportReport } from './import-report';
import type { BodiesFile } from './bodies-csv';

/** Takes a file of bodies, read by `readBodiesFile`, into the register. */
@Injectable()
export class BodyImport {
  constructor(private readonly bodies: BodyRegister) {}

  /** What the file would do, line by line. Saves nothing. */
  async preview(tx: EntityManager, file: BodiesFile): Promise<ImportReport> {
    return importReport(file, await this.bodies.list(tx));
  }

  /**
   * Saves the file, all of it or nothing: with a single unreadable line it is refused, unless `acceptGoodLines`, and
   * then those lines alone are left out. Run once more it changes nothing. Errors: `bodies.unreadable_file`, with
   * `details.report`.
   */
  async apply(
    tx: EntityManager,
    by: string | null,
    read: BodiesFile,
    options: { acceptGoodLines: boolean },
  ): Promise<ImportReport> {
    const register = await this.bodies.list(tx);
    const report = importReport(read, register);
    const refused = read.rows.length === 0 || !options.acceptGoodLines;
    if (read.problems.length > 0 && refused) throw unreadableFile(read, { report });
    const known = new Map(register.map((body) => [nameKey(body.name), body]));
    const outcomes = new Map(report.lines.map(({ line, outcome }) => [line, outcome]));
    for (const { line, body } of read.rows) {
      const old = known.get(nameKey(body.name));
      if (!old) await this.bodies.create(tx, by, body);
      else if (outcomes.get(line) === 'changed') await this.bodies.update(tx, by, old.id, old.version, body);
    }
    return report;
  }
}
