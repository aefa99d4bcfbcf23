/**
 * Writes one by one for whoever asks, and many at once in truth: while `atOnce` writes are under way, what comes
 * meanwhile waits, and goes together in the next. Nobody waits for others to come. `write` tells of each item in order;
 * should it fail, all that went with it fail.
 */
export function together<Item, Told>(
  write: (items: Item[]) => Promise<readonly Told[]>,
  atOnce = 1,
): (item: Item) => Promise<Told> {
  let waiting: { item: Item; told: (value: Told) => void; failed: (error: unknown) => void }[] = [];
  let underWay = 0;
  const go = async (): Promise<void> => {
    const those = waiting;
    waiting = [];
    underWay++;
    try {
      const values = await write(those.map(({ item }) => item));
      those.forEach(({ told }, at) => told(values[at]!));
    } catch (error) {
      those.forEach(({ failed }) => failed(error));
    } finally {
      underWay--;
      if (waiting.length > 0) void go();
    }
  };
  return (item) =>
    new Promise((told, failed) => {
      waiting.push({ item, told, failed });
      if (underWay < atOnce) void go();
    });
}
