const stored = 'peisong.organisation';

/** Where this browser signed in last, so that it need not be typed again. */
export function knownOrganisation(): string {
  try {
    return localStorage.getItem(stored) ?? '';
  } catch {
    return ''; // storage may be forbidden
  }
}

export function keepOrganisation(slug: string): void {
  try {
    localStorage.setItem(stored, slug);
  } catch {
    // see above
  }
}
