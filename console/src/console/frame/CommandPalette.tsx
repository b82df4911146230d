import { Input, Modal, type InputRef } from 'antd';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useOfferedCommands, type Command } from './commands';
import { pages } from './pages';
import { useFrameTexts } from './texts';
import { useFound } from './useFound';
import './palette.css';

/** Ctrl or ⌘ K: goes to any page and does whatever the open page offers, from the keyboard. */
export function CommandPalette({ open, setOpen }: { open: boolean; setOpen: (open: boolean) => void }) {
  const t = useFrameTexts();
  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [setOpen]);
  return (
    <Modal
      open={open}
      onCancel={() => setOpen(false)}
      footer={null}
      closable={false}
      destroyOnHidden
      title={<span className="visually-hidden">{t('palette.open')}</span>}
    >
      <Choices close={() => setOpen(false)} />
    </Modal>
  );
}

function Choices({ close }: { close: () => void }) {
  const t = useFrameTexts();
  const navigate = useNavigate();
  const offered = useOfferedCommands();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<InputRef>(null);
  useEffect(() => input.current?.focus(), []);
  const records = useFound(query);
  const commands = useMemo(() => {
    const going = pages.map((page): Command => ({
      id: `go-${page.name}`,
      title: t('palette.go', { page: t(`pages.${page.name}`) }),
      run: () => void navigate(`/${page.name}`),
    }));
    const words = query.toLowerCase().split(/\s+/);
    return [...offered, ...going].filter((it) =>
      words.every((word) => it.title.toLowerCase().includes(word)),
    );
  }, [offered, query, t, navigate]);
  const found = [...commands, ...records];
  const chosen = Math.min(at, found.length - 1);
  const run = (command: Command | undefined) => {
    if (!command) return;
    close();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') run(found[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Input
        ref={input}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        placeholder={t('palette.placeholder')}
        role="combobox"
        aria-label={t('palette.open')}
        aria-expanded
        aria-controls="palette-choices"
        aria-activedescendant={found[chosen] ? `palette-${found[chosen].id}` : undefined}
      />
      <ul id="palette-choices" role="listbox" aria-label={t('palette.open')} className="palette">
        {found.map((command, index) => (
          <li
            key={command.id}
            id={`palette-${command.id}`}
            role="option"
            aria-selected={index === chosen}
            onMouseMove={() => setAt(index)}
            onClick={() => run(command)}
          >
            {command.title}
            {command.shortcut ? <kbd>{command.shortcut}</kbd> : null}
          </li>
        ))}
        {found.length === 0 ? <li role="presentation">{t('palette.nothing')}</li> : null}
      </ul>
    </>
  );
}
