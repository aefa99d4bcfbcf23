import { DELIVERY_LABELS, deliveryWord } from './delivery-word';

test.each([
  ['waiting', null, 0, 'Väntar'],
  ['waiting', null, 2, 'Försöker igen'],
  ['sending', null, 1, 'Väntar'],
  ['sending', null, 2, 'Försöker igen'],
  ['handed_over', null, 1, 'Överlämnat'],
  ['ambiguous', null, 1, 'Oklart om det gick iväg'],
  ['failed', 'address_unknown', 0, 'Adressen finns inte'],
  ['failed', 'refused', 1, 'Tekniskt fel'],
  ['failed', 'gave_up', 40, 'Tekniskt fel'],
  ['cancelled', 'obsolete', 1, 'Inte längre aktuellt'],
] as const)('%s, %s after %d attempts: %s', (state, reason, attempts, label) => {
  expect(DELIVERY_LABELS[deliveryWord({ state, reason, attempts })]).toBe(label);
});
