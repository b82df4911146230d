/**
 * Runs work at most every so often, however often it is asked for, and the last request is never
 * lost. What takes long is run less often: it rests three times as long as it took.
 */
export function throttled(work: () => Promise<void>, everyMillis: number) {
  let due = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const go = async () => {
    due = false;
    const began = Date.now();
    await work().catch(() => undefined);
    const rest = Math.max(everyMillis, 3 * (Date.now() - began));
    timer = setTimeout(() => {
      timer = undefined;
      if (due) start();
    }, rest);
  };
  const start = () => {
    timer = setTimeout(() => void go(), 0);
  };
  return {
    run: () => {
      due = true;
      if (timer === undefined) start();
    },
    stop: () => clearTimeout(timer),
  };
}
