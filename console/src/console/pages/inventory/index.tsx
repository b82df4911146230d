import { TabbedPage } from '../../parts/TabbedPage';
import { Backorders } from './Backorders';
import { Inspections } from './Inspections';
import { Movements } from './Movements';
import { Packing } from './Packing';
import { Sites } from './Sites';
import { Skus } from './Skus';
import { Stock } from './Stock';
import { useTexts } from './texts';

const tabs = {
  stock: Stock,
  movements: Movements,
  backorders: Backorders,
  packing: Packing,
  inspections: Inspections,
  skus: Skus,
  sites: Sites,
};

/** What is on the shelf: stock and its movements, and the work that is done on it. */
export default function Inventory() {
  const t = useTexts();
  return <TabbedPage path="inventory" title={t('title')} tabs={tabs} label={(name) => t(`tabs.${name}`)} />;
}
