interface PageOf<T, C> {
  items: T[];
  next?: C;
}

/** All pages at once, for lists that fit into a choice; the longest are cut off at 2,000. */
export async function readAll<T, C>(read: (after: C | undefined) => Promise<PageOf<T, C>>): Promise<T[]> {
  const all: T[] = [];
  let after: C | undefined;
  do {
    const page = await read(after);
    all.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined && all.length < 2000);
  return all;
}
