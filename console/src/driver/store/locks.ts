/** Only one tab at a time does this; others wait. */
export function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request(name, work) as unknown as Promise<T>) : work();
}

/** Does it unless another tab is at it. */
export function unlessBusy(name: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  return navigator.locks.request<Promise<void>>(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  }) as unknown as Promise<void>;
}
