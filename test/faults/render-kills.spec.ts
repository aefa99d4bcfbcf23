import { readdirSync, readFileSync } from 'node:fs';
import { writePdf } from '@yttra/documents';
import { paragraph } from '@yttra/mail';
import { doChildWorkHere } from '@yttra/platform';
import { mailRig, parsed, START, type MailRig } from '../support/mail-rig';
import { moment, until } from '../support/patience';
import { pdfPages } from '../support/pdf-text';

/** `KILLS=200` for the long form: two and a half receipts a kill. */
const KILLS = Number(process.env.KILLS ?? 4);
const RECEIPTS = Math.round(KILLS * 2.5);

const TEMPLATE = '= Kvittens\n#data.first\n#for n in range(20) [#lorem(300) #parbreak()]\n#data.last';
const onLinux = process.platform === 'linux' ? test : test.skip;

let rig: MailRig;
beforeAll(async () => {
  rig = await mailRig();
  doChildWorkHere([]);
});
afterAll(async () => {
  doChildWorkHere(['writing']);
  await rig.close();
});

/** The processes that typeset for this one. */
function typesetters(): number[] {
  return readdirSync('/proc/self/task')
    .flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean))
    .map(Number)
    .filter((pid) => commandOf(pid).includes('render-pdf'));
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

onLinux('typesetters that are killed while receipts leave: every PDF comes whole, and once', async () => {
  rig.renderers['receipt'] = (mail) =>
    Promise.resolve(async () => {
      const data = { first: `först ${mail.id}`, last: `sist ${mail.id}` };
      const { pdf } = await writePdf({ template: TEMPLATE, data, title: 'Kvittens' });
      return {
        subject: 'Kvittens',
        blocks: [paragraph('x')],
        attachments: [{ filename: 'svar.pdf', contentType: 'application/pdf', content: pdf }],
      };
    });
  const ids: string[] = [];
  for (let n = 0; n < RECEIPTS; n++) ids.push(await rig.queue({ kind: 'receipt' }));

  let isOver = false;
  const delivering = (async () => {
    const worker = rig.worker();
    // A receipt whose typesetters have died four times waits a while for its next turn.
    for (let minute = 0; rig.sink.received.length < RECEIPTS; minute += 2) {
      await rig.db.moveClock(new Date(Date.parse(START) + minute * 60_000).toISOString());
      await rig.deliverDue(worker);
    }
  })().finally(() => (isOver = true));
  let killed = 0;
  while (killed < KILLS && !isOver) {
    await until(() => isOver || typesetters().length > 0);
    await moment(Math.random() * 100);
    const [pid] = typesetters();
    if (pid !== undefined && process.kill(pid, 'SIGKILL')) killed++;
    await until(() => isOver || !typesetters().includes(pid!));
  }
  await delivering;

  expect(killed).toBe(KILLS);
  expect(rig.sink.received.map(({ messageId }) => messageId).sort()).toEqual(
    ids.map((id) => `<receipt.${id}@example.se>`).sort(),
  );
  for (const sunk of rig.sink.received) {
    const { attachments } = await parsed(sunk);
    const id = sunk.messageId.slice('<receipt.'.length, -'@example.se>'.length);
    const pdf = attachments[0]!.content;
    expect([pdf.subarray(0, 5).toString(), pdf.subarray(-6).toString().trim()]).toEqual(['%PDF-', '%%EOF']);
    const text = (await pdfPages(pdf)).join(' ').replace(/\s+/g, '');
    expect([text.includes(`först${id}`), text.includes(`sist${id}`)]).toEqual([true, true]);
  }
});
