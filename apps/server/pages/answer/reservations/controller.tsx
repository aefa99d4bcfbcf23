import { isDeepStrictEqual } from 'node:util';
import { Controller, Get, Post } from '@nestjs/common';
import { notYours } from '@yttra/identity';
import { pathTo, peopleText, route } from '@yttra/platform';
import { AnswerDesk, DraftParts, Drafts, type AnswerVisit, type Reservation } from '@yttra/response';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { showPart } from '../conflict/show-part';
import { EditReservationPage, ReservationsPage } from './page';
import { reservationForm, reservationOf } from './reservation-form';

const read = { version: z.coerce.number().int().min(1) };
const editing = reservationForm.extend(read);
const removing = z.object({ ...read, number: z.coerce.number().int().min(1) });

/** Reservations, separate opinions and notes in the minutes. */
@Controller()
export class ReservationsController {
  constructor(
    private readonly desks: AnswerDesk,
    private readonly drafts: Drafts,
    private readonly parts: DraftParts,
  ) {}

  @Get(route('answer.reservations'))
  @PageRoute({ action: 'draft.read' })
  show(@Visiting() visit: Visit) {
    return showPart(this.desks, visit, (desk) => <ReservationsPage desk={desk} />);
  }

  /** Added to whatever colleagues have added; the same one twice is one. */
  @Post(route('answer.reservations'))
  @PageRoute({ action: 'draft.write', form: reservationForm, again: 'show' })
  async add(@Visiting() visit: Visit<z.infer<typeof reservationForm>>) {
    const { places, form } = visit;
    const added = peopleText(reservationOf(form)).value;
    await this.parts.change(visit, places.rid, (content) =>
      content.reservations.some((one) => isDeepStrictEqual(one, added))
        ? null
        : { ...content, reservations: [...content.reservations, added] },
    );
    return goTo(pathTo('answer.reservations', places), 'tillagd');
  }

  @Get(route('answer.reservations.one'))
  @PageRoute({ action: 'draft.read' })
  showOne(@Visiting() visit: Visit) {
    const number = Number(visit.places.number);
    return showPart(this.desks, visit, (desk) => {
      const reservation = desk.draft.content.reservations[number - 1];
      if (!reservation) throw notYours();
      return <EditReservationPage desk={desk} reservation={reservation} number={number} />;
    });
  }

  @Post(route('answer.reservations.remove'))
  @PageRoute({ action: 'draft.write', form: removing, again: 'show' })
  async remove(@Visiting() visit: Visit<z.infer<typeof removing>>) {
    const { places, form } = visit;
    const { version, number } = form;
    await this.replace(visit, places.rid, version, (list) => list.filter((_one, index) => index !== number - 1));
    return goTo(pathTo('answer.reservations', places), 'borttagen');
  }

  @Post(route('answer.reservations.one'))
  @PageRoute({ action: 'draft.write', form: editing, again: 'showOne' })
  async edit(@Visiting() visit: Visit<z.infer<typeof editing>>) {
    const { places, form } = visit;
    const changed = reservationOf(form);
    await this.replace(visit, places.rid, form.version, (list) =>
      list.map((one, index) => (index === Number(places.number) - 1 ? changed : one)),
    );
    return goTo(pathTo('answer.reservations', places), 'sparat');
  }

  /** Changes the list that the writer had before his or her eyes. */
  private async replace(
    visit: AnswerVisit,
    rid: string,
    version: number,
    change: (list: readonly Reservation[]) => Reservation[],
  ): Promise<void> {
    const { content } = await this.drafts.version(visit, rid, version);
    await this.parts.save(visit, rid, { part: 'reservations', version, value: change(content.reservations) });
  }
}
