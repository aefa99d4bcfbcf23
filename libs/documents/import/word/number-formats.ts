/** How Word writes a number in one of its formats; those that write words are written in digits. */
export function formatted(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'ordinal':
      return `${value}:${[1, 2].includes(value % 10) && ![11, 12].includes(value % 100) ? 'a' : 'e'}`;
    default:
      return String(value);
  }
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
/** Past z Word doubles the letter: aa, bb. */
function letters(value: number): string {
  if (value < 1 || value > ALPHABET.length * 30) return String(value);
  return ALPHABET[(value - 1) % ALPHABET.length]!.repeat(Math.ceil(value / ALPHABET.length));
}

const ROMAN: [number, string][] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
  [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]; // prettier-ignore

export function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let left = value;
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(left / worth);
    left -= times * worth;
    return sign.repeat(times);
  }).join('');
}
