import { Footer } from './Footer';
import { useTexts } from './texts';

/** The link is unknown or has expired: what to do. */
export function Gone({ retry }: { retry: () => void }) {
  const t = useTexts();
  return (
    <main className="page">
      <div className="column">
        <header className="hero">
          <h1>{t('gone.title')}</h1>
          <p className="lead">{t('gone.why')}</p>
        </header>
        <section className="card">
          <ul className="advice">
            <li>{t('gone.ask')}</li>
            <li>{t('gone.copy')}</li>
            <li>{t('gone.contact')}</li>
          </ul>
          <button type="button" className="main" onClick={retry}>
            {t('gone.retry')}
          </button>
        </section>
        <Footer />
      </div>
    </main>
  );
}

/** Nothing came yet, and no connection. */
export function Unreachable({ retry }: { retry: () => void }) {
  const t = useTexts();
  return (
    <main className="page">
      <div className="column">
        <header className="hero">
          <h1>{t('offline.title')}</h1>
          <p className="lead">{t('offline.first')}</p>
          <button type="button" className="main" onClick={retry}>
            {t('offline.retry')}
          </button>
        </header>
        <Footer />
      </div>
    </main>
  );
}
