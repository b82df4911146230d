import { useSyncExternalStore } from 'react';

let waiting: ServiceWorker | undefined;
const listeners = new Set<() => void>();

/**
 * Keeps the app on the phone, so that it opens without network. A newer version waits until all tabs
 * are closed, or until the driver asks for it: never in the middle of a delivery.
 */
export function install(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  void navigator.serviceWorker.register('/driver/sw.js', { scope: '/driver/', type: 'module' }).then((it) => {
    const look = () => {
      const next = it.waiting;
      if (!next || !navigator.serviceWorker.controller) return;
      waiting = next;
      listeners.forEach((changed) => changed());
    };
    look();
    it.addEventListener('updatefound', () => it.installing?.addEventListener('statechange', look));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && navigator.onLine) void it.update().catch(() => undefined);
    });
  });
  void navigator.storage?.persist?.();
}

export function useNewVersion(): boolean {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => !!waiting,
  );
}

export function takeNewVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  waiting?.postMessage('take-over');
}
