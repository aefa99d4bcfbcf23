import { pathTo } from '@yttra/platform';
import type { RemissView } from '@yttra/remiss';
import { Button, Form, Page } from '../../../ui';
import { texts } from './texts.sv';

interface FollowRemissProps {
  remiss: RemissView;
  following: boolean;
  email: string;
  up: { href: string; label: string }[];
}

/** What it means to follow a remiss, and the way in and out of it. */
export function FollowRemissPage({ remiss, following, email, up }: FollowRemissProps) {
  return (
    <Page
      title={texts.title}
      remiss={{ id: remiss.id, title: remiss.title, caseNumber: remiss.caseNumber }}
      up={up}
      notices={{ ...texts.notices, bevakas: texts.notices.bevakas.replace('{adress}', email) }}
    >
      <p>{texts.what}</p>
      <ul>
        {texts.events.map((event) => (
          <li key={event}>{event}</li>
        ))}
      </ul>
      <p>
        {following ? texts.following : texts.notFollowing} <a href={pathTo('account.mail')}>{texts.mailsPage}</a>
      </p>
      <Form action={pathTo(following ? 'remiss.watch.end' : 'remiss.watch', { remissId: remiss.id })}>
        <Button kind={following ? 'secondary' : 'primary'}>{following ? texts.unfollow : texts.follow}</Button>
      </Form>
    </Page>
  );
}
