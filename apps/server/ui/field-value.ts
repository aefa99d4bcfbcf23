import { useContext } from 'preact/hooks';
import { useField, useRequest } from '../http/request-context';
import { SentForm } from './form';

interface ShownText {
  text: string;
  error: string | null;
}

/** What stands in a field: what was written in the refused form, else the page's own value. */
export function useText(name: string, value: string | number | null | undefined): ShownText {
  const { said } = useRequest();
  const { error } = useField(name);
  return { text: sentText(said.written?.[name]) ?? String(value ?? ''), error };
}

/** The boxes that are ticked. A browser sends nothing of one that is not, so in the refused form nothing means none. */
export function useTicked(
  name: string,
  values: readonly string[],
): { ticked: readonly string[]; error: string | null } {
  const { said } = useRequest();
  const { error } = useField(name);
  const isSent = useContext(SentForm);
  const sent = said.written?.[name];
  if (sent !== undefined) return { ticked: [sent].flat(), error };
  return { ticked: said.written && isSent ? [] : values, error };
}

/** The text that came under one name; null when none came. */
export function sentText(sent: string | readonly string[] | undefined): string | null {
  return sent === undefined ? null : ([sent].flat()[0] ?? '');
}
