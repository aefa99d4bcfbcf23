import { useRequest } from '../http/request-context';
import { faultId } from './fault-id';
import { texts } from './texts.sv';

/**
 * Everything that must be mended, in the order of the page, each a link to its field and in the field's own words.
 * `autofocus` gives it focus without any script. What is about no field, or one of another page, is told as it is.
 */
export function ErrorSummary() {
  const { said, onPage } = useRequest();
  const { errors, message, written } = said;
  if (errors.length === 0 && !message) return null;
  return (
    <div class="y-error-summary" id="fel" tabIndex={-1} autofocus>
      <div role="alert">
        <h2>{errors.length > 0 ? texts.errorsToMend(errors.length) : texts.refused}</h2>
        {message && <p>{message}</p>}
        {errors.length > 0 && (
          <ul>
            {errors.map(({ field, message: told }) => (
              <li key={`${field} ${told}`}>
                {onPage?.has(field) === false ? told : <a href={`#${faultId(field, written)}`}>{told}</a>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
