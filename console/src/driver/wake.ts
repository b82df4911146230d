/** Keeps the screen awake while the app is looked at. Returns how to let it sleep again. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let wanted = true;
  const hold = () => {
    if (!wanted || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    navigator.wakeLock
      .request('screen')
      .then((it) => {
        if (wanted) lock = it;
        else void it.release();
      })
      .catch(() => undefined); // a phone low on battery may refuse; it is asked again when looked at
  };
  document.addEventListener('visibilitychange', hold);
  hold();
  return () => {
    wanted = false;
    document.removeEventListener('visibilitychange', hold);
    void lock?.release();
  };
}
