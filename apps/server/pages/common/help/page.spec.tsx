import { renderPage } from '../../../web/render-page';
import { NOTHING_SAID } from '../../../http/request-context';
import { CHAPTERS } from './asvs/chapters.sv';
import { AsvsChapterPage } from './asvs/page';
import { HelpPage, HelpTopicPage } from './page';
import { GROUPS } from './help-topic.sv';
import { TOPICS } from './topics.sv';

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

  it.each(TOPICS.map((topic) => [topic.slug, topic] as const))(
    'marks every command of %s as one',
    (_slug, { text }) => {
      const parts = text.split('`');
      expect(parts.length % 2).toBe(1);
      const prose = parts.filter((_part, index) => index % 2 === 0);
      expect(
        prose.filter((words) => /(^|\s)(--[a-z]|npm |runuser |apt-get |nginx -t|systemctl )/m.test(words)),
      ).toEqual([]);
    },
  );

  it('shows of every chapter each requirement with what we do', () => {
    for (const chapter of CHAPTERS) {
      const html = renderPage(<AsvsChapterPage chapter={chapter} />, scope);
      for (const { id } of chapter.rows) expect(html).toContain(`>${id}</th>`);
    }
    const overview = renderPage(<HelpTopicPage topic={topicOf('drift-och-tillit')} />, scope);
    for (const { number } of CHAPTERS) expect(overview).toContain(`href="/hjalp/drift-och-tillit/asvs/${number}"`);
  });

  const topicOf = (slug: string) => TOPICS.find((topic) => topic.slug === slug)!;
  it('tells how to report a weakness', () =>
    stands('rapportera-sarbarhet', ['/.well-known/security.txt', '2 arbetsdagar', '30 dagar', '90:e dag']));

  it('tells how one signs in and for how long', () =>
    stands('inloggning-och-sessioner', [
      '10 minuter',
      'fem fel',
      '2 timmar',
      '12 timmar',
      'flera samtidigt',
      'acr',
      'maxAge',
      'högst ett år',
    ]));

  it('tells how information is protected', () =>
    stands('skydd-av-uppgifter', ['Bakom muren', 'Sekretessmarkerat', 'Arbetsuppgifter', 'Öppet']));

  it('tells which logs there are', () =>
    stands('loggar-och-sakerhetskopior', [
      'Händelseloggen',
      'Mejlloggen',
      'Processernas logg',
      'PostgreSQL:s logg',
      'DATA_DIR',
      'SESSION_SECRET',
      'verify-audit',
    ]));

  it('tells what limits there are', () =>
    stands('granser', ['25 MB', '150 MB', '5 000', '1 MB', 'kvart', '/api/docs']));

  it('tells which keys and methods there are', () =>
    stands('nycklar-och-kryptering', [
      'SESSION_SECRET',
      'HKDF-SHA-256',
      'AES-256-GCM',
      'HMAC-SHA-256',
      'HMAC-SHA-1',
      'TLS 1.3',
    ]));

  it('tells what Yttra speaks to', () =>
    stands('forbindelser', [
      'DATABASE_URL',
      'REDIS_URL',
      'SMTP_URL',
      'S3_URL',
      'CLAMD_URL',
      'OIDC_ISSUERS',
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      'TRUST_PROXY',
      'doctor',
    ]));

  function stands(slug: string, facts: string[]): void {
    const { lead, text } = topicOf(slug);
    expect(facts.filter((fact) => !`${lead} ${text}`.includes(fact))).toEqual([]);
  }
});
