import { arrivalFaults, arrivedAt, earlyArrivalFaults, keptArrival } from './arrival';

const now = new Date('2023-01-05T09:00:00+01:00');
const post = { channel: 'post', on: '2023-01-04' } as const;

it('stands at noon when only the day is known', () => {
  expect(arrivedAt(post, now)).toEqual(new Date('2023-01-04T12:00:00+01:00'));
  expect(arrivedAt({ ...post, time: '23:59' }, now)).toEqual(new Date('2023-01-04T23:59:00+01:00'));
});

it('stands at the moment of registering when noon is still to come', () => {
  expect(arrivedAt({ ...post, on: '2023-01-05' }, now)).toEqual(now);
  expect(arrivalFaults({ ...post, on: '2023-01-05' }, now)).toEqual([]);
});

it.each([
  [{ ...post, on: '2023-01-06' }, 'arrival.on', 'Tidpunkten kan inte ligga i framtiden.'],
  [{ ...post, on: '2023-01-05', time: '09:01' }, 'arrival.time', 'Tidpunkten kan inte ligga i framtiden.'],
])('refuses %j', (arrival, field, message) => {
  expect(arrivalFaults(arrival, now)).toMatchObject([{ field, message }]);
});

it('asks about a day before the remiss, until it is said to be right', () => {
  const issued = '2022-10-05';
  const [unconfirmed, confirmed] = [{ earlyArrival: false }, { earlyArrival: true }];
  expect(earlyArrivalFaults({ on: '2022-10-04' }, issued, unconfirmed)).toMatchObject([
    { field: 'confirmed.earlyArrival', message: expect.stringMatching(/^Svaret kom in tisdag 4 oktober 2022, före/) },
  ]);
  expect(earlyArrivalFaults({ on: '2022-10-04' }, issued, confirmed)).toEqual([]);
  expect(earlyArrivalFaults({ on: issued }, issued, unconfirmed)).toEqual([]);
  expect(earlyArrivalFaults({ on: '2022-10-04' }, null, unconfirmed)).toEqual([]);
});

describe('22 § förvaltningslagen', () => {
  it.each([
    ['2023-01-04', '2023-01-03'],
    ['2023-01-09', '2023-01-05'], // a Monday: past the weekend and trettondedag jul
    ['2022-12-27', '2022-12-23'], // past jul and the Saturday of julafton
  ])('presumes that post which arrived %s came in %s', (on, presumedOn) => {
    expect(keptArrival({ ...post, on })).toMatchObject({ on, presumedOn });
  });

  it('presumes nothing of what came another way', () => {
    for (const channel of ['mail', 'hand', 'other'] as const) {
      expect(keptArrival({ channel, on: '2023-01-04' }).presumedOn).toBeNull();
    }
  });
});
