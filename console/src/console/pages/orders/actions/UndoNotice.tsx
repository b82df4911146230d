import { Button } from 'antd';
import { useEffect } from 'react';

/** What is about to happen, and the way to stop it: the button, or Ctrl or ⌘ Z. */
export function UndoNotice({ text, action, undo }: { text: string; action: string; undo: () => void }) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [undo]);
  return (
    <span role="status">
      {text}{' '}
      <Button type="link" size="small" onClick={undo} aria-keyshortcuts="Control+Z Meta+Z">
        {action}
      </Button>
    </span>
  );
}
