import { Head } from '../common/Head';
import { useSettingsTexts } from '../texts';
import { Depots } from './Depots';
import { MapInfo } from './MapInfo';
import { OrderRules } from './OrderRules';
import { Reasons } from './Reasons';
import { useOrganisationTexts } from './texts';

export default function OrganisationSection() {
  const t = useOrganisationTexts();
  const common = useSettingsTexts();
  return (
    <>
      <Head title={common('sections.organisation')} lead={t('lead')} />
      <OrderRules />
      <Reasons />
      <Depots />
      <MapInfo />
    </>
  );
}
