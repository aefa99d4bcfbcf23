// Loaded before a part of the rig: this process believes that it is another time.
const aheadMs = Number(process.env.RIG_AHEAD_MS);
const Real = Date;
const now = () => Real.now() + aheadMs;
globalThis.Date = new Proxy(Real, {
  construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made),
  apply: () => new Real(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
