import { DomainError } from '@yttra/platform';

export const remissNotThere = () =>
  new DomainError({ code: 'overview.remiss_not_found', kind: 'not_found', message: 'Vi hittar inte remissen.' });
