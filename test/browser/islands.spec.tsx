import type { Browser, Route } from 'playwright-core';
import { editorIsThere } from '../support/browser-page-checks';
import { Button, ButtonRow, DateInput, FileInput, Form, Hidden, Live, Page, TextArea } from '../../apps/server/ui';
import { built } from '../support/built';
import { browserSuite, openBrowser } from '../support/chromium';
import { html, json, openIslandPage } from '../support/island-page';

const Draft = ({ editor = false, text = '' }) => (
  <Page title="Fråga 2">
    <Form action="/spara" autosave="/spara">
      <Hidden name="version" value={3} />
      <TextArea name="text" label="Svar" value={text} editor={editor} />
      <ButtonRow>
        <Button>Spara</Button>
      </ButtonRow>
    </Form>
  </Page>
);

const fieldsOf = (route: Route) => Object.fromEntries(new URLSearchParams(route.request().postData() ?? ''));

browserSuite(() => {
  let browser: Browser;
  beforeAll(async () => {
    await built();
    browser = await openBrowser();
  });
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
      expect(sent[0]!.text).toBe('Vi ser:\n- kostnad\n- tid & <b>makt</b>\n\n1. Slut');
      await page.getByRole('button', { name: 'Vanlig textruta' }).click();
      expect(await page.locator('#text').inputValue()).toContain('1. Slut');
      expect(said).toEqual([]);
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

  it('a file that is refused is told of on the page, with the form as it was', async () => {
    const view = () => (
      <Page title="Bilagor">
        <Form action="/fil" files upload>
          <FileInput label="Fil" />
          <Button>Lägg till filen</Button>
        </Form>
      </Page>
    );
    let times = 0;
    const { page } = await openIslandPage(browser, view, {
      'POST /fil': (route) =>
        ++times === 1
          ? json(route, 413, { detail: 'stor.pdf är större än 25 MB.' })
          : html(route, <Page title="Där man hamnar">x</Page>),
      'GET /fil': (route) => html(route, <Page title="Filen är sparad">x</Page>),
    });
    await page.setInputFiles('#file', { name: 'stor.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') });
    await page.getByRole('button', { name: 'Lägg till filen' }).click();
    await page.locator('[role=alert]', { hasText: 'stor.pdf är större än 25 MB.' }).waitFor();
    expect(await page.evaluate(`document.querySelector('#file').files.length`)).toBe(1);
    await page.getByRole('button', { name: 'Lägg till filen' }).click();
    await page.getByRole('heading', { name: 'Filen är sparad' }).waitFor();
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
