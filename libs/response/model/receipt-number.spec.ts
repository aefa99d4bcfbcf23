import { receiptNumber } from './receipt-number';

it('is the day in Sweden and six digits, the same of the same answer', () => {
  const response = { id: '6f9619ff-8b86-4011-b42d-00c04fc964ff', receivedAt: new Date('2022-12-14T23:30:00Z') };
  expect(receiptNumber(response)).toMatch(/^221215-\d{3}-\d{3}$/);
  expect(receiptNumber(response)).toBe(receiptNumber({ ...response }));
  expect(receiptNumber({ ...response, id: '7f9619ff-8b86-4011-b42d-00c04fc964ff' })).not.toBe(receiptNumber(response));
});

it('keeps its zeros', () => {
  const response = { id: '00000000-0001-4011-b42d-00c04fc964ff', receivedAt: new Date('2023-01-04T12:00:00Z') };
  expect(receiptNumber(response)).toBe('230104-000-001');
});
