import { ROWS as V1 } from './chapter-01.sv';
import { ROWS as V2 } from './chapter-02.sv';
import { ROWS as V3 } from './chapter-03.sv';
import { ROWS as V4 } from './chapter-04.sv';
import { ROWS as V5 } from './chapter-05.sv';
import { ROWS as V6 } from './chapter-06.sv';
import { ROWS as V7 } from './chapter-07.sv';
import { ROWS as V8 } from './chapter-08.sv';
import { ROWS as V9 } from './chapter-09.sv';
import { ROWS as V10 } from './chapter-10.sv';
import { ROWS as V11 } from './chapter-11.sv';
import { ROWS as V12 } from './chapter-12.sv';
import { ROWS as V13 } from './chapter-13.sv';
import { ROWS as V14 } from './chapter-14.sv';
import { ROWS as V15 } from './chapter-15.sv';
import { ROWS as V16 } from './chapter-16.sv';
import { ROWS as V17 } from './chapter-17.sv';
import type { AsvsRow } from './row';

/** A chapter of OWASP ASVS 5.0.0, under a name of our own. */
export interface AsvsChapter {
  number: number;
  title: string;
  rows: readonly AsvsRow[];
}

export const CHAPTERS: readonly AsvsChapter[] = [
  { number: 1, title: 'Kodning och rensning av text', rows: V1 },
  { number: 2, title: 'Kontroll av uppgifter och regler', rows: V2 },
  { number: 3, title: 'Webbläsaren', rows: V3 },
  { number: 4, title: 'API och webbtjänster', rows: V4 },
  { number: 5, title: 'Filer', rows: V5 },
  { number: 6, title: 'Inloggning', rows: V6 },
  { number: 7, title: 'Sessioner', rows: V7 },
  { number: 8, title: 'Behörighet', rows: V8 },
  { number: 9, title: 'Intyg', rows: V9 },
  { number: 10, title: 'OAuth och OpenID Connect', rows: V10 },
  { number: 11, title: 'Kryptering', rows: V11 },
  { number: 12, title: 'Säkra förbindelser', rows: V12 },
  { number: 13, title: 'Inställningar', rows: V13 },
  { number: 14, title: 'Skydd av uppgifter', rows: V14 },
  { number: 15, title: 'Kod och arkitektur', rows: V15 },
  { number: 16, title: 'Loggar och fel', rows: V16 },
  { number: 17, title: 'WebRTC', rows: V17 },
];
