import { listed } from '@yttra/platform';

/** Whose registrars get the documents: "er registrator och registratorerna hos 12 instanser"; empty for nobody's. */
export const registrarsOf = ({ own, bodies }: { own: boolean; bodies: number }): string =>
  listed([
    ...(own ? ['er registrator'] : []),
    ...(bodies > 0 ? [bodies === 1 ? 'registratorn hos 1 instans' : `registratorerna hos ${bodies} instanser`] : []),
  ]);
