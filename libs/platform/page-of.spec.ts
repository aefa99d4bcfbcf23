import { pageOf } from './page-of';

it.each([
  [0, 1, { page: 1, pages: 1, offset: 0 }],
  [50, 1, { page: 1, pages: 1, offset: 0 }],
  [51, 2, { page: 2, pages: 2, offset: 50 }],
  [51, 9, { page: 2, pages: 2, offset: 50 }],
  [51, -3, { page: 1, pages: 2, offset: 0 }],
])('of %i, fifty a page, page %i is shown as %j', (total, page, shown) =>
  expect(pageOf(total, { page, size: 50 })).toEqual(shown),
);
