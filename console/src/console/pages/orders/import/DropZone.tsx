import { UploadOutlined } from '@ant-design/icons';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useTexts } from '../texts';
import { offerFile } from './file';

/** A file let go anywhere over the page is looked at as an import. */
export function DropZone({ onFile, children }: { onFile: () => void; children: ReactNode }) {
  const t = useTexts();
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const enter = (event: DragEvent, by: number) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0);
  };
  return (
    <div
      className="orders-drop"
      onDragEnter={(event) => enter(event, 1)}
      onDragLeave={(event) => enter(event, -1)}
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (!file) return;
        offerFile(file);
        onFile();
      }}
    >
      {children}
      {over ? (
        <div className="orders-drop-here">
          <UploadOutlined /> {t('import.drop')}
        </div>
      ) : null}
    </div>
  );
}
