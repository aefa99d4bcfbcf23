import { pathTo } from '@yttra/platform';
import { useRequest } from '../http/request-context';
import { Icon } from './icon';
import { mainMenu } from './main-menu';
import { texts } from './texts.sv';

/** The municipality, whoever is signed in, and the ways in for each hat that he or she wears. */
export function SiteHeader() {
  const { municipality, viewer, path } = useRequest();
  const ways = viewer ? mainMenu(viewer.roles, path) : [];
  return (
    <header class="y-header">
      <div class="y-header-in">
        <a class="y-brand" href={pathTo('start')}>
          {municipality.logoHref ? <img src={municipality.logoHref} alt="" /> : <Stamp />}
          <span class="y-brand-names">
            <span class="y-brand-product">{texts.product}</span>{' '}
            {municipality.name !== texts.product && <span class="y-brand-owner">{municipality.name}</span>}
          </span>
        </a>
        {viewer && <SignedIn name={viewer.name} isAtAccount={path.startsWith(pathTo('account'))} />}
      </div>
      {ways.length > 0 && (
        <nav class="y-menu" aria-label={texts.menu}>
          <ul>
            {ways.map(({ href, label, current }) => (
              <li key={href}>
                <a href={href} aria-current={current}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}

const Stamp = () => (
  <span class="y-stamp">
    <Icon name="answer" />
  </span>
);

function SignedIn({ name, isAtAccount }: { name: string; isAtAccount: boolean }) {
  return (
    <div class="y-who">
      <span class="y-who-name">{name}</span>
      <a href={pathTo('account')} aria-current={isAtAccount ? 'page' : undefined}>
        {texts.account}
      </a>
      <form method="post" action={pathTo('signOut')}>
        <button type="submit">{texts.signOut}</button>
      </form>
    </div>
  );
}
