import { many, ticked } from '../../../web/form-fields';
import { Controller, Get, Post } from '@nestjs/common';
import { BodyRegister, LARGEST_FILE, Meetings, readMeetingsFile, readMeetingsJson, type Meeting } from '@yttra/bodies';
import { may, type Caller } from '@yttra/identity';
import { FileStore } from '@yttra/documents';
import { Database, DomainError, isUnder, localDate, now, pathTo, route } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { mergedMeetings } from './merge-meetings';
import { MeetingsPage, type MeetingsFrame } from './page';
import { MeetingsPreviewPage } from './preview-page';
import { texts } from './texts.sv';

const { faults } = texts;
const newMeeting = z.object({
  date: z.iso.date(faults.date),
  cutoff: z.union([z.literal(''), z.iso.date()], { error: faults.cutoff }).default(''),
});
const oneDay = z.object({ day: z.iso.date() });
const readFile = z.object({
  meetings: z
    .string(faults.lost)
    .max(100_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: faults.lost });
        return z.NEVER;
      }
    }),
  /** Those that may be meetings, and are by the word of whoever ticked them: a day, and its cutoff where it has one. */
  also: many(
    z
      .string()
      .max(30)
      .regex(/^\d{4}-\d{2}-\d{2}(?: \d{4}-\d{2}-\d{2})?$/),
  ),
  replace: ticked,
});

/** A body's calendar: the administrator's page, and that of whoever serves the body. */
@Controller()
export class MeetingsController {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly bodies: BodyRegister,
    private readonly meetings: Meetings,
  ) {}

  @Get(route('admin.body.meetings', 'meetings'))
  @PageRoute({ action: 'meetings.change' })
  show(@Visiting() visit: Visit) {
    return this.database.transaction(async (tx) => {
      const frame = await this.frame(tx, visit);
      const today = localDate(await now(tx));
      return <MeetingsPage {...frame} meetings={await this.meetings.get(tx, frame.body.id)} today={today} />;
    });
  }

  @Post(route('admin.body.meetings', 'meetings'))
  @PageRoute({ action: 'meetings.change', form: newMeeting, again: 'show' })
  async add(@Visiting() visit: Visit<z.infer<typeof newMeeting>>) {
    const { date, cutoff } = visit.form;
    if (cutoff > date)
      throw new DomainError({ code: 'meetings.late_cutoff', kind: 'invalid', field: 'cutoff', message: faults.late });
    await this.change(visit, (known) => [
      ...known.filter((meeting) => meeting.date !== date),
      { date, agendaCutoff: cutoff || null },
    ]);
    return goTo(pathOf(visit), 'tillagt');
  }

  @Post(route('admin.body.meetings.remove', 'meetings.remove'))
  @PageRoute({ action: 'meetings.change', form: oneDay, again: 'show' })
  async remove(@Visiting() visit: Visit<z.infer<typeof oneDay>>) {
    await this.change(visit, (known) => known.filter(({ date }) => date !== visit.form.day));
    return goTo(pathOf(visit), 'borttaget');
  }

  @Post(route('admin.body.meetings.import', 'meetings.import'))
  @PageRoute({ action: 'meetings.change', files: { most: 1, needed: true, largest: LARGEST_FILE }, again: 'show' })
  async preview(@Visiting() visit: Visit) {
    const file = visit.files[0]!;
    const bytes = await this.store.contentOf(file);
    const form = /\.ics$/i.test(file.name) || bytes.subarray(0, 200).includes('BEGIN:VCALENDAR') ? 'ics' : 'csv';
    const names = await this.database.transaction((tx) => this.meetings.namesFor(tx, visit.places.bodyId));
    const read = await readMeetingsFile(bytes, form, names);
    return this.database.transaction(async (tx) => {
      const frame = await this.frame(tx, visit);
      const known = await this.meetings.get(tx, frame.body.id);
      return <MeetingsPreviewPage {...frame} known={known} read={read} />;
    });
  }

  /** What was read comes back as it was shown; the calendar may have changed since, and is asked anew. */
  @Post(route('admin.body.meetings.import.save', 'meetings.import.save'))
  @PageRoute({ action: 'meetings.change', form: readFile, again: 'show' })
  async save(@Visiting() visit: Visit<z.infer<typeof readFile>>) {
    const { meetings, also, replace } = visit.form;
    const ticked = new Map(
      also.map((one) => [one.slice(0, 10), { date: one.slice(0, 10), cutoff: one.slice(11) || null }]),
    );
    const read = readMeetingsJson(
      Array.isArray(meetings) ? [...(meetings as unknown[]), ...ticked.values()] : meetings,
    );
    await this.change(visit, (known) => mergedMeetings(known, read.meetings, replace !== undefined));
    return goTo(pathOf(visit), 'inlast');
  }

  private async change({ caller, places }: Visit, to: (known: Meeting[]) => Meeting[]): Promise<void> {
    const bodyId = places.bodyId;
    await this.database.transaction(async (tx) => {
      const meetings = to(await this.meetings.get(tx, bodyId)).sort((a, b) => (a.date < b.date ? -1 : 1));
      await this.meetings.put(tx, caller.personId, bodyId, { meetings, problems: [], notes: [] });
    });
  }

  private async frame(tx: EntityManager, visit: Visit): Promise<MeetingsFrame> {
    const { id, name } = await this.bodies.get(tx, visit.places.bodyId);
    return { body: { id, name }, page: pageOf(visit), up: upOf(visit.caller, visit, { id, name }) };
  }
}

const isAdmins = ({ request }: Visit): boolean => isUnder('admin', request.url);

const pageOf = (visit: Visit): MeetingsFrame['page'] => (isAdmins(visit) ? 'admin.body.meetings' : 'meetings');

const pathOf = (visit: Visit): string => pathTo(pageOf(visit), visit.places);

function upOf(caller: Caller, visit: Visit, { id, name }: MeetingsFrame['body']): MeetingsFrame['up'] {
  const serves = caller.hats.some(({ role, bodyId }) => role === 'secretary' && bodyId === id);
  const administers = may(caller.hats, 'bodies.change', {});
  if (serves && !(administers && isAdmins(visit))) return [{ href: pathTo('ownRemisser'), label: texts.upMine }];
  if (!administers) return [{ href: pathTo('remisser'), label: texts.upRemisser }];
  return [
    { href: pathTo('admin'), label: texts.up },
    { href: pathTo('admin.bodies'), label: texts.upBodies },
    { href: pathTo('admin.body', { bodyId: id }), label: name },
  ];
}
