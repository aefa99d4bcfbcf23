import fc from 'fast-check';
import { FrameReader, packFrame, unpackFrame } from './child-frame';

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

it('is read from a stream however that is cut, one message after another', () => {
  const messages = [['en', 'fil'], [], ['å'.repeat(300)]].map((texts, index) => ({
    header: { index },
    parts: texts.map((text) => Buffer.from(text)),
  }));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 700 }), (size) => {
      const reader = new FrameReader();
      for (const message of messages) {
        const bytes = Buffer.concat(packFrame(message));
        const cuts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => at * size);
        const read = cuts.map((at) => reader.push(bytes.subarray(at, at + size)));
        expect(read.pop()).toEqual(message);
        expect(read.filter((frame) => frame !== undefined)).toEqual([]);
      }
    }),
  );
});
