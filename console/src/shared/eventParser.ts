/** One server-sent event. */
export interface StreamEvent {
  /** To go on after; positions have none. */
  id: string | undefined;
  /** Wire name, such as `dispatch.stop-arrived.v1`. */
  name: string;
  data: string;
}

/** Reads the text of an event stream as it comes, cut wherever the network cut it. */
export class EventParser {
  private rest = '';
  private id: string | undefined;
  private name = '';
  private data: string[] = [];

  constructor(private readonly onEvent: (event: StreamEvent) => void) {}

  push(text: string): void {
    const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? '';
    lines.forEach((line) => this.line(line));
  }

  private line(line: string): void {
    if (line === '') return this.dispatch();
    if (line.startsWith(':')) return; // a heartbeat
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.name = value;
    else if (field === 'data') this.data.push(value);
    else if (field === 'id') this.id = value;
  }

  private dispatch(): void {
    if (this.data.length > 0) {
      this.onEvent({ id: this.id, name: this.name || 'message', data: this.data.join('\n') });
    }
    this.id = undefined;
    this.name = '';
    this.data = [];
  }
}
