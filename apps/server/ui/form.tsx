import { createContext, type ComponentChildren } from 'preact';
import { useRequest } from '../http/request-context';

/**
 * Whether the form round a field may be the one that was sent and refused: a box that came with nothing was unticked
 * only then.
 */
export const SentForm = createContext(true);

interface FormProps {
  /** The path that takes it; a page with several forms gives each its own. */
  action?: string;
  /** It takes files: with a script it shows how far they have come. */
  files?: boolean;
  /** The path that takes the form while it is being written; without the island the button does it. */
  autosave?: string;
  id?: string;
  children: ComponentChildren;
}

/** A form that posts to a page of ours. The server checks it, so that the words are ours too. */
export function Form({ action, files, autosave, id, children }: FormProps) {
  const { path } = useRequest();
  return (
    <form
      class="y-form"
      id={id}
      method="post"
      action={action}
      encType={files ? 'multipart/form-data' : undefined}
      noValidate
      data-autosave={autosave}
      data-upload={files ? '' : undefined}
    >
      <SentForm.Provider value={action === undefined || withoutQuery(action) === withoutQuery(path)}>
        {children}
      </SentForm.Provider>
    </form>
  );
}

const withoutQuery = (address: string): string => address.split(/[?#]/)[0]!;
