import { Drawer, Steps } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTexts } from '../texts';
import { offeredFile, offerFile, onOffer } from './file';
import { ChooseFile } from './ChooseFile';
import { MapColumns } from './MapColumns';
import { Result } from './Result';

interface Props {
  /** An import that is under way, or over. */
  id: string | undefined;
  close: () => void;
  go: (path: string) => void;
}

/** From a file to orders: choose, match the columns, see what comes of it, repair what was refused. */
export function ImportWizard({ id, close, go }: Props) {
  const t = useTexts();
  const file = useSyncExternalStore(onOffer, offeredFile);
  const step = id ? 2 : file ? 1 : 0;
  const leave = () => {
    offerFile(undefined);
    close();
  };
  return (
    <Drawer open onClose={leave} size={1040} title={t('import.title')} aria-label={t('import.title')}>
      <Steps
        size="small"
        current={step}
        items={[
          { title: t('import.step.file') },
          { title: t('import.step.columns') },
          { title: t('import.step.result') },
        ]}
        style={{ marginBottom: 20 }}
      />
      {id ? (
        <Result id={id} close={leave} again={() => go('import')} />
      ) : file ? (
        <MapColumns
          key={`${file.name} ${file.size} ${file.lastModified}`}
          file={file}
          other={() => offerFile(undefined)}
          taken={(taken) => {
            offerFile(undefined);
            go(`import/${taken}`);
          }}
        />
      ) : (
        <ChooseFile />
      )}
    </Drawer>
  );
}
