import type { Api } from './api';
import { platform, type Person } from './platform';

/** Somebody who begins today: nobody else's language, columns or saved views come in between. */
export async function hire(api: Api, ...roles: string[]): Promise<Person> {
  const name = `e2e-${crypto.randomUUID().slice(0, 8)}`;
  const person = { username: `${name}@${platform.organisation}.example`, password: crypto.randomUUID() };
  await api.post('/users', { ...person, displayName: name, roles });
  return { organisation: platform.organisation, ...person };
}
