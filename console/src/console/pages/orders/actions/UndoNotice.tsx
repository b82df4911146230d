import { Button } from 'antd';

/** What is about to happen, and the way to stop it. */
export function UndoNotice({ text, action, undo }: { text: string; action: string; undo: () => void }) {
  return (
    <span role="status">
      {text}{' '}
      <Button type="link" size="small" onClick={undo}>
        {action}
      </Button>
    </span>
  );
}
