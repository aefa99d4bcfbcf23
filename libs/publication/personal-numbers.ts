import type { Stretch } from './stretch';

/**
 * "19121212-1212", "1212121212", "121212 - 1212": a day in one piece, then a space or two, a hyphen of some kind or a
 * plus for who is past a hundred; and "1912-12-12-1212", where a hyphen has to follow.
 */
const SHAPES = [
  /(?<!\d)(?:18|19|20)?(\d{6})[ \u00a0\u2007\u2009\u202f]?[-+\u00ad\u2010-\u2015\u2212]?[ \u00a0\u2007\u2009\u202f]?(\d{4})(?!\d)/g,
  /(?<!\d)(?:18|19|20)?(\d\d-\d\d-\d\d) ?[-+\u2010-\u2015\u2212] ?(\d{4})(?!\d)/g,
];
/** A samordningsnummer has sixty days more. */
const COORDINATION_DAYS = 60;

/**
 * Where personnummer and samordningsnummer stand, in every way that people write them: a day that there is, and the
 * last figure right. One in ten of other numbers that look like one is taken for one too: better masked than published.
 */
export function personalNumbers(text: string): Stretch[] {
  return SHAPES.flatMap((shape) =>
    [...text.matchAll(shape)]
      .filter(([, day, last]) => isPersonal(`${day!.replaceAll('-', '')}${last}`))
      .map((found) => ({ from: found.index, to: found.index + found[0].length })),
  ).sort((one, other) => one.from - other.from);
}

function isPersonal(figures: string): boolean {
  const month = Number(figures.slice(2, 4));
  const written = Number(figures.slice(4, 6));
  const day = written > COORDINATION_DAYS ? written - COORDINATION_DAYS : written;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hasRightCheck(figures);
}

/** Luhn's: every second figure doubled, the sum of all figures even by ten. */
function hasRightCheck(figures: string): boolean {
  const sum = [...figures].reduce((total, figure, index) => {
    const weighed = Number(figure) * (index % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}
