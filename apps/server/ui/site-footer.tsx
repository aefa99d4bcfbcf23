import { pathTo } from '@yttra/platform';
import { useRequest } from '../http/request-context';
import { texts } from './texts.sv';

/** Help and accessibility, in the same place on every page. */
export function SiteFooter() {
  const { municipality } = useRequest();
  return (
    <footer class="y-footer">
      <div class="y-footer-in">
        <ul>
          <li>
            <a href={pathTo('help')}>{texts.help}</a>
          </li>
          <li>
            <a href={pathTo('accessibility')}>{texts.accessibility}</a>
          </li>
          <li>
            <a href={pathTo('published')}>{texts.published}</a>
          </li>
        </ul>
        {municipality.name !== texts.product && <p>{texts.remisserIn(municipality.name)}</p>}
      </div>
    </footer>
  );
}
