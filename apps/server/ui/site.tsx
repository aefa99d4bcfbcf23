import type { Role } from '@yttra/identity';
import { useRequest } from '../web/request-context';
import { texts } from './texts.sv';

const NAV: readonly { role: keyof typeof texts.nav; href: string; also?: Role }[] = [
  { role: 'case_officer', href: '/remisser' },
  { role: 'secretary', href: '/mina-remisser', also: 'contributor' },
  { role: 'reader', href: '/las' },
  { role: 'registrar', href: '/registrator' },
  { role: 'administrator', href: '/admin' },
];

/** The municipality, and the ways in for each hat that the viewer wears. */
export function SiteHeader() {
  const { municipality, viewer, path } = useRequest();
  const ways = NAV.filter(
    ({ role, also }) =>
      viewer?.roles.includes(role) || (also && viewer?.roles.length === 1 && viewer.roles.includes(also)),
  );
  return (
    <header class="y-header">
      <a class="y-brand" href="/">
        {municipality.logoHref && <img src={municipality.logoHref} alt="" />}
        <span>
          {texts.product} <small>{municipality.name}</small>
        </span>
      </a>
      {viewer && (
        <nav aria-label={texts.menu}>
          <ul>
            {[
              ...ways.map(({ role, href }) => ({ href, label: texts.nav[role] })),
              { href: '/konto', label: texts.account },
            ].map(({ href, label }) => (
              <li>
                <a href={href} aria-current={isUnder(path, href) ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
          <form method="post" action="/logga-ut">
            <button class="ds-button" data-variant="tertiary" type="submit">
              {texts.signOut}
            </button>
          </form>
        </nav>
      )}
    </header>
  );
}

const isUnder = (path: string, href: string): boolean =>
  path === href || path.startsWith(`${href}/`) || path.startsWith(`${href}?`);

export function SiteFooter() {
  return (
    <footer class="y-footer">
      <a href="/hjalp">{texts.help}</a>
      <a href="/tillganglighet">{texts.accessibility}</a>
    </footer>
  );
}
