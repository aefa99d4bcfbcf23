import { isDeepStrictEqual } from 'node:util';
import { Controller, Get, Post } from '@nestjs/common';
import { isLocalDate, oneLine, pathTo, peopleText, route } from '@yttra/platform';
import { AnswerDesk, DraftFiles, DraftParts, Drafts } from '@yttra/response';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { showPart } from '../conflict/show-part';
import { SecrecyPage } from './page';
import { texts } from './texts.sv';

const marking = z.object({
  parts: many(
    z
      .string()
      .max(100)
      .regex(/^(whole|text|(answer|reservation):[1-9]\d{0,2}|file:[0-9a-f-]{36})$/),
  ).refine((parts) => parts.length > 0, texts.partsMissing),
  provision: oneLine(300, texts.tooLong).trim().min(1, texts.provisionMissing),
  date: z.string().max(100).refine(isLocalDate, texts.badDay),
  authority: oneLine(300, texts.tooLong).trim().min(1, texts.authorityMissing),
});
const removing = z.object({ version: z.coerce.number().int().min(1), number: z.coerce.number().int().min(1) });

/** Markings of what may be secret. They warn, and decide nothing. */
@Controller()
export class SecrecyController {
  constructor(
    private readonly desks: AnswerDesk,
    private readonly files: DraftFiles,
    private readonly drafts: Drafts,
    private readonly parts: DraftParts,
  ) {}

  @Get(route('answer.secrecy'))
  @PageRoute({ action: 'draft.read' })
  show(@Visiting() visit: Visit) {
    return showPart(this.desks, visit, async (desk) => (
      <SecrecyPage desk={desk} files={await this.files.list(visit.caller.personId, visit.places.rid)} />
    ));
  }

  @Post(route('answer.secrecy'))
  @PageRoute({ action: 'draft.write', form: marking, again: 'show' })
  async add(@Visiting() visit: Visit<z.infer<typeof marking>>) {
    const { places } = visit;
    const added = peopleText(visit.form).value;
    await this.parts.change(visit, places.rid, (content) =>
      content.secrecy.some((one) => isDeepStrictEqual(one, added))
        ? null
        : { ...content, secrecy: [...content.secrecy, added] },
    );
    return goTo(pathTo('answer.secrecy', places), 'tillagd');
  }

  @Post(route('answer.secrecy.remove'))
  @PageRoute({ action: 'draft.write', form: removing, again: 'show' })
  async remove(@Visiting() visit: Visit<z.infer<typeof removing>>) {
    const { places } = visit;
    const { version, number } = visit.form;
    const { content } = await this.drafts.version(visit, places.rid, version);
    const value = content.secrecy.filter((_one, index) => index !== number - 1);
    await this.parts.save(visit, places.rid, { part: 'secrecy', version, value });
    return goTo(pathTo('answer.secrecy', places), 'borttagen');
  }
}
