import { clockTime, localDate, type LocalDate } from '@yttra/platform';
import type { FollowedBody } from '@yttra/overview';
import { DELIVERY_LABELS, type DeliveryWord } from '@yttra/mail';
import { recipientStatusText, type RecipientStatus } from '@yttra/remiss';
import type { NeedKind } from './needs';
import { longDay } from '../../../ui/days';

const bodies = (count: number): string => (count === 1 ? '1 instans' : `${count} instanser`);

export const texts = {
  title: 'Följ svaren',
  notIssued: 'Remissen är inte utskickad än, så det finns inga svar att följa.',
  prepare: 'Förbered och skicka ut remissen',
  answered: (answered: number, asked: number) => `${answered} av ${asked} har svarat`,
  lastDay: (on: LocalDate, days: number) => `sista svarsdag ${longDay(on)}, ${fromToday(days)}`,
  stands: {
    closed: 'Remisstiden är avslutad. Svar som kommer in tas emot och märks.',
    reported: 'Remissen är rapporterad till kommunstyrelsen.',
    withdrawn: 'Remissen är återkallad. Inga fler påminnelser skickas.',
  },
  nextReminder: (at: Date, count: number) =>
    `Nästa påminnelse: ${longDay(localDate(at))} kl. ${clockTime(at)}, ${bodies(count)}`,
  noReminder: 'Inga fler påminnelser är planerade.',
  showReminders: 'Visa påminnelserna',
  noAnswers: (at: Date | null) =>
    at ? `Inga svar ännu. Nästa påminnelse går ${longDay(localDate(at))}.` : 'Inga svar ännu.',
  needsYou: 'Behöver dig',
  needsNothing: 'Inget behöver dig just nu.',
  /** What each need says of one body, and what its link is called. */
  need: {
    wish: {
      says: ({ body, wish }) => `${body} begär anstånd${wish?.until ? ` till ${longDay(wish.until)}` : ''}`,
      link: 'Besluta',
    },
    address: {
      says: ({ body, tryingAnother }) =>
        tryingAnother
          ? `Adressen till ${body} är rättad, men inget mejl har kommit fram dit än`
          : `Mejlet till ${body} kom inte fram: adressen finns inte`,
      link: 'Rätta adressen',
    },
    failed: { says: ({ body }) => `Mejlet till ${body} kom inte fram: tekniskt fel`, link: 'Skicka igen' },
    unclear: { says: ({ body }) => `Det är oklart om mejlet till ${body} gick iväg`, link: 'Skicka igen' },
    late: { says: ({ body }) => `${body} svarade efter svarstiden`, link: 'Bestäm om svaret tas med' },
    preliminary: { says: ({ body }) => `${body} har svarat preliminärt, utan beslut`, link: 'Bekräfta eller avvakta' },
    letter: { says: ({ body }) => `${body} saknar e-postadress och ska få remissen som brev`, link: 'Skriv ut brevet' },
    nobody: { says: ({ body }) => `${body} har ingen sekreterare i Yttra`, link: 'Visa' },
  } satisfies Record<NeedKind, { says: (body: FollowedBody) => string; link: string }>,
  /** When many bodies need the same. */
  manyNeed: {
    wish: (count) => `${bodies(count)} begär anstånd`,
    address: (count) => `Mejlet till ${bodies(count)} kom inte fram: adressen finns inte`,
    failed: (count) => `Mejlet till ${bodies(count)} kom inte fram: tekniskt fel`,
    unclear: (count) => `Det är oklart om mejlet till ${bodies(count)} gick iväg`,
    late: (count) => `${bodies(count)} svarade efter svarstiden`,
    preliminary: (count) => `${bodies(count)} har svarat preliminärt, utan beslut`,
    letter: (count) => `${bodies(count)} saknar e-postadress och ska få remissen som brev`,
    nobody: (count) => `${bodies(count)} har ingen sekreterare i Yttra`,
  } satisfies Record<NeedKind, (count: number) => string>,
  table: 'Instanser och hur långt de har kommit',
  columns: { pick: 'Välj', body: 'Instans', status: 'Status', last: 'Sista', next: 'Nästa', mail: 'Mejl' },
  pick: (body: string) => `Välj ${body}`,
  stopped: 'stoppad',
  none: '–',
  /**
   * In a narrow view: those that nothing is awaited from while the remiss is out, and afterwards those that never
   * answered.
   */
  unfold: {
    settled: (count: number) =>
      count === 1 ? 'Visa också den som inget svar väntas från' : `Visa också ${count} som inget svar väntas från`,
    silent: (count: number) =>
      count === 1 ? 'Visa också den som inte har svarat' : `Visa också ${count} som inte har svarat`,
  },
  status: (body: FollowedBody, day: (on: LocalDate) => string): string => {
    if (body.answer) return `${recipientStatusText(body.status, null)} ${day(body.answer.receivedOn)}`;
    if (body.status === 'extended' && body.extendedTo) return `Anstånd till ${day(body.extendedTo)}`;
    return recipientStatusText(body.status, body.extendedTo);
  },
  recalled: 'återkallat av instansen',
  late: 'inkommen efter svarstiden',
  deliveries: DELIVERY_LABELS,
  resend: 'Skicka igen',
  filter: {
    status: 'Status',
    delivery: 'Mejl',
    all: 'Alla',
    answered: 'Har svarat',
    awaited: 'Har inte svarat',
    noMail: 'Inget mejl',
    submit: 'Visa',
    count: (found: number, all: number) => (found === all ? bodies(found) : `${found} av ${bodies(all)}`),
  },
  statusOption: (status: RecipientStatus) =>
    status === 'extended' ? 'Har anstånd' : recipientStatusText(status, null),
  deliveryOption: (delivery: DeliveryWord) => DELIVERY_LABELS[delivery],
  ownInitiative: 'på eget initiativ',
  nothingFound: 'Ingen instans passar det du har valt.',
  remindChosen: 'Påminn valda',
  remindHint:
    'De du väljer får en påminnelse nu. Den som har svarat, eller som du redan har påmint i dag, får ingen till. Den som inget mejl når går inte att välja.',
  download: 'Ladda ner tabellen',
  pickSome: 'Välj minst en instans att påminna.',
  more: 'Mer om remissen',
  links: {
    answers: 'Läs svaren',
    assess: 'Bedöm synpunkter',
    summary: 'Sammanställning',
    report: 'Rapportera till kommunstyrelsen',
    decision: 'Beslut',
    memo: 'Tjänsteskrivelse',
    change: 'Ändra remissen',
    close: 'Avsluta remisstiden',
    events: 'Händelser',
    watch: 'Bevaka remissen',
  },
  notices: {
    paminda:
      'En påminnelse skickas nu till var och en som du valde. Den som har svarat, eller som du redan har påmint i dag, får ingen till.',
    'redan-paminda': 'Ingen ny påminnelse skickas: de du valde har svarat, eller så har du redan påmint dem i dag.',
    'skickas-igen': 'Mejlet skickas igen.',
    avslutad: 'Remisstiden är avslutad. De som inte har svarat får inga fler påminnelser.',
    aterkallad: 'Remissen är återkallad. Instanserna får veta det i ett mejl.',
    flyttad: 'Sista svarsdag är flyttad. Instanserna får veta det i ett mejl, och påminnelserna följer den nya dagen.',
    tillagd: 'Instansen är tillagd och får sin inbjudan nu.',
    borttagen: 'Instansen är borttagen och får veta det i ett mejl.',
    dokument: 'Den nya versionen är inlagd. Instanserna får veta det i ett mejl.',
  },
} as const;

function fromToday(days: number): string {
  if (days === 0) return 'i dag';
  if (days === 1) return 'i morgon';
  if (days === -1) return 'i går';
  return days > 0 ? `om ${days} dagar` : `för ${-days} dagar sedan`;
}
