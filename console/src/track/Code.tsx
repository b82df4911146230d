import { useTexts } from './texts';

/** What the recipient tells the driver. */
export function Code({ code }: { code?: string }) {
  const t = useTexts();
  if (!code) return null;
  return (
    <section className="card" aria-labelledby="code-title">
      <h2 id="code-title">{t('code.title')}</h2>
      <p className="code">{`${code.slice(0, 3)} ${code.slice(3)}`}</p>
      <p className="quiet">{t('code.hint')}</p>
    </section>
  );
}
