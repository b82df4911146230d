/** Tells every tab of this phone, this one included, that what is kept has changed. */
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('peisong-driver');
const listeners = new Set<() => void>();

channel?.addEventListener('message', () => listeners.forEach((changed) => changed()));

export function changed(): void {
  channel?.postMessage('changed');
  listeners.forEach((listener) => listener());
}

export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
