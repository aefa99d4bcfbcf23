import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page as OpenPage, Route } from 'playwright-core';
import { editorIsThere } from '../support/browser-page-checks';
import {
  Button,
  ButtonRow,
  DateInput,
  Field,
  FileInput,
  Form,
  Hidden,
  Live,
  Page,
  TextArea,
} from '../../apps/server/ui';
import { built } from '../support/built';
import { browserSuite, openBrowser } from '../support/chromium';
import { html, json, openIslandPage } from '../support/island-page';
import { PASTED } from '../support/pasted-samples';
import { until } from '../support/patience';

const Draft = ({ editor = false, text = '' }) => (
  <Page title="Fråga 2">
    <Form action="/spara" autosave="/spara">
      <Hidden name="version" value={3} />
      <TextArea name="text" label="Svar" value={text} editor={editor} />
      <p data-saved>Senast sparat av Karin kl. 13.00</p>
      <p>
        Fråga 2 <span id="lage-2">Inte påbörjad</span>
      </p>
      <ButtonRow>
        <Button>Spara</Button>
      </ButtonRow>
    </Form>
  </Page>
);

/** As when a person pastes where the focus is. */
const pasteInto = (page: OpenPage, html: string) =>
  page.evaluate(
    `{ const clipboardData = new DataTransfer(); clipboardData.setData('text/html', ${JSON.stringify(html)});
       document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })); }`,
  );

const fieldsOf = (route: Route) => Object.fromEntries(new URLSearchParams(route.request().postData() ?? ''));

browserSuite(() => {
  let browser: Browser;
  beforeAll(async () => {
    await built();
    browser = await openBrowser();
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  afterAll(() => browser?.close());

  describe('saving while one writes', () => {
    const begin = async (answer: (route: Route, times: number) => Promise<void>, editor = false) => {
      const sent: Record<string, string>[] = [];
      const opened = await openIslandPage(browser, () => <Draft editor={editor} />, {
        'POST /spara': (route) => {
          sent.push(fieldsOf(route));
          return answer(route, sent.length);
        },
      });
      const write = async (text: string) => {
        await opened.page.fill('#text', text);
        await opened.page.clock.runFor(2_100);
      };
      return { ...opened, sent, write };
    };

    it('waits for a pause, carries the version on, and speaks only the first time', async () => {
      const { page, said, sent, write } = await begin((route, times) =>
        json(route, 200, { savedAt: `kl. 14.3${times}`, version: 3 + times }),
      );
      // It stands still, but for what it is told to run.
      await page.clock.pauseAt(new Date('2026-11-23T15:00:00Z'));
      await page.fill('#text', 'Nämn');
      await page.clock.runFor(1_500);
      expect(sent).toEqual([]);
      await write('Nämnden');
      await page.locator('.y-saved', { hasText: 'Sparat kl. 14.31' }).waitFor();
      await write('Nämnden kan');
      await page.locator('.y-saved', { hasText: 'Sparat kl. 14.32' }).waitFor();
      expect(sent).toEqual([
        { version: '3', text: 'Nämnden' },
        { version: '4', text: 'Nämnden kan' },
      ]);
      expect(await page.textContent('.y-form [role=status]')).toBe('Sparat kl. 14.31');
      expect(await page.inputValue('[name=version]')).toBe('5');
      expect(said).toEqual([]);
    });

    it('says that it could not, keeps the text, and tries again', async () => {
      const { page, write, sent } = await begin((route, times) =>
        times === 1 ? route.abort() : json(route, 200, { savedAt: 'kl. 14.33' }),
      );
      await write('Min text');
      await page.locator('[role=alert]', { hasText: 'Kunde inte spara. Texten finns kvar här.' }).waitFor();
      expect(await page.inputValue('#text')).toBe('Min text');
      await page.clock.runFor(16_000);
      await page.locator('.y-saved', { hasText: 'kl. 14.33' }).waitFor();
      expect(await page.textContent('[role=alert]')).toBe('');
      expect(sent).toHaveLength(2);
    });

    it('tries again as soon as the network is back', async () => {
      const { page, write, sent } = await begin((route, times) =>
        times === 1 ? route.abort() : json(route, 200, { savedAt: 'kl. 14.33' }),
      );
      await write('Min text');
      await page.locator('[role=alert]', { hasText: 'Kunde inte spara.' }).waitFor();
      await page.evaluate(`dispatchEvent(new Event('online'))`);
      await page.locator('.y-saved', { hasText: 'kl. 14.33' }).waitFor();
      expect(sent).toHaveLength(2);
    });

    it('stands by the text, and what the save has changed elsewhere on the page follows', async () => {
      const { page, write } = await begin((route) =>
        json(route, 200, { savedAt: 'kl. 14.31', version: 4, shown: { 'lage-2': 'Klar', 'lage-9': 'Klar' } }),
      );
      expect(await page.textContent('.y-saved')).toBe('Senast sparat av Karin kl. 13.00');
      await write('Nämnden');
      await page.locator('#lage-2', { hasText: 'Klar' }).waitFor();
      const order = await page.evaluate(
        `[...document.querySelectorAll('.y-form textarea, .y-saved, .y-form button')].map(({ tagName }) => tagName)`,
      );
      expect(order).toEqual(['TEXTAREA', 'P', 'BUTTON']);
      expect(await page.textContent('.y-saved')).toBe('Sparat kl. 14.31');
    });

    it('leads to signing in beside the page when the session has ended', async () => {
      const { page, write } = await begin((route) => json(route, 401, { detail: 'x' }));
      await write('Min text');
      const link = page.locator('[role=alert] a');
      await link.waitFor();
      expect(await page.textContent('[role=alert] p')).toBe(
        'Du har loggats ut. Texten finns kvar här. Logga in i en ny flik och tryck sedan på Spara.',
      );
      expect(await link.getAttribute('target')).toBe('_blank');
    });

    it('never writes over a colleague: it stops, and the form goes the ordinary way', async () => {
      const { page, write, sent } = await begin((route) =>
        route.request().headers().accept === 'application/json'
          ? json(route, 412, { detail: 'x' })
          : html(route, <Page title="Båda texterna">x</Page>),
      );
      await write('Min text');
      await page.getByRole('button', { name: 'Spara och se båda texterna' }).waitFor();
      await write('Min text, mer');
      expect(sent).toHaveLength(1);
      await page.getByRole('button', { name: 'Spara och se båda texterna' }).click();
      await page.getByRole('heading', { name: 'Båda texterna' }).waitFor();
      expect(sent[1]).toEqual({ version: '3', text: 'Min text, mer' });
    });

    it('lets what is on its way arrive before the form is sent, so that nobody meets oneself as a colleague', async () => {
      let release = () => undefined as void;
      const { page, write, sent } = await begin(async (route, times) => {
        if (times > 1) return html(route, <Page title="Sparat">x</Page>);
        await new Promise<void>((resolve) => (release = resolve));
        return json(route, 200, { savedAt: 'kl. 14.31', version: 4 });
      });
      await write('Min text');
      await until(() => sent.length === 1, 'it is on its way');
      await page.getByRole('button', { name: 'Spara' }).click();
      release();
      await page.getByRole('heading', { name: 'Sparat' }).waitFor();
      expect(sent.map(({ version }) => version)).toEqual(['3', '4']);
    });
  });

  describe('the editor', () => {
    it('writes what the stored text can hold, and can be left', async () => {
      const sent: Record<string, string>[] = [];
      const { page, said } = await openIslandPage(browser, () => <Draft editor text={'Vi ser:\n- kostnad\n- tid'} />, {
        'POST /spara': (route) => {
          sent.push(fieldsOf(route));
          return json(route, 200, { savedAt: 'kl. 14.31', version: 4 });
        },
      });
      await page.clock.runFor(4_000);
      const writing = page.getByRole('textbox', { name: 'Svar' });
      await writing.locator('li').first().waitFor();
      expect(await page.inputValue('[name=text]')).toBe('Vi ser:\n- kostnad\n- tid');
      await writing.press('Control+End');
      await page.keyboard.type(' & <b>makt</b>');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Slut');
      await page.getByRole('button', { name: 'Numrerad lista' }).click();
      expect(await page.inputValue('[name=text]')).toBe('Vi ser:\n- kostnad\n- tid & <b>makt</b>\n\n1. Slut');
      await page.clock.runFor(2_100);
      await page.locator('.y-saved', { hasText: 'kl. 14.31' }).waitFor();
      // Whoever writes slowly may have a part saved before.
      await until(() => sent.at(-1)?.text === 'Vi ser:\n- kostnad\n- tid & <b>makt</b>\n\n1. Slut', 'all is saved');
      await page.getByRole('button', { name: 'Vanlig textruta' }).click();
      expect(await page.locator('#text').inputValue()).toContain('1. Slut');
      expect(said).toEqual([]);
    });

    it('takes what is pasted from Word as answers are stored, in the plain text box too', async () => {
      const html =
        '<p>Bidraget är <s><del>tio</del></s><ins>fem</ins> procent.</p><ul><li>Mål</li></ul><table><tr><td><p>Mål</p></td><td><p>Ansvar</p></td></tr></table>';
      const stored = 'Bidraget är fem procent.\n\n- Mål\n\nMål\tAnsvar';
      const { page } = await openIslandPage(browser, () => <Draft editor text="" />);
      await page.clock.runFor(4_000);
      const writing = page.getByRole('textbox', { name: 'Svar' });
      const paste = () => pasteInto(page, html);
      await editorIsThere(page);
      await writing.click();
      await paste();
      expect(await page.inputValue('[name=text]')).toBe(stored);
      await page.getByRole('button', { name: 'Vanlig textruta' }).click();
      await page.fill('#text', '');
      await paste();
      expect(await page.inputValue('[name=text]')).toBe(stored);
    });

    it('reads what programs put on the clipboard with the browser’s own parser', async () => {
      const { page } = await openIslandPage(browser, () => <Draft editor text="" />);
      await page.clock.runFor(4_000);
      await editorIsThere(page);
      await page.getByRole('button', { name: 'Vanlig textruta' }).click();
      const excel = '<table><!--StartFragment--><tr><td>1</td><td>2</td></tr><!--EndFragment--></table>';
      for (const [name, html, stored] of [...PASTED, ['a row of Excel', excel, '1\t2']]) {
        await page.fill('#text', '');
        await pasteInto(page, html!);
        expect([name, await page.inputValue('#text')]).toEqual([name, stored]);
      }
    });

    it('makes lists of what is selected and paragraphs of a list, and takes it back', async () => {
      const { page } = await openIslandPage(browser, () => <Draft editor text={'Mål\n\nTid\n\nPengar'} />);
      await page.clock.runFor(4_000);
      await editorIsThere(page);
      const stored = () => page.inputValue('[name=text]');
      const press = (name: string) => page.getByRole('button', { name }).click();
      await page.getByRole('textbox', { name: 'Svar' }).press('Control+a');
      await press('Punktlista');
      expect(await stored()).toBe('- Mål\n- Tid\n- Pengar');
      await press('Numrerad lista');
      expect(await stored()).toBe('1. Mål\n2. Tid\n3. Pengar');
      expect(await page.getByRole('button', { name: 'Numrerad lista' }).getAttribute('aria-pressed')).toBe('true');
      await press('Numrerad lista');
      expect(await stored()).toBe('Mål\n\nTid\n\nPengar');
      await press('Ångra');
      await press('Ångra');
      await press('Ångra');
      expect(await stored()).toBe('Mål\n\nTid\n\nPengar');
      await press('Gör om');
      expect(await stored()).toBe('- Mål\n- Tid\n- Pengar');
      // For a moment after it has got the focus the editor sets what is selected, and not the keys.
      await page.clock.resume();
      await until(async () => {
        await page.keyboard.press('Control+End');
        return page.evaluate<boolean>('getSelection().isCollapsed');
      }, 'the caret stands last');
      // The browser tells of it with the next picture that it draws.
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
      await page.keyboard.press('Shift+Enter');
      await page.keyboard.type('och mer');
      expect(await stored()).toBe('- Mål\n- Tid\n- Pengar\noch mer');
    });

    it('leaves a text alone that would not come back the same', async () => {
      const { page } = await openIslandPage(browser, () => <Draft editor text={'A\n\n\n\n  B'} />);
      await page.clock.runFor(4_000);
      // The editor's own script has been read and run, and has left the text alone.
      await editorIsThere(page);
      expect(await page.locator('.y-editor').count()).toBe(0);
      expect(await page.inputValue('#text')).toBe('A\n\n\n\n  B');
    });
  });

  describe('a form with a file', () => {
    const Attach = ({ title = 'Bilagor' }) => (
      <Page title={title}>
        <Form action="/fil" files>
          <FileInput label="Fil" />
          <Field name="title" label="Namn" value="" />
          <Button>Lägg till filen</Button>
        </Form>
        <Form action="/annat">
          <Button>Spara beslutet</Button>
        </Form>
        <a href="/langre-fram">Vidare</a>
      </Page>
    );
    let file: string;

    beforeEach(() => {
      file = join(mkdtempSync(join(tmpdir(), 'yttra-file-')), 'fil.pdf');
      writeFileSync(file, '%');
    });
    afterEach(() => rmSync(dirname(file), { recursive: true }));

    const begin = async (replies: Parameters<typeof openIslandPage>[2]) => {
      const opened = await openIslandPage(browser, () => <Attach />, {
        'GET /sidan2': (route) => html(route, <Page title="Där den ligger">x</Page>),
        'GET /langre-fram': (route) => html(route, <Page title="Längre fram">x</Page>),
        'POST /annat': (route) => html(route, <Page title="Beslutet är sparat">x</Page>),
        ...replies,
      });
      const { page } = opened;
      await page.setInputFiles('#file', file);
      const files = () => page.evaluate(`document.querySelector('#file').files.length`);
      const send = () => page.getByRole('button', { name: 'Lägg till filen' }).first().click();
      return { ...opened, files, send };
    };
    const leads = (to: string) => (route: Route) => route.fulfill({ status: 204, headers: { 'y-go-to': to } });

    it('goes where the server leads, to the place on the page', async () => {
      const { page, send } = await begin({ 'POST /fil': leads('/sidan2?klart=ja#bilagor') });
      await send();
      await page.getByRole('heading', { name: 'Där den ligger' }).waitFor();
      expect(new URL(page.url()).hash).toBe('#bilagor');
    });

    it('loads the page anew where one stands on it already', async () => {
      const { page, send, files } = await begin({ 'POST /fil': leads('/sidan#bilagor') });
      await Promise.all([page.waitForEvent('domcontentloaded'), send()]);
      expect(await files()).toBe(0);
    });

    it('is shown again with what is wrong, which has focus and leads to its fields; its file is still chosen', async () => {
      const refused = { written: { title: '' }, errors: [{ field: 'title', message: 'Skriv ett namn.' }] };
      let times = 0;
      const { page, send, files, said } = await begin({
        'POST /fil': (route) =>
          ++times === 1 ? html(route, <Attach title="Bilagor igen" />, 422, refused) : leads('/sidan2')(route),
      });
      await send();
      await page.getByRole('heading', { name: 'Bilagor igen' }).waitFor();
      expect(await page.title()).toMatch(/^Fel: Bilagor igen/);
      expect(await page.locator('#fel:focus').count()).toBe(1);
      await page.getByRole('link', { name: 'Skriv ett namn.' }).click();
      expect(await page.locator('#title:focus').count()).toBe(1);
      expect(await files()).toBe(1);
      await send();
      await page.getByRole('heading', { name: 'Där den ligger' }).waitFor();
      expect(said).toEqual([]);
    });

    it('shows a page that answers it, from which Back leads to the form', async () => {
      const { page, send } = await begin({ 'POST /fil': (route) => html(route, <Page title="Stämmer det?">x</Page>) });
      await send();
      await page.getByRole('heading', { name: 'Stämmer det?' }).waitFor();
      expect(await page.title()).toMatch(/^Stämmer det/);
      expect(await page.locator('#innehall:focus').count()).toBe(1);
      await page.goBack();
      await page.getByRole('heading', { name: 'Bilagor' }).waitFor();
    });

    it.each([
      [401, 'Du har loggats ut. Texten finns kvar här. Logga in i en ny flik och tryck sedan på Spara.'],
      [503, 'Yttra ligger nere Det du har sparat finns kvar.'],
      [502, 'Filen kom inte fram. Kontrollera nätet och försök igen.'],
    ])('stays as it was at %i, with what it says', async (status, words) => {
      const { page, send, files } = await begin({
        'POST /fil': (route) =>
          status === 502
            ? route.fulfill({ status, body: '<html><h1>Bad gateway</h1></html>' })
            : html(route, <Page title="Yttra ligger nere"><p>Det du har sparat finns kvar.</p></Page>, status), // prettier-ignore
      });
      await send();
      await page.locator('[role=alert] p', { hasText: words }).waitFor();
      expect(await files()).toBe(1);
    });

    it('is told too large before any of it is sent', async () => {
      let sent = 0;
      const answer = (route: Route) => (sent++, leads('/sidan2')(route));
      truncateSync(file, 26 * 1024 * 1024);
      const { page, send } = await begin({ 'POST /fil': answer });
      await send();
      await page.locator('[role=alert]', { hasText: 'fil.pdf är 26 MB. Välj en fil på högst 25 MB' }).waitFor();
      expect(sent).toBe(0);
    });

    it.each([
      ['a link', 'Vidare', 'Längre fram'],
      ['another button', 'Spara beslutet', 'Beslutet är sparat'],
    ])('is not left by %s without a word', async (_how, way, there) => {
      const { page, files } = await begin({ 'POST /fil': leads('/sidan2') });
      await page.getByText(way).click();
      await page
        .locator('[role=alert]:focus', { hasText: 'Du har valt fil.pdf, men filen är inte skickad.' })
        .waitFor();
      expect(await files()).toBe(1);
      await page.getByRole('button', { name: 'Gå vidare utan filen' }).click();
      await page.getByRole('heading', { name: there }).waitFor();
    });

    it('that was about to be left is sent after all', async () => {
      const { page } = await begin({ 'POST /fil': leads('/sidan2') });
      await page.getByText('Vidare').click();
      await page.locator('[role=alert]').getByRole('button', { name: 'Lägg till filen' }).click();
      await page.getByRole('heading', { name: 'Där den ligger' }).waitFor();
    });
  });

  it.each([
    ['a text', 'a link', 'Text', 'Vidare'],
    ['a text', 'another button', 'Text', 'Spara beslutet'],
    ['a line', 'a link', 'Namn', 'Vidare'],
    ['a line', 'another button', 'Namn', 'Spara beslutet'],
  ])('%s that is not sent is not left by %s without a word, until one means it', async (_what, _how, field, way) => {
    const view = () => (
      <Page title="Reservationer">
        <Form action="/reservation">
          <TextArea name="text" label="Text" value="Som det var" />
          <Field name="name" label="Namn" value="Som det var" />
          <Button>Lägg till</Button>
        </Form>
        <Form action="/annat">
          <Button>Spara beslutet</Button>
        </Form>
        <a href="/langre-fram">Vidare</a>
      </Page>
    );
    const there = (route: Route) => html(route, <Page title="Längre fram">x</Page>);
    const { page } = await openIslandPage(browser, view, { 'GET /langre-fram': there, 'POST /annat': there });
    await page.getByLabel(field).fill('Vi reserverar oss.');
    await page.getByText(way).click();
    await page.locator('[role=alert]:focus', { hasText: 'Du har skrivit något som inte är sparat.' }).waitFor();
    expect(await page.getByLabel(field).inputValue()).toBe('Vi reserverar oss.');
    // As it was before there is nothing to lose, and no word of it.
    await page.getByLabel(field).fill('Som det var');
    expect(await page.locator('[role=alert]').count()).toBe(0);
    await page.getByLabel(field).fill('Vi avstår.');
    await page.getByText(way).click();
    await page.getByRole('button', { name: 'Gå vidare utan att spara' }).click();
    await page.getByRole('heading', { name: 'Längre fram' }).waitFor();
  });

  it('what has changed is shown by itself, read once, without moving focus or taking a half-filled form', async () => {
    let answered = 7;
    const view = () => (
      <Page title="Följ svaren">
        <Live every={20} summary={`${answered} av 12 har svarat`}>
          <p>{answered} av 12 har svarat</p>
          <a href="#social">Socialnämnden</a>
        </Live>
        <Form action="/paminn">
          <Live every={20}>
            <input type="checkbox" aria-label="Servicenämnden" name="valda" value="1" />
            <p>{answered} svar</p>
          </Live>
        </Form>
      </Page>
    );
    const { page } = await openIslandPage(browser, view);
    await page.focus('a[href="#social"]');
    await page.check('input[name=valda]');
    await page.focus('a[href="#social"]');
    answered = 8;
    await page.clock.runFor(21_000);
    await page.locator('p', { hasText: '8 av 12 har svarat' }).first().waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Socialnämnden');
    expect(await page.textContent('body > [role=status]')).toBe('Uppdaterat kl. 14.32: 8 av 12 har svarat');
    expect(await page.isChecked('input[name=valda]')).toBe(true);
    expect(await page.locator('form p').textContent()).toBe('7 svar');
  });

  it('a pasted day fills its three fields', async () => {
    const { page } = await openIslandPage(browser, () => (
      <Page title="Tider">
        <Form>
          <DateInput name="dueDate" legend="Sista svarsdag" />
        </Form>
      </Page>
    ));
    await page.evaluate(`{
      const data = new DataTransfer();
      data.setData('text', '2023-01-04');
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector('#dueDate').dispatchEvent(paste);
    }`);
    const values = await Promise.all(['#dueDate', '#dueDate-month', '#dueDate-year'].map((id) => page.inputValue(id)));
    expect(values).toEqual(['4', '1', '2023']);
  });
});
