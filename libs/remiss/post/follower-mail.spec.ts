import { followerMail } from './follower-mail';
import type { FollowedEvent } from '../model/remiss-mail-data';

const REMISS = {
  id: '1',
  title: 'Riktlinje',
  caseNumber: 'KSKF/2022:195',
  unit: 'Kommunledningskontoret',
  contact: { name: 'Handläggare Ett', email: 'klk@example.se', phone: null },
  dueDate: '2023-01-04',
  boardMeeting: { date: '2023-02-28', agendaCutoff: null },
  withdrawnReason: 'Frågan utreds på nytt.',
};

describe('a mail to somebody who follows a remiss', () => {
  it.each<[FollowedEvent, string]>([
    [{ what: 'issued' }, 'Ny remiss: Riktlinje'],
    [{ what: 'due_date', from: '2022-12-20' }, 'Ändrad remiss: Riktlinje – sista svarsdag är onsdag 4 januari 2023'],
    [{ what: 'document', documentId: '2' }, 'Ändrad remiss: Riktlinje – Bilaga'],
    [{ what: 'closed' }, 'Remissen är stängd: Riktlinje'],
    [{ what: 'withdrawn' }, 'Remissen är återkallad: Riktlinje'],
    [{ what: 'reported' }, 'Sammanställningen är klar: Riktlinje'],
  ])('%j says what has happened, and how to be told no more', (event, subject) => {
    const document = { title: 'Bilaga', version: 2, changeNote: 'Nytt avsnitt.' };
    const mail = followerMail(REMISS, event, { asked: 12, answered: 7, document });
    expect(mail.subject).toBe(subject);
    const links = mail.blocks.flatMap((block) => (block.kind === 'action' ? [block.path] : []));
    expect(links).toEqual(['/remisser/1/svar', event.what === 'issued' ? '/las' : '/remisser/1/bevaka']);
  });

  it('holds nothing of what anybody has answered', () => {
    const { blocks } = followerMail(REMISS, { what: 'closed' }, { asked: 12, answered: 7, document: null });
    expect(blocks[0]).toEqual({ kind: 'paragraph', text: 'Svarstiden är slut. 7 av 12 instanser har svarat.' });
  });
});
