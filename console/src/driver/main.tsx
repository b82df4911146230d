import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../shared/tokens.css';
import '../shared/theme';
import './driver.css';
import { App, isSignedIn } from './App';
import { install } from './install';
import { loadWork } from './loadWork';
import { readPhone } from './phone';

// what the page itself shows stays until there is something to show instead
void readPhone()
  .catch(() => undefined)
  .then(async (first) => {
    if (first && isSignedIn(first)) await loadWork();
    createRoot(document.getElementById('root')!).render(
      <StrictMode>
        <App first={first} />
      </StrictMode>,
    );
  });
install();
