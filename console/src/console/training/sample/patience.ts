import { ProblemError } from '../../../shared/api';

const PAUSE = 400;
const PATIENCE = 90_000;

/** What one service was told another knows a moment later; a lost answer comes the next time. */
function passes(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false;
  const isUnknown = error.fields.some(({ code }) => code === 'unknown-sku' || code === 'unknown-merchant');
  return (
    isUnknown || [0, 404, 429].includes(error.status) || error.status >= 500 || error.code.endsWith('-in-use')
  );
}

/** Asks until something is answered; throws the last refusal where waiting did not help. */
export async function patiently<T>(ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    try {
      const found = await ask();
      if (found !== undefined) return found;
      if (Date.now() > deadline) throw new ProblemError(504, 'waited-in-vain', '', '');
    } catch (error) {
      if (!passes(error) || Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
