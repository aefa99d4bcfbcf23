import fc from 'fast-check';
import { packFrame, unpackFrame } from './child-frame';

it('comes out as it went in, however it is cut in parts', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.string()),
      fc.array(fc.uint8Array({ maxLength: 50 })),
      (header, arrays) => {
        const parts = arrays.map((array) => Buffer.from(array));
        const frame = unpackFrame(Buffer.concat(packFrame({ header, parts })));
        expect(frame.header).toEqual({ ...header });
        expect(frame.parts.map((part) => part.toString('hex'))).toEqual(parts.map((part) => part.toString('hex')));
      },
    ),
  );
});

it('is never taken for whole when it was cut short', () => {
  const whole = Buffer.concat(packFrame({ header: { ok: true }, parts: [Buffer.from('en fil')] }));
  for (let length = 0; length < whole.length; length++) expect(() => unpackFrame(whole.subarray(0, length))).toThrow();
});
