import { Children, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';

interface Props {
  /** Its row and column, to be found by. */
  name: string;
  /** Its name while nothing is in it; else it is named by that. */
  label: string;
  chosen: boolean;
  /** Whether Tab leads to it, of all cells. */
  current: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** Pressed on itself, not on what is in it. */
  onPress: () => void;
  /** Come over with the button held. */
  onOver: () => void;
  /** @param onItself whether on it, not on what is in it */
  onRelease: (onItself: boolean) => void;
  /** Given while something is dragged. */
  onDrop: (() => void) | undefined;
  children: ReactNode;
}

/** One day of one vehicle. */
export function WeekCell({ name, label, chosen, current, children, ...does }: Props) {
  const onItself = (event: PointerEvent) => event.target === event.currentTarget;
  return (
    <td
      role="gridcell"
      data-cell={name}
      className={chosen ? 'chosen' : ''}
      aria-selected={chosen}
      aria-label={Children.count(children) === 0 ? label : undefined}
      title={label}
      tabIndex={current ? 0 : -1}
      onFocus={does.onFocus}
      onKeyDown={does.onKeyDown}
      onPointerDown={(event) => onItself(event) && does.onPress()}
      onPointerEnter={(event) => event.buttons === 1 && does.onOver()}
      onPointerUp={(event) => does.onRelease(onItself(event))}
      onDragOver={(event) => does.onDrop && event.preventDefault()}
      onDrop={does.onDrop}
    >
      {children}
    </td>
  );
}
