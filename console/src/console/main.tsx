import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../shared/tokens.css';
import './console.css';
import './print.css';
import { App } from './App';
import { nameLists } from './frame/nameLists';

nameLists();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
