import { useTexts } from './texts';

/** The shape of the page until its content is here. */
export function Waiting() {
  const t = useTexts();
  return (
    <main className="page" aria-busy="true">
      <h1 className="visually-hidden">{t('loading')}</h1>
      <div className="column" aria-hidden="true">
        <div className="hero">
          <p className="bone" style={{ width: '60%' }} />
          <p className="bone tall" style={{ width: '75%' }} />
          <p className="bone taller" />
        </div>
        <p className="bone" />
        <div className="card bone block" />
      </div>
    </main>
  );
}
