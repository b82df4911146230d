import { Icon } from './Icon';

/** Where this screen was opened from. */
export function Back({ to, text }: { to: string; text: string }) {
  return (
    <a className="back" href={`#/${to}`}>
      <Icon name="back" />
      {text}
    </a>
  );
}
