import { DomainError } from '@yttra/platform';
import chroma, { type Color } from 'chroma-js';
import { texts } from './texts.sv';

/**
 * Themes that come with the product: its own first, then two for municipalities that have no colour of their own yet.
 */
export const THEMES = [
  { name: texts.themes[0], colour: '#17493f' },
  { name: texts.themes[1], colour: '#1b4f8f' },
  { name: texts.themes[2], colour: '#8a1f3c' },
] as const;

/** White text on the colour, and the colour on white: what WCAG 2.2 asks of text. */
const LEAST_CONTRAST = 4.5;

/**
 * How light each step of the scale is (relative luminance, 0–1), beside paper and beside night. `null` is the colour
 * itself.
 */
const STEPS: Readonly<Record<string, [light: number | null, dark: number]>> = {
  'background-default': [0.955, 0.009],
  'background-tinted': [0.9, 0.014],
  'surface-default': [1, 0.018],
  'surface-tinted': [0.82, 0.027],
  'surface-hover': [0.72, 0.038],
  'surface-active': [0.6, 0.058],
  'border-subtle': [0.5, 0.085],
  'border-default': [0.19, 0.21],
  'border-strong': [0.1, 0.4],
  'text-subtle': [0.085, 0.44],
  'text-default': [0.026, 0.84],
  'base-default': [null, 0.32],
  'base-contrast-subtle': [0.84, 0.012],
  'base-contrast-default': [1, 0.006],
};

/** What is wrong with a colour as the municipality's own, in words for whoever chose it; null when it can be used. */
export function colourFault(colour: string): string | null {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return texts.unreadable;
  const contrast = chroma.contrast(colour, '#ffffff');
  if (contrast >= LEAST_CONTRAST) return null;
  // Rounded down: a colour that is refused must never be said to hold.
  const told = (Math.floor(contrast * 10) / 10).toLocaleString('sv', { minimumFractionDigits: 1 });
  return texts.lowContrast(told);
}

/**
 * The stylesheet of a theme from one colour (`#rrggbb`), light and dark: every step of the scale that the components
 * use. The steps are set by how light they are, so that contrast holds whatever the colour.
 * @throws invalid, with what is wrong, when the colour cannot be read against white
 */
export function themeCss(colour: string): string {
  const fault = colourFault(colour);
  if (fault) throw new DomainError({ code: 'look.colour', kind: 'invalid', field: 'colour', message: fault });
  const own = chroma(colour);
  return `${rules(lightScale(own))}\n@media (prefers-color-scheme: dark) {\n${rules(darkScale(own), '  ')}}\n`;
}

/** Grounds hold less of the colour than what stands on them. */
const paleness = (step: string): number => (/^(background|surface|base-contrast)/.test(step) ? 0.4 : 1);

type Scale = Readonly<Record<string, Color>>;

function lightScale(own: Color): Scale {
  const steps = Object.entries(STEPS).map(([step, [light]]) => [
    step,
    light === null ? own : ofLight(own, light, paleness(step)),
  ]);
  return { ...Object.fromEntries(steps), 'base-hover': towards(own, 0.7), 'base-active': towards(own, 0.5) } as Scale;
}

function darkScale(own: Color): Scale {
  const steps = Object.entries(STEPS).map(([step, [, dark]]) => [step, ofLight(own, dark, paleness(step))]);
  return {
    ...Object.fromEntries(steps),
    'base-hover': ofLight(own, 0.42),
    'base-active': ofLight(own, 0.52),
  } as Scale;
}

/**
 * The colour's own hue at another lightness: the nearest to `luminance` that a search in OKLCH finds. Tints are paler
 * too.
 */
function ofLight(own: Color, luminance: number, paler = 1): Color {
  if (luminance === 1) return chroma('#ffffff');
  const [, strength, hue] = own.oklch();
  let [low, high] = [0, 1];
  for (let step = 0; step < 14; step++) {
    const middle = (low + high) / 2;
    if (chroma.oklch(middle, strength * paler, hue || 0).luminance() < luminance) low = middle;
    else high = middle;
  }
  return chroma.oklch((low + high) / 2, strength * paler, hue || 0);
}

/** The same colour with a part of its light. */
const towards = (own: Color, part: number): Color => ofLight(own, own.luminance() * part);

const rules = (scale: Scale, indent = ''): string =>
  `${indent}:root {\n${Object.entries(scale)
    .map(([step, colour]) => `${indent}  --ds-color-accent-${step}: ${colour.hex('rgb')};\n`)
    .join('')}${indent}}\n`;
