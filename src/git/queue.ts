/** What one side puts in and another takes out, in order, as soon as it is there. */
export interface Queue<Item> extends AsyncIterable<Item> {
  readonly push: (item: Item) => void;
  /** Nothing more will come. */
  readonly end: () => void;
}

/** Makes an empty queue, to be read once. */
export function createQueue<Item>(): Queue<Item> {
  let waiting: Item[] = [];
  let isOver = false;
  let wake: (() => void) | undefined;
  const stir = (): void => {
    wake?.();
    wake = undefined;
  };
  return {
    push(item) {
      waiting.push(item);
      stir();
    },
    end() {
      isOver = true;
      stir();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const items = waiting;
        waiting = [];
        yield* items;
        if (waiting.length > 0) continue;
        if (isOver) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
