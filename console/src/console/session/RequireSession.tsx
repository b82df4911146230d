import { useQueryClient } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { onSignedOut, ProblemError } from '../../shared/api';
import { Unreadable } from '../frame/problems';
import { useSessionQuery } from './session';

/** Shows its children to who is signed in; others sign in first and come back to the same place. */
export function RequireSession({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useSessionQuery();
  const here = useLocation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const back = encodeURIComponent(here.pathname + here.search + here.hash);

  useEffect(() => {
    onSignedOut(() => {
      queries.clear();
      void navigate(`/signin?back=${back}`, { replace: true });
    });
  }, [navigate, queries, back]);

  if (data) return children;
  if (error instanceof ProblemError && error.status === 401) {
    return <Navigate to={`/signin?back=${back}`} replace />;
  }
  return (
    <main className="page">
      {error ? <Unreadable error={error} retry={() => void refetch()} /> : <Skeleton active />}
    </main>
  );
}
