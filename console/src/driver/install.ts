import { cell } from '../shared/cell';

/** What Chromium asks with, once it deems the app worth installing. */
interface InstallPrompt extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** How the app gets onto the phone's home screen: by asking the browser, or by the hand of the driver. */
export type Way = 'ask' | 'by-hand';

const waiting = cell<ServiceWorker | undefined>(undefined);
const prompt = cell<InstallPrompt | undefined>(undefined);

/**
 * Keeps the app on the phone, so that it opens without network. A newer version waits until all tabs
 * are closed, or until the driver asks for it: never in the middle of a delivery.
 */
export function install(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault(); // the app asks when there is time for it
    prompt.set(event as InstallPrompt);
  });
  addEventListener('appinstalled', () => prompt.set(undefined));
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  addEventListener('load', () => whenIdle(keep));
}

/** Safari has no idle callbacks. */
const whenIdle = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout;

/** Work for the processor that the first screen does not wait for. */
function keep(): void {
  void navigator.serviceWorker.register('/driver/sw.js', { scope: '/driver/', type: 'module' }).then(watch);
  void navigator.storage?.persist?.();
}

function watch(registration: ServiceWorkerRegistration): void {
  const look = () => {
    if (registration.waiting && navigator.serviceWorker.controller) waiting.set(registration.waiting);
  };
  look();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  );
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && navigator.onLine)
      void registration.update().catch(() => undefined);
  });
}

export const useNewVersion = () => !!waiting.use();

export function takeNewVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  waiting.get()?.postMessage('take-over');
}

/** Undefined where the app is installed, or cannot be. */
export function useInstallable(): Way | undefined {
  const asks = prompt.use();
  if (matchMedia('(display-mode: standalone)').matches) return undefined;
  if (asks) return 'ask';
  return /iPhone|iPad/.test(navigator.userAgent) ? 'by-hand' : undefined;
}

export async function askToInstall(): Promise<void> {
  const asked = prompt.get();
  prompt.set(undefined); // it is good for one question
  await asked?.prompt();
}
