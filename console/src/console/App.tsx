import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as Notices, ConfigProvider } from 'antd';
import { createBrowserRouter, Navigate, RouterProvider } from 'react-router';
import { ProblemError } from '../shared/api';
import { useAntLocale, useAntTheme } from './frame/appearance';
import { Frame } from './frame/Frame';
import { Crash } from './frame/Crash';
import { pages } from './frame/pages';
import { SignInPage } from './pages/signin';
import { usePreferences } from './session/preferences';
import { RequireSession } from './session/RequireSession';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // a refusal stays one however often it is asked for
      retry: (failures, error) =>
        failures < 3 && (!(error instanceof ProblemError) || error.status === 0 || error.status >= 500),
    },
  },
});

const router = createBrowserRouter([
  { path: '/signin', element: <SignInPage />, errorElement: <Crash /> },
  {
    element: (
      <RequireSession>
        <Frame />
      </RequireSession>
    ),
    errorElement: <Crash />,
    children: [
      { index: true, element: <FirstPage /> },
      ...pages.map((page) => ({
        path: `${page.name}/*`,
        element: <page.Component />,
        errorElement: <Crash />,
      })),
      { path: '*', element: <Navigate to="/" replace /> },
    ],
  },
]);

/** The page that the person likes to begin with. */
function FirstPage() {
  const { preferences, pending } = usePreferences();
  if (pending) return null;
  const wanted = pages.find(({ name }) => name === preferences.firstPage) ?? pages[0];
  return <Navigate to={`/${wanted?.name ?? 'settings'}`} replace />;
}

export function App() {
  const theme = useAntTheme();
  const locale = useAntLocale();
  return (
    <ConfigProvider theme={theme} locale={locale}>
      <Notices>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Notices>
    </ConfigProvider>
  );
}
