import chroma from 'chroma-js';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { colourFault, THEMES, themeCss } from './theme-css';

const PAPER = '#fbf9f4';
const NIGHT = '#14181b';

const stepsOf = (css: string): Record<string, string>[] =>
  css
    .split('@media')
    .map((part) => Object.fromEntries([...part.matchAll(/accent-([\w-]+): (#\w+);/g)].map((m) => [m[1], m[2]])));

const usable = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }))
  .map(([r, g, b]) => chroma(r, g, b).hex('rgb'))
  .filter((hex) => colourFault(hex) === null);

describe('a theme from one colour', () => {
  it('is what the product’s own stylesheet holds', () => {
    const own = readFileSync(join(__dirname, '..', 'styles', 'parts', 'theme-accent.css'), 'utf8');
    expect(own).toContain(themeCss(THEMES[0].colour).trim());
  });

  it('refuses a colour that white text cannot be read on, and says how far it is off', () => {
    expect(colourFault('#e08a2e')).toBe('För låg kontrast: 2,6. Välj en mörkare färg.');
    expect(() => themeCss('#ffffff')).toThrow('För låg kontrast: 1,0. Välj en mörkare färg.');
    expect(colourFault('#777777')).toBe('För låg kontrast: 4,4. Välj en mörkare färg.');
    expect(colourFault('#767676')).toBeNull();
  });

  it.each(['', 'red', '#123', '17493f', '#17493f;}body{display:none', '#12345g'])(
    'takes only a hex colour, not %j',
    (text) => {
      expect(colourFault(text)).toMatch(/^Skriv färgen som/);
      expect(() => themeCss(text)).toThrow();
    },
  );

  it('keeps text, buttons and borders readable for every colour that it takes, light and dark', () => {
    fc.assert(
      fc.property(usable, (hex) => {
        const [light, dark] = stepsOf(themeCss(hex)) as [Record<string, string>, Record<string, string>];
        for (const [scale, ground] of [
          [light, PAPER],
          [dark, NIGHT],
        ] as const) {
          const on = (front: string, back: string) => chroma.contrast(scale[front]!, back);
          expect(on('text-subtle', ground)).toBeGreaterThanOrEqual(4.5);
          expect(on('text-subtle', scale['surface-tinted']!)).toBeGreaterThanOrEqual(4.5);
          expect(on('text-default', scale['surface-active']!)).toBeGreaterThanOrEqual(4.5);
          for (const base of ['base-default', 'base-hover', 'base-active']) {
            expect(on('base-contrast-default', scale[base]!)).toBeGreaterThanOrEqual(4.5);
          }
          expect(on('base-default', ground)).toBeGreaterThanOrEqual(3);
          expect(on('border-default', ground)).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 40 },
    );
  });
});
