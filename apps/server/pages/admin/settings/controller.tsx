import { Controller, Get, Post } from '@nestjs/common';
import { MunicipalityRegister } from '@yttra/bodies';
import { FileStore, type StagedFile } from '@yttra/documents';
import { Database, DomainError, oneLine, pathTo, route, type Pause } from '@yttra/platform';
import { ReminderPreviews } from '@yttra/reminder';
import { MEMO_TEMPLATES } from '@yttra/summary';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { colourFault } from '../../../theme/theme-css';
import { goTo } from '../../../web/go-to';
import { MunicipalityLook } from '../../../web/municipality-look';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { LARGEST_LOGO, SettingsPage, STANDARD } from './page';
import { texts } from './texts.sv';

const PAUSE_LINE = /^(\d\d-\d\d) till (\d\d-\d\d) (.+)$/;

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const pauses = z
  .string()
  .max(5000)
  .transform((text, context): Pause[] =>
    lines(text).flatMap((line) => {
      const [, from, to, name] = PAUSE_LINE.exec(line) ?? [];
      if (from && to && name) return [{ from, to, name }];
      context.addIssue({ code: 'custom', message: texts.errors.pause(line) });
      return [];
    }),
  );
const ladder = z
  .string()
  .max(200)
  .regex(/^\s*(-?\d{1,3}\s*(,\s*-?\d{1,3}\s*)*)?$/, texts.errors.ladder)
  .transform((text) => (text.trim() ? text.split(',').map(Number) : null));
const general = z.object({
  version: z.coerce.number().int(),
  name: oneLine(200).trim().min(1, texts.errors.name),
  caseNumberPattern: oneLine(60).transform((text) => text.trim() || null),
  memoHeadings: z.enum(MEMO_TEMPLATES),
  ratificationDays: z.coerce
    .number(texts.errors.days)
    .int(texts.errors.days)
    .min(0, texts.errors.days)
    .max(60, texts.errors.days),
  approvalBeforeIssue: z.literal('ja').optional().transform(Boolean),
  ladder,
  pauses,
});
const look = z.object({
  version: z.coerce.number().int(),
  theme: z.string().max(20),
  colour: z.string().max(20).default(''),
  removeLogo: z.literal('ja').optional().transform(Boolean),
});

/** The municipality's settings, for the administrator. */
@Controller()
export class SettingsPagesController {
  constructor(
    private readonly database: Database,
    private readonly municipality: MunicipalityRegister,
    private readonly reminders: ReminderPreviews,
    private readonly files: FileStore,
    private readonly looks: MunicipalityLook,
  ) {}

  @Get(route('admin.settings'))
  @PageRoute({ action: 'settings.change' })
  async show() {
    const settings = await this.database.transaction((tx) => this.municipality.get(tx));
    return <SettingsPage settings={settings} memoTemplates={MEMO_TEMPLATES} />;
  }

  @Post(route('admin.settings'))
  @PageRoute({ action: 'settings.change', form: general, again: 'show' })
  async save(@Visiting() { caller, form: { version, ...change } }: Visit<z.infer<typeof general>>) {
    if (change.ladder) this.reminders.checkLadder(change.ladder);
    await this.database.transaction((tx) => this.municipality.update(tx, caller.personId, version, change));
    this.looks.forget();
    return goTo(pathTo('admin.settings'), 'sparade');
  }

  @Post(route('admin.settings.look'))
  @PageRoute({
    action: 'settings.change',
    form: look,
    files: { most: 1, needed: false, largest: LARGEST_LOGO },
    again: 'show',
  })
  async saveLook(@Visiting() { caller, form, files }: Visit<z.infer<typeof look>>) {
    const colour = chosenColour(form.theme, form.colour);
    await this.database.transaction(async (tx) => {
      const logoFileId = await this.logo(tx, files[0], form.removeLogo);
      const change = { colour, ...(logoFileId === undefined ? {} : { logoFileId }) };
      await this.municipality.update(tx, caller.personId, form.version, change);
    });
    this.looks.forget();
    return goTo(pathTo('admin.settings'), 'utseende');
  }

  /** The logo's id after the change; undefined when it stays as it is. */
  private async logo(
    tx: EntityManager,
    file: StagedFile | undefined,
    removed: boolean,
  ): Promise<string | null | undefined> {
    if (!file) return removed ? null : undefined;
    const content = await this.files.contentOf(file);
    if (!file.mediaType.startsWith('image/') || content.length > LARGEST_LOGO) throw wrong('file', texts.errors.logo);
    return (await this.files.keepOwn(tx, { name: file.name, mediaType: file.mediaType, content })).id;
  }
}

/** Null for the product's own look. */
function chosenColour(theme: string, own: string): string | null {
  if (theme === STANDARD) return null;
  const colour = (theme === 'own' ? own.trim() : theme).toLowerCase();
  const fault = colourFault(colour);
  if (fault) throw wrong('colour', fault);
  return colour;
}

const wrong = (field: string, message: string) =>
  new DomainError({ code: 'settings.look', kind: 'invalid', field, message });
