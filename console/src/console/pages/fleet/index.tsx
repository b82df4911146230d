import { TabbedPage } from '../../parts/TabbedPage';
import { Depots } from './Depots';
import { Drivers } from './Drivers';
import { Shifts } from './Shifts';
import { Vehicles } from './Vehicles';
import { useTexts } from './texts';

const tabs = { vehicles: Vehicles, drivers: Drivers, shifts: Shifts, depots: Depots };

/** Who can drive what, from where, and when. */
export default function Fleet() {
  const t = useTexts();
  return <TabbedPage path="fleet" title={t('title')} tabs={tabs} label={(name) => t(`tabs.${name}`)} />;
}
