import { Injectable } from '@nestjs/common';
import { MunicipalityService } from '@yttra/bodies';
import type { LocalDate } from '@yttra/platform';
import type { PreviewedReminder, ReminderPlanner, ReminderPreview } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { checkSteps, planReminders } from './reminder-ladder';
import { plannedSubject } from './reminder-text';

/** A planned reminder with the subject that a silent nämnd would see. */
export interface PlannedMail extends PreviewedReminder {
  subject: string;
}

/** Shows before issuing every reminder with its day and subject, and those that fall away with the reason. */
@Injectable()
export class ReminderPreviews implements ReminderPlanner {
  constructor(private readonly municipality: MunicipalityService) {}

  checkLadder(steps: readonly number[]): readonly number[] {
    return checkSteps(steps);
  }

  async preview(
    tx: EntityManager,
    input: { issuedOn: LocalDate; lastDay: LocalDate; ladder: number[] | null; title?: string },
  ): Promise<Omit<ReminderPreview, 'planned'> & { planned: PlannedMail[] }> {
    const { pauses, ladder } = await this.municipality.get(tx);
    const { issuedOn, lastDay: dueDate, title = '{titel}' } = input;
    const { planned, dropped } = planReminders({
      issuedOn,
      dueDate,
      steps: input.ladder ?? ladder,
      pauses,
      nudge: true,
    });
    return {
      planned: planned.map((reminder) => ({ ...reminder, subject: plannedSubject({ ...reminder, dueDate, title }) })),
      dropped,
    };
  }
}
