/** Many at once, results in order, never more than `limit` between source and reader. */

/**
 * Runs every item of `source` and yields the results in the order of the items, each as soon as it and all before it
 * are done, even while the source makes wait. Ends early, without waiting for anything, when `signal` is aborted.
 */
export async function* inOrder<T, R>(
  source: AsyncIterable<T>,
  limit: number,
  run: (item: T) => Promise<R>,
  signal: AbortSignal,
): AsyncGenerator<R> {
  const items = source[Symbol.asyncIterator]();
  const running: Promise<R>[] = [];
  const stop = stopper(signal);
  let next: Promise<IteratorResult<T>> | null = null;
  let open = true;
  try {
    while (!signal.aborted && (open || running.length > 0)) {
      const room = open && running.length < limit;
      if (room) next ??= quiet(items.next());
      // Results go before new items, so that what is done leaves at once.
      const first = await Promise.race([
        ...(running[0] ? [running[0].then(result => ({ result }))] : []),
        ...(room && next ? [next.then(item => ({ item }))] : []),
        stop(),
      ]);
      if (first === null) return;
      if ('result' in first) {
        void running.shift();
        yield first.result;
      } else {
        next = null;
        if (first.item.done) open = false;
        else running.push(quiet(run(first.item.value)));
      }
    }
  } finally {
    void items.return?.();
  }
}

/** A promise for each turn that resolves to null on abort; one for all turns would remember every race it ran in. */
function stopper(signal: AbortSignal): () => Promise<null> {
  let wake = (): void => {};
  signal.addEventListener('abort', () => wake(), { once: true });
  return () => new Promise(resolve => (wake = () => resolve(null)));
}

/** A failure is told when its turn comes, not before as an unhandled rejection. */
function quiet<R>(promise: Promise<R>): Promise<R> {
  promise.catch(() => {});
  return promise;
}
