import { renderPage } from '../../../web/render-page';
import { NOTHING_SAID } from '../../../web/request-context';
import { HelpPage, HelpTopicPage } from './page';
import { GROUPS, TOPICS } from './topics.sv';

const scope = {
  viewer: null,
  path: '/hjalp',
  municipality: { name: 'Exempelkommunen', themeHref: null, logoHref: null },
  said: NOTHING_SAID,
};

describe('the help', () => {
  it('has an address of its own for every answer', () => {
    const slugs = TOPICS.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !/^[a-z-]+$/.test(slug))).toEqual([]);
  });

  it('lists every answer under whose work it is about', () => {
    const html = renderPage(<HelpPage word="" found={TOPICS} />, scope);
    for (const title of Object.values(GROUPS)) expect(html).toContain(title);
    for (const { slug } of TOPICS) expect(html).toContain(`href="/hjalp/${slug}"`);
  });

  it('says how many answers hold a word, also when there are none', () => {
    expect(renderPage(<HelpPage word="anstånd" found={TOPICS.slice(0, 2)} />, scope)).toContain('2 svar för ”anstånd”');
    expect(renderPage(<HelpPage word="xyz" found={[]} />, scope)).toContain('Inga svar för ”xyz”');
  });

  it.each(TOPICS.map((topic) => [topic.slug, topic] as const))('shows %s', (_slug, topic) => {
    const html = renderPage(<HelpTopicPage topic={topic} />, scope);
    expect(html).toContain(`${topic.title}</h1>`);
    expect(html).not.toContain(`href="/hjalp/${topic.slug}"`);
  });
});
